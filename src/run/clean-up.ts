/** Removes what a run made on a target: by sys_id, after looking at each record again. */
import path from 'node:path';
import { Api } from '../client/api.ts';
import { Connection } from '../client/connection.ts';
import { Ledger, readLedgers, type LedgerEntry, type LedgerTable } from '../client/ledger.ts';
import { openLine } from '../client/line.ts';
import { Recorder } from '../client/recorder.ts';
import { TableApi, type TableRecord } from '../client/table-api.ts';
import { writeLeftovers, type Leftover } from '../contract/leftovers.ts';
import type { RunContext } from '../contract/run.ts';

interface Held {
  readonly table: LedgerTable;
  readonly sysId: string;
  readonly key: string;
}

/** The column that carries the mark, or says which record of ours a record hangs on. */
const keyColumn: Readonly<Record<LedgerTable, string>> = {
  interaction: 'short_description',
  interaction_wrap_up_configuration: 'name',
  interaction_wrap_up_code: 'code',
  interaction_wrap_up_segment: 'external_segment_id',
};

/** What hangs on others goes first. */
const order: readonly LedgerTable[] = [
  'interaction_wrap_up_segment',
  'interaction_wrap_up_code',
  'interaction_wrap_up_configuration',
  'interaction',
];

/**
 * Removes everything that the ledgers of a run name, newest first, and writes what is left to the run's
 * folder. May be called again: what is gone already is no mistake.
 */
export async function cleanUp(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Leftover[]> {
  const entries = readLedgers(context.folder);
  const { line, redaction, close } = openLine(context, environment);
  try {
    const recorder = new Recorder('clean-up', redaction);
    const connection = new Connection(line, recorder, () => undefined);
    const ledger = new Ledger(path.join(context.folder, 'ledger-clean-up.jsonl'), redaction.text);
    const cleaner = new Cleaner(context, entries, connection, ledger);
    const found = await cleaner.clean();
    const leftovers = found.map(({ table, sysId, reason }) => ({
      table,
      sysId: redaction.text(sysId),
      reason: redaction.quotations(reason),
    }));
    writeLeftovers(context.folder, leftovers);
    return leftovers;
  } finally {
    await close();
  }
}

class Cleaner {
  readonly #context: RunContext;
  readonly #entries: readonly LedgerEntry[];
  readonly #tables: TableApi;
  readonly #api: Api;
  readonly #ledger: Ledger;
  /** sys_ids of configurations that the target stored with segments of ours. */
  readonly #stored = new Set<string>();
  /** sys_ids of our interactions: segments hang on them. */
  readonly #interactions: ReadonlySet<string>;

  constructor(context: RunContext, entries: readonly LedgerEntry[], connection: Connection, ledger: Ledger) {
    this.#context = context;
    this.#entries = entries;
    this.#tables = new TableApi(connection, 'clean-up');
    this.#api = new Api(connection, 'json', { beforeRequest: () => undefined, afterAnswer: () => undefined });
    this.#ledger = ledger;
    this.#interactions = new Set(
      entries.flatMap((entry) =>
        entry.kind === 'made' && entry.table === 'interaction' ? [entry.sysId] : [],
      ),
    );
  }

  async clean(): Promise<readonly Leftover[]> {
    const leftovers: Leftover[] = [];
    for (const table of order) {
      const held = [...this.#madeIn(table), ...(await this.#foundIn(table))].toReversed();
      const lanes = Array.from({ length: this.#context.workers }, async () => {
        for (let next = held.pop(); next; next = held.pop()) {
          const reason = await this.#remove(next);
          if (reason !== undefined) leftovers.push({ table, sysId: next.sysId, reason });
        }
      });
      await Promise.all(lanes);
    }
    for (const sysId of this.#stored) {
      const reason = await this.#removeStored(sysId);
      if (reason !== undefined) leftovers.push({ table: 'interaction_wrap_up_configuration', sysId, reason });
    }
    return leftovers;
  }

  /** Records that were confirmed and are not gone yet. */
  #madeIn(table: LedgerTable): readonly Held[] {
    const gone = new Set(this.#entries.flatMap((entry) => (entry.kind === 'removed' ? [entry.sysId] : [])));
    const made = this.#entries.flatMap((entry) =>
      entry.kind === 'made' && entry.table === table && !gone.has(entry.sysId) ? [entry] : [],
    );
    return [...new Map(made.map((entry) => [entry.sysId, entry])).values()];
  }

  /** Records whose request was entered but not confirmed: the run may have died between the two. */
  async #foundIn(table: LedgerTable): Promise<readonly Held[]> {
    if (!this.#context.inputs.tableApi) return [];
    const confirmed = new Set(this.#entries.flatMap((entry) => (entry.kind === 'made' ? [entry.key] : [])));
    const open = this.#entries.flatMap((entry) =>
      entry.kind === 'intent' && entry.table === table && !confirmed.has(entry.key) ? [entry.key] : [],
    );
    const held: Held[] = [];
    for (const key of new Set(open)) {
      const ofInteraction = table === 'interaction_wrap_up_segment' && this.#interactions.has(key);
      if (!ofInteraction && !key.includes(this.#context.mark)) continue;
      const query = `${ofInteraction ? 'interaction' : keyColumn[table]}=${key}`;
      // The platform ignores conditions that it does not know: only what carries our key is ours.
      for (const record of (await this.#tables.query(table, query, 10)) ?? []) {
        const sysId = record['sys_id'];
        if (sysId !== undefined && this.#isOurs(table, record)) held.push({ table, sysId, key });
      }
    }
    return held;
  }

  /** Whether a record carries the run's mark, or hangs on one that does. */
  #isOurs(table: LedgerTable, record: TableRecord): boolean {
    if (record[keyColumn[table]]?.includes(this.#context.mark) === true) return true;
    return table === 'interaction_wrap_up_segment' && this.#interactions.has(record['interaction'] ?? '');
  }

  /** Removes one record; says why not when it stays. */
  async #remove({ table, sysId, key }: Held): Promise<string | undefined> {
    try {
      const record = this.#context.inputs.tableApi ? await this.#tables.read(table, sysId) : undefined;
      if (record && !this.#isOurs(table, record)) return 'it does not carry the mark of this run';
      if (!record && (await this.#isGone(table, sysId))) return this.#gone(table, sysId);
      if (record && (await this.#tables.remove(table, sysId)) !== 'refused') {
        this.#follow(table, record);
        return this.#gone(table, sysId);
      }
      if (table !== 'interaction_wrap_up_code') return 'the Table API does not let us delete it';
      await this.#api.postCodes({ codes: [{ code: key, active: false }] });
      return 'the Table API does not let us delete it; it was made inactive';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** An external wrap-up may have had a configuration stored for it alone. */
  #follow(table: LedgerTable, record: TableRecord): void {
    const configuration = record['wrap_up_configuration'] ?? '';
    const given = this.#context.inputs.configurations.includes(configuration);
    if (
      table === 'interaction_wrap_up_segment' &&
      record['external'] === 'true' &&
      configuration !== '' &&
      !given
    ) {
      this.#stored.add(configuration);
    }
  }

  /** Removes a configuration that was stored with segments of ours, when no segment hangs on it any more. */
  async #removeStored(sysId: string): Promise<string | undefined> {
    const table = 'interaction_wrap_up_configuration';
    const users = await this.#tables.query(
      'interaction_wrap_up_segment',
      `wrap_up_configuration=${sysId}`,
      1,
    );
    // An instance that ignores the condition lists other segments: then nothing is proven, and it stays.
    if (users?.length !== 0) return 'stored with a segment of this run, but it may be shared';
    const outcome = await this.#tables.remove(table, sysId);
    return outcome === 'refused' ? 'the Table API does not let us delete it' : this.#gone(table, sysId);
  }

  /** What cannot be read through the Table API may still exist. */
  async #isGone(table: LedgerTable, sysId: string): Promise<boolean> {
    if (table === 'interaction_wrap_up_segment') return (await this.#api.getSegment(sysId)).status >= 400;
    if (table === 'interaction_wrap_up_code') return (await this.#api.getCode(sysId)).status >= 400;
    return this.#tables.isReadable(table);
  }

  #gone(table: LedgerTable, sysId: string): undefined {
    this.#ledger.removed(table, sysId);
    return undefined;
  }
}
