import type { IncomingMessage } from 'node:http';
import { expect, test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';
import type { Result } from '../../src/report/result/result.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';
import { answering, html } from '../../src/proof/faults/answers.ts';
import { disturbing } from '../../src/proof/faults/disturb.ts';
import { knownFault } from '../../src/proof/serving.ts';

test.describe.configure({ timeout: 120_000 });

/** Judges what is said of some operations, in JSON. */
async function judging(
  options: ReferenceOptions,
  files: RegExp,
  told: { timeoutSeconds?: number } = {},
): Promise<Result> {
  const checks = (await usualChecks()).filter(({ file }) => files.test(file));
  return judgeInstance(options, checks, { workers: 1, representations: ['json'], ...told });
}

const verdicts = ({ clauses }: Result) =>
  Object.fromEntries(
    clauses.map(({ id, representation, verdict }) => [`${id} [${representation}]`, verdict]),
  );

/** About 150 exchanges, half of them writes. */
const many = /^(?:segment\.create-required|segment\.update|code\.post-batches)\.spec/;
/** About 40 exchanges. */
const few = /^(?:segment\.get|code\.get)\.spec/;

/** What looks at records through the Table API, and few others. */
const withTables = /^(?:segment\.create|code\.post)\.spec/;

const undisturbed = new Map<RegExp, Promise<Result>>();
function withoutFailures(files: RegExp): Promise<Result> {
  const found = undisturbed.get(files) ?? judging({}, files);
  undisturbed.set(files, found);
  return found;
}

for (const [id, files, told] of [
  ['limit-retry-after', many],
  ['limit-reset', many],
  ['limit-bare', many],
  ['unavailable', many],
  ['bad-gateway-reads', many],
  ['gateway-timeout-reads', many],
  ['unavailable-bare-reads', many],
  ['gateway-statuses', many],
  ['cookie-flood', many],
  ['pages-403', many],
  ['pages-500', many],
  ['quota', many],
  ['tables-out-of-time', withTables],
  ['tables-cut-off', withTables],
  ['resets-before', many],
  ['resets-after', many],
  ['truncated-bodies', many],
  ['stalled-bodies', few, { timeoutSeconds: 1 }],
  ['slow-heads', few, { timeoutSeconds: 20 }],
  ['slow-300', few],
  ['continue-unasked', few],
] as const) {
  test(`the verdicts behind ${id} are those without transient failures`, async () => {
    const [result, expected] = [
      await judging({ fault: knownFault(id) }, files, told),
      await withoutFailures(files),
    ];
    expect(Object.values(verdicts(expected)).filter((verdict) => verdict === 'pass').length).toBeGreaterThan(
      20,
    );
    expect(verdicts(result)).toEqual(verdicts(expected));
    const isFelt = !id.startsWith('slow-') && id !== 'continue-unasked';
    expect(result.run.retries !== undefined).toBe(isFelt);
  });
}

for (const id of ['endless-bodies', 'gzip-bombs', 'very-many-values']) {
  test(`responses that cannot be read behind ${id} are errors, and nothing fails`, async () => {
    const result = await judging({ fault: knownFault(id) }, /^segment\.get-by-agent-interaction\.spec/);
    const found = new Set(Object.values(verdicts(result)));
    expect(found.has('fail')).toBe(false);
    expect(found.has('error')).toBe(true);
    expect(result.clauses.find(({ verdict }) => verdict === 'error')?.reason).toMatch(
      /body is larger than 12 MiB|body has more than 120000 values/,
    );
    // The same again would be no better.
    expect(result.run.retries).toBeUndefined();
  });
}

test('a quota rule that cancels every transaction is an error with that cause', async () => {
  const result = await judging({ fault: knownFault('quota-always') }, many);
  expect(Object.values(verdicts(result))).not.toContain('fail');
  const errors = result.clauses.filter(({ verdict }) => verdict === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.some(({ reason = '' }) => /quota rule of the instance/.test(reason))).toBe(true);
});

for (const id of ['hidden-fields', 'no-record-shown'])
  test(`where tables show nothing (${id}), nothing is concluded from records, and nothing fails`, async () => {
    const result = await judging({ fault: knownFault(id) }, withTables);
    const found = Object.values(verdicts(result));
    expect(found).not.toContain('fail');
    expect(found).not.toContain('error');
    expect(found).toContain('skip');
  });

test('an API whose errors are pages is judged: they fail their representation, and what is rejected passes', async () => {
  const result = await judging({ fault: knownFault('html-errors') }, /^segment\.create-required\.spec/);
  const found = verdicts(result);
  expect(Object.values(found)).not.toContain('error');
  expect(found['segment.create/rejection-representation [json]']).toBe('warn');
  expect(found['segment.create/configuration-required-when-external [json]']).toBe('pass');
});

test('an API that calls its JSON a page fails its media type, and is judged through that', async () => {
  const result = await judging({ fault: knownFault('html-label') }, few);
  const found = verdicts(result);
  expect(Object.values(found)).not.toContain('error');
  expect(found['segment.get/media-type [json]']).toBe('fail');
  expect(found['segment.get/answers-200 [json]']).toBe('pass');
});

test('a page that comes to the same request each time is an answer of the target, and fails', async () => {
  const isAgentRead = ({ url = '' }: IncomingMessage) => url.includes('/wrapup/segment/agent/');
  const around = disturbing(() => isAgentRead, answering(500, '<html><body>NullPointer</body></html>', html));
  const fault = { id: 'test', sentence: 'For a test.', around };
  const result = await judging({ fault }, /^segment\.get-by-agent-interaction\.spec/);
  const found = verdicts(result);
  expect(found['segment.get-by-agent-interaction/answers-200 [json]']).toBe('fail');
  expect(Object.values(found)).not.toContain('error');
});
