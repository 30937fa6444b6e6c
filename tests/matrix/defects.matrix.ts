import { test } from '@playwright/test';
import { usualChecks } from '../../fixtures/every-check.ts';
import { defects } from '../../src/reference/defects/index.ts';
import { attachRow } from './attach.ts';
import { defectComplaints } from './defect-complaints.ts';
import { judgeInstance } from './engine.ts';

for (const defect of defects) {
  const { id, sentence, patch, touchesOthers } = defect;
  test(id, async () => {
    const result = await judgeInstance({ patch }, await usualChecks(), touchesOthers ? { workers: 1 } : {});
    attachRow({ kind: 'defect', id, sentence, result, complaints: defectComplaints(result, defect) });
  });
}
