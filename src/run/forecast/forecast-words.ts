/** What a run costs, in words. Pure. */
import { totalOf, type Expectation } from './forecast.ts';
import type { InputName } from './inputs.ts';

/** How many records a run makes, of which kinds. */
export function recordsText(expectation: Expectation, readOnly: boolean): string {
  if (readOnly) return 'none: --read-only';
  const { interactions, segments, codes, configurations } = expectation.records;
  return `about ${totalOf(expectation)} made, then removed: ${[
    `${segments} segments`,
    `${codes} codes`,
    `${configurations} configurations`,
    `${interactions} interactions`,
  ].join(', ')}`;
}

/** A time in seconds or minutes, as text. */
export function timeText(seconds: number): string {
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** What gives a run an input. */
export const remedies: Readonly<Record<InputName, string>> = {
  agent: 'WRAPUP_AGENT_SYS_ID',
  interactions:
    'WRAPUP_INTERACTION_SYS_IDS, or WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD of a user that may make them',
  credentials: 'SN_USERNAME and SN_PASSWORD, or other credentials',
  'no-role user': 'WRAPUP_NO_ROLE_USERNAME and WRAPUP_NO_ROLE_PASSWORD',
  'Table API': 'WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD of a user that may use it',
  'wrap-up configurations':
    '--create-configuration (inactive, ours only), or in part WRAPUP_CONFIGURATION_SYS_IDS',
  'segments to read': 'WRAPUP_SEGMENT_SYS_IDS',
  'codes to read': 'WRAPUP_CODE_SYS_IDS',
  writing: 'a run without --read-only',
};

/** How many entries are skipped. */
export function skippedText({ skipped, entries }: Expectation): string {
  return `${skipped} of ${entries} entries`;
}

/** For each missing input, how many entries are skipped, and what would enable them. */
export function gapLines({ gaps }: Expectation): string[] {
  return gaps.map(
    ({ input, entries, profiles }) =>
      `${entries} entries (${profiles.join(', ')}) without ${input}: ${remedies[input]}`,
  );
}
