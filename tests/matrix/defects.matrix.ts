import { expect, test } from '@playwright/test';
import { defects } from '../../src/reference/defects/index.ts';
import { allChecks, clausesWith, judgeInstance } from './engine.ts';
import { rowAttachment, type Row } from './row.ts';

for (const { id, sentence, patch } of defects) {
  test(id, async () => {
    const result = await judgeInstance({ patch }, await allChecks());
    const row: Row = {
      defect: id,
      sentence,
      red: clausesWith(result, 'fail', 'warn'),
      blocked: clausesWith(result, 'blocked'),
      errors: clausesWith(result, 'error'),
    };
    test.info().attachments.push({
      name: rowAttachment,
      contentType: 'application/json',
      body: Buffer.from(JSON.stringify(row)),
    });
    expect(row.errors, 'a defect is judged, it is no error of the suite').toEqual([]);
  });
}
