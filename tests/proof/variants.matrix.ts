import { test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { optionsFor, variants } from '../../src/proof/variants/index.ts';
import { attachRow } from '../../src/proof/matrix/attach.ts';
import { conformingComplaints, observationComplaints } from '../../src/proof/matrix/complaints.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';
import { drawnPairs, pairId } from '../../src/proof/matrix/plan.ts';

for (const variant of variants) {
  test(`variant ${variant.id}`, async () => {
    const result = await judgeInstance(optionsFor([variant]), await usualChecks());
    attachRow({
      kind: 'variant',
      id: variant.id,
      sentence: variant.sentence,
      result,
      complaints: [...conformingComplaints(result, [variant]), ...observationComplaints(result, variant)],
    });
  });
}

for (const pair of drawnPairs) {
  test(`pair ${pairId(pair)}`, async () => {
    const result = await judgeInstance(optionsFor(pair), await usualChecks());
    attachRow({
      kind: 'pair',
      id: pairId(pair),
      sentence: pair.map(({ sentence }) => sentence).join(' '),
      result,
      complaints: conformingComplaints(result, pair),
    });
  });
}
