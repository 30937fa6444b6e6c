/** What a run prints when it is over. Pure. */
import type { JudgedVerdict, Retries } from '../../contract/record.ts';
import { claimedEntries, isJudged, judgedShare } from '../result/claimed.ts';
import type { EntryResult, Result } from '../result/result.ts';
import { operationTable, profileTable } from './count-tables.ts';
import { failureSection, warningSection } from './failures.ts';
import { deviations, explain, grouped } from './groups.ts';
import { leftoverSection } from './leftovers.ts';
import { noPaint, type Paint } from './paint.ts';
import { firstOf, plural, shown } from './text.ts';

const idsShown = 4;

/** The summary of a run, ending with the verdict, the path of its report and its seed. */
export function renderConsole(result: Result, folder: string, paint: Paint = noPaint): string {
  const sections = [
    heading(result),
    ...(result.problem ? [problemSection(result.problem, paint)] : []),
    ...(isUnjudged(result) ? [] : judgedSections(result, paint)),
    leftoverSection(result, paint),
    closing(result, folder, paint),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A target that never answered as the API needs no table of what was not judged. */
function isUnjudged(result: Result): boolean {
  return (
    result.problem !== undefined && result.clauses.every(({ verdict }) => ['error', 'skip'].includes(verdict))
  );
}

function judgedSections(result: Result, paint: Paint): string[][] {
  const counted = claimedEntries(result);
  return [
    operationTable(counted, paint),
    profileTable(result, paint),
    failureSection({ ...result, clauses: counted }, paint),
    groupSection(
      'Not judged because something went wrong',
      counted,
      'error',
      (entry) => entry.reason ?? '',
      paint.red,
    ),
    blockedSection(counted, paint),
    warningSection({ ...result, clauses: counted }, paint),
    groupSection('Not judged', counted, 'skip', gapTitle, paint.yellow),
    observationSection(result, paint),
  ];
}

function heading({ suite, contract, target, run }: Result): string[] {
  const kind = { reference: 'the reference instance', instance: 'instance', mock: 'target' }[target.kind];
  const sent = `${plural(run.exchanges, 'exchange')} in ${(run.durationMs / 1000).toFixed(1)} s`;
  const build = target.build === undefined ? '' : `, build ${shown(target.build, 100)}`;
  const consents = consentsOf(run.options);
  const { credentials, mutualTls } = run.options;
  return [
    `${suite.name} ${suite.version}: ${kind} ${target.url}${build}, release ${contract.release}; ${sent}`,
    ...(consents.length === 0 ? [] : [`with ${consents.join(', ')}`]),
    ...(target.kind === 'reference'
      ? []
      : [`credentials: ${credentials}${mutualTls === true ? ' and a client certificate' : ''}`]),
    ...(run.retries ? [retriesText(run.retries)] : []),
  ];
}

function retriesText({ resent, repeats, lostMs }: Retries): string {
  return `transient failures: ${plural(resent, 'request')} sent again, ${plural(repeats, 'check')} run again, ${(lostMs / 1000).toFixed(1)} s lost`;
}

/** The consents of the operator, which limit what a verdict means. */
function consentsOf({ insecure, readOnly, allowProduction }: Result['run']['options']): string[] {
  return [
    ...(readOnly ? ['--read-only (nothing was written)'] : []),
    ...(allowProduction ? ['--allow-production'] : []),
    ...(insecure ? ['--insecure (certificates were not verified)'] : []),
  ];
}

function problemSection({ title, actual, remedy }: NonNullable<Result['problem']>, paint: Paint): string[] {
  return [
    paint.bold(paint.red(shown(title))),
    `  found       ${shown(actual)}`,
    `  what to do  ${shown(remedy, 600)}`,
  ];
}

/** Blocked entries whose root cause is not among the failures. */
function blockedSection(entries: readonly EntryResult[], paint: Paint): string[] {
  const failed = new Set(
    entries.filter(({ verdict }) => verdict === 'fail').map((entry) => `${entry.id} ${entry.representation}`),
  );
  const unexplained = entries.filter((entry) => !failed.has(`${entry.blockedBy} ${entry.representation}`));
  return groupSection(
    'Blocked by something other than a failure above',
    unexplained,
    'blocked',
    (entry) => entry.blockedBy ?? entry.reason ?? '',
    paint.yellow,
  );
}

const gapTitle = (entry: EntryResult) =>
  entry.enabledBy === undefined ? (entry.reason ?? '') : `${entry.reason}; enabled by ${entry.enabledBy}`;

function groupSection(
  title: string,
  entries: readonly EntryResult[],
  verdict: JudgedVerdict,
  by: (entry: EntryResult) => string,
  colour: (text: string) => string,
): string[] {
  const groups = grouped(entries, verdict, by);
  if (groups.length === 0) return [];
  return [
    colour(`${title} (${groups.reduce((sum, group) => sum + group.entries, 0)})`),
    ...groups.flatMap((group) => [
      `  ${plural(group.entries, 'entry', 'entries')}: ${shown(group.title)}`,
      `    ${firstOf(group.ids, idsShown)}`,
    ]),
  ];
}

function observationSection({ observations, drift }: Result, paint: Paint): string[] {
  const lines = observations.map(
    ({ reading, value, representations, subjects }) =>
      `  ${reading}: ${shown(value, 60)} [${representations.join(', ')}] ${paint.dim(shown(subjects.join(', '), 100))}`,
  );
  const undocumented = drift.map(({ operation, pointer }) => `${operation} ${shown(pointer, 100)}`);
  return [
    ...(lines.length === 0
      ? []
      : [paint.bold('How the target decided what the documentation leaves open'), ...lines]),
    ...(undocumented.length === 0
      ? []
      : [`${paint.bold('Undocumented members')} ${undocumented.join(', ')}`]),
  ];
}

function closing(result: Result, folder: string, paint: Paint): string[] {
  const colour = {
    conformant: paint.green,
    partial: paint.green,
    nonconformant: paint.red,
    inconclusive: paint.yellow,
  };
  const cutShort = result.run.complete || isUnjudged(result) ? '' : ' (the run was cut short: incomplete)';
  return [
    `${paint.bold(colour[result.verdict](`VERDICT ${result.verdict}`))}${cutShort}: ${verdictText(result)}`,
    ...shareText(result).map((text) => paint.red(text)),
    `report  ${folder}`,
    `seed    ${result.run.seed}`,
  ];
}

/** Says where fewer entries were judged than the operator demands. */
function shareText(result: Result): string[] {
  const { minJudged } = result.run.options;
  const share = judgedShare(result);
  return minJudged === undefined || share >= minJudged
    ? []
    : [
        `        ${share.toFixed(1)} % of the entries were judged, and --min-judged demands ${minJudged} %: exit code 1`,
      ];
}

function verdictText(result: Result): string {
  const { verdict, problem, profiles } = result;
  const named = profiles
    .filter((profile) => profile.claimed && profile.verdict === verdict)
    .map(({ name }) => name)
    .join(', ');
  const { judged, claimed, failed } = countsOf(result);
  const seen = `${inThousands(judged)} of ${inThousands(claimed)} entries judged`;
  switch (verdict) {
    case 'conformant':
      return `${seen}; every MUST of the claimed profiles was judged and holds`;
    case 'partial':
      return `${inThousands(claimed - judged)} of ${inThousands(claimed)} entries were not judged (${named})${wantText(result)}; the others hold`;
    case 'nonconformant':
      return `${plural(failed, 'documented requirement')} failed${causesText(result)}, ${seen} (${named})`;
    case 'inconclusive':
      return problem ? shown(problem.title) : `this run cannot tell (${named}): ${seen}`;
    default:
      return verdict satisfies never;
  }
}

/** What most of the entries that were not judged lack. */
function wantText(result: Result): string {
  const skipped = claimedEntries(result).filter(({ enabledBy }) => enabledBy !== undefined);
  const [most] = grouped(skipped, 'skip', ({ enabledBy = '' }) => enabledBy);
  return most ? `, ${inThousands(most.entries)} of them for want of ${shown(most.title)}` : '';
}

/** How few causes explain failures, where one explains several. */
function causesText(result: Result): string {
  const { explained, others } = explain({ ...result, clauses: claimedEntries(result) }, 'fail');
  const causes = explained.length + deviations(others, result.clauses, 'fail').length;
  return explained.length === 0 ? '' : ` for ${plural(causes, 'cause')}`;
}

/** How many entries of the claimed profiles there are and were judged, and how many clauses failed. */
function countsOf(result: Result): Record<'judged' | 'claimed' | 'failed', number> {
  const claimed = claimedEntries(result);
  const failing = claimed.filter(({ verdict }) => verdict === 'fail');
  return {
    judged: claimed.filter(isJudged).length,
    claimed: claimed.length,
    failed: new Set(failing.map(({ id }) => id)).size,
  };
}

const inThousands = (count: number): string => count.toLocaleString('en-US');
