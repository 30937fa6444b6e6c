import type { BodyOperationId, OperationId } from '../../contract/operations.ts';
import type { Json, JsonObject } from '../json.ts';
import type { CodeRecord, ConfigurationRecord, SegmentRecord, Translation } from '../records.ts';
import type { Rejection } from '../rejection.ts';
import type {
  AiRequest,
  AllowedCodeRequest,
  CodeRequest,
  CodesRequest,
  ConfigurationRequest,
  CreateRequest,
  Identifiers,
  UpdateRequest,
} from '../requests.ts';
import type { Kind, ObjectShape } from '../shapes.ts';
import type { Store } from '../store.ts';
import type { AccessBehaviour } from './access.ts';
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
  /** The columns of a record of any table of the instance, the Table API's included. */
  readonly record: (table: string, id: string) => Readonly<Record<string, string>> | undefined;
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

/** The rules of a batch of codes, by id. */
export type CodeBatchRule = 'codes-required';
export type CodeRule =
  | 'code-required'
  | 'translation-language-required'
  | 'translation-code-required'
  | 'translation-description-required';

/** What a code record is made of. */
export interface CodeSource {
  readonly request: CodeRequest;
  readonly existing: CodeRecord | undefined;
}

/** One code that a batch made or changed. */
export interface MadeCode {
  readonly code: CodeRecord;
  readonly existed: boolean;
}

export interface CodesBehaviour {
  readonly codeBatchRules: Rules<CodeBatchRule, CodesRequest>;
  readonly codeRules: Rules<CodeRule, CodeRequest>;
  /** The key of a code. */
  readonly codeKey: (label: string) => string;
  readonly codeMembers: Members<CodeRecord, CodeSource>;
  readonly codeFromLabelMembers: Members<CodeRecord, LabelSource>;
  /** What is stored of a code that was made; the answer shows what was made. */
  readonly keepCode: (code: CodeRecord, existing: CodeRecord | undefined, context: Context) => CodeRecord;
  readonly listedCodes: (made: readonly MadeCode[]) => readonly CodeRecord[];
  /** A batch in which every code was refused. */
  readonly allInvalid: (refusals: readonly Rejection[]) => Rejection | undefined;
  readonly findCode: (id: string, context: Context) => CodeRecord | undefined;
}

/** A label in a creation's configuration. */
export interface LabelSource {
  readonly request: AllowedCodeRequest;
  readonly existing: CodeRecord | undefined;
}

export type CreateRule =
  | 'agent-required'
  | 'interaction-required'
  | 'configuration-required'
  | 'external-segment-id-required'
  | 'allowed-codes-required'
  | 'default-code-required'
  | 'allowed-code-label-required'
  | 'segment-id-required'
  | 'segment-table-required'
  | 'show-timer-required'
  | 'opened-on-required'
  | 'configuration-id-required'
  | 'configuration-known'
  | 'configuration-id-not-allowed'
  | 'allowed-codes-known'
  | 'default-code-allowed'
  | 'ai-notes-length'
  /** What only some instances ask for. */
  | 'further-conditions';

/** Values of members that a creation leaves out. */
export interface CreateDefaults {
  readonly external: boolean;
  readonly segmented: boolean;
  readonly enable_codes: boolean;
  readonly enable_ai_code: boolean;
  readonly enable_ai_notes: boolean;
  readonly use_ai_as_default: boolean;
  readonly use_third_party_ai: boolean;
  readonly show_timer: boolean;
  readonly duration: string;
}

/** What a configuration of an external segment is made of. */
export interface ConfigurationSource {
  readonly request: ConfigurationRequest;
}

/** What a segment is made of. */
export interface CreateSource {
  readonly request: CreateRequest;
  readonly configuration: ConfigurationRecord;
  /** What Now Assist, which is simulated, suggests. */
  readonly assisted: Assisted;
}

export interface Assisted {
  readonly code: string | undefined;
  readonly notes: string | undefined;
}

export interface CreateBehaviour {
  readonly createRules: Rules<CreateRule, CreateRequest>;
  readonly createDefaults: CreateDefaults;
  readonly configurationMembers: Members<ConfigurationRecord, ConfigurationSource>;
  readonly segmentMembers: Members<SegmentRecord, CreateSource>;
  readonly nowAssist: (
    request: CreateRequest,
    configuration: ConfigurationRecord,
    context: Context,
  ) => Assisted;
}

export type IdentificationRule = 'identifier-required' | 'pair-complete';
export type IdentifierKind = 'segment_sys_id' | 'external_segment_id' | 'agent-and-interaction';
export type UpdateRule = 'open' | 'wrap-up-code-known' | 'wrap-up-code-allowed' | 'further-conditions';

/** A change of a segment that was found. */
export interface Change<Request> {
  readonly request: Request;
  readonly segment: SegmentRecord;
  readonly configuration: ConfigurationRecord;
}

export type UpdatedMember =
  'state' | 'code' | 'notes' | 'submitted_on' | 'confirmed_on' | 'awaiting_confirmation';

export interface UpdateBehaviour {
  readonly identificationRules: Rules<IdentificationRule, Identifiers>;
  /** Which identifier counts, the first given winning. */
  readonly identificationOrder: (operation: OperationId) => readonly IdentifierKind[];
  readonly identifications: Readonly<
    Record<IdentifierKind, (ids: Identifiers, context: Context) => SegmentRecord | undefined>
  >;
  readonly updateRules: Rules<UpdateRule, Change<UpdateRequest>>;
  /** Sys_id of the code that a segment is closed with. */
  readonly closingCode: (change: Change<UpdateRequest>, context: Context) => string | undefined;
  readonly updateMembers: Members<Pick<SegmentRecord, UpdatedMember>, Change<UpdateRequest>>;
  readonly formatTime: (time: number) => string;
}

export type AiRule = 'open' | 'third-party' | 'ai-notes-length';
export type AiMember = 'ai_wrap_up_code' | 'ai_notes' | 'ai_code_defined_at' | 'ai_notes_defined_at';

export interface AiBehaviour {
  readonly aiRules: Rules<AiRule, Change<AiRequest>>;
  readonly aiMembers: Members<Pick<SegmentRecord, AiMember>, Change<AiRequest>>;
  /** Whether an AI member is stored, by the flags of the configuration. */
  readonly storesAi: (
    operation: OperationId,
    member: 'ai_wrap_up_code' | 'ai_notes',
    configuration: ConfigurationRecord,
  ) => boolean;
  readonly aiStamp: (now: number) => string;
}

/** A function that shows one member of a record; undefined means that it has no value. */
export type Shown<Held> = (held: Held, context: Context) => Json | undefined;

export type CodeView = Readonly<Record<string, Shown<CodeRecord>>>;

export interface ReadBehaviour {
  /** The segment of a path's id. */
  readonly findSegment: (id: string, context: Context) => SegmentRecord | undefined;
  /** The segments of an agent and an interaction, oldest first, that a read by them chooses from. */
  readonly segmentsOfPair: (agent: string, interaction: string, context: Context) => readonly SegmentRecord[];
  /** The one segment of several with the same agent and interaction, given oldest first. */
  readonly pickOfPair: (segments: readonly SegmentRecord[]) => SegmentRecord | undefined;
  readonly shownTranslation: (
    translations: readonly Translation[],
    code: CodeRecord,
  ) => Translation | undefined;
  readonly codeView: CodeView;
  readonly configurationView: Readonly<Record<string, Shown<ConfigurationRecord>>>;
  readonly segmentView: Readonly<Record<string, Shown<SegmentRecord>>>;
  /** Which members of the views an operation shows. */
  readonly shownSegmentMembers: Readonly<Record<SegmentOperation, readonly string[]>>;
  readonly shownConfigurationMembers: Readonly<Record<SegmentOperation, readonly string[]>>;
  /** What stands for a member without value; undefined leaves it out. */
  readonly noValue: (member: string) => Json | undefined;
  readonly renderCode: (operation: OperationId, code: CodeRecord, context: Context) => JsonObject;
  readonly renderConfiguration: (
    operation: SegmentOperation,
    configuration: ConfigurationRecord,
    context: Context,
  ) => JsonObject;
  readonly renderSegment: (
    operation: SegmentOperation,
    segment: SegmentRecord,
    context: Context,
  ) => JsonObject;
  /** The id beside `segment`. */
  readonly topLevelId: (operation: SegmentOperation, segment: SegmentRecord) => JsonObject;
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
