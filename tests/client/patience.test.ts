import { expect, test } from '@playwright/test';
import { maxAttempts, Patience, restartSeconds, type Attempted } from '../../src/client/patience.ts';

const failure = { outcomeUnknown: false, isLasting: false, isRefused: true };
const refused: Attempted = { failure, exchange: { durationMs: 1 } };
const reset: Attempted = { failure: { ...failure, isRefused: false }, exchange: { durationMs: 1 } };
const answered = (status: number, headers: Readonly<Record<string, string>> = {}): Attempted => ({
  response: { status, headers, body: '', setCookies: [] },
  exchange: { durationMs: 1 },
});

/** The seconds that are waited for one request whose every attempt ends in the same way. */
function waits(patience: Patience, attempt: Attempted): readonly number[] {
  const found: number[] = [];
  for (let attempts = 1; ; attempts += 1) {
    const seconds = patience.secondsToWait('GET', attempt, attempts, 0);
    if (seconds === undefined) return found;
    found.push(seconds);
  }
}

const sum = (seconds: readonly number[]) => seconds.reduce((total, each) => total + each, 0);

test('where nothing listens, all requests together wait no longer than a restart takes', () => {
  const patience = new Patience();
  expect(waits(patience, refused)).toEqual([0.5, 1, 2, 4]);
  expect(patience.isGone).toBe(false);
  expect(patience.mayRepeat(0, 7.5, true)).toBe(true);
  const later = [...waits(patience, refused), ...waits(patience, refused), ...waits(patience, refused)];
  expect(7.5 + sum(later)).toBeGreaterThan(restartSeconds - 0.1);
  expect(7.5 + sum(later)).toBeLessThanOrEqual(restartSeconds);
  expect(patience).toMatchObject({ isGone: true, isExhausted: true });
  expect(patience.mayRepeat(0, 0, false)).toBe(false);
});

test('whatever shows that something listens begins the wait anew', () => {
  for (const sign of [answered(200), answered(429), reset]) {
    const patience = new Patience();
    waits(patience, refused);
    waits(patience, refused);
    patience.secondsToWait('GET', sign, maxAttempts, 0);
    expect(waits(patience, refused)).toEqual([0.5, 1, 2, 4]);
    expect(patience.isGone).toBe(false);
  }
});

test('a broken connection and a target that asks us to wait are waited for as before', () => {
  const patience = new Patience();
  for (let requests = 0; requests < 5; requests += 1) expect(waits(patience, reset)).toEqual([0.5, 1, 2, 4]);
  expect(patience).toMatchObject({ isGone: false, isExhausted: false });
  expect(waits(new Patience(), answered(429, { 'retry-after': '30' }))).toEqual([30, 30, 30, 30]);
  expect(waits(new Patience(), answered(503, { 'retry-after': '60' }))).toEqual([60, 60, 60, 60]);
});
