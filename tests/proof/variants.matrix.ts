import { test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { choiceFor } from '../../src/proof/variants/variant.ts';
import { optionsFor, variants } from '../../src/proof/variants/index.ts';
import { attachRow } from '../../src/proof/matrix/attach.ts';
import { conformingFindings, observationFindings } from '../../src/proof/matrix/findings.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';
import { drawnPairs, pairId } from '../../src/proof/matrix/plan.ts';

for (const variant of variants) {
  test(`variant ${variant.id}`, async () => {
    const result = await judgeInstance(optionsFor([variant]), await usualChecks(), choiceFor([variant]));
    attachRow({
      kind: 'variant',
      id: variant.id,
      sentence: variant.sentence,
      result,
      findings: [...conformingFindings(result, [variant]), ...observationFindings(result, variant)],
    });
  });
}

for (const pair of drawnPairs) {
  test(`pair ${pairId(pair)}`, async () => {
    const result = await judgeInstance(optionsFor(pair), await usualChecks(), choiceFor(pair));
    attachRow({
      kind: 'pair',
      id: pairId(pair),
      sentence: pair.map(({ sentence }) => sentence).join(' '),
      result,
      findings: conformingFindings(result, pair),
    });
  });
}
