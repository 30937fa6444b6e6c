import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { places } from '../../scripts/new-clause/places.ts';
import { otherPlaces, problemOfId, stubsOf } from '../../scripts/new-clause/stubs.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

test('an id that is taken or malformed is refused, with what to do', () => {
  expect(problemOfId('code.get/shows-label', ['code.get/shows-label'])).toContain('already');
  expect(problemOfId('code.gte/shows-label', [])).toContain('did you mean code.get');
  for (const id of ['code.get/Shows', 'code.get/', 'code.get/a/b', 'code.get/a--b', 'code.get']) {
    expect(problemOfId(id, []), id).toContain('words in lower case');
  }
  expect(problemOfId('code.get/some-id', [])).toBeUndefined();
});

for (const prefix of Object.keys(places)) {
  test(`every file of ${prefix} has a place for its part`, () => {
    const id = `${prefix}/some-id`;
    const files = stubsOf(id, read);
    expect(files.size).toBe(3);
    for (const text of files.values()) expect(text).toContain(`'${id}'`);
  });
}

test('where else the parts of a clause may fit is said', () => {
  expect(otherPlaces('code.post/some-id')).toEqual([
    'src/contract/clauses/code-post*.ts',
    'specs/code.post*.spec.ts',
    'src/proof/defects/codes/',
  ]);
});

test('a file without a place is refused', () => {
  expect(() => stubsOf('code.get/some-id', () => 'nothing')).toThrow(/write it by hand/);
});

test('stubs compile, and prove says what is still to be filled in', () => {
  test.slow();
  const copy = mkdtempSync(path.join(tmpdir(), 'wrapup-new-clause-'));
  const parts = ['src', 'specs', 'fixtures', 'scripts', 'bench', 'schemas', 'package.json', 'tsconfig.json'];
  for (const part of [...parts, 'tsconfig.build.json', 'playwright.config.ts', '.prettierrc.json']) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const node = (script: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8' });
  const command = path.join(root, 'dist/scripts/new-clause.js');
  const ids = Object.keys(places).map((prefix) => `${prefix}/some-id`);

  const before = readFileSync(path.join(copy, 'specs/code.get.spec.ts'), 'utf8');
  const dry = node(command, 'code.get/some-id', '--dry-run');
  expect(dry.stdout).toContain("+   behaviour('code.get/some-id', {");
  expect(node(command, 'code.get/shows-label').status).toBe(2);
  expect(readFileSync(path.join(copy, 'specs/code.get.spec.ts'), 'utf8')).toBe(before);

  for (const id of ids) expect(node(command, id).status, id).toBe(0);
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: copy,
    stdio: 'inherit',
  });
  const proof = node('dist/scripts/prove.js', 'code.get/some-id');
  expect(proof.stderr).toBe('');
  for (const what of [
    'the statement',
    'the remedy',
    'the row of the source',
    'the check in specs/code.get.spec.ts',
  ]) {
    expect(proof.stdout).toContain(`code.get/some-id: fill in ${what}`);
  }
  expect(proof.stdout).toContain('fill in the defect todo/some-id/one');
  expect(proof.stdout).toContain('fill in the defect todo/some-id/other');
  expect(proof.status).toBe(1);
});
