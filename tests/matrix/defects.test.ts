import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { isClauseId } from '../../src/contract/catalogue.ts';
import { defects } from '../../src/reference/defects/index.ts';
import { breaks } from './engine.ts';

/** What `npm run matrix` found out: the clauses that each defect breaks. */
const recorded = JSON.parse(readFileSync(path.join(import.meta.dirname, 'breaks.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

test('every defect is recorded to break something', () => {
  expect(defects.filter(({ id }) => (recorded[id] ?? []).length === 0).map(({ id }) => id)).toEqual([]);
});

test('nothing is recorded of defects that are gone', () => {
  const ids = new Set(defects.map(({ id }) => id));
  expect(Object.keys(recorded).filter((id) => !ids.has(id))).toEqual([]);
});

/** Several in one test: a Playwright test costs more than most of them. */
const size = 10;
for (let begin = 0; begin < defects.length; begin += size) {
  const group = defects.slice(begin, begin + size);
  test(`defects ${begin + 1} to ${begin + group.length} break what they are recorded to break`, async () => {
    test.slow();
    const survivors: string[] = [];
    for (const { id, patch } of group) {
      const [clause] = recorded[id] ?? [];
      if (clause === undefined || !isClauseId(clause)) survivors.push(`${id}: no clause is recorded`);
      else if (!(await breaks({ patch }, clause))) survivors.push(`${id} does not break ${clause}`);
    }
    expect(survivors).toEqual([]);
  });
}
