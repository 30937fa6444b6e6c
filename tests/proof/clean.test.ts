import { expect, test } from '@playwright/test';
import { entries } from '../../src/contract/catalogue.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { clausesWith, judgeInstance } from '../../src/proof/matrix/engine.ts';
import { cleanReleases } from '../../src/proof/matrix/plan.ts';

for (const release of cleanReleases) {
  test(`the clean instance of ${release} fails nothing and leaves nothing unjudged`, async () => {
    test.slow();
    const result = await judgeInstance({ release }, await usualChecks());
    expect(clausesWith(result, 'fail', 'error', 'blocked', 'warn', 'skip')).toEqual([]);
    expect(result.verdict).toBe('conformant');
    const observed = new Set(result.observations.map(({ reading }) => reading));
    const named = entries(release).flatMap(({ clause }) => clause.reading ?? []);
    expect(named.filter((reading) => !observed.has(reading))).toEqual([]);
  });
}
