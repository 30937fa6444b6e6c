import type { CleanRun } from './clean-run.ts';

/** `src/run/forecast/generated/measured.ts`: what each check costs. Ids are joined, or they would be thousands of lines. */
export function measuredModule({ checks, learning }: CleanRun): string {
  const lines = checks.map(({ check: { ids, readOnly }, json, xml, learning: own }) =>
    JSON.stringify({ ids: ids.join(' '), readOnly, json, xml, learning: own }),
  );
  return [
    '// Measured by scripts/generate.ts against the reference instance. Do not edit: run `npm run generate`.',
    '',
    '/** What a check costs: requests, interactions, segments, codes, configurations. */',
    'type Costs = readonly number[];',
    '',
    '/**',
    ' * Every check: the ids of its clauses, joined with spaces, its costs in each representation, and what it spends',
    ' * besides where the worker has found nothing out.',
    ' */',
    'export const measuredChecks: readonly {',
    '  readonly ids: string; readonly readOnly: boolean; readonly json: Costs; readonly xml: Costs; readonly learning: Costs;',
    `}[] = [${lines.join(',\n')}];`,
    '',
    '/** What a worker that runs every check spends once, to find out how the target reads requests. */',
    `export const measuredLearning: Costs = ${JSON.stringify(learning)};`,
    '',
  ].join('\n');
}
