import { expect, test } from '@playwright/test';
import { clauseList } from '../../scripts/generate/clause-list.ts';
import { assumptions } from '../../src/contract/assumptions.ts';
import { catalogue, clause, entries, type ClauseId } from '../../src/contract/catalogue.ts';
import { documentedRows } from '../../src/contract/documented-rows.ts';
import { operations } from '../../src/contract/operations.ts';
import { readings } from '../../src/contract/readings.ts';
import { superseded } from '../../src/contract/superseded.ts';
import { shapeClauses } from '../../src/contract/shape.ts';

test('no id is given twice', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('ids, levels and statements are as they always were: a changed meaning is a new id', () => {
  expect(clauseList()).toMatchSnapshot('catalogue.txt');
});

test('a clause depends only on clauses of the catalogue, and never on itself', () => {
  const known = new Set<string>(catalogue.map(({ id }) => id));
  const wrong = catalogue.flatMap(({ id, dependsOn }) =>
    dependsOn.filter((other) => !known.has(other)).map((other) => `${id} depends on ${other}`),
  );
  expect(wrong).toEqual([]);
  for (const { id } of catalogue) expect([...followed(id)]).not.toContain(id);
});

/** Everything that a clause depends on, directly or not. */
function followed(id: ClauseId, seen = new Set<ClauseId>()): Set<ClauseId> {
  for (const other of clause(id).dependsOn) {
    if (!seen.has(other)) followed(other, seen.add(other));
  }
  return seen;
}

test('a clause is not older than what it depends on', () => {
  const wrong = catalogue.filter(
    ({ since, dependsOn }) =>
      since === 'zurich' && dependsOn.some((other) => clause(other).since !== 'zurich'),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every documented row has a clause', () => {
  const stated = new Set(catalogue.map(({ source }) => `${source.section} ${source.table} ${source.row}`));
  expect(documentedRows.filter((row) => !stated.has(row))).toEqual([]);
});

test('a clause names a documented row, or a section as a whole', () => {
  const documented = new Set(documentedRows);
  const wrong = catalogue.filter(
    ({ source }) =>
      source.table !== undefined && !documented.has(`${source.section} ${source.table} ${source.row}`),
  );
  expect(wrong.map(({ id, source }) => `${id}: ${source.table} ${source.row}`)).toEqual([]);
});

test('a clause shows members of the response of its own operation', () => {
  const members = new Set(shapeClauses.map(({ id }) => id as string));
  const wrong = catalogue.flatMap(({ id, operation, shows = [], needsPresent = [] }) =>
    [...shows, ...needsPresent]
      .filter((pointer) => !members.has(`${operation}#${pointer}`))
      .map((pointer) => `${id} shows ${pointer}`),
  );
  expect(wrong).toEqual([]);
});

test('a clause belongs to the operation that its id begins with', () => {
  const wrong = catalogue.filter(
    ({ id, operation }) => operation !== operations.find((each) => each.id === id.split(/[/#]/, 1)[0])?.id,
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('statements are whole sentences in the present tense', () => {
  const wrong = catalogue.filter(
    ({ statement }) => !/^\S.*\.$/.test(statement) || /\b(should|must|shall)\b/i.test(statement),
  );
  expect(wrong.map(({ id, statement }) => `${id}: ${statement}`)).toEqual([]);
});

test('every behaviour clause that is checked says what to do when it fails', () => {
  const silent = catalogue.filter(
    ({ kind, remedy, untestable }) =>
      kind === 'behaviour' && remedy === undefined && untestable === undefined,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('Zurich has no AI part', () => {
  const zurich = entries('zurich').map((entry) => entry.clause);
  expect(
    zurich.filter(({ profile }) => profile === 'ai' || profile === 'now-assist').map(({ id }) => id),
  ).toEqual([]);
  expect(zurich.length).toBeGreaterThan(100);
});

test('a superseded id is used no more, and a clause took its place', () => {
  const ids = new Set<string>(catalogue.map(({ id }) => id));
  expect(superseded.filter(({ id }) => ids.has(id))).toEqual([]);
  expect(superseded.filter(({ supersededBy }) => !ids.has(supersededBy))).toEqual([]);
});

test('an open reading, and no other, is named by a clause or an assumption', () => {
  const named = new Set([...catalogue, ...assumptions].flatMap(({ reading }) => reading ?? []));
  const wrong = readings.filter(({ id, status }) => named.has(id) !== (status === 'open'));
  expect(wrong.map(({ id, status }) => `${id} is ${status}`)).toEqual([]);
});

test('an assumption names a reading that is open, or is complied with or skipped', () => {
  const open = new Set<string>(readings.filter(({ status }) => status === 'open').map(({ id }) => id));
  const wrong = assumptions.filter(({ reading, handling }) =>
    reading === undefined ? handling === 'learn' : !open.has(reading),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
});
