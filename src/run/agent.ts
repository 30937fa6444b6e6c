import { Connection } from '../client/connection.ts';
import { openLine } from '../client/line.ts';
import { Recorder } from '../client/recorder.ts';
import { TableApi } from '../client/table-api.ts';
import type { RunContext } from '../contract/run.ts';

/**
 * sys_id of the authenticated user, who serves as the agent where none is given; undefined when it cannot be
 * read.
 */
export async function authenticatedUser(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const name = environment['SN_USERNAME'];
  if (!name || !context.inputs.tableApi) return undefined;
  const { line, redaction, close } = openLine(context, environment);
  try {
    const connection = new Connection(line, new Recorder('agent', redaction), () => undefined);
    const found = await new TableApi(connection, 'preflight').query('sys_user', `user_name=${name}`, 2);
    // An instance ignores conditions that it does not know: only a record with this name is the user.
    return found?.find((record) => record['user_name'] === name)?.['sys_id'];
  } finally {
    await close();
  }
}
