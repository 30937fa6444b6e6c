/** Finds the records of a run on a target. */
import type { Intended, LedgerTable } from '../../run-folder/ledger.ts';
import type { TableApi, TableRecord } from '../../client/table-api.ts';
import { columnsOf, keyColumn, type Ownership } from './ownership.ts';
import { CleanUpAborted } from './abort.ts';

/** What was found in a table. */
export interface Listing {
  /** Records of ours, by sys_id, as they were just read. */
  readonly ours: Map<string, TableRecord>;
  /** Set when the table may not be read: the status that said so. */
  readonly unreadable?: number;
  /** Whether everything in the table that carries the mark was seen. */
  readonly isComplete: boolean;
}

const pageSize = 200;
/** Where conditions are ignored, a table is read up to here. */
const mostRecords = 5000;
const mostByKey = 20;

export class Search {
  readonly #tables: TableApi;
  readonly #ownership: Ownership;
  readonly #mark: string;

  constructor(tables: TableApi, ownership: Ownership, mark: string) {
    this.#tables = tables;
    this.#ownership = ownership;
    this.#mark = mark;
  }

  /** Lists everything that carries the mark. The target may list more, less at once, or the same page again. */
  async marked(table: LedgerTable): Promise<Listing> {
    const ours = new Map<string, TableRecord>();
    const seen = new Set<string>();
    const query = `${keyColumn[table]}STARTSWITH${this.#mark}`;
    for (let offset = 0; offset < mostRecords;) {
      const page = { query, limit: pageSize, offset, fields: columnsOf(table) };
      const { status, records } = await this.#tables.page(table, page);
      if (status === 401) throw refused();
      if (!records) return { ours, unreadable: status, isComplete: false };
      const before = seen.size;
      for (const record of records) {
        seen.add(record['sys_id'] ?? '');
        if (this.#ownership.isOurs(table, record)) ours.set(record['sys_id'] ?? '', record);
      }
      // Nothing new: that was the end, or the same page once more.
      if (seen.size === before) return { ours, isComplete: records.length === 0 };
      offset += records.length;
    }
    return { ours, isComplete: false };
  }

  /** Looks for one record by what identifies it; what the target lists besides is not ours. */
  async byKey({ table, key }: Intended): Promise<readonly TableRecord[]> {
    const ofParent = table === 'interaction_wrap_up_segment' && this.#ownership.isParent(key);
    // An encoded query has no way to write these as part of a value.
    if (/[\^\n]/.test(key) || !(ofParent || key.includes(this.#mark))) return [];
    const query = `${ofParent ? 'interaction' : keyColumn[table]}=${key}`;
    const { records } = await this.#tables.page(table, { query, limit: mostByKey, fields: columnsOf(table) });
    return (records ?? []).filter((record) => this.#ownership.isOurs(table, record));
  }
}

export function refused(): CleanUpAborted {
  return new CleanUpAborted(
    'the target refuses the configured credentials (401)',
    'Check SN_USERNAME and SN_PASSWORD, or WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD; then run `wrapup-conformance cleanup`.',
  );
}
