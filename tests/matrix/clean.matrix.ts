import { test } from '@playwright/test';
import { usualChecks } from '../../fixtures/every-check.ts';
import { conformingComplaints } from './complaints.ts';
import { judgeInstance } from './engine.ts';
import { cleanReleases } from './plan.ts';
import { attachRow } from './attach.ts';

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
      complaints: [
        ...conformingComplaints(result),
        ...unjudged.map(
          ({ id, representation }) => `leaves ${id} [${representation}] unjudged: let a check judge it`,
        ),
      ],
    });
  });
}
