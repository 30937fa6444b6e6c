import { Client } from '../../client/connection/client.ts';
import { openConnection } from '../../client/connection/target-connection.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import { TableApi, type TableRecord } from '../../client/table-api.ts';
import { isTransient } from '../../client/retry/transient-failure.ts';
import { isSysId } from '../../run-folder/sys-id.ts';
import { writeBaseline, type Baseline } from '../../run-folder/baseline.ts';
import type { RunContext } from '../../contract/run.ts';

const table = 'interaction_wrap_up_configuration';
const pageSize = 1000;
/** Above this number a baseline takes too many requests. */
const mostConfigurations = 5000;

/**
 * Writes the baseline into the run's folder: the wrap-up configurations that exist before the run. A target may
 * store some with segments of the run, and those carry no mark.
 *
 * @throws RunAbortedError when the target refuses configured credentials
 */
export async function takeBaseline(context: RunContext, environment: NodeJS.ProcessEnv): Promise<void> {
  if (!context.inputs.tableApi || context.consent.readOnly) return;
  const { connection, redaction, close } = openConnection(context, environment);
  try {
    const client = new Client(connection, new Recorder('baseline', redaction), () => undefined);
    writeBaseline(context.folder, await baselineOf(new TableApi(client, 'preflight')));
  } catch (error) {
    if (!isTransient(error)) throw error;
    // Without a baseline such configurations are leftovers: that is safe, and the run can go on.
    writeBaseline(context.folder, {});
  } finally {
    await close();
  }
}

async function baselineOf(tables: TableApi): Promise<Baseline> {
  const records = await configurationsOf(tables, ['sys_id']);
  const configurations = records?.map(({ sys_id: sysId = '' }) => sysId);
  // What is no sys_id may hold anything, a secret too; and a list that has one is none to rely on.
  return configurations?.every((sysId) => isSysId(sysId)) === true ? { configurations } : {};
}

/** The wrap-up configurations that are there now; undefined where they cannot all be read. */
export async function configurationsOf(
  tables: TableApi,
  fields: readonly string[],
): Promise<readonly TableRecord[] | undefined> {
  const found = new Map<string, TableRecord>();
  while (found.size <= mostConfigurations) {
    const page = { query: '', limit: pageSize, offset: found.size, fields };
    const { records } = await tables.page(table, page);
    if (!records) return undefined;
    const before = found.size;
    for (const record of records) found.set(record['sys_id'] ?? '', record);
    if (records.length === 0) return [...found.values()];
    // The same page once more: there may be others that were never shown.
    if (found.size === before) return undefined;
  }
  return undefined;
}
