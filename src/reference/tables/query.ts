/** A row of the Table API: every value is a string. */
export type TableRow = Readonly<Record<string, string>>;

/** One condition of an encoded query that a table understands. */
interface Condition {
  readonly column: string;
  readonly operator: '=' | 'STARTSWITH';
  readonly value: string;
}

/**
 * The conditions of `sysparm_query`. Those that are not understood, or that name a column that a table does
 * not have, are left out, as the platform does: the query then matches more rows, not fewer.
 */
function conditions(query: string, columns: ReadonlySet<string>): readonly Condition[] {
  return query.split('^').flatMap((part): readonly Condition[] => {
    const match = /^(\w+?)(=|STARTSWITH)(.*)$/s.exec(part);
    const [, column = '', operator = '', value = ''] = match ?? [];
    if (!columns.has(column)) return [];
    return [{ column, operator: operator === '=' ? '=' : 'STARTSWITH', value }];
  });
}

const holds = ({ column, operator, value }: Condition, row: TableRow): boolean => {
  const held = row[column] ?? '';
  return operator === '=' ? held === value : held.startsWith(value);
};

/** A query as a filter of rows; `id` is set where it asks for one sys_id. */
export interface Filter {
  readonly id: string | undefined;
  readonly matches: (row: TableRow) => boolean;
}

/** Reads `sysparm_query`. */
export function filterOf(query: string, columns: ReadonlySet<string>): Filter {
  const all = conditions(query, columns);
  return {
    id: all.find(({ column, operator }) => column === 'sys_id' && operator === '=')?.value,
    matches: (row) => all.every((condition) => holds(condition, row)),
  };
}

/** The columns that `sysparm_fields` asks for; unknown ones are left out. */
export function pick(row: TableRow, fields: string | undefined): TableRow {
  const names = fields?.split(',').map((name) => name.trim()) ?? [];
  if (names.every((name) => name === '')) return row;
  return Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name] ?? '']] : [])));
}
