import { expect, test } from '@playwright/test';
import { clause } from '../../src/contract/catalogue.ts';
import { choiceFor } from '../../src/proof/defects/defect.ts';
import { defects } from '../../src/proof/defects/index.ts';
import { notBroken } from '../../src/proof/matrix/engine.ts';
import { checkedClauses } from '../../src/proof/matrix/plan.ts';
import { singleKillers } from '../../src/proof/matrix/single-killers.ts';

test('no two defects have one id', () => {
  const ids = defects.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every checked clause is named by a defect', () => {
  const named = new Set(defects.flatMap(({ breaks }) => breaks));
  expect(checkedClauses().filter((id) => !named.has(id))).toEqual([]);
});

test('every behaviour clause is named by two defects, except the listed ones', () => {
  const times = new Map<string, number>();
  for (const { breaks } of defects) {
    for (const id of new Set(breaks)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const single = checkedClauses().filter((id) => clause(id).kind === 'behaviour' && times.get(id) === 1);
  // Neither a clause that is missing in the list, nor one that has found its second fault.
  expect(single.toSorted()).toEqual([...singleKillers.keys()].toSorted());
});

test('a clause that only one defect breaks has a reason', () => {
  const silent = [...singleKillers].filter(([, reason]) => reason.trim().length < 20).map(([id]) => id);
  expect(silent).toEqual([]);
});

/** Several in one test: a Playwright test costs more than most of them. */
const size = 10;
for (let begin = 0; begin < defects.length; begin += size) {
  const group = defects.slice(begin, begin + size);
  test(`defects ${begin + 1} to ${begin + group.length} break every clause that they name`, async () => {
    test.slow();
    const survivors: string[] = [];
    for (const defect of group) {
      const { id, breaks, patch } = defect;
      const whole = await notBroken({ patch }, breaks, choiceFor(defect));
      if (whole.length > 0) survivors.push(`${id} does not break ${whole.join(', ')}`);
    }
    expect(survivors).toEqual([]);
  });
}
