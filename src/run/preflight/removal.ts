/** Examines, before a run begins, which of its records could not be removed. Writes nothing. */
import { createHash } from 'node:crypto';
import { Client } from '../../client/connection/client.ts';
import type { LedgerTable } from '../../run-folder/ledger.ts';
import { openConnection } from '../../client/connection/target-connection.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import { TableApi } from '../../client/table-api.ts';
import { isTransient } from '../../client/retry/transient-failure.ts';
import { leavesNothing, type RunContext } from '../../contract/run.ts';
import { expectationOf } from '../forecast/forecast.ts';
import { forecastLeftovers, tablesOf, type LeftoverForecast } from '../forecast/leftover-forecast.ts';

/**
 * The leftover forecast, by table. Records stay in a table that cannot be read, as nothing is deleted unread, and in
 * one that refuses (403) to delete even a record that does not exist.
 *
 * @throws RunAbortedError when the target refuses configured credentials
 */
export async function examineLeftovers(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<readonly LeftoverForecast[]> {
  const expectation = expectationOf(context);
  const isExamined = context.inputs.tableApi && !leavesNothing(context);
  const refused = isExamined
    ? await refusals(context, environment, tablesOf(expectation))
    : new Map<LedgerTable, string>();
  return forecastLeftovers(context, expectation, refused);
}

async function refusals(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
  made: readonly LedgerTable[],
): Promise<ReadonlyMap<LedgerTable, string>> {
  const { connection, redaction, close } = openConnection(context, environment);
  const nowhere = createHash('sha256').update(`${context.mark} nothing`).digest('hex').slice(0, 32);
  const found = new Map<LedgerTable, string>();
  try {
    const client = new Client(connection, new Recorder('removal', redaction), () => undefined);
    const api = new TableApi(client, 'preflight');
    for (const table of made) {
      const { status, records } = await api.page(table, { query: '', limit: 1, fields: ['sys_id'] });
      if (!records) {
        const why = status === 200 ? 'an access rule hides their fields' : `status ${status}`;
        found.set(table, `the Table API does not show its records (${why})`);
      } else if ((await api.remove(table, nowhere)) === 'refused')
        found.set(table, 'the Table API refuses to delete its records');
    }
  } catch (error) {
    // Nothing is known then, and the clean-up will find out.
    if (!isTransient(error)) throw error;
  } finally {
    await close();
  }
  return found;
}
