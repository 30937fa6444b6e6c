/** The settings of a run: from flags, environment and `.env`, validated once and all together. */
import path from 'node:path';
import { representations, type Representation } from '../../contract/clause.ts';
import type { Release } from '../../contract/operations.ts';
import {
  defaultProfiles,
  hasClauses,
  isProfile,
  profileNames,
  readOnlyProfiles,
  type Profile,
} from '../../contract/profiles.ts';
import { defaultRelease, isRelease, releases } from '../../contract/releases.ts';
import type { RunContext } from '../../contract/run.ts';
import { isLoopback } from '../../client/connection/proxy.ts';
import { meant } from './nearest.ts';
import { readingsOf } from './reading-settings.ts';
import { claimedOperations, lastFailed, selectedBy } from './selection-settings.ts';
import { targetOf } from './target-settings.ts';
import { SettingsError, type Value, type Variables } from './variables.ts';

/** The flags of `run`, as they were given; lists are joined with commas. */
export interface RunFlags {
  readonly target?: string;
  readonly profile?: string;
  readonly release?: string;
  readonly representation?: string;
  readonly operation?: string;
  readonly clause?: string;
  readonly lastFailed?: boolean;
  readonly maxFailures?: string;
  readonly minJudged?: string;
  readonly reading?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly shard?: string;
  readonly out?: string;
  readonly strict?: boolean;
  readonly insecure?: boolean;
  readonly createConfiguration?: boolean;
  readonly readOnly?: boolean;
  readonly allowProduction?: boolean;
  readonly allowLeftovers?: boolean;
}

type FromContext =
  | 'release'
  | 'profiles'
  | 'operations'
  | 'representations'
  | 'readings'
  | 'clauses'
  | 'workers'
  | 'strict'
  | 'consent'
  | 'insecure';

export interface Settings extends Pick<RunContext, FromContext | 'timeoutSeconds' | 'inputs'> {
  /** Undefined: the run starts the reference instance. */
  readonly target: RunContext['target'] | undefined;
  /** Percentage; undefined: none is demanded. */
  readonly minJudged: number | undefined;
  /** Undefined: the run goes on whatever fails. */
  readonly maxFailures: number | undefined;
  /** Undefined: chosen at random. */
  readonly seed: number | undefined;
  readonly shard: { readonly current: number; readonly total: number } | undefined;
  /** Absolute path of the folder that gets one folder a run. */
  readonly out: string;
}

const isRepresentation = (name: string): name is Representation => name === 'json' || name === 'xml';

const maxSeed = 2 ** 32 - 1;

/**
 * Validates the settings of a run.
 *
 * @throws SettingsError with all problems at once
 */
export async function readSettings(flags: RunFlags, variables: Variables): Promise<Settings> {
  const target = targetOf(variables.value('--target', flags.target, 'SN_HOST'), variables);
  const release = releaseOf(variables.value('--release', flags.release), variables);
  const remote = target !== undefined && !isLoopback(new URL(target.url).hostname);
  const selected = await selectedBy(variables.value('--clause', flags.clause), variables);
  const out = outOf(flags.out, variables);
  const settings: Settings = {
    target,
    release,
    profiles: profilesOf(flags, variables, release, target !== undefined),
    operations: await claimedOperations(variables.value('--operation', flags.operation), variables),
    representations:
      variables.names(
        variables.value('--representation', flags.representation),
        representations,
        isRepresentation,
      ) ??
      selected.representations ??
      representations,
    clauses: flags.lastFailed === true ? await lastFailed(out, variables) : selected.clauses,
    maxFailures: variables.integer(variables.value('--max-failures', flags.maxFailures), 1, 10_000),
    readings: readingsOf(variables.value('--reading', flags.reading, 'WRAPUP_READINGS'), variables),
    seed: variables.integer(variables.value('--seed', flags.seed), 0, maxSeed),
    workers:
      variables.integer(variables.value('--workers', flags.workers, 'WRAPUP_WORKERS'), 1, 64) ??
      (remote ? 4 : 2),
    shard: shardOf(variables.value('--shard', flags.shard), variables),
    strict: flags.strict ?? false,
    minJudged: shareOf(variables.value('--min-judged', flags.minJudged), variables),
    consent: {
      production: flags.allowProduction ?? false,
      leftovers: flags.allowLeftovers ?? false,
      readOnly: flags.readOnly ?? false,
    },
    insecure: flags.insecure ?? false,
    out,
    timeoutSeconds: variables.integer(variables.value('', undefined, 'SN_TIMEOUT'), 1, 3600) ?? 30,
    inputs: inputsOf(flags, variables, target),
  };
  if (flags.lastFailed === true && flags.clause !== undefined)
    variables.problems.push('--last-failed and --clause: expected one of them, as both say what is judged');
  if (flags.readOnly === true && !target)
    variables.problems.push('--read-only without a target: the reference instance starts without records');
  if (variables.problems.length > 0) throw new SettingsError(variables.problems);
  return settings;
}

function outOf(out: string | undefined, variables: Variables): string {
  if (out?.trim() === '') variables.wrong({ name: '--out', text: out }, 'a folder');
  return path.resolve(out ?? 'reports');
}

function releaseOf(value: Value | undefined, variables: Variables): Release {
  if (!value) return defaultRelease;
  if (isRelease(value.text)) return value.text;
  variables.wrong(value, `a release; ${meant(value.text, Object.keys(releases))}`);
  return defaultRelease;
}

function profilesOf(
  flags: RunFlags,
  variables: Variables,
  release: Release,
  isForeign: boolean,
): readonly Profile[] {
  const value = variables.value('--profile', flags.profile, 'WRAPUP_PROFILES');
  const given = variables.names(value, profileNames, isProfile);
  const byDefault = defaultsOf(flags, isForeign);
  if (!given) return byDefault.filter((profile) => hasClauses(release, profile));
  for (const profile of given) {
    if (!hasClauses(release, profile))
      variables.problems.push(`${value?.name}: ${profile} has no clauses in release ${release}`);
  }
  if (given.length === 1 && given[0] === 'xml') {
    variables.problems.push(
      `${value?.name} is xml alone: expected another profile, whose entries xml repeats`,
    );
  }
  return profileNames.filter((name) => given.includes(name));
}

/** The profiles that are claimed by default. */
function defaultsOf({ readOnly }: RunFlags, isForeign: boolean): readonly Profile[] {
  if (readOnly === true) return readOnlyProfiles;
  return isForeign ? profileNames.filter((name) => defaultProfiles.includes(name)) : profileNames;
}

function shareOf(value: Value | undefined, variables: Variables): number | undefined {
  if (!value) return undefined;
  const share = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(value.text.trim())?.[1];
  if (share !== undefined && Number(share) <= 100) return Number(share);
  return variables.wrong(value, 'a percentage up to 100, such as 90%');
}

function shardOf(value: Value | undefined, variables: Variables): Settings['shard'] {
  if (!value) return undefined;
  const [, current = 0, total = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value.text) ?? []).map(Number);
  if (current >= 1 && current <= total) return { current, total };
  return variables.wrong(value, 'I/N with I from 1 to N, such as 2/3');
}

function inputsOf(
  flags: RunFlags,
  variables: Variables,
  target: RunContext['target'] | undefined,
): RunContext['inputs'] {
  const [agent] = variables.ids('WRAPUP_AGENT_SYS_ID');
  const [segmentTable] = variables.ids('WRAPUP_SEGMENT_TABLE');
  return {
    ...(agent !== undefined && { agent }),
    interactions: variables.ids('WRAPUP_INTERACTION_SYS_IDS'),
    configurations: variables.ids('WRAPUP_CONFIGURATION_SYS_IDS'),
    ...(segmentTable !== undefined && { segmentTable }),
    segmentRecords: variables.ids('WRAPUP_SEGMENT_RECORD_SYS_IDS'),
    segments: variables.ids('WRAPUP_SEGMENT_SYS_IDS'),
    codes: variables.ids('WRAPUP_CODE_SYS_IDS'),
    tableApi: !target || target.hasProvisioner === true || target.credentials !== 'none',
    // Only the reference instance gets a configuration without consent: an active one changes live work.
    createConfiguration: !target || flags.createConfiguration === true,
    noRoleUser: !target || variables.text('WRAPUP_NO_ROLE_USERNAME') !== undefined,
  };
}
