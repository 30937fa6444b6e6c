import type { BodyOperationId, OperationId } from '../../contract/operations.ts';
import type { ConfigurationRecord, SegmentRecord } from '../records.ts';
import type { Rejection } from '../rejection.ts';
import type { AllowedCodeRequest } from '../requests.ts';
import type { Kind, ObjectShape } from '../shapes.ts';
import type { Store } from '../store.ts';
import type { AccessBehaviour } from './access.ts';
import type {
  AiBehaviour,
  CodesBehaviour,
  CreateBehaviour,
  ReadBehaviour,
  UpdateBehaviour,
} from './themes.ts';
import type { WireBehaviour } from './wire.ts';

/** The operations whose answers hold a segment. */
export type SegmentOperation = Exclude<OperationId, 'code.get' | 'code.post'>;

/** What a function of the behaviour may look at. */
export interface Context {
  readonly operation: OperationId;
  readonly behaviour: Behaviour;
  readonly store: Store;
  readonly now: number;
  readonly newId: () => string;
  /** The sys_id of the code with this label, made when there is none. */
  readonly codeForLabel: (requested: AllowedCodeRequest) => string | undefined;
}

/** A condition that a request must meet. */
export type Rule<Request> = (request: Request, context: Context) => Rejection | undefined;

/** Rules by id. A defect leaves one out; they are judged in the order written. */
export type Rules<Id extends string, Request> = { readonly [Name in Id]?: Rule<Request> };

/** How each member of a record is made. A defect replaces one. */
export type Members<Made, Source> = {
  readonly [Name in keyof Made]: (source: Source, context: Context) => Made[Name];
};

/** How request bodies are read, before any rule. */
export interface RequestBehaviour {
  readonly requestShapes: Readonly<Record<BodyOperationId, ObjectShape>>;
  readonly codeShape: ObjectShape;
  /** A member of another type: a refusal, or the value to go on with. */
  readonly wrongType: (kind: Kind, value: unknown, path: string) => unknown;
  /** A flag given as the text true or false. */
  readonly flagFromText: (text: 'true' | 'false', path: string) => unknown;
  /** A duration given as a number. */
  readonly secondsFromNumber: (value: number, path: string) => unknown;
  readonly extraMember: (path: string) => Rejection | undefined;
  readonly emptyBody: (operation: BodyOperationId) => Rejection | undefined;
  /** Whether a member was given a value. */
  readonly given: (value: unknown) => boolean;
}

/** The maximum length of AI notes. */
export interface LimitBehaviour {
  readonly notesLimit: number;
  readonly notesLength: (text: string) => number;
  /** Notes over the limit: a refusal, or what is stored of them. */
  readonly notesTooLong: (text: string, limit: number) => string | Rejection;
  /** Notes over the limit in UTF-16 units only, because of characters outside the basic plane. */
  readonly notesOutsideBmp: (text: string, limit: number) => string | Rejection;
}

/** What is written, apart from what is answered. */
export interface StorageBehaviour {
  /** What is stored of a segment that an operation made, changed or read; the answer shows `segment`. */
  readonly keepSegment: (
    operation: SegmentOperation,
    segment: SegmentRecord,
    before: SegmentRecord | undefined,
    context: Context,
  ) => SegmentRecord | undefined;
  readonly keepConfiguration: (configuration: ConfigurationRecord, context: Context) => ConfigurationRecord;
  /** Other segments that an operation changes: none. */
  readonly alsoChanged: (
    operation: SegmentOperation,
    segment: SegmentRecord,
    context: Context,
  ) => readonly SegmentRecord[];
  /** Whether a refused request is carried out all the same. */
  readonly writesRefused: (operation: OperationId, rejection: Rejection) => boolean;
  /** A sys_id, from 32 hexadecimal digits. */
  readonly sysId: (digits: string) => string;
}

/**
 * Everything that the contract decides, as small functions that can be replaced one at a time: a defect, a
 * reading and a release are patches of it.
 */
export interface Behaviour
  extends
    RequestBehaviour,
    LimitBehaviour,
    CodesBehaviour,
    CreateBehaviour,
    UpdateBehaviour,
    AiBehaviour,
    ReadBehaviour,
    StorageBehaviour,
    AccessBehaviour,
    WireBehaviour {}

/** A change of the behaviour, told the behaviour that it changes. */
export type Patch = (standard: Behaviour) => Partial<Behaviour>;
