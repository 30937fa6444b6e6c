import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { entries, isClauseId } from '../../src/contract/catalogue.ts';
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

/** Clauses that no defect breaks yet. The list may only become shorter. */
const unproven = [
  'code.post/description-markup',
  'code.post/label-markup',
  'flow/ai-call-order',
  'flow/identifiers-agree',
  'segment.create/ai-code-alone',
  'segment.create/ai-notes-alone',
  'segment.create/duration-as-number',
  'segment.update-ai/notes-never-over-4000',
  'segment.update/external-segment-id-leaves-others',
  'segment.update/malformed-changes-nothing',
  'segment.update/sys-id-wins-alone',
];

test('every checked clause is broken by a defect, but for the known ones', () => {
  const broken = new Set(Object.values(recorded).flat());
  const checked = new Set(entries('australia').map(({ clause }) => clause.id));
  expect([...checked].filter((id) => !broken.has(id)).toSorted()).toEqual(unproven.toSorted());
});

/** Several in one test: a Playwright test costs more than most of them. */
const size = 10;
for (let begin = 0; begin < defects.length; begin += size) {
  const group = defects.slice(begin, begin + size);
  test(`defects ${begin + 1} to ${begin + group.length} break what they are recorded to break`, async () => {
    test.slow();
    const survivors: string[] = [];
    for (const { id, patch } of group) {
      const clauses = (recorded[id] ?? []).filter(isClauseId);
      let isBroken = false;
      for (const clause of clauses) isBroken ||= await breaks({ patch }, clause);
      if (!isBroken) survivors.push(`${id} breaks none of ${clauses.join(', ')}`);
    }
    expect(survivors).toEqual([]);
  });
}
