import { expect, test } from '@playwright/test';
import { everyInput } from '../../src/harness/running/context.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { unjudgedWithout } from '../../scripts/generate/needed-inputs.ts';
import { inputNames } from '../../src/run/forecast/inputs.ts';
import { runOnReference } from '../../src/proof/reference-run.ts';
import { ledgerTables } from '../../src/run-folder/ledger.ts';
import { profileNames, type Profile } from '../../src/contract/profiles.ts';
import type { RunContext } from '../../src/contract/run.ts';
import {
  clausesThatNeed,
  cleanUpSeconds,
  expectationOf,
  secondsOf,
  totalOf,
  type Plan,
} from '../../src/run/forecast/forecast.ts';
import { gapLines, recordsText, timeText } from '../../src/run/forecast/forecast-words.ts';

test.describe.configure({ timeout: 180_000 });

const plan: Plan = {
  release: 'australia',
  profiles: profileNames,
  operations: [],
  representations: ['json', 'xml'],
  clauses: [],
  consent: { production: false, leftovers: false, readOnly: false },
  inputs: everyInput,
};

const chosen: readonly (readonly [string, Partial<RunContext>])[] = [
  ['everything', {}],
  ['core in JSON', { profiles: ['core'] satisfies Profile[], representations: ['json'] }],
  ['one clause', { clauses: ['segment.update/notes-alone'] }],
  ['no Table API', { inputs: { ...plan.inputs, tableApi: false, createConfiguration: false } }],
];
for (const [name, choice] of chosen) {
  test(`expected requests and records are true to 20 % against the reference instance: ${name}`, async () => {
    const expected = expectationOf({ ...plan, ...choice });
    const { records, rows } = await runOnReference(await usualChecks(), { context: choice });
    const exchanges = records.reduce((sum, record) => sum + record.exchanges.length, 0);
    const made = ledgerTables.reduce((sum, table) => sum + rows(table), 0);
    expect(exchanges).toBeGreaterThan(0);
    const help = 'if checks have changed, run `npm run generate`';
    expect(Math.abs(expected.exchanges / exchanges - 1), help).toBeLessThan(0.2);
    expect(Math.abs(totalOf(expected) / made - 1), help).toBeLessThan(0.2);
  });
}

for (const input of inputNames) {
  test(`without ${input} exactly the clauses are not judged that are said to need it`, async () => {
    expect(await unjudgedWithout(input)).toEqual([...clausesThatNeed(input)]);
  });
}

/** What is read through a segment, or needs errors that only requests about segments provoke. */
const throughSegments = [
  'code.get/server-error',
  'code.post/all-invalid-creates-nothing',
  'code.post/mixed-creates-no-invalid',
  'code.post/server-error',
];

test('codes are judged without an agent and without interactions', () => {
  for (const input of ['agent', 'interactions'] as const) {
    const ids = [...clausesThatNeed(input)].filter((id) => id.startsWith('code.'));
    expect(ids, input).toEqual(throughSegments);
  }
});

test('a missing input is counted by the entries that are skipped without it', () => {
  const poor = { ...plan.inputs, createConfiguration: false, noRoleUser: false };
  const { gaps, entries } = expectationOf({ ...plan, profiles: ['core', 'internal', 'xml'], inputs: poor });
  expect(gaps.map(({ input }) => input)).toEqual(['no-role user', 'wrap-up configurations']);
  expect(gaps[0]?.entries).toBe(12);
  expect(gaps.every((gap) => gap.entries < entries / 10)).toBe(true);
  expect(gapLines(expectationOf({ ...plan, inputs: poor })).join('\n')).toMatch(
    /^14 entries \(core, ai\) without no-role user: WRAPUP_NO_ROLE_USERNAME.*\n\d+ entries .*--create-configuration/,
  );
  expect(expectationOf(plan).gaps).toEqual([]);
});

test('a read-only run makes nothing and sends few requests', () => {
  const reading = expectationOf({ ...plan, consent: { ...plan.consent, readOnly: true } });
  expect(totalOf(reading)).toBe(0);
  expect(reading.exchanges).toBeGreaterThan(50);
  expect(reading.exchanges).toBeLessThan(expectationOf(plan).exchanges / 3);
  expect(recordsText(reading, true)).toContain('none');
});

test('time follows from latency and workers, and is never shorter than the longest check', () => {
  const whole = expectationOf(plan);
  expect(secondsOf(whole, 4, 600)).toBeGreaterThan((whole.exchanges * 0.6) / 4);
  expect(secondsOf(whole, 4, 600)).toBeLessThan((whole.exchanges * 0.6) / 4 + 10);
  expect(secondsOf(whole, 64, 600)).toBeGreaterThan(whole.longest * 0.6);
  expect(cleanUpSeconds(whole, 2, 100)).toBeCloseTo(totalOf(whole) / 10, 5);
  expect([timeText(0.2), timeText(59.6), timeText(150), timeText(3000)]).toEqual([
    '1 s',
    '60 s',
    '3 min',
    '50 min',
  ]);
});
