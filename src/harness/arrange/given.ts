import { isAccepted, openedSysId, type Answer } from '../../client/answer.ts';
import type { Api } from '../../client/api.ts';
import type { ClauseId } from '../../contract/catalogue.ts';
import type { Client } from '../../client/connection/client.ts';
import { TableApi } from '../../client/table-api.ts';
import type {
  CodePostRequestCode,
  SegmentCreateRequest,
  SegmentCreateResponse,
  SegmentGetResponse,
  SegmentUpdateRequest,
  SegmentUpdateResponse,
  WrapUpCode,
} from '../../contract/generated/bodies.ts';
import { mayMakeUpIds } from '../../contract/run.ts';
import { measureReadLag, type MeasuredLag } from './measure-read-lag.ts';
import { Interactions } from './interactions.ts';
import { heldConfirmationTime, heldOpeningTime } from './held-times.ts';
import type { Observe } from './learned.ts';
import { Learning } from './learning.ts';
import { segmentRecordOf, type SegmentRecord } from './segment-record.ts';
import { makeConfiguration, type ConfigurationFields } from './configuration.ts';
import { Data } from './data.ts';
import { readExisting, readExistingPair } from './existing.ts';
import { brokenBy, isRefusal } from '../refusal.ts';
import { BlockedError, SkipError } from '../outcome.ts';
import { quote } from '../messages.ts';
import type { Session } from '../session.ts';

/** A wrap-up segment that set-up has opened. */
export interface OpenSegment {
  readonly sysId: string;
  readonly request: SegmentCreateRequest;
  readonly answer: Answer<SegmentCreateResponse>;
}

/** A further part of a segmented wrap-up, and whether the part before it is still open. */
export interface FurtherPart<Part> {
  readonly part: Part;
  readonly isBeside: boolean;
  /** The part before it, read right after the creation; absent where that was refused at first. */
  readonly before?: Answer<SegmentGetResponse>;
}

/** A wrap-up code that set-up has created. */
export type CreatedCode = WrapUpCode & { readonly sys_id: string };

/** What the data of a check are made with. */
export interface GivenTools {
  readonly api: Api;
  readonly client: Client;
  readonly observe: Observe;
}

/** The test data of a check: values, and records that it makes through the API or the Table API. */
export class Given extends Data {
  readonly #session: Session;
  readonly #api: Api;
  readonly #observe: Observe;
  readonly #tables: TableApi;
  readonly #interactions: Interactions;
  readonly #learning: Learning;
  #segmentRecords = 0;

  /**
   * @param scope names the check
   * @param isProbing whether the data serve to find something out
   */
  constructor(session: Session, tools: GivenTools, scope: string, attempt: number, isProbing = false) {
    super(session.context, scope, attempt);
    this.#session = session;
    this.#api = tools.api;
    this.#observe = tools.observe;
    this.#tables = new TableApi(tools.client, 'set-up');
    this.#interactions = new Interactions(session, this.#tables, tools.client, this, async () => {
      const second = isProbing ? session.learned.secondOfPair : await this.#learning.secondOfPair();
      return second === undefined || second === 'made' || second === 'in-turn';
    });
    // Finding out has interactions of its own, and gives them back before the check goes on.
    this.#learning = new Learning(
      session,
      tools,
      (name) => new Given(session, tools, `${scope} ${name}`, attempt, true),
    );
  }

  /** sys_id of the agent of all wrap-ups. */
  get agent(): string {
    const { context } = this.#session;
    if (context.inputs.agent !== undefined) return context.inputs.agent;
    if (mayMakeUpIds(context)) return syntheticAgent;
    throw new SkipError('no agent is known, and the target knows its users', 'WRAPUP_AGENT_SYS_ID');
  }

  /**
   * Why this run cannot show that the target refuses an identity, and what would enable that: the arguments of a
   * skip. Undefined where it can.
   */
  unavailable(identity: 'anonymous' | 'no-role'): readonly [reason: string, enabledBy: string] | undefined {
    const { connection, context } = this.#session;
    if (connection.credentials.mode === 'none') {
      return ['this run has no credentials', 'SN_USERNAME and SN_PASSWORD, or other credentials'];
    }
    if (context.target.certificateProof === 'indispensable') {
      return [
        'the client certificate authenticates the user, and the target accepts no connection without it',
        'a certificate that belongs to no user, or a target that does not require one',
      ];
    }
    return identity === 'anonymous' || connection.credentials.has(identity)
      ? undefined
      : ['no user without the role is known', 'WRAPUP_NO_ROLE_USERNAME and WRAPUP_NO_ROLE_PASSWORD'];
  }

  /** The Table API, for what the page says about tables; skips the check where it cannot be used. */
  get tables(): TableApi {
    if (!this.#session.context.inputs.tableApi) {
      throw new SkipError('the Table API cannot be used', 'credentials that may read and write the tables');
    }
    return this.#tables;
  }

  /** Whether access rules show any record of a table: otherwise a record that is not shown proves nothing. */
  async isAnyRecordVisible(table: string): Promise<boolean> {
    return ((await this.tables.query(table, '', 1))?.length ?? 0) > 0;
  }

  /** sys_id of an interaction that no other check uses at the same time. */
  interaction(): Promise<string> {
    return this.#interactions.take(this.agent);
  }

  /**
   * An interaction for a further wrap-up of the same agent: another one, as several on one are not promised. Where
   * few are given, the same one, if the target takes several. Nothing that is judged may rest on its being the same.
   */
  async nextInteraction(interaction: string): Promise<string> {
    const maySpare = this.#session.pool.isGiven && (await this.#learning.secondOfPair()) === 'made';
    return maySpare ? interaction : this.interaction();
  }

  /**
   * The same request for a further wrap-up of the agent: with another interaction and identifier. An opening time fits
   * that interaction, which may be made later than the first one. READINGS valid-times.
   */
  async further<Request extends Pick<SegmentCreateRequest, 'interaction_sys_id' | 'opened_on'>>(
    request: Request,
  ): Promise<Request & { readonly interaction_sys_id: string; readonly external_segment_id: string }> {
    const interaction = await this.nextInteraction(request.interaction_sys_id);
    const another = { ...request, interaction_sys_id: interaction, external_segment_id: this.unique() };
    if (request.opened_on === undefined || (await this.#learning.times()) === 'free') return another;
    return { ...another, opened_on: await this.#heldOpeningTime(interaction) };
  }

  /**
   * Why an agent and an interaction cannot have several wrap-ups at this target: the arguments of a skip;
   * undefined where they can. READINGS several-segments-per-pair.
   */
  async severalUnavailable(): Promise<readonly [reason: string, enabledBy: string] | undefined> {
    const second = await this.#learning.secondOfPair();
    if (second === 'made') return undefined;
    const what = second === 'replaces' ? 'lets a second one take its place' : 'rejects a second one';
    return [
      `the target takes one unsegmented wrap-up of an agent and an interaction, and ${what}`,
      'a target that takes several',
    ];
  }

  /**
   * A record that a segmented wrap-up can stand for: given, or made where it is our own instance, or else made up.
   * READINGS segment-record: a target may look it up, so nothing is judged where a made-up one is refused.
   */
  segmentRecord(): Promise<SegmentRecord> {
    this.#segmentRecords += 1;
    return segmentRecordOf(this.#session, this.#tables, this, this.#segmentRecords);
  }

  /**
   * How an XML request that a check writes itself begins and ends: in the form that the target reads. READINGS
   * xml-request-form.
   */
  async xmlFrame(): Promise<{ readonly open: string; readonly close: string }> {
    return (await this.#api.xmlForm()) === 'entry'
      ? { open: '<request><entry>', close: '</entry></request>' }
      : { open: '<request>', close: '</request>' };
  }

  /** Languages that the target takes translations in: at least one. READINGS translation-languages. */
  async languages(): Promise<readonly [string, ...string[]]> {
    const [first = 'de', ...others] = await this.#learning.languages();
    return [first, ...others];
  }

  /**
   * A time at which a wrap-up of an interaction may have been opened: valid however the target holds times to
   * each other, and another second than that of the call. READINGS valid-times.
   *
   * @param secondsAgo before the run began, where the target takes any time
   */
  async openingTime(interaction: string, secondsAgo: number): Promise<string> {
    return (await this.#learning.times()) === 'free'
      ? this.dateTime(-secondsAgo)
      : this.#heldOpeningTime(interaction);
  }

  async #heldOpeningTime(interaction: string): Promise<string> {
    return heldOpeningTime(this.#session.connection.clock, await this.#interactions.madeAt(interaction));
  }

  /**
   * A time at which a wrap-up may have been confirmed: as for the opening, not before it nor before the creation.
   *
   * @param secondsAgo before the run began, where the target takes any time
   */
  async confirmationTime(secondsAgo: number): Promise<string> {
    return (await this.#learning.times()) === 'free'
      ? this.dateTime(-secondsAgo)
      : heldConfirmationTime(this.#session.connection.clock);
  }

  /** How long a read takes to show a write, measured now; undefined where none shows it. READINGS reads-lag. */
  async measureReadLag(): Promise<MeasuredLag | undefined> {
    const { readLag } = this.#session.connection;
    const { delayMs } = readLag;
    readLag.delayMs = 0;
    try {
      return await measureReadLag(this.#api, await this.externalSegment());
    } finally {
      readLag.delayMs = delayMs;
    }
  }

  /** Notes the state of the segments that an answer shows. */
  watch(answer: Answer): void {
    this.#interactions.watch(answer);
    this.#learning.watch(answer);
  }

  /** Closes the open segments on leased interactions and ends the lease. */
  giveBack(): Promise<void> {
    return this.#interactions.giveBack();
  }

  /** Reads the wrap-up segments or codes that exist, for a run that only reads; skips the check without any. */
  existing<Body>(kind: 'segments' | 'codes', read: (id: string) => Promise<Answer<Body>>) {
    return readExisting(this.#session.context, kind, read);
  }

  /** Agent and interaction of a wrap-up segment that exists; skips the check without any. */
  existingPair(read: (id: string) => Promise<Answer<SegmentGetResponse>>) {
    return readExistingPair(this.#session.context, read);
  }

  /** A wrap-up code as POST code takes it; its label does not exist yet. */
  code(overrides: Partial<CodePostRequestCode> = {}): CodePostRequestCode {
    return { code: this.label(), description: this.sentence(), ...overrides };
  }

  /** Posts codes and returns their records in the order of the request. */
  codes<const Codes extends readonly CodePostRequestCode[]>(
    ...codes: Codes
  ): Promise<{ readonly [Index in keyof Codes]: CreatedCode }> {
    return this.codesJudgedBy<Codes>('code.post/created-are-listed', ...codes);
  }

  /** The same for codes with labels of a kind of their own: the clause that judges how those are listed. */
  async codesJudgedBy<const Codes extends readonly CodePostRequestCode[]>(
    judgedBy: ClauseId,
    ...codes: Codes
  ): Promise<{ readonly [Index in keyof Codes]: CreatedCode }> {
    const answer = await this.#api.postCodes({ codes: [...codes] });
    demand(answer);
    const created = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const found = codes.map(({ code }): CreatedCode => {
      const listed = created.find((each) => each.code === code);
      if (!listed) {
        const { redaction } = this.#session;
        const labels = quote(
          created.map((each) => each.code),
          redaction,
        );
        const actual = `${quote(code, redaction)} was sent, and listed are ${labels}`;
        throw new BlockedError(judgedBy, answer, actual);
      }
      const { sys_id: sysId } = listed;
      if (sysId === undefined) throw new BlockedError('code.post/returns-sys-id', answer);
      return Object.assign(listed, { sys_id: sysId });
    });
    return found as { readonly [Index in keyof Codes]: CreatedCode };
  }

  /** A minimal valid request for an external wrap-up. */
  async externalSegment(overrides: Partial<SegmentCreateRequest> = {}): Promise<SegmentCreateRequest> {
    return {
      agent_sys_id: this.agent,
      interaction_sys_id: overrides.interaction_sys_id ?? (await this.interaction()),
      external: true,
      external_segment_id: this.unique(),
      // An empty object would be an empty element in XML, and that means no value.
      configuration: { enable_codes: false },
      ...overrides,
    };
  }

  /** A valid request for an external wrap-up with codes: the first label is the default. */
  async externalSegmentWithCodes(
    labels: readonly [string, ...string[]],
    overrides: Partial<SegmentCreateRequest> = {},
  ): Promise<SegmentCreateRequest> {
    const { configuration, ...rest } = overrides;
    return this.externalSegment({
      ...rest,
      configuration: {
        enable_codes: true,
        allowed_codes: labels.map((code) => ({ code })),
        default_code: labels[0],
        ...configuration,
      },
    });
  }

  /** Opens an external wrap-up; the clauses of the check are blocked when that fails. */
  async openSegment(request?: SegmentCreateRequest | Promise<SegmentCreateRequest>): Promise<OpenSegment> {
    const body = await (request ?? this.externalSegment());
    return this.openedBy(body, await this.#api.createSegment(body));
  }

  /** The wrap-up that a creation has opened; what the check lists is blocked when it has not. */
  openedBy(request: SegmentCreateRequest, answer: Answer<SegmentCreateResponse>): OpenSegment {
    demand(answer);
    const sysId = openedSysId(answer);
    if (sysId === undefined) throw new BlockedError('segment.create/returns-sys-id', answer);
    return { sysId, request, answer };
  }

  /** Opens an internal wrap-up; the clauses of the check are blocked when that fails. */
  async openInternalSegment(fields: ConfigurationFields = {}): Promise<OpenSegment> {
    const request = await this.internalSegment(fields);
    const answer = await this.#api.createSegment(request);
    return this.#specialOpenedBy(request, answer, 'segment.create/internal-opens', () =>
      this.externalSegment(),
    );
  }

  /**
   * Opens a segmented wrap-up; the clauses of the check are blocked when that fails, or skipped where the target may
   * have refused it because the record is made up.
   */
  async openSegmentedSegment(
    record: SegmentRecord,
    overrides: Partial<SegmentCreateRequest> = {},
  ): Promise<OpenSegment> {
    const request = await this.#segmented(record, overrides);
    return this.#segmentedOpenedBy(record, request, await this.#api.createSegment(request));
  }

  /** Opens a further part of a segmented wrap-up, on the interaction of the part before it. */
  async openFurtherPart(
    before: OpenSegment,
    record: SegmentRecord,
    overrides: Partial<SegmentCreateRequest> = {},
  ): Promise<FurtherPart<OpenSegment>> {
    const { interaction_sys_id } = before.request;
    const request = await this.#segmented(record, { ...overrides, interaction_sys_id });
    const { part, ...others } = await this.createFurtherPart(before.sysId, request);
    return { part: await this.#segmentedOpenedBy(record, request, part), ...others };
  }

  /**
   * Sends the creation of a further part, and once more after the part before it is closed where it is refused: parts
   * may have to follow each other, or end each other. READINGS segmented-parts.
   */
  async createFurtherPart(
    before: string | undefined,
    request: SegmentCreateRequest,
  ): Promise<FurtherPart<Answer<SegmentCreateResponse>>> {
    const answer = await this.#api.createSegment(request);
    if (before === undefined) return { part: answer, isBeside: true };
    if (!isRefusal(answer)) {
      // Whether a part closes the part before it is not said.
      const read = await this.#api.getSegment(before);
      const isBeside = read.body?.segment?.state !== 'closed';
      if (isAccepted(answer)) this.#observe('segmented-parts', isBeside ? 'beside' : 'in-turn', answer);
      return { part: answer, isBeside, before: read };
    }
    await this.#api.updateSegment({ segment_sys_id: before }, { notes: this.sentence() });
    const inTurn = await this.#api.createSegment(request);
    if (isRefusal(inTurn)) return { part: answer, isBeside: true };
    this.#observe('segmented-parts', 'in-turn', answer);
    return { part: inTurn, isBeside: false };
  }

  async #segmented(
    record: SegmentRecord,
    overrides: Partial<SegmentCreateRequest>,
  ): Promise<SegmentCreateRequest> {
    const unsegmented = await this.externalSegment(overrides);
    return { ...unsegmented, segmented: true, segment_id: record.sysId, segment_table: record.table };
  }

  #segmentedOpenedBy(
    record: SegmentRecord,
    request: SegmentCreateRequest,
    answer: Answer<SegmentCreateResponse>,
  ): Promise<OpenSegment> {
    const { segmented: _s, segment_id: _i, segment_table: _t, ...unsegmented } = request;
    const alike = async () => ({
      ...unsegmented,
      interaction_sys_id: await this.nextInteraction(unsegmented.interaction_sys_id),
      external_segment_id: this.unique(),
    });
    return this.#specialOpenedBy(request, answer, 'segment.create/segmented-opens', alike, () => {
      record.assertTaken(answer);
    });
  }

  /** The wrap-up that was opened, of a kind that a clause says to open; `alike` is a request of the usual kind. */
  async #specialOpenedBy(
    request: SegmentCreateRequest,
    answer: Answer<SegmentCreateResponse>,
    opens: ClauseId,
    alike: () => Promise<SegmentCreateRequest>,
    assertTaken?: () => void,
  ): Promise<OpenSegment> {
    const broken = brokenBy(answer, opens);
    if (broken === undefined) return this.openedBy(request, answer);
    // Refused for its kind, or as every creation is?
    await this.openSegment(await alike());
    assertTaken?.();
    throw new BlockedError(broken, answer);
  }

  /** Closes a wrap-up by its sys_id; the clauses of the check are blocked when that fails. */
  async closeSegment(sysId: string, body: SegmentUpdateRequest = {}): Promise<Answer<SegmentUpdateResponse>> {
    // An empty object would be no body at all for some targets.
    const update = Object.keys(body).length === 0 ? { notes: this.sentence() } : body;
    const answer = await this.#api.updateSegment({ segment_sys_id: sysId }, update);
    demand(answer);
    return answer;
  }

  /** Pushes AI content onto an open wrap-up; the clauses of the check are blocked when that fails. */
  async pushAi(sysId: string, content: { ai_wrap_up_code?: string; ai_notes?: string }): Promise<Answer> {
    const answer = await this.#api.updateSegmentAi({ segment_sys_id: sysId, ...content });
    demand(answer);
    return answer;
  }

  /**
   * sys_id of a wrap-up configuration for an internal wrap-up. Given ones serve only where no field matters.
   */
  async configuration(fields: ConfigurationFields = {}): Promise<string> {
    const { context } = this.#session;
    const [given] = context.inputs.configurations;
    if (given !== undefined && Object.keys(fields).length === 0) return given;
    if (!context.inputs.createConfiguration || !context.inputs.tableApi) {
      const [reason, enabledBy] = noConfiguration;
      throw new SkipError(
        reason,
        enabledBy + (Object.keys(fields).length === 0 ? ', or WRAPUP_CONFIGURATION_SYS_IDS' : ''),
      );
    }
    const made = await makeConfiguration(this.#session, this.#tables, this.unique(), fields);
    if ((await this.#learning.inactiveConfiguration(made)) === 'accepted') return made;
    throw new SkipError(
      'the target takes no internal wrap-up with an inactive wrap-up configuration, and the run makes no other',
      'WRAPUP_CONFIGURATION_SYS_IDS with the sys_id of an active one',
    );
  }

  /** sys_id of a wrap-up configuration that is not active. */
  async inactiveConfiguration(): Promise<string> {
    const { createConfiguration, tableApi } = this.#session.context.inputs;
    if (!createConfiguration || !tableApi) throw new SkipError(...noConfiguration);
    return makeConfiguration(this.#session, this.#tables, this.unique(), { active: 'false' });
  }

  /** A minimal valid request for an internal wrap-up. */
  async internalSegment(
    fields: ConfigurationFields = {},
    overrides: Partial<SegmentCreateRequest> = {},
  ): Promise<SegmentCreateRequest> {
    return {
      agent_sys_id: this.agent,
      interaction_sys_id: overrides.interaction_sys_id ?? (await this.interaction()),
      external: false,
      wrap_up_configuration_sys_id: await this.configuration(fields),
      ...overrides,
    };
  }
}

const noConfiguration = [
  'no wrap-up configuration fits',
  '--create-configuration with a provisioning user that may write interaction_wrap_up_configuration',
] as const;

/** Mocks accept any agent; targets with a Table API get the authenticated user. */
const syntheticAgent = 'a9e170c0ffee4a9e170c0ffee4a9e170';

/** Blocks the clauses of the check when set-up failed. */
function demand(answer: Answer): void {
  const broken = brokenBy(answer);
  if (broken !== undefined) throw new BlockedError(broken, answer);
}
