import { expect, test } from '@playwright/test';
import type { ClauseId } from '../../src/contract/catalogue.ts';
import type { Check } from '../../src/harness/check.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';

const unknown = 'code.get/unknown-id';
const shown = 'code.get/shows-description';

/** What a run says of some clauses, by a check with this body. */
async function judged(ids: readonly ClauseId[], body: Check['body']) {
  const check: Check = { title: 'a check', file: 'a.spec.ts', ids, readOnly: false, body };
  const { clauses } = await judgeInstance({}, [check], { workers: 1, representations: ['json'] });
  return new Map(
    clauses.filter(({ representation }) => representation === 'json').map((each) => [each.id, each]),
  );
}

for (const [name, body] of Object.entries<Check['body']>({
  'refused, then looked into': async ({ api, given, judge }) => {
    const answer = await api.getCode(given.sysId());
    judge(unknown).refused(answer);
    judge(shown).absent(answer, 'result.result_map.wrap_up_code.description');
  },
  'looked into, then refused': async ({ api, given, judge }) => {
    const answer = await api.getCode(given.sysId());
    judge(shown).absent(answer, 'result.result_map.wrap_up_code.description');
    judge(unknown).refused(answer);
  },
})) {
  test(`an answer that a check judges as ${name}, is a bug of the suite and no failure of the target`, async () => {
    const entries = await judged([unknown, shown], body);
    for (const id of [unknown, shown]) {
      expect(entries.get(id)).toMatchObject({ verdict: 'error' });
      expect(entries.get(id)?.message).toMatch(
        /^a bug of this suite: MisuseError: .* takes the answer to GET .* for (refused|processed), and /,
      );
    }
    expect([...entries.values()].filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(entries.get('code.get/answers-200')?.verdict).toBe('skip');
  });
}

test('what a check finds in a rejection is a judgement like any other', async () => {
  const entries = await judged([unknown, shown], async ({ api, given, judge }) => {
    const answer = await api.getCode(given.sysId());
    judge(unknown).refused(answer);
    judge(unknown).rejectionLacks(answer, 'result.result_map.wrap_up_code');
    judge(shown).rejectionLacks(answer, 'error.message');
  });
  expect(entries.get(unknown)?.verdict).toBe('pass');
  expect(entries.get(shown)).toMatchObject({
    verdict: 'fail',
    message: expect.stringMatching(
      /^expected in the rejection, error.message: no value, got error.message: "/,
    ),
  });
});
