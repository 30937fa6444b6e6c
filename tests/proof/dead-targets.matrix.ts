import { test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { fault } from '../../src/proof/faults/index.ts';
import { startReferenceInstance } from '../../src/reference/instance.ts';
import { attachRow } from '../../src/proof/matrix/attach.ts';
import { deadTargetFindings, decidedVerdict } from '../../src/proof/matrix/dead-target-findings.ts';
import { deadList } from '../../src/proof/matrix/dead-list.ts';
import { judgeUrl, preflightOf } from '../../src/proof/matrix/engine.ts';

for (const target of deadList) {
  const { id, sentence } = target;
  test(`dead target ${id}`, async () => {
    const what = fault(id);
    const instance = await startReferenceInstance(what ? { fault: what } : {});
    // A target of which there is no fault is one that is not there.
    if (!what) await instance.close();
    try {
      const problem = await preflightOf(instance.url);
      // The preflight would end the run; the checks run without it, too.
      const result = await judgeUrl(
        instance.url,
        await usualChecks(),
        { timeoutSeconds: 1 },
        { retryBudgetSeconds: 2 },
      );
      attachRow({
        kind: 'dead target',
        id,
        sentence,
        result,
        verdict: decidedVerdict(result, problem),
        findings: deadTargetFindings(result, problem, target),
      });
    } finally {
      if (what) await instance.close();
    }
  });
}
