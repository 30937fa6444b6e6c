import type { Measured } from './measure.ts';

/** A module with what was measured. Ids are joined: one to a line would be thousands of lines. */
export function measuredModule({ checks, skipped }: Measured): string {
  const lines = checks.map(({ title, readOnly, ids, costs }) =>
    JSON.stringify({
      title,
      readOnly,
      ids: ids.join(' '),
      costs: Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, Object.values(cost)])),
    }),
  );
  const inputs = Object.entries(skipped).map(
    ([input, entries]) => `${JSON.stringify(input)}: ${JSON.stringify(entries.join(','))},`,
  );
  return [
    '// Measured by scripts/measure.ts against the reference instance. Do not edit: run `npm run measure`.',
    '',
    '/** Ids are joined with spaces; a cost is exchanges, interactions, segments, codes, configurations. */',
    `export const measuredChecks = [${lines.join(',\n')}] as const;`,
    '',
    '/** `<clause> <representation>`, joined with commas. */',
    `export const measuredSkips = {${inputs.join('\n')}} as const;`,
    '',
  ].join('\n');
}
