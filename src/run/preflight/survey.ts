/** What the Table API says of a target before a run: which instance this is, who the user is, what can be read. */
import type { Identity } from '../../client/authentication/credentials.ts';
import { recordsIn, type TableRecord } from '../../client/table-api.ts';
import type { RunContext } from '../../contract/run.ts';
import type { ProductionProperty } from './production.ts';
import { RefusedError, type Probe, type Seen } from './probe.ts';

/** What the Table API showed; what could not be read is left out or unknown. */
export interface Survey {
  readonly build?: string;
  readonly production: ProductionProperty;
  /** sys_id of the authenticated user, who serves as the agent where none is given. */
  readonly agent?: string;
  /** sys_ids of some wrap-up segments and codes, for a run that only reads. */
  readonly segments: readonly string[];
  readonly codes: readonly string[];
  /** Set when the Table API refuses (401) the user whom the Wrap Up API accepts. */
  readonly tableApiRefused: boolean;
  /** Set where the client certificate authenticates the user; as in the context of a run. */
  readonly certificateProof?: RunContext['target']['certificateProof'];
}

/** How many records a run that only reads looks at, of each kind. */
const sampleSize = 5;

const nothing: Survey = { production: 'unknown', segments: [], codes: [], tableApiRefused: false };

/**
 * Reads what a run must know. Where the Table API cannot be used, nothing is known.
 *
 * @throws RefusedError when a provisioning user of its own is refused
 */
export async function survey(
  probe: Probe,
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<Survey> {
  if (!context.inputs.tableApi) return nothing;
  let found = nothing;
  try {
    const properties = await readProperties(probe);
    found = { ...found, ...properties };
    if (context.inputs.agent === undefined) {
      const agent = await authenticatedUser(probe, environment['SN_USERNAME']);
      found = { ...found, ...(agent !== undefined && { agent }) };
    }
    if (context.consent.readOnly) found = { ...found, ...(await sample(probe, context)) };
    return found;
  } catch (error) {
    if (!(error instanceof RefusedError)) return found;
    // The Wrap Up API has just accepted the same credentials: only the Table API refuses them.
    if (!environment['WRAPUP_PROVISION_USERNAME']) return { ...found, tableApiRefused: true };
    throw error;
  }
}

/** The properties that say which build this is and whether it is production. */
async function readProperties(probe: Probe): Promise<Pick<Survey, 'build' | 'production'>> {
  const names = ['glide.buildtag', 'glide.installation.production'];
  const query = `nameIN${names.join(',')}`;
  const rows = await rowsOfTable(probe, 'sys_properties', query, 'name,value', 10);
  // An instance ignores conditions that it does not know: only a record of this name says anything.
  const value = (name: string) => rows?.find((row) => row['name'] === name)?.['value'];
  const build = value('glide.buildtag');
  const production = value('glide.installation.production')?.trim().toLowerCase();
  return {
    ...(build ? { build: probe.safe(build).slice(0, 120) } : {}),
    production: production === 'true' || production === 'false' ? production : 'unknown',
  };
}

async function authenticatedUser(probe: Probe, name: string | undefined): Promise<string | undefined> {
  if (!name) return undefined;
  const lowerCase = name.toLowerCase();
  // Some targets ignore the case of names when a user signs in, but not in a query.
  for (const spelling of new Set([name, lowerCase])) {
    const rows = await rowsOfTable(probe, 'sys_user', `user_name=${spelling}`, 'sys_id,user_name', 2);
    const exact = rows?.find((row) => row['user_name'] === name);
    const found = exact ?? rows?.find((row) => row['user_name']?.toLowerCase() === lowerCase);
    if (found) return found['sys_id'];
  }
  return undefined;
}

/** Some records to read, where the operator named none. */
async function sample(probe: Probe, { inputs }: RunContext): Promise<Pick<Survey, 'segments' | 'codes'>> {
  const ids = async (name: string, given: readonly string[] | undefined) => {
    if (given !== undefined && given.length > 0) return [];
    const rows = await rowsOfTable(probe, name, 'ORDERBYDESCsys_created_on', 'sys_id', sampleSize);
    return (rows ?? []).flatMap((row) => row['sys_id'] || []).slice(0, sampleSize);
  };
  return {
    segments: await ids('interaction_wrap_up_segment', inputs.segments),
    codes: await ids('interaction_wrap_up_code', inputs.codes),
  };
}

/** Some records of a table, as the provisioning user sees them. */
async function rowsOfTable(probe: Probe, name: string, query: string, fields: string, limit: number) {
  return rowsOf(await table(probe, name, query, fields, 'provisioner', limit), fields);
}

/** GETs some records of a table. */
export function table(
  probe: Probe,
  name: string,
  query: string,
  fields: string,
  identity: Identity,
  limit: number,
): Promise<Seen> {
  const search = new URLSearchParams({
    ...(query === '' ? {} : { sysparm_query: query }),
    sysparm_fields: fields,
    sysparm_limit: String(limit),
  });
  return probe.get(`/api/now/table/${name}?${search.toString()}`, identity);
}

/** The records that an answer of the Table API lists; undefined where it is none, or hides fields of some. */
export function rowsOf({ status, raw }: Seen, fields: string): readonly TableRecord[] | undefined {
  return status === 200 ? recordsIn(raw, fields.split(',')) : undefined;
}
