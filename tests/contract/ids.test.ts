import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { catalogue } from '../../src/contract/catalogue.ts';

/** Ids of shape clauses are generated from the schemas; every other one is written by hand. */
const written = catalogue.filter(({ kind }) => kind === 'behaviour');

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readFolder = (path: string) =>
  readdirSync(new URL(`../../${path}`, import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`${path}/${name}`))
    .join('\n');

test('a search for the id of a clause finds where it is declared', () => {
  const text = readFolder('src/contract/clauses');
  expect(written.map(({ id }) => id).filter((id) => !text.includes(`'${id}'`))).toEqual([]);
});

test('a search for the id of a clause finds the check that judges it', () => {
  const text = [readFolder('specs'), readFolder('fixtures'), read('src/harness/invariants.ts')].join('\n');
  const judged = written.filter(({ untestable }) => untestable === undefined).map(({ id }) => id);
  expect(judged.filter((id) => !text.includes(`'${id}'`))).toEqual([]);
});
