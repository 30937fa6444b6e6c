/** Whether a record is the run's: it carries the mark, or its parent does. Knows no HTTP. */
import { isMark } from '../../run-folder/mark.ts';
import type { LedgerTable } from '../../run-folder/ledger.ts';
import type { LedgerSummary } from '../../run-folder/ledger-reading.ts';
import type { TableRecord } from '../../client/table-api.ts';

/** The column that carries the mark. */
export const keyColumn: Readonly<Record<LedgerTable, string>> = {
  interaction: 'short_description',
  interaction_wrap_up_configuration: 'name',
  interaction_wrap_up_code: 'code',
  interaction_wrap_up_segment: 'external_segment_id',
};

/** Columns that show whose a record is, and which children it has. */
export const columnsOf = (table: LedgerTable): readonly string[] => [
  'sys_id',
  keyColumn[table],
  ...(table === 'interaction_wrap_up_segment'
    ? ['interaction', 'wrap_up_configuration', 'external', 'sys_created_by', 'sys_created_on']
    : []),
];

/** Why a record whose sys_id is no sys_id is left alone. */
export const cannotBeNamed = 'its sys_id may not stand in a path, as it could name something else';

/** What has been seen of a run's records. */
export class Ownership {
  readonly #mark: string;
  /** Interactions and configurations of the run: segments are their children. */
  readonly #parents = new Set<string>();

  /** Parents that an earlier clean-up removed after reading them. */
  constructor(mark: string, { removed }: LedgerSummary) {
    if (!isMark(mark))
      throw new TypeError(`${JSON.stringify(mark)} is no mark: it would be in foreign records`);
    this.#mark = mark;
    for (const table of ['interaction', 'interaction_wrap_up_configuration'] as const) {
      for (const sysId of removed.get(table) ?? []) this.#parents.add(sysId);
    }
  }

  /** Notes a record that was just read, and says whether it is ours. */
  isOurs(table: LedgerTable, record: TableRecord): boolean {
    const sysId = record['sys_id'] ?? '';
    if (this.#carriesMark(table, record)) {
      if (table !== 'interaction_wrap_up_code') this.#parents.add(sysId);
      return sysId !== '';
    }
    return table === 'interaction_wrap_up_segment' && sysId !== '' && this.#hangsOnOurs(record);
  }

  /** Whether a record of ours is known by this sys_id. */
  isParent(sysId: string): boolean {
    return this.#parents.has(sysId);
  }

  #carriesMark(table: LedgerTable, record: TableRecord): boolean {
    return record[keyColumn[table]]?.includes(this.#mark) === true;
  }

  #hangsOnOurs(record: TableRecord): boolean {
    return [record['interaction'], record['wrap_up_configuration']].some(
      (parent) => parent !== undefined && this.#parents.has(parent),
    );
  }
}
