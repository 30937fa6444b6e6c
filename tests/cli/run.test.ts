import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { startReferenceInstance, referenceCredentials } from '../../src/reference/instance.ts';
import { report, run, withVerdict } from './cli.ts';
import { everyUser } from '../../src/reference/users.ts';

const { integration, noRole, admin } = referenceCredentials;

test('the reference instance conforms, with every profile claimed', async () => {
  const outcome = await run(['run', '--seed', '7']);
  const result = report(outcome);
  expect(withVerdict(result, 'fail', 'error', 'blocked', 'warn', 'skip')).toEqual([]);
  expect(result).toMatchObject({ verdict: 'conformant', run: { complete: true, seed: 7 } });
  expect(outcome.stdout).toContain('conformant');
  expect(outcome.code).toBe(0);
  const folder = path.join(outcome.folder, 'reports', 'latest');
  const junit = readFileSync(path.join(folder, 'junit.xml'), 'utf8');
  expect(junit.match(/<testcase /g)).toHaveLength(result.clauses.length);
  const root = path.join(import.meta.dirname, '..', '..');
  const readme = readFileSync(path.join(root, 'reports', 'README.md'), 'utf8');
  for (const name of readdirSync(folder)) {
    expect(readme, name).toContain(`\`${name.replace(/^ledger-\d+/, 'ledger-0')}\``);
  }
  // What the README shows of a run is what a run prints.
  const sample = /<!-- run:[\s\S]*?```text\n([\s\S]*?)\nHow the target/.exec(
    readFileSync(path.join(root, 'README.md'), 'utf8'),
  )?.[1];
  const same = (text: string) =>
    stripVTControlCharacters(text)
      .replaceAll(/127\.0\.0\.1:\d+/g, '')
      // Each worker finds out by itself how the target reads requests, and the sample had one.
      .replaceAll(/; \d+ exchanges in [\d.]+ s/g, '');
  expect(same(outcome.stdout)).toContain(same(sample ?? 'no sample'));
});

test('two runs with one seed give the same verdicts', async () => {
  const flags = ['run', '--seed', '11', '--profile', 'core', '--representation', 'json'];
  const [first, second] = [await run(flags), await run(flags)].map(report);
  expect(second?.clauses.map(({ id, representation, verdict }) => [id, representation, verdict])).toEqual(
    first?.clauses.map(({ id, representation, verdict }) => [id, representation, verdict]),
  );
});

test('the release Zurich is judged by its own clauses', async () => {
  const instance = await startReferenceInstance({ release: 'zurich' });
  try {
    const outcome = await run(['run', '--target', instance.url, '--release', 'zurich'], everyUser);
    expect(withVerdict(report(outcome), 'fail', 'error', 'blocked', 'warn')).toEqual([]);
    expect(outcome.code).toBe(0);
    const later = ['--clause', 'segment.update-ai/answers-200'];
    const asAustralia = await run(['run', '--target', instance.url, ...later], everyUser);
    expect(asAustralia.code).toBe(1);
    expect(asAustralia.stdout).toContain('--release zurich');
  } finally {
    await instance.close();
  }
});

test('a run of one clause is partial', async () => {
  const outcome = await run(['run', '--clause', 'code.get/unauthenticated']);
  const result = report(outcome);
  expect(withVerdict(result, 'pass')).toContain('code.get/unauthenticated [json]');
  expect(result.verdict).not.toBe('conformant');
  expect(outcome.code).not.toBe(1);
});

test('no secret is in anything that a run wrote or printed', async () => {
  const instance = await startReferenceInstance();
  try {
    const outcome = await run(
      ['run', '--target', instance.url, '--clause', 'code.get/unauthenticated'],
      everyUser,
    );
    const folder = path.join(outcome.folder, 'reports', 'latest');
    const written = ['conformance.json', 'junit.xml', 'exchanges.json'].map((name) =>
      readFileSync(path.join(folder, name), 'utf8'),
    );
    const everything = [outcome.stdout, outcome.stderr, ...written].join('\n');
    for (const { username, password } of [integration, noRole, admin]) {
      expect(everything).not.toContain(password);
      expect(everything).not.toContain(Buffer.from(`${username}:${password}`).toString('base64'));
    }
    expect(everything).toContain('[redacted]');
  } finally {
    await instance.close();
  }
});
