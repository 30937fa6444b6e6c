import { expect, test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';
import type { Result } from '../../src/report/result/result.ts';
import { judgeInstance } from '../../src/proof/matrix/engine.ts';
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

const fair = new Map<RegExp, Promise<Result>>();
function withoutFailures(files: RegExp): Promise<Result> {
  const found = fair.get(files) ?? judging({}, files);
  fair.set(files, found);
  return found;
}

for (const [id, files, told] of [
  ['limit-retry-after', many],
  ['limit-reset', many],
  ['limit-bare', many],
  ['unavailable', many],
  ['bad-gateway-reads', many],
  ['gateway-timeout-reads', many],
  ['resets-before', many],
  ['resets-after', many],
  ['truncated-bodies', many],
  ['stalled-bodies', few, { timeoutSeconds: 1 }],
  ['slow-heads', few, { timeoutSeconds: 20 }],
  ['slow-300', few],
] as const) {
  test(`behind ${id} the verdicts are those of fair weather`, async () => {
    const [result, expected] = [
      await judging({ fault: knownFault(id) }, files, told),
      await withoutFailures(files),
    ];
    expect(Object.values(verdicts(expected)).filter((verdict) => verdict === 'pass').length).toBeGreaterThan(
      20,
    );
    expect(verdicts(result)).toEqual(verdicts(expected));
    const isFelt = !id.startsWith('slow-');
    expect(result.run.retries !== undefined).toBe(isFelt);
  });
}

for (const id of ['endless-bodies', 'gzip-bombs']) {
  test(`behind ${id} what cannot be read is an error, and nothing fails`, async () => {
    const result = await judging({ fault: knownFault(id) }, /^segment\.get-by-agent-interaction\.spec/);
    const found = new Set(Object.values(verdicts(result)));
    expect(found.has('fail')).toBe(false);
    expect(found.has('error')).toBe(true);
    expect(result.clauses.find(({ verdict }) => verdict === 'error')?.reason).toMatch(
      /body is larger than 16 MiB/,
    );
    // The same again would be no better.
    expect(result.run.retries).toBeUndefined();
  });
}
