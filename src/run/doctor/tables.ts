/** What the Table API can be used for, as far as reading tells. */
import { transientReason } from '../../client/retry/transient-failure.ts';
import { hidesFields } from '../../client/table-api.ts';
import type { RunContext } from '../../contract/run.ts';
import { RefusedError, type Probe, type Seen } from '../preflight/probe.ts';
import { rowsOf, table } from '../preflight/survey.ts';
import type { Step } from './step.ts';

/** The tables that a run uses, and what it cannot do without each. */
const uses = {
  sys_user: 'the agent is not looked up',
  interaction: 'no interactions can be made',
  interaction_wrap_up_configuration: 'no configurations can be made, and stored ones stay',
  interaction_wrap_up_segment: 'segments cannot be removed: they stay',
  interaction_wrap_up_code: 'codes cannot be removed: they are made inactive, and stay',
} as const;

type UsedTable = keyof typeof uses;
const usedTables = Object.keys(uses) as readonly UsedTable[];

/** Reads one record of each table. Whether records may be made shows only when one is made. */
export async function examineTables(
  probe: Probe,
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<Step> {
  const name = 'Table API';
  if (!context.inputs.tableApi) {
    const found = 'there are no credentials for it: records are not looked up, made or removed with it';
    const remedy = 'Set WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD.';
    return { name, status: 'warning', found, remedy };
  }
  const details: string[] = [];
  const closed: UsedTable[] = [];
  for (const each of usedTables) {
    const seen = await readable(probe, environment, each);
    if (typeof seen === 'number')
      details.push(`${each}: ${seen === 0 ? 'shows nothing: empty, or hidden' : 'can be read'}`);
    else {
      closed.push(each);
      details.push(`${each}: ${seen}; ${uses[each]}`);
    }
  }
  const open = usedTables.length - closed.length;
  const who = environment['WRAPUP_PROVISION_USERNAME'] ? 'provisioning user' : 'user';
  const found = `${open} of ${usedTables.length} tables can be read by the ${who}; whether it may make and delete records shows when a run does`;
  if (closed.length === 0) return { name, status: 'ok', found };
  const remedy =
    'Let WRAPUP_PROVISION_USERNAME be a user that may read, make and delete records of these tables, or give the ids of what exists.';
  return { name, status: 'warning', found, details, remedy };
}

/** How many records a table shows, or why it shows none. */
async function readable(
  probe: Probe,
  environment: NodeJS.ProcessEnv,
  name: UsedTable,
): Promise<number | string> {
  try {
    const seen = await table(probe, name, '', 'sys_id', 'provisioner', 1);
    const rows = rowsOf(seen, 'sys_id');
    return rows ? rows.length : unreadable(seen);
  } catch (error) {
    const isOwn = !environment['WRAPUP_PROVISION_USERNAME'];
    if (error instanceof RefusedError && isOwn) return 'refused (401), and not tried again';
    throw error;
  }
}

/** Why an answer shows no records. */
function unreadable({ status, raw, exchange }: Seen): string {
  const reason = transientReason(exchange.path, { status, body: raw });
  if (reason !== undefined) return `not read (${status}): ${reason}`;
  if (status === 200) {
    return hidesFields(raw)
      ? 'hidden: an access rule shows no field of its records (200)'
      : 'not read: the answer with status 200 is none of the Table API';
  }
  if (status === 401 || status === 403) return `closed to it (${status})`;
  return `not there (${status})`;
}
