import { expect, test } from '@playwright/test';
import type { JudgedVerdict } from '../../src/contract/record.ts';
import { heaviest } from '../../src/report/result/entry.ts';
import { rootCauses } from '../../src/report/result/root-cause.ts';
import {
  combine,
  count,
  entryKey,
  exitCodeOf,
  verdictOf,
  type Judged,
} from '../../src/report/result/verdict.ts';

const must = (verdict: JudgedVerdict, more: Partial<Judged> = {}): Judged => ({
  id: 'a/b',
  representation: 'json',
  level: 'MUST',
  verdict,
  ...more,
});
const should = (verdict: JudgedVerdict): Judged => must(verdict, { level: 'SHOULD' });
const whole = { complete: true, partOnly: false, shown: new Set<string>() };

test('the heaviest of several judgements decides, and the first of equal ones', () => {
  const order: readonly JudgedVerdict[] = ['fail', 'error', 'blocked', 'warn', 'pass', 'skip'];
  for (const [at, heavier] of order.entries()) {
    for (const lighter of order.slice(at)) {
      expect(heaviest([{ verdict: lighter }, { verdict: heavier }])?.verdict).toBe(heavier);
      expect(heaviest([{ verdict: heavier }, { verdict: lighter }])?.verdict).toBe(heavier);
    }
  }
  expect(heaviest([{ verdict: 'fail', n: 1 } as const, { verdict: 'fail', n: 2 } as const])?.n).toBe(1);
  expect(heaviest([])).toBeUndefined();
});

const rules: readonly [string, readonly Judged[], Partial<typeof whole>, string][] = [
  ['all pass', [must('pass'), should('pass')], {}, 'conformant'],
  ['a warning is no failure', [must('pass'), should('warn')], {}, 'conformant'],
  ['a SHOULD may be unjudged', [must('pass'), should('skip')], {}, 'conformant'],
  ['an unjudged MUST', [must('pass'), must('skip')], {}, 'partial'],
  ['no judged MUST', [must('skip'), should('pass')], {}, 'inconclusive'],
  ['nothing at all', [], {}, 'inconclusive'],
  ['nothing of it in this part', [], { partOnly: true }, 'partial'],
  ['a chosen part that passes', [must('pass')], { partOnly: true }, 'partial'],
  ['a chosen part, not judged', [must('skip')], { partOnly: true }, 'inconclusive'],
  ['a failure', [must('pass'), must('fail')], {}, 'nonconformant'],
  ['a failure and an error', [must('fail'), must('error')], {}, 'nonconformant'],
  ['a failure, cut short', [must('fail')], { complete: false }, 'nonconformant'],
  ['an error', [must('pass'), should('error')], {}, 'inconclusive'],
  ['cut short', [must('pass')], { complete: false }, 'inconclusive'],
  ['blocked by what is not shown', [must('pass'), must('blocked', { blockedBy: 'x/y' })], {}, 'inconclusive'],
  [
    'blocked by what is shown',
    [must('pass'), must('blocked', { blockedBy: 'x/y' })],
    { shown: new Set([entryKey('x/y', 'json')]) },
    'partial',
  ],
];
for (const [name, entries, more, expected] of rules) {
  test(`profile: ${name} is ${expected}`, () => {
    expect(verdictOf(entries, { ...whole, ...more })).toBe(expected);
  });
}

test('the run: nonconformant wins over inconclusive, inconclusive over partial', () => {
  expect(combine(['conformant', 'partial', 'inconclusive', 'nonconformant'], true)).toBe('nonconformant');
  expect(combine(['conformant', 'partial', 'inconclusive'], true)).toBe('inconclusive');
  expect(combine(['conformant', 'partial'], true)).toBe('partial');
  expect(combine(['conformant'], true)).toBe('conformant');
  expect(combine(['conformant'], false)).toBe('inconclusive');
  expect(combine(['nonconformant'], false)).toBe('nonconformant');
  expect(combine([], true)).toBe('inconclusive');
});

test('exit codes', () => {
  const none = count([]);
  const warned = count([{ verdict: 'warn' }]);
  const gap = count([{ verdict: 'skip' }]);
  expect(exitCodeOf('conformant', false, none, true)).toBe(0);
  expect(exitCodeOf('partial', false, gap, true)).toBe(0);
  expect(exitCodeOf('nonconformant', false, none, true)).toBe(1);
  expect(exitCodeOf('inconclusive', false, none, true)).toBe(3);
  expect(exitCodeOf('conformant', true, none, true)).toBe(0);
  expect(exitCodeOf('conformant', true, warned, true)).toBe(1);
  expect(exitCodeOf('partial', true, gap, true)).toBe(1);
  expect(exitCodeOf('inconclusive', true, gap, false)).toBe(3);
  expect(exitCodeOf('inconclusive', true, warned, false)).toBe(1);
});

test('root causes: transitive, in the same representation, never in a circle', () => {
  const failed = (id: string, representation: 'json' | 'xml' = 'json') =>
    must('fail', { id, representation });
  const depends = new Map([
    ['c', ['b']],
    ['b', ['a']],
    ['x', ['y']],
    ['y', ['x']],
    ['z', ['y']],
  ]);
  const roots = rootCauses(
    [
      failed('a'),
      must('pass', { id: 'b' }),
      failed('c'),
      failed('c', 'xml'),
      failed('x'),
      failed('y'),
      failed('z'),
    ],
    depends,
  );
  expect(Object.fromEntries(roots)).toEqual({
    'c json': 'a',
    'z json': expect.stringMatching(/^[xy]$/) as unknown as string,
  });
  expect(Object.fromEntries(rootCauses([failed('a'), failed('b'), failed('c')], depends))).toEqual({
    'b json': 'a',
    'c json': 'a',
  });
});
