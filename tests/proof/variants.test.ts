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
