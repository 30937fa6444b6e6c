import { expect, test } from '@playwright/test';
import { entries } from '../../src/contract/catalogue.ts';
import { defects } from '../../src/reference/defects/index.ts';
import { notBroken } from './engine.ts';

test('no two defects have one id', () => {
  const ids = defects.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every checked clause is named by a defect', () => {
  const named = new Set(defects.flatMap(({ breaks }) => breaks));
  const checked = new Set(entries('australia').map(({ clause }) => clause.id));
  expect([...checked].filter((id) => !named.has(id))).toEqual([]);
});

/** Several in one test: a Playwright test costs more than most of them. */
const size = 10;
for (let begin = 0; begin < defects.length; begin += size) {
  const group = defects.slice(begin, begin + size);
  test(`defects ${begin + 1} to ${begin + group.length} break every clause that they name`, async () => {
    test.slow();
    const survivors: string[] = [];
    for (const { id, breaks, patch } of group) {
      const whole = await notBroken({ patch }, breaks);
      if (whole.length > 0) survivors.push(`${id} does not break ${whole.join(', ')}`);
    }
    expect(survivors).toEqual([]);
  });
}
