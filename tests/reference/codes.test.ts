import { expect, test } from '@playwright/test';

import { Bench, type Tree } from './support.ts';

const german = { language: 'de', code: 'Abrechnung', description: 'Rund um Rechnungen' };
const french = { language: 'fr', code: 'Facturation', description: 'Sur les factures' };

const listed = (body: Tree): readonly Tree[] =>
  Object.values(body['result_map']?.['created_wrap_up_codes'] ?? {});

const read = (bench: Bench, id: unknown): Tree | undefined =>
  bench.done('code.get', undefined, { path: { code_id: String(id) } })['result_map']?.['wrap_up_code'];

test('codes: a code is made, listed and read back', () => {
  const bench = new Bench();
  const codes = [
    { code: 'Facturación 請求', description: 'd', translations: [german, french] },
    { code: 'B' },
  ];
  const [first, second] = listed(bench.done('code.post', { codes }));
  expect(first).toEqual({
    active: true,
    code: 'Facturación 請求',
    description: 'd',
    external: true,
    sys_id: expect.stringMatching(/^[\da-f]{32}$/),
    translated_code: 'Abrechnung',
    translated_description: 'Rund um Rechnungen',
  });
  expect(second).toMatchObject({ description: '', translated_code: '', translated_description: '' });
  expect(read(bench, first?.['sys_id'])).toEqual(first);
});

test('codes: a label posted again keeps its identity and takes the new values', () => {
  const bench = new Bench();
  const post = (code: object) => listed(bench.done('code.post', { codes: [code] }))[0];
  const before = post({ code: 'A', description: 'old', active: false, translations: [german] });
  const after = post({ code: 'A', description: 'new', translations: [french] });
  expect(after).toMatchObject({
    sys_id: before?.['sys_id'],
    description: 'new',
    active: true,
    translated_code: 'Facturation',
  });
  expect(read(bench, before?.['sys_id'])).toEqual(after);
});

const invalid: readonly (readonly [string, unknown])[] = [
  ['no label', { description: 'x' }],
  ['an empty label', { code: '' }],
  ['a translation without language', { code: 'A', translations: [{ code: 'x' }] }],
  ['a translation without label', { code: 'A', translations: [{ language: 'de' }] }],
  [
    'a translation without description, where the code has one',
    { code: 'A', description: 'd', translations: [{ language: 'de', code: 'x' }] },
  ],
  ['a flag of another type', { code: 'A', active: 'perhaps' }],
  ['a label of another type', { code: 7 }],
  ['no object', 'A'],
];

for (const [name, code] of invalid) {
  test(`codes: ${name} is refused, and the other code of the batch is made`, () => {
    const bench = new Bench();
    expect(bench.refused('code.post', { codes: [code] })).toContain('invalid');
    const outcome = bench.call('code.post', { codes: [code, { code: 'Good' }] });
    expect(outcome).toMatchObject({ extent: 'some', body: { success: true } });
    expect([...bench.model.store.codes()].map((each) => each.code)).toEqual(['Good']);
  });
}

test('codes: a translation needs no description where the code has none', () => {
  const bench = new Bench();
  const body = { codes: [{ code: 'A', translations: [{ language: 'de', code: 'x' }] }] };
  expect(bench.refused('code.post', body)).toBe('accepted');
});

test('codes: a list is required', () => {
  const bench = new Bench();
  for (const body of [
    {},
    { codes: [] },
    { codes: null },
    { codes: 'A' },
    { codes: { code: 'A' } },
    [],
    null,
  ]) {
    expect(bench.refused('code.post', body)).toContain('invalid');
  }
});

test('codes: large batches are made', () => {
  const bench = new Bench();
  const codes = Array.from({ length: 5000 }, (_, index) => ({ code: `Code ${index}` }));
  expect(listed(bench.done('code.post', { codes }))).toHaveLength(5000);
});
