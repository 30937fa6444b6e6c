import type { TableRow } from './query.ts';

/** A table of the Table API, over the model's records or over rows of its own. */
export interface RecordTable {
  readonly columns: ReadonlySet<string>;
  rows(): Iterable<TableRow>;
  row(id: string): TableRow | undefined;
  /** Makes a record of the given columns; unknown ones are left out. */
  insert(given: TableRow, id: string): void;
  remove(id: string): boolean;
}

/** A table that nothing but the Table API uses. */
export class PlainTable implements RecordTable {
  readonly columns: ReadonlySet<string>;
  readonly #rows = new Map<string, TableRow>();
  readonly #defaults: TableRow;

  constructor(columns: readonly string[], defaults: TableRow = {}) {
    this.columns = new Set(['sys_id', 'sys_created_on', 'sys_created_by', ...columns]);
    this.#defaults = defaults;
  }

  rows(): Iterable<TableRow> {
    return this.#rows.values();
  }

  row(id: string): TableRow | undefined {
    return this.#rows.get(id);
  }

  insert(given: TableRow, id: string): void {
    const row: Record<string, string> = {};
    for (const column of this.columns) row[column] = given[column] ?? this.#defaults[column] ?? '';
    this.#rows.set(id, { ...row, sys_id: id });
  }

  remove(id: string): boolean {
    return this.#rows.delete(id);
  }
}
