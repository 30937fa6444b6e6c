import { expect, test } from '@playwright/test';
import { usualChecks } from '../../fixtures/every-check.ts';
import { optionsFor, variants } from '../../src/reference/variants/index.ts';
import { conformingComplaints } from './complaints.ts';
import { groups } from './draw.ts';
import { judgeInstance } from './engine.ts';

test('no two variants have one id', () => {
  expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
});

/** `npm run matrix` runs each of them alone, too; here every one is part of one run. */
for (const combined of groups(variants, 4, 20_260_312)) {
  test(`no failure: ${combined.map(({ id }) => id).join(', ')}`, async () => {
    test.slow();
    const result = await judgeInstance(optionsFor(combined), await usualChecks());
    expect(conformingComplaints(result, combined)).toEqual([]);
  });
}
