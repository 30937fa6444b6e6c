import { expect, test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import type { OperationId } from '../../src/contract/operations.ts';
import type { Patch } from '../../src/reference/behaviour/types.ts';
import { Rejection } from '../../src/reference/rejection.ts';
import type { EntryResult, Result } from '../../src/report/result/result.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';

/** An operation that does not work at all: every call is answered with this status. */
function broken(operation: OperationId, status: number): Patch {
  return ({ transformAnswer, authorize }) => ({
    authorize: (called, principal) =>
      authorize(called, principal) ??
      (called === operation ? new Rejection('fault', 'out of order') : undefined),
    transformAnswer: (called, answer, representation) => {
      const right = transformAnswer(called, answer, representation);
      return called === operation && right.status === 500 ? { ...right, status } : right;
    },
  });
}

const key = ({ id, representation }: EntryResult): string => `${id} [${representation}]`;

function having(result: Result, verdict: EntryResult['verdict']): readonly EntryResult[] {
  return result.clauses.filter((entry) => entry.verdict === verdict);
}

for (const status of [500, 400]) {
  test(`one clause fails when no wrap-up can be opened (${status}), and blocks the clauses that need one`, async () => {
    test.slow();
    const result = await judgeInstance({ patch: broken('segment.create', status) }, await usualChecks());

    const failed = having(result, 'fail').map(key);
    expect(failed).toEqual(['segment.create/answers-200 [json]', 'segment.create/answers-200 [xml]']);
    expect(having(result, 'warn').map(key)).toEqual([]);
    expect(having(result, 'error').map(key)).toEqual([]);

    const [loud] = having(result, 'fail');
    expect(loud?.request).toBe('POST /api/now/wrapup/segment/create');
    expect(loud?.actual).toContain(`status ${status}`);
    expect(loud?.expected).toBeDefined();

    const blocked = having(result, 'blocked');
    expect(blocked.filter(({ blockedBy }) => blockedBy !== 'segment.create/answers-200').map(key)).toEqual(
      [],
    );
    for (const id of [
      'segment.update/state-closed',
      'segment.update-ai/code-stored',
      'segment.get/state-open',
    ]) {
      expect(blocked.map(key)).toContain(`${id} [json]`);
      expect(blocked.map(key)).toContain(`${id} [xml]`);
    }
    // What was not judged is never a pass; refusals were judged only for segments that do not exist.
    const passed = having(result, 'pass').filter(
      ({ id }) => /^segment\.(?:update|update-ai)\//.test(id) && !id.includes('/rejection-'),
    );
    expect(passed.map(key)).toEqual([]);
    expect(having(result, 'pass').filter(({ id }) => id.startsWith('code.')).length).toBeGreaterThan(50);
    expect(result.verdict).toBe('nonconformant');
  });
}

test('one clause fails when no code can be posted, and blocks the clauses that need one', async () => {
  test.slow();
  const result = await judgeInstance({ patch: broken('code.post', 500) }, await usualChecks());
  expect(having(result, 'fail').map(key)).toEqual([
    'code.post/answers-200 [json]',
    'code.post/answers-200 [xml]',
  ]);
  expect(having(result, 'error').map(key)).toEqual([]);
  const others = having(result, 'blocked').filter(({ blockedBy }) => blockedBy !== 'code.post/answers-200');
  expect(others.map(key)).toEqual([]);
  expect(having(result, 'pass').map(key)).toContain('segment.update/state-closed [json]');
});
