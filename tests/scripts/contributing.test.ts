import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const root = path.join(import.meta.dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

test('every line of the worked example in CONTRIBUTING.md is in the file that it names', () => {
  const [, diff = ''] = /```diff\n([\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? [];
  const parts = diff.split('--- ').slice(1);
  expect(parts).toHaveLength(3);
  for (const part of parts) {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    const known = read(name).split('\n');
    for (const line of lines) expect(known, `${name}: ${line}`).toContain(line.slice(1));
  }
});
