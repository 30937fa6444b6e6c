import { test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { choiceFor } from '../../src/proof/defects/defect.ts';
import { defects } from '../../src/proof/defects/index.ts';
import { attachRow } from '../../src/proof/matrix/attach.ts';
import { defectFindings } from '../../src/proof/matrix/defect-findings.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';

for (const defect of defects) {
  const { id, sentence, patch } = defect;
  test(id, async () => {
    const result = await judgeInstance({ patch }, await usualChecks(), choiceFor(defect));
    attachRow({ kind: 'defect', id, sentence, result, findings: defectFindings(result, defect) });
  });
}
