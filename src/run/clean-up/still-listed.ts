import type { TableApi } from '../../client/table-api.ts';
import type { LedgerTable } from '../../run-folder/ledger.ts';
import { isSysId } from '../../run-folder/sys-id.ts';

/** How many sys_ids stand in one query: an address must not get too long. */
const atOnce = 50;

/**
 * Which records of some the target still lists, although it said that it deleted them. Of those that carry no mark no
 * search would find them again. Undefined where the table could not be read.
 */
export async function stillListed(
  tables: TableApi,
  table: LedgerTable,
  sysIds: ReadonlySet<string>,
): Promise<ReadonlySet<string> | undefined> {
  const found = new Set<string>();
  const ids = [...sysIds].filter((sysId) => isSysId(sysId));
  for (let at = 0; at < ids.length; at += atOnce) {
    const page = {
      query: `sys_idIN${ids.slice(at, at + atOnce).join(',')}`,
      limit: atOnce,
      fields: ['sys_id'],
    };
    const { records } = await tables.page(table, page);
    if (!records) return undefined;
    // A target that ignores the condition lists others.
    for (const { sys_id: sysId = '' } of records) if (sysIds.has(sysId)) found.add(sysId);
  }
  return found;
}
