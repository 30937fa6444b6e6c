import { test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { conformingFindings } from '../../src/proof/matrix/findings.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';
import { cleanReleases } from '../../src/proof/matrix/plan.ts';
import { attachRow } from '../../src/proof/matrix/attach.ts';

for (const release of cleanReleases) {
  test(release, async () => {
    const result = await judgeInstance({ release }, await usualChecks());
    const unjudged = result.clauses.filter(
      ({ verdict, reason = '' }) => verdict === 'skip' && !/not claimed/.test(reason),
    );
    attachRow({
      kind: 'clean',
      id: release,
      sentence: `The reference instance of release ${release}, without any fault.`,
      result,
      findings: [
        ...conformingFindings(result),
        ...unjudged.map(
          ({ id, representation }) => `leaves ${id} [${representation}] unjudged: let a check judge it`,
        ),
      ],
    });
  });
}
