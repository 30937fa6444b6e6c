import { isExternal } from './behaviour/create.ts';
import type { BodyOperationId, OperationId } from '../contract/operations.ts';
import type { Change } from './behaviour/types.ts';
import type { Behaviour, Context, Rules, SegmentOperation } from './behaviour/types.ts';
import { createCodes, readCode } from './codes.ts';
import { readRequest } from './read-request.ts';
import type { ConfigurationRecord, SegmentRecord } from './records.ts';
import { Rejection } from './rejection.ts';
import { codeMaker, firstRejection, buildRecord } from './build-records.ts';
import type { AiRequest, Call, CodesRequest, CreateRequest, Identifiers, UpdateRequest } from './requests.ts';
import type { Done } from './outcome.ts';
import { Store } from './store.ts';

type ReadOperation = Exclude<OperationId, BodyOperationId>;

/** The request of each operation with a body. */
interface Requests {
  readonly 'code.post': CodesRequest;
  readonly 'segment.create': CreateRequest;
  readonly 'segment.update': UpdateRequest;
  readonly 'segment.update-ai': AiRequest;
}

/** Who made a record, and when, in epoch milliseconds. */
export interface Stamp {
  readonly by: string;
  readonly at: number;
}

/** The state of an instance and the transitions that its operations make. It knows no HTTP and no clock. */
export class Model {
  readonly store = new Store();
  readonly behaviour: Behaviour;
  /** How records of all tables are looked up; set by the tables of the instance. */
  lookUp: Context['record'] = () => undefined;
  readonly #newId: () => string;
  readonly #stamps = new Map<string, Stamp>();
  #maker: Stamp = { by: 'system', at: 0 };

  constructor(behaviour: Behaviour, newId: () => string) {
    this.behaviour = behaviour;
    this.#newId = () => {
      const id = behaviour.sysId(newId());
      this.#stamps.set(id, this.#maker);
      return id;
    };
  }

  /** Says who makes records from here on. Calls are carried out one at a time, so that none takes another's. */
  madeBy(by: string, at: number): void {
    this.#maker = { by, at };
  }

  /** Who made the record with this sys_id, and when. */
  stampOf(id: string): Stamp | undefined {
    return this.#stamps.get(id);
  }

  /** Forgets a record that was deleted. */
  forget(id: string): void {
    this.#stamps.delete(id);
  }

  /** A fresh sys_id. */
  newId(): string {
    return this.#newId();
  }

  /** Carries out one call. */
  handle(operation: OperationId, call: Call, now: number): Done | Rejection {
    const context = this.context(operation, now);
    if (isRead(operation)) return reads[operation](call.path, context);
    const empty = call.body === undefined ? this.behaviour.emptyBody(operation) : undefined;
    if (empty) return empty;
    const shape = this.behaviour.requestShapes[operation];
    const request = readRequest(shape, call.body === undefined ? {} : call.body, this.behaviour);
    // The shape of the request was judged: what is left is the type of the operation's request.
    return request instanceof Rejection ? request : writes[operation](request as never, call.query, context);
  }

  /** What functions of the behaviour may look at. */
  context(operation: OperationId, now: number): Context {
    const { behaviour, store } = this;
    const newId = this.#newId;
    const codeForLabel = codeMaker(() => context);
    const record: Context['record'] = (table, id) => this.lookUp(table, id);
    const context: Context = { operation, behaviour, store, now, newId, codeForLabel, record };
    return context;
  }
}

const unknownSegment = (): Rejection => new Rejection('unknown-record', 'No such wrap-up segment');

function findPair(path: Call['path'], context: Context): SegmentRecord | undefined {
  const { pickOfPair, segmentsOfPair } = context.behaviour;
  return pickOfPair(segmentsOfPair(path['agent_id'] ?? '', path['interaction_id'] ?? '', context));
}

/** Stores what an operation made and answers it: the two are apart, so that either can be wrong alone. */
function concluded(
  segment: SegmentRecord,
  before: SegmentRecord | undefined,
  context: Context,
  rejection?: Rejection,
): Done | Rejection {
  const { behaviour, store } = context;
  const operation = context.operation as SegmentOperation;
  const kept = behaviour.keepSegment(operation, segment, before, context);
  if (kept && kept !== before) store.putSegment(kept);
  for (const other of behaviour.alsoChanged(operation, segment, context)) store.putSegment(other);
  if (rejection) return rejection;
  const body = {
    success: true,
    message: behaviour.message(operation, 'all'),
    ...behaviour.topLevelId(operation, segment),
    segment: behaviour.renderSegment(operation, segment, context),
  };
  return { extent: 'all', body };
}

function readSegment(segment: SegmentRecord | undefined, context: Context): Done | Rejection {
  return segment ? concluded(segment, segment, context) : unknownSegment();
}

/** POST segment/create. */
function createSegment(request: CreateRequest, context: Context): Done | Rejection {
  const { behaviour, store } = context;
  const rejection = firstRejection(behaviour.createRules, request, context);
  if (rejection && !behaviour.writesRefused(context.operation, rejection)) return rejection;
  const named = isExternal(request, context)
    ? undefined
    : store.configuration(request.wrap_up_configuration_sys_id ?? '');
  const configuration = named ?? storedConfiguration(request, context);
  const assisted = behaviour.nowAssist(request, configuration, context);
  const segment = buildRecord(behaviour.segmentMembers, { request, configuration, assisted }, context);
  return concluded(segment, undefined, context, rejection);
}

function storedConfiguration(request: CreateRequest, context: Context): ConfigurationRecord {
  const { behaviour, store } = context;
  const source = { request: request.configuration ?? {} };
  const configuration = buildRecord(behaviour.configurationMembers, source, context);
  const kept = behaviour.keepConfiguration(configuration, context);
  store.putConfiguration(kept);
  return configuration;
}

/** The segment that some identifiers name: the first given one that counts decides. */
function identified(ids: Identifiers, context: Context): SegmentRecord | Rejection {
  const { behaviour, operation } = context;
  const rejection = firstRejection(behaviour.identificationRules, ids, context);
  if (rejection) return rejection;
  const kind = behaviour
    .identificationOrder(operation)
    .find((each) => each === 'agent-and-interaction' || behaviour.given(ids[each]));
  const found = kind && behaviour.identifications[kind](ids, context);
  return found ?? unknownSegment();
}

/** A segment that was found, with the configuration that it was opened with. */
function changed<Request>(request: Request, segment: SegmentRecord, context: Context): Change<Request> {
  const held = context.store.configuration(segment.wrap_up_configuration);
  // The configuration of an internal segment may have been deleted: then nothing is enabled.
  const configuration = held ?? buildRecord(context.behaviour.configurationMembers, { request: {} }, context);
  return { request, segment, configuration };
}

/** Finds a segment, judges the change, makes it and concludes. */
function change<Request>(
  request: Request,
  ids: Identifiers,
  rules: Rules<string, Change<Request>>,
  make: (change: Change<Request>) => Partial<SegmentRecord>,
  context: Context,
): Done | Rejection {
  const segment = identified(ids, context);
  if (segment instanceof Rejection) return segment;
  const intended = changed(request, segment, context);
  const rejection = firstRejection(rules, intended, context);
  if (rejection && !context.behaviour.writesRefused(context.operation, rejection)) return rejection;
  return concluded({ ...segment, ...make(intended) }, segment, context, rejection);
}

/** PUT segment/update. */
function updateSegment(request: UpdateRequest, ids: Identifiers, context: Context): Done | Rejection {
  const { updateRules, updateMembers } = context.behaviour;
  return change(
    request,
    ids,
    updateRules,
    (intended) => buildRecord(updateMembers, intended, context),
    context,
  );
}

/** PUT segment/update/ai. */
function pushAi(request: AiRequest, context: Context): Done | Rejection {
  const { aiRules, aiMembers } = context.behaviour;
  return change(request, request, aiRules, (intended) => buildRecord(aiMembers, intended, context), context);
}

const reads: Readonly<Record<ReadOperation, (path: Call['path'], context: Context) => Done | Rejection>> = {
  'code.get': (path, context) => readCode(path['code_id'] ?? '', context),
  'segment.get': (path, context) =>
    readSegment(context.behaviour.findSegment(path['segment_id'] ?? '', context), context),
  'segment.get-by-agent-interaction': (path, context) => readSegment(findPair(path, context), context),
};

const isRead = (operation: OperationId): operation is ReadOperation => Object.hasOwn(reads, operation);

/** What each operation with a body does, given its request in the documented shape. */
const writes: {
  readonly [Id in BodyOperationId]: (
    request: Requests[Id],
    query: Identifiers,
    context: Context,
  ) => Done | Rejection;
} = {
  'code.post': (request, _query, context) => createCodes(request, context),
  'segment.create': (request, _query, context) => createSegment(request, context),
  'segment.update': updateSegment,
  'segment.update-ai': (request, _query, context) => pushAi(request, context),
};
