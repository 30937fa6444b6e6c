import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { writeAbort } from '../../src/run-folder/abort.ts';
import { publish } from '../../src/report/publish/publish.ts';
import type { Result } from '../../src/report/result/result.ts';
import { context } from './sample.ts';

const refusal = { title: 'The target refused the credentials', actual: 'status 401', remedy: 'Look.' };

for (const [when, isAfterChecks] of [
  ['while checks ran', false],
  ['when only the clean-up was left', true],
] as const) {
  test(`a run that was stopped ${when} is ${isAfterChecks ? 'complete' : 'incomplete'}`, async () => {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'wrapup-publish-')), 'run');
    writeAbort(folder, { ...refusal, refused: 'user', ...(isAfterChecks && { isAfterChecks }) });
    await publish({ ...context, folder }, [], { durationMs: 1, complete: true, lostChecks: [] });
    const result = JSON.parse(readFileSync(path.join(folder, 'conformance.json'), 'utf8')) as Result;
    expect(result.run.complete).toBe(isAfterChecks);
    expect(result.problem).toEqual(isAfterChecks ? undefined : refusal);
  });
}

test('a report that cannot be written whole is no verdict, and leaves nothing half-written', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'wrapup-publish-')), 'run');
  // Where a folder stands, no file can be written.
  mkdirSync(path.join(folder, 'conformance.json', 'in the way'), { recursive: true });
  const code = await publish({ ...context, folder }, [], { durationMs: 1, complete: true, lostChecks: [] });
  expect(code).toBe(3);
  expect(readdirSync(folder)).toEqual(['conformance.json']);
});
