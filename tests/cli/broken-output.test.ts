import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { bareEnvironment } from '../../src/proof/bare-environment.ts';
import { cli, report } from './cli.ts';

/** A file on which every write fails, as on a disk that is full. */
const full = '/dev/full';

test.skip(!existsSync(full), 'only Linux has a file that is always full');

/** Runs the command line with its output, and its errors if that is said, on a full disk. */
function runIntoFull(args: readonly string[], alsoErrors = false) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-full-'));
  const output = openSync(full, 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    env: bareEnvironment,
    stdio: ['ignore', output, alsoErrors ? output : 'pipe'],
    encoding: 'utf8',
  });
  return { code: status, stderr, stdout: '', seconds: 0, folder };
}

for (const alsoErrors of [false, true]) {
  test(`a run whose ${alsoErrors ? 'output and errors go' : 'output goes'} to a full disk ends with its verdict, and writes its report`, () => {
    const outcome = runIntoFull(['run', '--clause', 'code.get/answers-200'], alsoErrors);
    expect(outcome.code).toBe(0);
    expect(report(outcome)).toMatchObject({ verdict: 'partial', run: { complete: true } });
  });
}

test('a list that cannot be written is an error of our own, and no verdict', () => {
  const { code, stderr } = runIntoFull(['clauses']);
  expect(code).toBe(3);
  expect(stderr).toContain('warning: the output could not be written (ENOSPC)\n');
});
