/** What the administrator of a reference instance sees and makes there, past the suite. */
import { basic, referenceCredentials } from '../reference/instance.ts';
import { ledgerTables, type LedgerTable } from '../run-folder/ledger.ts';

/** A request of the administrator, as JSON. */
export async function ask(url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: basic(referenceCredentials.admin), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

/** The sys_ids of the records in a table. */
type Rows = (table: LedgerTable) => readonly string[];

/** The sys_ids of all records. */
export async function rowsOf(url: string): Promise<Rows> {
  const rows = new Map<LedgerTable, readonly string[]>();
  for (const table of ledgerTables) {
    const { result } = (await ask(`${url}/api/now/table/${table}?sysparm_fields=sys_id`)) as {
      result: readonly { readonly sys_id: string }[];
    };
    rows.set(
      table,
      result.map(({ sys_id }) => sys_id),
    );
  }
  return (table) => rows.get(table) ?? [];
}
