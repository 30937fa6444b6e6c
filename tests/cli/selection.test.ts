import path from 'node:path';
import { expect, test } from '@playwright/test';
import { serving } from '../../src/proof/serving.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';
import { userUnderTest } from '../../src/reference/users.ts';
import type { Result } from '../../src/report/result/result.ts';
import { report, run, type Outcome } from './cli.ts';

const resultOf = (outcome: Outcome): Result => report(outcome) as unknown as Result;

/** Keeps reports beside those of another run. */
const beside = ({ folder }: Outcome): readonly string[] => ['--out', path.join(folder, 'reports')];

/** An emulator that has the two operations on codes, and nothing else. */
const codesOnly = (seen: string[]): ReferenceOptions => ({
  fault: {
    id: 'codes-only',
    sentence: 'Only codes are there.',
    around: (next) => (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      if (/^\/api\/now\/(?:v1\/)?wrapup\/code/.test(request.url ?? '')) return next(request, response);
      request.resume();
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"no such path"}');
    },
  },
});

test('a target that claims two operations is judged by those alone', async () => {
  const seen: string[] = [];
  const outcome = await serving(codesOnly(seen), ({ url }) =>
    run(
      ['run', '--target', url, '--operation', 'code.post,code.get', '--profile', 'core', '--allow-leftovers'],
      { ...userUnderTest, NO_COLOR: '1' },
    ),
  );
  const result = resultOf(outcome);
  expect(result.run.options.operations).toEqual(['code.get', 'code.post']);
  const unjudged = result.clauses.filter(({ reason = '' }) => reason.startsWith('no check judged'));
  expect(unjudged).toEqual([]);
  expect(result.clauses.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(70);
  expect(result.clauses.filter(({ verdict }) => ['fail', 'error', 'blocked'].includes(verdict))).toEqual([]);
  // Role and Table API are inputs that this vendor lacks.
  expect(outcome.stdout).toMatch(
    /VERDICT partial: 3 of \d+ entries were not judged \(core\), 2 of them for want of WRAPUP_NO_ROLE_USERNAME/,
  );
  expect(outcome.code).toBe(0);
  const segments = seen.filter((each) => /wrapup\/segment/.test(each) && !each.startsWith('GET'));
  expect(segments).toEqual([]);
});

test('a share of judged entries can be demanded', async () => {
  const flags = ['run', '--clause', 'code.get/*', '--representation', 'json'];
  const gap = await serving(codesOnly([]), ({ url }) =>
    run(
      [
        ...flags,
        '--target',
        url,
        '--operation',
        'code.get,code.post',
        '--allow-leftovers',
        '--min-judged',
        '99%',
      ],
      { ...userUnderTest, NO_COLOR: '1' },
    ),
  );
  expect(gap.code).toBe(1);
  expect(gap.stdout).toMatch(/were judged, and --min-judged demands 99 %/);
  const enough = await run([...flags, '--min-judged', '99%']);
  expect(enough.code).toBe(0);
  const wrong = await run([...flags, '--min-judged', 'most']);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.stderr).toContain('--min-judged');
});

test('an operation that is judged with another one says so', async () => {
  const { code, stderr } = await run(['run', '--operation', 'segment.get']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/segment\.get cannot be judged by itself: expected .*segment\.create.* besides/);
  const misspelt = await run(['run', '--operation', 'code.gte']);
  expect(misspelt.stderr).toContain('did you mean code.get');
});

test('clauses are selected by pattern and as they are printed, and what failed can be judged again', async () => {
  const first = await run(['run', '--clause', 'code.get/shows-*']);
  const selected = resultOf(first).run.options.clauses;
  expect(selected.length).toBeGreaterThan(4);
  expect(selected.every((id) => id.startsWith('code.get/shows-'))).toBe(true);

  await run(['run', '--clause', 'code.get/shows-label [json]', ...beside(first)]);
  expect(resultOf(first).run.options).toMatchObject({
    clauses: ['code.get/shows-label'],
    representations: ['json'],
  });
  const none = await run(['run', '--last-failed', ...beside(first)]);
  expect(none).toMatchObject({ code: 2 });
  expect(none.stderr).toContain('nothing failed in the run of');

  const nothing = await run(['run', '--clause', 'code.gat/*']);
  expect(nothing.code).toBe(2);
  expect(nothing.stderr).toContain('"code.gat/*" matches no clause');
  const never = await run(['run', '--last-failed']);
  expect(never.code).toBe(2);
  expect(never.stderr).toContain('expected an earlier run');
});

test('a run is cut short after as many failures as are allowed, and repeats what failed', async () => {
  const broken: ReferenceOptions = {
    patch: ({ codeView }) => ({ codeView: { ...codeView, code: ({ description }) => description } }),
  };
  await serving(broken, async ({ url }) => {
    const flags = ['run', '--target', url, '--profile', 'core', '--allow-leftovers'];
    const outcome = await run([...flags, '--max-failures', '1'], userUnderTest);
    expect(outcome.stdout).toContain('stopped: 1 clauses failed (--max-failures)');
    expect(outcome.code).toBe(1);
    const result = resultOf(outcome);
    expect(result.run.complete).toBe(false);
    await run([...flags, '--clause', 'code.get/*', ...beside(outcome)], userUnderTest);
    const failed = resultOf(outcome).clauses.filter(({ verdict }) => ['fail', 'blocked'].includes(verdict));
    await run([...flags, '--last-failed', ...beside(outcome)], userUnderTest);
    expect(resultOf(outcome).run.options.clauses).toEqual([...new Set(failed.map(({ id }) => id))]);
    expect(resultOf(outcome).verdict).toBe('nonconformant');
  });
});
