import { expect, test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { choiceFor } from '../../src/proof/variants/variant.ts';
import { optionsFor, variants } from '../../src/proof/variants/index.ts';
import { conformingFindings } from '../../src/proof/matrix/findings.ts';
import { groups } from '../../src/proof/matrix/draw.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';

test('no two variants have one id', () => {
  expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
});

/** `npm run matrix` runs each of them alone, too; here every one is part of one run. */
for (const combined of groups(variants, 4, 20_260_312)) {
  test(`no failure: ${combined.map(({ id }) => id).join(', ')}`, async () => {
    test.slow();
    const result = await judgeInstance(optionsFor(combined), await usualChecks(), choiceFor(combined));
    expect(conformingFindings(result, combined)).toEqual([]);
  });
}

// Between two requests of a check seconds pass then: what fitted a while ago may no longer do so.
test('no failure where answers take their time, and times are held to each other', async () => {
  test.slow();
  const held = variants.filter(({ id }) => id === 'valid-times=held');
  const options = { ...optionsFor(held), latencyMs: 150 };
  const result = await judgeInstance(options, await usualChecks(), { workers: 16 });
  expect(held).toHaveLength(1);
  expect(conformingFindings(result, held)).toEqual([]);
});
