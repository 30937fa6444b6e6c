import type { Row } from './query.ts';

/** A table of the Table API, over the model's records or over rows of its own. */
export interface Table {
  readonly columns: ReadonlySet<string>;
  rows(): Iterable<Row>;
  row(id: string): Row | undefined;
  /** Makes a record of the given columns; unknown ones are left out. */
  insert(given: Row, id: string): void;
  remove(id: string): boolean;
}

/** A table that nothing but the Table API uses. */
export class PlainTable implements Table {
  readonly columns: ReadonlySet<string>;
  readonly #rows = new Map<string, Row>();
  readonly #defaults: Row;

  constructor(columns: readonly string[], defaults: Row = {}) {
    this.columns = new Set(['sys_id', ...columns]);
    this.#defaults = defaults;
  }

  rows(): Iterable<Row> {
    return this.#rows.values();
  }

  row(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  insert(given: Row, id: string): void {
    const row: Record<string, string> = {};
    for (const column of this.columns) row[column] = given[column] ?? this.#defaults[column] ?? '';
    this.#rows.set(id, { ...row, sys_id: id });
  }

  remove(id: string): boolean {
    return this.#rows.delete(id);
  }
}
