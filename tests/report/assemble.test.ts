import { expect, test } from '@playwright/test';
import type { Judgement } from '../../src/contract/record.ts';
import { assemble, exitCodeFor } from '../../src/report/result/assemble.ts';
import { assertValidResult } from '../../src/report/result/validate.ts';
import {
  assembled,
  catalogue,
  context,
  entryOf,
  everythingPasses,
  finished,
  judgement,
  record,
} from './sample.ts';

const create = 'segment.create/answers-200';

test('everything passes: conformant, valid, and unclaimed profiles count for nothing', async () => {
  const report = assembled(everythingPasses());
  await assertValidResult(report.result);
  expect(report.result.verdict).toBe('conformant');
  expect(exitCodeFor(report.result)).toBe(0);
  expect(entryOf(report, 'segment.create/internal')).toMatchObject({
    verdict: 'skip',
    reason: 'profile internal is not claimed',
    enabledBy: '--profile internal',
  });
  expect(report.result.profiles.find(({ name }) => name === 'internal')).toMatchObject({ claimed: false });
  expect(report.result.profiles.find(({ name }) => name === 'xml')?.statistics.must).toEqual({
    fail: 0,
    error: 0,
    blocked: 0,
    warn: 0,
    pass: 4,
    skip: 0,
  });
  expect(report.result.notChecked).toEqual([
    { clause: 'wire/status-500', reason: 'a fault cannot be caused from outside' },
  ]);
  expect(report.result.clauses.some(({ id }) => id === 'wire/status-500')).toBe(false);
});

test('a judgement in an unclaimed profile is no statement about the target', () => {
  const report = assembled([...everythingPasses(), judgement('segment.create/internal', 'fail')]);
  expect(entryOf(report, 'segment.create/internal').verdict).toBe('skip');
  expect(report.result.verdict).toBe('conformant');
});

test('clauses of a later release are left out', () => {
  const report = assembled([], { context: { ...context, release: 'zurich' } });
  expect(report.result.clauses.some(({ id }) => id === 'segment.get/notes')).toBe(false);
  expect(report.result.contract).toEqual({ release: 'zurich', updated: '2025-07-31' });
});

test('an entry that no check judged is a skip with its reason, and the run is inconclusive', () => {
  const report = assembled([]);
  expect(entryOf(report, 'segment.get/notes').reason).toMatch(/^not observed/);
  expect(entryOf(report, create).reason).toBe('no check judged it');
  expect(report.result.verdict).toBe('inconclusive');
  expect(exitCodeFor(report.result)).toBe(3);
});

test('a chosen clause: the others are not selected, and the verdict is partial', () => {
  const chosen = { ...context, clauses: [create] } as unknown as typeof context;
  const both: Judgement[] = [judgement(create, 'pass'), judgement(create, 'pass', { representation: 'xml' })];
  const report = assembled(both, { context: chosen });
  expect(entryOf(report, 'segment.create/state-open').reason).toBe('not part of this selection');
  expect(report.result.verdict).toBe('partial');
});

test('several judgements: a failure keeps its own exchanges, a pass all of them', () => {
  const report = assembled([
    judgement(create, 'pass', { exchanges: ['1'] }),
    judgement(create, 'fail', { exchanges: ['2'], expected: 'status 200', actual: 'status 500' }),
    judgement('segment.get/notes', 'pass', { exchanges: ['3'] }),
    judgement('segment.get/notes', 'pass', { exchanges: ['3', '4'] }),
  ]);
  expect(entryOf(report, create)).toMatchObject({
    verdict: 'fail',
    message: 'expected status 200, got status 500',
    exchanges: ['2'],
  });
  expect(entryOf(report, 'segment.get/notes').exchanges).toEqual(['3', '4']);
});

test('an entry that failed only because a prerequisite failed is blocked by the root cause', () => {
  const report = assembled([
    judgement(create, 'fail', { actual: 'status 500' }),
    judgement('segment.create/state-open', 'fail'),
    judgement('segment.update/closes', 'blocked', { blockedBy: 'segment.create/state-open' }),
    judgement('segment.update/closes', 'fail', { representation: 'xml' }),
  ]);
  expect(entryOf(report, create).verdict).toBe('fail');
  expect(entryOf(report, 'segment.create/state-open')).toMatchObject({
    verdict: 'blocked',
    blockedBy: create,
  });
  expect(entryOf(report, 'segment.update/closes')).toMatchObject({ verdict: 'blocked', blockedBy: create });
  expect(entryOf(report, 'segment.update/closes', 'xml').verdict).toBe('fail');
});

test('a failure takes its likely cause from the clause where the judgement has none', () => {
  const report = assembled([judgement('segment.update/closes', 'fail', { actual: 'open' })]);
  expect(entryOf(report, 'segment.update/closes').cause).toBe('Set the state on update.');
});

test('a crashed check makes its clauses errors; a declared skip is a skip', () => {
  const head = { title: 'creates', representation: 'json' } as const;
  const lostChecks = [
    { ...head, kind: 'error', clauses: [create], reason: 'timed out after 60 s' },
    { ...head, kind: 'skip', clauses: ['segment.create/state-open'], reason: 'no interaction' },
  ] as const;
  const report = assembled(
    everythingPasses().filter(({ clause }) => (clause as string) !== 'segment.create/state-open'),
    { completion: { ...finished, lostChecks } },
  );
  expect(entryOf(report, create)).toMatchObject({
    verdict: 'error',
    reason: 'timed out after 60 s (check "creates")',
  });
  expect(entryOf(report, 'segment.create/state-open')).toMatchObject({
    verdict: 'skip',
    reason: 'no interaction',
  });
  expect(report.result.verdict).toBe('inconclusive');
});

test('a run that was cut short is inconclusive, and nonconformant if something had failed', async () => {
  const completion = { ...finished, complete: false };
  const short = assembled([judgement(create, 'pass')], { completion });
  await assertValidResult(short.result);
  expect(short.result.run.complete).toBe(false);
  expect(entryOf(short, 'segment.update/closes').verdict).toBe('error');
  expect(exitCodeFor(short.result)).toBe(3);
  expect(exitCodeFor(assembled([judgement(create, 'fail')], { completion }).result)).toBe(1);
});

test('a target that is not there: nothing passes, everything claimed is an error', async () => {
  const problem = { title: 'Nothing listens there', actual: 'ECONNREFUSED', remedy: 'Start it.' };
  const report = assembled([], { completion: { ...finished, complete: false, problem } });
  await assertValidResult(report.result);
  expect(new Set(report.result.clauses.map(({ verdict }) => verdict))).toEqual(new Set(['error', 'skip']));
  expect(report.result).toMatchObject({ verdict: 'inconclusive', problem });
  expect(exitCodeFor({ ...report.result })).toBe(3);
});

test('a shard: what another one judges is neither a gap nor inconclusive', () => {
  const completion = { ...finished, shard: { current: 1, total: 2 } };
  const report = assembled([judgement(create, 'pass')], { completion });
  expect(entryOf(report, 'segment.update/closes').reason).toBe('not in this shard');
  expect(report.result.verdict).toBe('partial');
  expect(report.result.run.options.shard).toBe('1/2');
});

test('strict: a warning is exit code 1', () => {
  const judgements = [...everythingPasses(), judgement('segment.create/envelope', 'warn')];
  expect(exitCodeFor(assembled(judgements).result)).toBe(0);
  expect(exitCodeFor(assembled(judgements, { context: { ...context, strict: true } }).result)).toBe(1);
});

test('observations and drift are listed once, in a fixed order', () => {
  const seen = (representation: 'json' | 'xml', subject: string) =>
    ({ reading: 'unknown-id', value: '404', representation, subject, exchanges: [] }) as const;
  const drift = [{ operation: 'segment.get', pointer: '/segment/x' } as const];
  const { result } = assemble({
    context,
    catalogue,
    completion: finished,
    suite: { name: 'wrapup-conformance', version: '0.1.0' },
    records: [
      record([], { observations: [seen('xml', 'segment.get'), seen('json', 'code.get')], drift }),
      record([], { observations: [seen('json', 'segment.get')], drift }),
    ],
  });
  expect(result.observations).toEqual([
    {
      reading: 'unknown-id',
      value: '404',
      representations: ['json', 'xml'],
      subjects: ['code.get', 'segment.get'],
    },
  ]);
  expect(result.drift).toEqual(drift);
});

test('a result that does not keep to its schema is refused', async () => {
  const { result } = assembled([]);
  const broken = { ...result, verdict: 'fine' } as unknown as typeof result;
  await expect(assertValidResult(broken)).rejects.toThrow(/\/verdict/);
});

test('strict: what another shard judges is no gap', () => {
  const here = everythingPasses().filter(({ clause }) => clause !== create);
  const strict = { ...context, strict: true };
  const report = assembled(here, {
    context: strict,
    completion: { ...finished, shard: { current: 1, total: 2 } },
  });
  expect(entryOf(report, create)).toMatchObject({ verdict: 'skip', reason: 'not in this shard' });
  expect(exitCodeFor(report.result)).toBe(0);
  expect(exitCodeFor(assembled(here, { context: strict }).result)).toBe(1);
});
