import { expect, test } from '@playwright/test';
import { readEnvFile } from '../../src/run/settings/env-file.ts';
import { SettingsError } from '../../src/run/settings/variables.ts';

const read = (text: string) => readEnvFile(Buffer.from(text));

for (const [line, value] of [
  ['SN_PASSWORD=before#after', 'before'],
  ['SN_PASSWORD=before #after', 'before'],
  ['  export SN_API_KEY = before#after', 'before'],
  ['SN_HOST=http://x.test#y', 'http://x.test'],
  ['SN_CLIENT_SECRET=#after', ''],
] as const) {
  test(`a number sign that ends a value is noted: ${line}`, () => {
    const { values, notes } = read(`SN_TIMEOUT=5\n${line}\nWRAPUP_WORKERS=2\n`);
    const name = Object.keys(values).find((each) => !/TIMEOUT|WORKERS/.test(each)) ?? '';
    expect(values[name]).toBe(value);
    expect(notes).toEqual([expect.stringMatching(new RegExp(`^${name} in \\.env has a #.*in quotes\\.$`))]);
    expect(notes.join()).not.toMatch(/before|after/);
  });
}

for (const line of [
  'SN_PASSWORD="before#after"',
  "SN_PASSWORD='before#after'",
  'SN_HOST=http://x.test # the test instance',
  '# SN_PASSWORD=before#after',
  'SN_TIMEOUT=5',
  'OTHER=before#after',
]) {
  test(`nothing to note: ${line}`, () => {
    expect(read(`${line}\n`).notes).toEqual([]);
  });
}

for (const [what, bytes] of [
  ['UTF-16, little-endian', Buffer.from('\uFEFFSN_HOST=http://x.test\n', 'utf16le')],
  ['UTF-16, big-endian', Buffer.from('\uFEFFSN_HOST=http://x.test\n', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('SN_HOST=http://x.test\n', 'utf16le')],
] as const) {
  test(`${what} is refused, and no run begins`, () => {
    expect(() => readEnvFile(bytes)).toThrow(SettingsError);
    expect(() => readEnvFile(bytes)).toThrow(/expected a file in UTF-8/);
  });
}

test('a mark of UTF-8 at the beginning does no harm', () => {
  expect(read('\uFEFFSN_HOST=http://x.test\n').values).toEqual({ SN_HOST: 'http://x.test' });
});
