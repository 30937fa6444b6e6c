import { expect, test } from '@playwright/test';
import { RunAbortedError } from '../../src/client/retry/run-abort.ts';
import { notAuthenticated } from '../../src/proof/faults/answers.ts';
import { refusing } from '../../src/proof/faults/table-requests.ts';
import { takeBaseline } from '../../src/run/clean-up/take-baseline.ts';
import { preflight } from '../../src/run/preflight/preflight.ts';
import { forecastLeftovers } from '../../src/run/forecast/leftover-forecast.ts';
import { examineTableAccess } from '../../src/run/preflight/table-access.ts';
import { expectationOf } from '../../src/run/forecast/forecast.ts';
import type { ContextChoice } from '../../src/harness/running/context.ts';
import { watching } from '../cli/target.ts';
import { mockContext, onTarget, startTarget } from './clean-up-support.ts';
import { everyUser } from '../../src/reference/users.ts';

/** Looks at a target behind a fault as a run would, before it begins. */
async function looked(faultId: string | undefined, choice: ContextChoice) {
  return onTarget(faultId, async (target) => {
    const before = await target.contents();
    target.fault = true;
    const context = mockContext(target.url, { target: { kind: 'instance' }, ...choice });
    const found = await preflight(context, everyUser);
    expect(await target.contents()).toEqual(before);
    const access = await examineTableAccess(context, everyUser);
    return { ...found, stay: forecastLeftovers(context, expectationOf(context), access) };
  });
}

test('forecasts no leftovers where everything can be deleted', async () => {
  const { refusal, notice, stay } = await looked(undefined, {});
  expect({ refusal, notice, stay }).toEqual({ refusal: undefined, notice: undefined, stay: [] });
});

for (const id of ['no-table-api-404', 'no-table-api-403', 'table-api-read-only', 'no-delete']) {
  test(`a run writes nothing to an instance where leftovers are forecast: ${id}`, async () => {
    const { refusal, stay } = await looked(id, {});
    expect(stay.map(({ table }) => table)).toContain('interaction_wrap_up_segment');
    for (const { count } of stay) expect(count).toBeGreaterThan(0);
    expect(refusal).toMatch(
      /about \d+ in interaction_wrap_up_segment.*--allow-leftovers. Nothing was written/,
    );
  });
}

test('names only the table that refuses deletion', async () => {
  const { refusal, stay } = await looked('no-delete-of-codes', {});
  expect(stay.map(({ table }) => table)).toEqual(['interaction_wrap_up_code']);
  expect(refusal).toMatch(/made inactive/);
});

test('refused credentials stop a run during the forecast', async () => {
  const around = refusing(401, notAuthenticated, (method) => method === 'DELETE');
  await watching({ fault: { id: 'test', sentence: 'For a test.', around } }, async ({ url, got }) => {
    const { problem, notice } = await preflight(mockContext(url), everyUser);
    expect(problem).toMatchObject({
      title: expect.stringMatching(/refused the credentials in WRAPUP_PROVISION_USERNAME .* before the run$/),
      actual: expect.stringMatching(/^DELETE .*: status 401$/),
    });
    expect(notice).toBeUndefined();
    expect(got.filter(({ status }) => status === 401)).toHaveLength(1);
  });
});

test('refused credentials stop a run during the baseline', async () => {
  await onTarget('no-table-api-401', async (target) => {
    target.fault = true;
    await expect(takeBaseline(mockContext(target.url), everyUser)).rejects.toThrow(RunAbortedError);
  });
});

test('with --allow-leftovers, and on a mock, the forecast is printed and the run goes on', async () => {
  const allowed = await looked('no-delete', { consent: { leftovers: true } });
  expect(allowed.refusal).toBeUndefined();
  expect(allowed.notice).toMatch(/will stay/);
  const target = await startTarget('no-delete');
  target.fault = true;
  const mock = await preflight(mockContext(target.url), everyUser);
  await target.close();
  expect(mock.refusal).toBeUndefined();
  expect(mock.notice).toMatch(/will stay/);
});

test('forecasts no leftovers for a read-only run', async () => {
  const { stay } = await looked('no-delete', { consent: { readOnly: true } });
  expect(stay).toEqual([]);
});

test('forecasts internal wrap-ups without a mark as leftovers', async () => {
  const inputs = { createConfiguration: false, interactions: ['i1'] };
  const { refusal, stay } = await looked(undefined, { inputs: { ...inputs, configurations: ['c1'] } });
  expect(stay).toMatchObject([{ table: 'interaction_wrap_up_segment', count: 2 }]);
  expect(refusal).toMatch(/carry no mark.*--allow-leftovers/);
  const made = await looked(undefined, { inputs });
  expect(made.stay).toEqual([]);
});
