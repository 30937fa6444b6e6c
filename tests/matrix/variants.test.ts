import { expect, test } from '@playwright/test';
import { composed } from '../../src/reference/patching.ts';
import { variants, type Variant } from '../../src/reference/variants.ts';
import { allChecks, clausesWith, judgeInstance } from './engine.ts';

/** Conforming by a reading, and yet worth one warning an operation. */
const mayWarn = /\/(envelope|sys-id-format)$/;

async function expectNoAlarm(...combined: readonly Variant[]): Promise<void> {
  const result = await judgeInstance(
    {
      readings: Object.assign({}, ...combined.map(({ readings }) => readings)) as object,
      patch: (standard) =>
        composed(
          standard,
          combined.map(({ patch }) => patch),
        ),
    },
    await allChecks(),
  );
  expect(clausesWith(result, 'fail', 'error', 'blocked')).toEqual([]);
  expect(clausesWith(result, 'warn').filter((id) => !mayWarn.test(id))).toEqual([]);
  expect(['conformant', 'partial']).toContain(result.verdict);
}

for (const variant of variants) {
  test(`${variant.id} is no failure`, async () => {
    await expectNoAlarm(variant);
  });
}

/** Pairs of variants, drawn by a linear congruential generator: the same ones for a seed everywhere. */
function pairs(count: number, seed: number): readonly [Variant, Variant][] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const drawn: [Variant, Variant][] = [];
  while (drawn.length < count) {
    const [first, second] = [variants[next(variants.length)], variants[next(variants.length)]];
    const sameReading = first?.id.split('=')[0] === second?.id.split('=')[0];
    if (first && second && !sameReading) drawn.push([first, second]);
  }
  return drawn;
}

const count = Number(process.env['WRAPUP_MATRIX_PAIRS'] ?? '8');

for (const [first, second] of pairs(count, 20_260_312)) {
  test(`${first.id} with ${second.id} is no failure`, async () => {
    await expectNoAlarm(first, second);
  });
}
