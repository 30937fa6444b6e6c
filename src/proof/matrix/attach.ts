import { test } from '@playwright/test';
import type { Result } from '../../report/result/result.ts';
import { attributedIn, clausesWith } from './engine.ts';
import { rowAttachment, type MatrixRow } from './row.ts';

/** Hands the row of one version of the instance to the reporter. A test never fails: findings are values. */
export function attachRow({
  result,
  verdict = result.verdict,
  ...row
}: Pick<MatrixRow, 'kind' | 'id' | 'sentence' | 'findings'> & {
  readonly result: Result;
  readonly verdict?: string;
}): void {
  const whole: MatrixRow = {
    ...row,
    verdict,
    failing: clausesWith(result, 'fail', 'warn'),
    attributed: attributedIn(result),
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
