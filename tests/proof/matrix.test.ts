import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { packageRoot } from '../../src/report/result/package-root.ts';
import { assessMatrix, markdown } from '../../src/proof/matrix/matrix.ts';
import type { MatrixRow } from '../../src/proof/matrix/row.ts';

const row = (kind: MatrixRow['kind'], id: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  kind,
  id,
  sentence: 'Something is otherwise.',
  verdict: 'nonconformant',
  failing: [],
  attributed: [],
  blocked: [],
  errors: [],
  findings: [],
  seconds: 1,
  ...more,
});

const keys = (...rows: readonly MatrixRow[]): readonly string[] =>
  rows.map(({ kind, id }) => `${kind} ${id}`);

test('a whole run without a finding holds', () => {
  const rows = [
    row('defect', 'one', { failing: ['a'] }),
    row('defect', 'two', { failing: ['b', 'c'] }),
    row('variant', 'v'),
  ];
  expect(assessMatrix(rows, keys(...rows), ['a', 'b', 'c'])).toEqual({
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
    findings: [],
  });
});

test('a failing clause that is attributed to a root cause has a killer', () => {
  const rows = [row('defect', 'one', { failing: ['a'], attributed: ['b'] })];
  expect(assessMatrix(rows, keys(...rows), ['a', 'b'])).toMatchObject({
    summary: { withoutKiller: 0 },
    findings: [],
  });
});

test('a clause that no defect breaks is a finding', () => {
  const rows = [row('defect', 'one', { failing: ['a'] })];
  const { findings, summary } = assessMatrix(rows, keys(...rows), ['a', 'b']);
  expect(findings).toEqual([expect.stringMatching(/^clause b: has no killer; add a defect/)]);
  expect(summary.withoutKiller).toBe(1);
});

test('a missing row is a finding', () => {
  const rows = [row('defect', 'one', { failing: ['a'] })];
  const { findings } = assessMatrix(rows, [...keys(...rows), 'variant gone'], ['a']);
  expect(findings).toEqual([expect.stringMatching(/^variant gone: has no row/)]);
});

test('the findings of a row carry its name, and are counted', () => {
  const rows = [
    row('defect', 'one', { failing: ['a'] }),
    row('defect', 'asleep', { findings: ['survives: no check notices it'] }),
    row('pair', 'v + w', { findings: ['fail x'] }),
    row('clean', 'zurich', { findings: ['fail y'] }),
  ];
  const { findings, summary } = assessMatrix(rows, keys(...rows), ['a']);
  expect(findings).toContain('defect asleep: survives: no check notices it');
  expect(findings).toContain('pair v + w: fail x');
  expect(summary).toMatchObject({ survivors: 1, falseAlarms: 2 });
});

test('a median defect that breaks too much is a finding', () => {
  const rows = [row('defect', 'one', { failing: ['a', 'b', 'c', 'd'] })];
  expect(assessMatrix(rows, keys(...rows), ['a']).findings).toEqual([
    expect.stringMatching(/^the median defect breaks 4 clauses/),
  ]);
});

test('the table shows what each defect broke, and what is wrong', () => {
  const rows = [row('defect', 'one|two', { failing: ['a', 'b'] })];
  const text = markdown(rows, assessMatrix(rows, keys(...rows), ['a', 'c']));
  expect(text).toContain(String.raw`| ${'`'}one\|two${'`'} | Something is otherwise. | a, b |`);
  expect(text).toContain('- clause c: has no killer');
});

test('the matrix keeps to its schema', async () => {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const file = path.join(packageRoot().folder, 'schemas', 'report', 'matrix.json');
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  const rows = [row('defect', 'one', { failing: ['a'] }), row('dead target', 'silent')];
  const whole = {
    schemaVersion: 1,
    sources: { clauses: 'abc' },
    ...assessMatrix(rows, keys(...rows), ['a']),
    rows,
  };
  expect(validate(whole), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...whole, rows: [{ ...rows[0], kind: 'other' }] })).toBe(false);
});
