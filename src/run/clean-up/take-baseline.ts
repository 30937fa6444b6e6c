import { Client } from '../../client/connection/client.ts';
import { openConnection } from '../../client/connection/target-connection.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import { TableApi } from '../../client/table-api.ts';
import { isTransient } from '../../client/retry/transient-failure.ts';
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
    writeBaseline(context.folder, await configurationsOf(new TableApi(client, 'preflight')));
  } catch (error) {
    if (!isTransient(error)) throw error;
    // Without a baseline such configurations are leftovers: that is safe, and the run can go on.
    writeBaseline(context.folder, {});
  } finally {
    await close();
  }
}

async function configurationsOf(tables: TableApi): Promise<Baseline> {
  const found = new Set<string>();
  while (found.size <= mostConfigurations) {
    const page = { query: '', limit: pageSize, offset: found.size, fields: ['sys_id'] };
    const { records } = await tables.page(table, page);
    if (!records) return {};
    const before = found.size;
    for (const { sys_id: sysId } of records) if (sysId) found.add(sysId);
    if (records.length === 0) return { configurations: [...found] };
    // The same page once more: there may be others that were never shown.
    if (found.size === before) return {};
  }
  return {};
}
