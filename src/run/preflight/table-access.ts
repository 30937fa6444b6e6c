/** Which tables a run cannot use, as far as reading them and deleting what does not exist tells. Writes nothing. */
import { createHash } from 'node:crypto';
import { Client } from '../../client/connection/client.ts';
import { openConnection } from '../../client/connection/target-connection.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import { isTransient } from '../../client/retry/transient-failure.ts';
import { TableApi } from '../../client/table-api.ts';
import { leavesNothing, mayMakeUpIds, type RunContext } from '../../contract/run.ts';
import type { LedgerTable } from '../../run-folder/ledger.ts';
import { expectationOf, type Expectation } from '../forecast/forecast.ts';
import { tablesOf } from '../forecast/leftover-forecast.ts';
import type { InputName } from '../forecast/inputs.ts';

/** Why a table is of no use to a run. */
export interface Refusal {
  readonly reason: string;
  /** The table is not there, its records are not shown, or they are shown and not deleted. */
  readonly kind: 'absent' | 'hidden' | 'undeletable';
}

export type TableAccess = ReadonlyMap<LedgerTable, Refusal>;

/**
 * The tables in which a run would make records that cannot be read, or that refuse (403) to delete even a record that
 * does not exist.
 *
 * @throws RunAbortedError when the target refuses configured credentials
 */
export async function examineTableAccess(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<TableAccess> {
  const found = new Map<LedgerTable, Refusal>();
  if (!context.inputs.tableApi || leavesNothing(context)) return found;
  const { connection, redaction, close } = openConnection(context, environment);
  const nowhere = createHash('sha256').update(`${context.mark} nothing`).digest('hex').slice(0, 32);
  try {
    const client = new Client(connection, new Recorder('removal', redaction), () => undefined);
    const api = new TableApi(client, 'preflight');
    for (const table of tablesOf(expectationOf(context))) {
      const { status, records } = await api.page(table, { query: '', limit: 1, fields: ['sys_id'] });
      if (!records) {
        const why = status === 200 ? 'an access rule hides their fields' : `status ${status}`;
        const kind = status === 404 || status === 400 ? 'absent' : 'hidden';
        found.set(table, { kind, reason: `the Table API does not show its records (${why})` });
      } else if ((await api.remove(table, nowhere)) === 'refused')
        found.set(table, { kind: 'undeletable', reason: 'the Table API refuses to delete its records' });
    }
  } catch (error) {
    // Nothing is known then, and the run will find out.
    if (!isTransient(error)) throw error;
  } finally {
    await close();
  }
  return found;
}

/** What a run comes to on a target whose tables were examined. */
export function expectationWith(context: RunContext, access: TableAccess): Expectation {
  const { inputs, target } = context;
  // A mock without the table takes any sys_id.
  const isWithoutTables = target.kind !== 'instance' && access.get('interaction')?.kind === 'absent';
  const plan = isWithoutTables ? { ...context, inputs: { ...inputs, tableApi: false } } : context;
  return expectationOf(plan, missingWith(context, access));
}

/**
 * The inputs that a run lacks, as it seems. Whether records can be made shows only when one is made: who may not
 * see them, or as the user under test not delete them, may hardly make any.
 */
function missingWith(context: RunContext, access: TableAccess): readonly InputName[] {
  const { inputs, target, consent } = context;
  if (consent.readOnly) {
    return [
      ...((inputs.segments ?? []).length === 0 ? (['segments to read'] as const) : []),
      ...((inputs.codes ?? []).length === 0 ? (['codes to read'] as const) : []),
    ];
  }
  const kindOf = (table: LedgerTable) => access.get(table)?.kind;
  const isUnread = (table: LedgerTable) => kindOf(table) === 'absent' || kindOf(table) === 'hidden';
  const isClosed = (table: LedgerTable) =>
    isUnread(table) || (kindOf(table) === 'undeletable' && target.hasProvisioner !== true);
  // A mock without the table takes any sys_id.
  const areMadeUp = kindOf('interaction') === 'absent' && target.kind !== 'instance';
  const areConfigurationsMade = inputs.createConfiguration && !isClosed('interaction_wrap_up_configuration');
  return [
    ...(inputs.agent === undefined && !mayMakeUpIds(context) ? (['agent'] as const) : []),
    ...(inputs.interactions.length === 0 && isClosed('interaction') && !areMadeUp
      ? (['interactions'] as const)
      : []),
    ...(isUnread('interaction_wrap_up_code') ? (['Table API'] as const) : []),
    ...(inputs.configurations.length === 0 && !areConfigurationsMade
      ? (['wrap-up configurations'] as const)
      : []),
  ];
}
