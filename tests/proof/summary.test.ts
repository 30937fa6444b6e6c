import { expect, test } from '@playwright/test';
import { expectedRows, sources } from '../../src/proof/matrix/plan.ts';
import { readmes, recordedRun, summaryText, withSummary } from '../../src/proof/matrix/summary.ts';

test('the figures in the README are in step: npm run matrix:summary writes them', async () => {
  const { is, shouldBe } = await readmes();
  expect(is).toBe(shouldBe);
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
