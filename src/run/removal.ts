/** Which of the records that a run makes will stay on the target, as far as that can be known before. */
import { createHash } from 'node:crypto';
import { Connection } from '../client/connection.ts';
import type { LedgerTable } from '../client/ledger.ts';
import { openLine } from '../client/line.ts';
import { Recorder } from '../client/recorder.ts';
import { TableApi } from '../client/table-api.ts';
import { isWeather } from '../client/weather.ts';
import { leavesNothing, type RunContext } from '../contract/run.ts';
import { expectationOf, type Expectation } from './expectation.ts';

/** Records that will stay. */
export interface Staying {
  readonly table: LedgerTable;
  /** About how many. */
  readonly count: number;
  readonly reason: string;
}

const seconds = 6;
/** Checks that open an internal wrap-up with any configuration. */
const unmarkedWrapUps = 2;

const kinds: Readonly<Record<LedgerTable, keyof Expectation['records']>> = {
  interaction_wrap_up_segment: 'segments',
  interaction_wrap_up_code: 'codes',
  interaction_wrap_up_configuration: 'configurations',
  interaction: 'interactions',
};

const tables = Object.keys(kinds) as readonly LedgerTable[];

/**
 * What will stay, by table. A table that may not be read keeps what is in it, as nothing is deleted unseen; so
 * does one that refuses (403) to delete even a record that does not exist. Writes nothing.
 *
 * @throws StoppedError when the target refuses configured credentials
 */
export async function staying(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Staying[]> {
  const { inputs, target } = context;
  if (leavesNothing(context)) return [];
  const { records } = expectationOf({ ...context, credentials: target.credentials });
  const made = tables.filter((table) => records[kinds[table]] > 0);
  const reasons = inputs.tableApi
    ? await refusals(context, environment, made)
    : new Map(made.map((table) => [table, 'there are no credentials for the Table API']));
  const stay = made.flatMap((table): Staying[] => {
    const reason = reasons.get(table);
    return reason === undefined ? [] : [{ table, count: records[kinds[table]], reason }];
  });
  const segments = 'interaction_wrap_up_segment';
  return reasons.has(segments) ? stay : [...stay, ...unmarked(context)];
}

/** Internal wrap-ups on a given interaction with a given configuration: nothing on them says whose they are. */
function unmarked({ inputs, profiles, representations }: RunContext): Staying[] {
  const areMade = [inputs.interactions, inputs.configurations].every((given) => given.length > 0);
  if (!areMade || !profiles.includes('internal')) return [];
  const reason = 'internal wrap-ups on given interactions with given configurations carry no mark';
  const count = unmarkedWrapUps * representations.length;
  return [{ table: 'interaction_wrap_up_segment', count, reason }];
}

async function refusals(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
  made: readonly LedgerTable[],
): Promise<ReadonlyMap<LedgerTable, string>> {
  const timeoutSeconds = Math.min(seconds, context.timeoutSeconds);
  const { line, redaction, close } = openLine({ ...context, timeoutSeconds }, environment);
  const nowhere = createHash('sha256').update(`${context.mark} nothing`).digest('hex').slice(0, 32);
  const found = new Map<LedgerTable, string>();
  try {
    const connection = new Connection(line, new Recorder('removal', redaction), () => undefined);
    const api = new TableApi(connection, 'preflight');
    for (const table of made) {
      const { status, records } = await api.page(table, { query: '', limit: 1, fields: ['sys_id'] });
      if (!records) found.set(table, `the Table API does not show its records (status ${status})`);
      else if ((await api.remove(table, nowhere)) === 'refused')
        found.set(table, 'the Table API refuses to delete its records');
    }
  } catch (error) {
    // Nothing is known then, and the run will see for itself.
    if (!isWeather(error)) throw error;
  } finally {
    await close();
  }
  return found;
}

/** What will stay, in words, and what the operator can do about it. */
export function stayingText(stay: readonly Staying[], url: string): string {
  const lines = stay.map(({ table, count, reason }) => `about ${count} in ${table} (${reason})`);
  const codes = stay.some(({ table }) => table === 'interaction_wrap_up_code')
    ? ' Codes are made inactive through the API.'
    : '';
  return `Records of this run will stay on ${url}: ${lines.join('; ')}.${codes} To have them removed, name a user that may read and delete in these tables in WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD.`;
}
