/** From the rows of a whole run to what they prove. Pure. */
import { rowKey } from './plan.ts';
import type { MatrixRow } from './row.ts';

export interface Summary {
  readonly clauses: number;
  readonly defects: number;
  readonly variants: number;
  readonly pairs: number;
  readonly deadTargets: number;
  /** Defects that no check noticed. */
  readonly survivors: number;
  /** Conforming versions, the clean ones among them, with a false alarm. */
  readonly falseAlarms: number;
  /** Clauses that no defect broke. */
  readonly withoutKiller: number;
  /** Of the numbers of clauses that the defects broke. */
  readonly medianBroken: number;
}

export interface Matrix {
  readonly summary: Summary;
  /** Everything that is wrong, each with what to do. Empty when the checks are proven. */
  readonly findings: readonly string[];
}

/** Rows in the order in which they are written down. */
export function inOrder(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  return rows.toSorted((one, other) => one.id.localeCompare(other.id));
}

/** What rows find, each with the row that does. */
export function findingsOf(rows: readonly MatrixRow[]): readonly string[] {
  return rows.flatMap((row) => row.findings.map((finding) => `${rowKey(row)}: ${finding}`));
}

/** What a whole run shows, in words. */
export function summaryWords(summary: Summary): string {
  return (
    `${summary.defects} defects, ${summary.survivors} survivors, a median of ` +
    `${summary.medianBroken} clauses broken by each, ${summary.withoutKiller} clauses without a killer; ` +
    `${summary.variants} variants and ${summary.pairs} pairs of them, ${summary.falseAlarms} false alarms; ` +
    `${summary.deadTargets} dead targets`
  );
}

/** More than this, and a defect's failures do not tell what it is. */
const mostBroken = 3;

/** Judges a whole run: rows that are missing, clauses without a killer, and what each row finds. */
export function assessMatrix(
  rows: readonly MatrixRow[],
  expected: readonly string[],
  clauses: readonly string[],
): Matrix {
  const of = (kind: MatrixRow['kind']): readonly MatrixRow[] => rows.filter((row) => row.kind === kind);
  const there = new Set(rows.map(rowKey));
  const missing = expected.filter((key) => !there.has(key));
  const defects = of('defect');
  const killed = new Set(defects.flatMap(({ failing, attributed }) => [...failing, ...attributed]));
  const withoutKiller = clauses.filter((id) => !killed.has(id));
  const counts = defects.map(({ failing }) => failing.length).toSorted((one, other) => one - other);
  const medianBroken = counts[Math.floor(counts.length / 2)] ?? 0;
  const conforming = [...of('clean'), ...of('variant'), ...of('pair')];
  const summary: Summary = {
    clauses: clauses.length,
    defects: defects.length,
    variants: of('variant').length,
    pairs: of('pair').length,
    deadTargets: of('dead target').length,
    survivors: defects.filter(({ failing }) => failing.length === 0).length,
    falseAlarms: conforming.filter(({ findings }) => findings.length > 0).length,
    withoutKiller: withoutKiller.length,
    medianBroken,
  };
  const findings = [
    ...findingsOf(rows),
    ...missing.map((key) => `${key}: has no row; it crashed or did not run: run it alone with -g`),
    ...withoutKiller.map(
      (id) => `clause ${id}: has no killer; add a defect to src/proof/defects/ that breaks it`,
    ),
    ...(medianBroken > mostBroken
      ? [
          `the median defect breaks ${medianBroken} clauses, more than ${mostBroken}: let consequences be blocked by dependsOn`,
        ]
      : []),
  ];
  return { summary, findings };
}

/** The defects with the clauses that each one broke, and everything else that was run, as Markdown. */
export function markdown(rows: readonly MatrixRow[], { summary, findings }: Matrix): string {
  const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
  const table = (kind: MatrixRow['kind'], head: string, last: (row: MatrixRow) => string): string[] => [
    '',
    `| ${head} | what it does | ${kind === 'defect' ? 'clauses that it broke' : 'verdict'} |`,
    '| --- | --- | --- |',
    ...rows
      .filter((row) => row.kind === kind)
      .map((row) => `| \`${cell(row.id)}\` | ${cell(row.sentence)} | ${last(row)} |`),
  ];
  return [
    '# The matrix',
    '',
    Object.entries(summary)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
    ...(findings.length === 0 ? [] : ['', '## What is wrong', '', ...findings.map((each) => `- ${each}`)]),
    ...table('defect', 'defect', ({ failing }) => failing.join(', ')),
    ...table('variant', 'variant', ({ verdict }) => verdict),
    ...table('pair', 'pair of variants', ({ verdict }) => verdict),
    ...table('dead target', 'dead target', ({ verdict }) => verdict),
    '',
  ].join('\n');
}
