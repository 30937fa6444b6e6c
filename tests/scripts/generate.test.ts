import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { bring } from '../../scripts/generate/bring.ts';
import { changedClauses, clauseListFile } from '../../scripts/generate/clause-list.ts';
import { withSection } from '../../src/proof/matrix/readme-section.ts';

const root = () => mkdtempSync(path.join(tmpdir(), 'wrapup-generate-'));
const writing = { check: false, acceptChangedClauses: false };

test('a look names the files that are out of step, and writes nothing', async () => {
  const folder = root();
  writeFileSync(path.join(folder, 'same.ts'), 'same');
  writeFileSync(path.join(folder, 'old.ts'), 'old');
  const files = new Map([
    ['same.ts', 'same'],
    ['old.ts', 'new'],
    ['below/missing.ts', 'there'],
  ]);
  expect((await bring(folder, files, { ...writing, check: true })).stale).toEqual([
    'old.ts',
    'below/missing.ts',
  ]);
  expect(readFileSync(path.join(folder, 'old.ts'), 'utf8')).toBe('old');
  await bring(folder, files, writing);
  expect(readFileSync(path.join(folder, 'below/missing.ts'), 'utf8')).toBe('there');
  expect(await bring(folder, files, writing)).toEqual({ stale: [], refused: [] });
});

test('new clauses enter the list that guards ids; a changed one only if that is accepted', async () => {
  const folder = root();
  const list = (text: string) => new Map([[clauseListFile, text]]);
  const is = () => readFileSync(path.join(folder, clauseListFile), 'utf8');
  await bring(folder, list('MUST core a/one: It is.\n'), writing);
  await bring(folder, list('MUST core a/one: It is.\nMUST core a/two: It is.\n'), writing);
  expect(is()).toContain('a/two');
  const { refused } = await bring(folder, list('MUST core a/one: It is not.\n'), writing);
  expect(refused.join('\n')).toMatch(/changed or gone: MUST core a\/one: It is\.\n.*a\/two.*\n.*permanent/);
  expect(is()).toContain('a/two');
  await bring(folder, list('MUST core a/one: It is not.\n'), { ...writing, acceptChangedClauses: true });
  expect(is()).toBe('MUST core a/one: It is not.\n');
  expect(changedClauses('one\ntwo\n', 'two\nthree\n')).toEqual(['one']);
});

test('a section of the README is replaced between its comments, and nothing else', () => {
  const readme = 'before\n<!-- run: written by npm run generate -->\nold\n<!-- /run -->\nafter';
  const replaced = withSection(readme, 'run', 'new');
  expect(replaced).toContain(
    'before\n<!-- run: written by npm run generate -->\n\nnew\n\n<!-- /run -->\nafter',
  );
  expect(() => withSection(readme, 'doctor', 'new')).toThrow(/README\.md needs a line <!-- doctor/);
});
