import { test } from '@playwright/test';
import type { Result } from '../../report/result/result.ts';
import { chargedIn, clausesWith } from './engine.ts';
import { rowAttachment, type Row } from './row.ts';

/** Hands the row of one version of the instance to the reporter. A test never fails: what is wrong is a value. */
export function attachRow({
  result,
  verdict = result.verdict,
  ...row
}: Pick<Row, 'kind' | 'id' | 'sentence' | 'complaints'> & {
  readonly result: Result;
  readonly verdict?: string;
}): void {
  const whole: Row = {
    ...row,
    verdict,
    red: clausesWith(result, 'fail', 'warn'),
    charged: chargedIn(result),
    blocked: clausesWith(result, 'blocked'),
    errors: clausesWith(result, 'error'),
    seconds: Math.round(result.run.durationMs / 100) / 10,
  };
  test.info().attachments.push({
    name: rowAttachment,
    contentType: 'application/json',
    body: Buffer.from(JSON.stringify(whole)),
  });
}
