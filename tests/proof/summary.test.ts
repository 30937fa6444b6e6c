import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { formatFile } from '../../src/proof/matrix/format-file.ts';
import { expectedRows, sources } from '../../src/proof/matrix/plan.ts';
import { packageRoot } from '../../src/report/result/package-root.ts';
import { recordedRun, summaryText, withSummary } from '../../src/proof/matrix/summary.ts';

test('the figures in the README are in step: npm run generate writes them', async () => {
  const file = path.join(packageRoot().folder, 'README.md');
  const readme = readFileSync(file, 'utf8');
  expect(await formatFile(file, withSummary(readme))).toBe(readme);
});

test('figures of an earlier state say so', () => {
  const run = recordedRun();
  const now = { ...(run?.sources ?? sources()), defects: 'other ones' };
  const summary = run?.summary ?? {
    clauses: 1,
    defects: 2,
    variants: 3,
    pairs: 4,
    deadTargets: 5,
    survivors: 0,
    falseAlarms: 0,
    withoutKiller: 0,
    medianBroken: 1,
  };
  expect(summaryText({ sources: sources(), summary }, sources())).not.toContain('Since then');
  expect(summaryText({ sources: run?.sources ?? sources(), summary }, now)).toContain(
    'Since then these have changed: defects.',
  );
});

test('a README without a place for the figures is refused', () => {
  expect(() => withSummary('# nothing')).toThrow(/README\.md needs a line/);
});

test('no two rows of the matrix have one key', () => {
  const keys = expectedRows();
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
