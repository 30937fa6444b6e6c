import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { packageRoot } from '../../src/report/result/package-root.ts';
import { judgeMatrix, markdown } from '../../src/proof/matrix/judge.ts';
import type { Row } from '../../src/proof/matrix/row.ts';

const row = (kind: Row['kind'], id: string, more: Partial<Row> = {}): Row => ({
  kind,
  id,
  sentence: 'Something is otherwise.',
  verdict: 'nonconformant',
  red: [],
  charged: [],
  blocked: [],
  errors: [],
  complaints: [],
  seconds: 1,
  ...more,
});

const keys = (...rows: readonly Row[]): readonly string[] => rows.map(({ kind, id }) => `${kind} ${id}`);

test('a whole run without a complaint holds', () => {
  const rows = [
    row('defect', 'one', { red: ['a'] }),
    row('defect', 'two', { red: ['b', 'c'] }),
    row('variant', 'v'),
  ];
  expect(judgeMatrix(rows, keys(...rows), ['a', 'b', 'c'])).toEqual({
    summary: {
      clauses: 3,
      defects: 2,
      variants: 1,
      pairs: 0,
      deadTargets: 0,
      survivors: 0,
      falseAlarms: 0,
      withoutKiller: 0,
      medianBroken: 2,
    },
    complaints: [],
  });
});

test('a clause that fails and is put down to another one has a killer', () => {
  const rows = [row('defect', 'one', { red: ['a'], charged: ['b'] })];
  expect(judgeMatrix(rows, keys(...rows), ['a', 'b'])).toMatchObject({
    summary: { withoutKiller: 0 },
    complaints: [],
  });
});

test('a clause that no defect breaks is complained of', () => {
  const rows = [row('defect', 'one', { red: ['a'] })];
  const { complaints, summary } = judgeMatrix(rows, keys(...rows), ['a', 'b']);
  expect(complaints).toEqual([expect.stringMatching(/^clause b: has no killer; add a defect/)]);
  expect(summary.withoutKiller).toBe(1);
});

test('a row that is not there is complained of', () => {
  const rows = [row('defect', 'one', { red: ['a'] })];
  const { complaints } = judgeMatrix(rows, [...keys(...rows), 'variant gone'], ['a']);
  expect(complaints).toEqual([expect.stringMatching(/^variant gone: has no row/)]);
});

test('what a row complains of is said with its name, and counted', () => {
  const rows = [
    row('defect', 'one', { red: ['a'] }),
    row('defect', 'asleep', { complaints: ['survives: no check notices it'] }),
    row('pair', 'v + w', { complaints: ['fail x'] }),
    row('clean', 'zurich', { complaints: ['fail y'] }),
  ];
  const { complaints, summary } = judgeMatrix(rows, keys(...rows), ['a']);
  expect(complaints).toContain('defect asleep: survives: no check notices it');
  expect(complaints).toContain('pair v + w: fail x');
  expect(summary).toMatchObject({ survivors: 1, falseAlarms: 2 });
});

test('a median defect that breaks too much is complained of', () => {
  const rows = [row('defect', 'one', { red: ['a', 'b', 'c', 'd'] })];
  expect(judgeMatrix(rows, keys(...rows), ['a']).complaints).toEqual([
    expect.stringMatching(/^the median defect breaks 4 clauses/),
  ]);
});

test('the table shows what each defect broke, and what is wrong', () => {
  const rows = [row('defect', 'one|two', { red: ['a', 'b'] })];
  const text = markdown(rows, judgeMatrix(rows, keys(...rows), ['a', 'c']));
  expect(text).toContain(String.raw`| ${'`'}one\|two${'`'} | Something is otherwise. | a, b |`);
  expect(text).toContain('- clause c: has no killer');
});

test('the matrix keeps to its schema', async () => {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const file = path.join(packageRoot().folder, 'schemas', 'report', 'matrix.json');
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  const rows = [row('defect', 'one', { red: ['a'] }), row('dead target', 'silent')];
  const whole = {
    schemaVersion: 1,
    sources: { clauses: 'abc' },
    ...judgeMatrix(rows, keys(...rows), ['a']),
    rows,
  };
  expect(validate(whole), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...whole, rows: [{ ...rows[0], kind: 'other' }] })).toBe(false);
});
