import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Result } from '../../src/report/result.ts';
import { run, start } from './command.ts';

const reference = {
  SN_USERNAME: 'integration',
  SN_PASSWORD: 'reference-integration',
  WRAPUP_PROVISION_USERNAME: 'admin',
  WRAPUP_PROVISION_PASSWORD: 'reference-admin',
};

const resultIn = (out: string) =>
  JSON.parse(readFileSync(path.join(out, 'latest', 'conformance.json'), 'utf8')) as Result;

test('one clause against the reference instance', async ({}, testInfo) => {
  const out = testInfo.outputPath('reports');
  const id = 'segment.create/answers-200';
  const { code, stdout } = await run([
    'run',
    '--clause',
    id,
    '--profile',
    'core,xml',
    '--seed',
    '5',
    '--out',
    out,
  ]);
  const result = resultIn(out);
  const judged = result.clauses.filter(({ verdict }) => verdict !== 'skip');
  expect(judged.map((entry) => `${entry.id} ${entry.representation} ${entry.verdict}`)).toEqual([
    `${id} json pass`,
    `${id} xml pass`,
  ]);
  expect(result).toMatchObject({ verdict: 'partial', run: { seed: 5, complete: true } });
  expect(stdout).toContain('VERDICT partial');
  expect(stdout).toContain(`report  ${path.join(out, result.run.id)}`);
  expect(code).toBe(0);
  for (const name of ['exchanges.json', 'junit.xml']) {
    expect(existsSync(path.join(out, result.run.id, name))).toBe(true);
  }
});

for (const [signal, afterMs] of [
  ['SIGINT', 2500],
  ['SIGTERM', 2500],
  // Before Playwright listens to signals.
  ['SIGINT', 350],
] as const) {
  test(`${signal} after ${afterMs} ms: a report that says incomplete, exit 3`, async ({}, testInfo) => {
    const out = testInfo.outputPath('reports');
    const served = start(['serve', '--latency', '150']);
    const [, url = ''] = await served.said(/at (http:\/\/127\.0\.0\.1:\d+)/);
    const judging = start(['run', '--target', url, '--out', out], reference);
    await sleep(afterMs);
    judging.child.kill(signal);
    const { code, stdout, stderr } = await judging.outcome;
    served.child.kill('SIGTERM');
    await served.outcome;
    const result = resultIn(out);
    expect(stdout).toContain('VERDICT inconclusive');
    expect(stderr).toBe('');
    expect(result).toMatchObject({ verdict: 'inconclusive', run: { complete: false } });
    expect(code).toBe(3);
  });
}

test('a port that is taken', async () => {
  const served = start(['serve']);
  const [, port = ''] = await served.said(/at http:\/\/127\.0\.0\.1:(\d+)/);
  const second = await run(['serve', '--port', port]);
  served.child.kill('SIGTERM');
  expect(second.stderr).toContain('something else listens there');
  expect(second.code).toBe(2);
});
