import { expect, test } from '@playwright/test';
import {
  maxAttempts,
  RetryPolicy,
  restartSeconds,
  type Attempted,
} from '../../src/client/retry/retry-policy.ts';
import { transientReason } from '../../src/client/retry/transient-failure.ts';

const failure = { outcomeUnknown: false, isLasting: false, isRefused: true, isTimeout: false };
const refused: Attempted = { failure, exchange: { durationMs: 1 } };
const reset: Attempted = { failure: { ...failure, isRefused: false }, exchange: { durationMs: 1 } };
const answered = (status: number, headers: Readonly<Record<string, string>> = {}): Attempted => ({
  response: { status, headers },
  transient: transientReason('/', { status, body: '' }),
  exchange: { durationMs: 1 },
});

/** The seconds that are waited for one request whose every attempt ends in the same way, from a moment on. */
function waits(retryPolicy: RetryPolicy, attempt: Attempted, startsAt = 0): readonly number[] {
  const found: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const seconds = retryPolicy.secondsToWait('GET', attempt, attempts, (startsAt + sum(found)) * 1000);
    if (seconds === undefined) return found;
    found.push(seconds);
  }
}

const sum = (seconds: readonly number[]) => seconds.reduce((total, each) => total + each, 0);

test('refused connections are waited for no longer than a restart takes, over all requests', () => {
  const retryPolicy = new RetryPolicy();
  expect(waits(retryPolicy, refused)).toEqual([0.5, 1, 2, 4]);
  expect(retryPolicy.isGone).toBe(false);
  expect(retryPolicy.mayRepeat(0, 7.5, true)).toBe(true);
  const second = sum(waits(retryPolicy, refused, 7.5));
  const later = second + sum(waits(retryPolicy, refused, 7.5 + second));
  expect(7.5 + later).toBeGreaterThan(restartSeconds - 0.1);
  expect(7.5 + later).toBeLessThanOrEqual(restartSeconds);
  expect(retryPolicy).toMatchObject({ isGone: true, isExhausted: true });
  expect(retryPolicy.mayRepeat(0, 0, false)).toBe(false);
});

test('what was waited for until a time limit is sent again once', () => {
  const isTimeout = { ...failure, isRefused: false, isTimeout: true };
  expect(waits(new RetryPolicy(), { failure: isTimeout, exchange: { durationMs: 60_000 } })).toEqual([0.5]);
});

test('concurrent waits count once', () => {
  const retryPolicy = new RetryPolicy();
  // Eight at a time, each refused four times within 3.5 s.
  for (const [index, at] of [0, 500, 1500, 3500].entries()) {
    for (let request = 0; request < 8; request += 1)
      expect(retryPolicy.secondsToWait('GET', refused, index + 1, at)).toBeGreaterThan(0);
  }
  expect(retryPolicy.isGone).toBe(false);
  retryPolicy.secondsToWait('GET', refused, 1, 16_000);
  expect(retryPolicy.isGone).toBe(true);
});

test('a response or a broken connection resets the wait', () => {
  for (const outcome of [answered(200), answered(429), reset]) {
    const retryPolicy = new RetryPolicy();
    waits(retryPolicy, refused);
    waits(retryPolicy, refused, 7);
    retryPolicy.secondsToWait('GET', outcome, maxAttempts, 14_000);
    expect(waits(retryPolicy, refused, 14)).toEqual([0.5, 1, 2, 4]);
    expect(retryPolicy.isGone).toBe(false);
  }
});

test('a broken connection and a Retry-After do not count as refused connections', () => {
  const retryPolicy = new RetryPolicy();
  for (let requests = 0; requests < 5; requests += 1)
    expect(waits(retryPolicy, reset)).toEqual([0.5, 1, 2, 4]);
  expect(retryPolicy).toMatchObject({ isGone: false, isExhausted: false });
  expect(waits(new RetryPolicy(), answered(429, { 'retry-after': '30' }))).toEqual([30, 30, 30, 30]);
  expect(waits(new RetryPolicy(), answered(503, { 'retry-after': '60' }))).toEqual([60, 60, 60, 60]);
});

test('a read is sent again after every status of a gateway, and a write is not', () => {
  const isSentAgain = (method: string, status: number) =>
    new RetryPolicy().secondsToWait(method, answered(status), 1, 0) !== undefined;
  for (const status of [408, 421, 425, 502, 503, 504, 520, 524, 530]) {
    expect(isSentAgain('GET', status), `GET, ${status}`).toBe(true);
    expect(isSentAgain('POST', status), `POST, ${status}`).toBe(false);
  }
  expect(isSentAgain('POST', 431), 'POST, 431: its headers were refused').toBe(true);
  for (const status of [200, 400, 403, 404, 409, 413, 422, 500, 501, 519, 531])
    expect(isSentAgain('GET', status), `GET, ${status}`).toBe(false);
});

test('a transaction that a quota rule ended is asked for again, whatever its status', () => {
  const cancelled =
    '{"error":{"message":"Transaction cancelled: maximum execution time exceeded"},"status":"failure"}';
  const partly = cancelled.replace('{', '{"result":[],');
  const isAskedAgain = (path: string, status: number, body: string) => {
    const attempt = {
      response: { status, headers: {} },
      transient: transientReason(path, { status, body }),
      exchange: { durationMs: 1 },
    };
    return new RetryPolicy().secondsToWait('GET', attempt, 1, 0) !== undefined;
  };
  const [code, table] = ['/api/now/wrapup/code/x', '/api/now/table/sys_user?sysparm_limit=1'];
  expect(isAskedAgain(code, 500, cancelled)).toBe(true);
  expect(isAskedAgain(code, 500, '{"error":{"message":"NullPointerException"}}')).toBe(false);
  for (const body of [
    partly,
    partly.slice(0, 60),
    '{"result":[{"sys_id":"0123',
    '{"result":[{"sys_id":"1"},',
  ])
    expect(isAskedAgain(table, 200, body), body).toBe(true);
  for (const body of [
    '{"result":[]}',
    '{"result":[{"status":"failure","error":"Transaction cancelled"}]}',
    '',
  ])
    expect(isAskedAgain(table, 200, body), body).toBe(false);
  // A note may say the same.
  expect(isAskedAgain(code, 200, partly)).toBe(false);
});
