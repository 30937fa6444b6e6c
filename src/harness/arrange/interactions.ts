import type { Client } from '../../client/connection/client.ts';
import type { Answer } from '../../client/answer.ts';
import type { TableApi } from '../../client/table-api.ts';
import { mayMakeUpIds } from '../../contract/run.ts';
import { SkipError } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Data } from './data.ts';
import { timeOfText } from './date-time.ts';
import { InteractionLease } from './interaction-lease.ts';

const table = 'interaction';

/** Workers whose target has no table of interactions: they do not ask again. */
const withoutTable = new WeakSet<Session>();

/** Workers whose user may make no interactions. */
const forbidden = new WeakSet<Session>();

/** The interactions of one check: leased from those that were given, or made through the Table API. */
export class Interactions {
  readonly #session: Session;
  readonly #tables: TableApi;
  readonly #data: Data;
  readonly #lease: InteractionLease;
  readonly #mayUseAgain: () => Promise<boolean>;
  /** When each interaction was made, in epoch milliseconds of the target's clock. */
  readonly #madeAt = new Map<string, number>();

  /** @param mayUseAgain whether an interaction takes a wrap-up after others on it are closed */
  constructor(
    session: Session,
    tables: TableApi,
    client: Client,
    data: Data,
    mayUseAgain: () => Promise<boolean>,
  ) {
    this.#session = session;
    this.#tables = tables;
    this.#data = data;
    this.#mayUseAgain = mayUseAgain;
    this.#lease = new InteractionLease(session, client);
  }

  /**
   * sys_id of an interaction that no other check uses at the same time, assigned to the agent.
   *
   * READINGS agent-assigned: a target may take wrap-ups only of the agent whom the interaction is
   * assigned to.
   *
   * @throws SkipError that names the input which would enable it
   */
  async take(agent: string): Promise<string> {
    const { context, pool } = this.#session;
    if (pool.isGiven) return this.#lease.take(await this.#mayUseAgain());
    if (!context.inputs.tableApi && !mayMakeUpIds(context)) {
      throw new SkipError(
        'no interaction is given, none can be made, and the target knows its interactions',
        'WRAPUP_INTERACTION_SYS_IDS, or WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD',
      );
    }
    if (!context.inputs.tableApi || withoutTable.has(this.#session)) return this.#data.sysId();
    return this.#make(agent);
  }

  /** When an interaction was made, in epoch milliseconds of the target's clock; of a given one, when that is known. */
  async madeAt(interaction: string): Promise<number> {
    const known = this.#madeAt.get(interaction);
    if (known !== undefined) return known;
    const { context, connection } = this.#session;
    const read = context.inputs.tableApi ? await this.#tables.read(table, interaction) : undefined;
    const madeAt = timeOfText(read?.record?.['sys_created_on']) ?? connection.clock.now();
    this.#madeAt.set(interaction, madeAt);
    return madeAt;
  }

  /** Learns what an answer shows of wrap-ups. */
  watch(answer: Answer): void {
    this.#lease.watch(answer);
  }

  /** Closes what the check left open on interactions of the operator's, and gives them back. */
  giveBack(): Promise<void> {
    return this.#lease.giveBack();
  }

  async #make(agent: string): Promise<string> {
    const { context, ledger, connection } = this.#session;
    if (forbidden.has(this.#session)) throw notMade();
    const key = this.#data.unique();
    const recordAnswer = ledger.intend([{ table, key }]);
    const fields = { type: 'chat', short_description: key, assigned_to: agent };
    const { status, record } = await this.#tables.insert(table, fields);
    const sysId = record?.['sys_id'];
    recordAnswer(sysId ? [{ table, key, sysId }] : []);
    if (sysId) {
      const createdAt = timeOfText(record?.['sys_created_on']);
      if (createdAt !== undefined) connection.clock.noteRecord(createdAt);
      this.#madeAt.set(sysId, createdAt ?? connection.clock.now());
      return sysId;
    }
    // Mocks have no such table, and take any sys_id. Who has it and refuses knows which interactions exist.
    if (context.target.kind === 'mock' && (status === 404 || status === 400)) {
      withoutTable.add(this.#session);
      return this.#data.sysId();
    }
    if (status === 403) forbidden.add(this.#session);
    throw notMade();
  }
}

function notMade(): SkipError {
  return new SkipError(
    'an interaction could not be made through the Table API',
    'WRAPUP_INTERACTION_SYS_IDS, or a provisioning user that may write the table interaction',
  );
}
