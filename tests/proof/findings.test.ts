import { expect, test } from '@playwright/test';
import type { Defect } from '../../src/proof/defects/defect.ts';
import type { EntryResult, Result } from '../../src/report/result/result.ts';
import { conformingFindings, wronglyBlocked } from '../../src/proof/matrix/findings.ts';
import { defectFindings } from '../../src/proof/matrix/defect-findings.ts';

/** What the suite said, as far as findings look at it; clauses that are not named hold. */
function said(...entries: readonly Partial<EntryResult>[]): Result {
  const clauses = entries.map((entry) => ({ representation: 'json', message: 'a message', ...entry }));
  return { verdict: 'nonconformant', clauses } as unknown as Result;
}

const defect: Defect = {
  id: 'update/keeps-open',
  sentence: 'An update leaves the segment open.',
  breaks: ['segment.update/state-closed'],
  patch: () => ({}),
};

const named = { id: 'segment.update/state-closed', verdict: 'fail' } as const;
const foreign = { id: 'code.get/shows-label', verdict: 'fail' } as const;

test('a defect that breaks the clauses that it names, and their dependents, gives no finding', () => {
  expect(defectFindings(said(named), defect)).toEqual([]);
  const behind = { id: 'flow/segmented-call-order', verdict: 'fail' } as const;
  expect(defectFindings(said(named, behind), defect)).toEqual([]);
});

test('a defect that breaks nothing is a survivor', () => {
  expect(defectFindings(said({ ...named, verdict: 'pass' }), defect)).toEqual([
    expect.stringMatching(/^survives.*segment\.update\/state-closed/),
  ]);
});

test('a defect that breaks only other clauses is a finding', () => {
  const [unnamed, fails] = defectFindings(said(foreign), defect);
  expect(unnamed).toMatch(/^breaks none of the clauses that it names/);
  expect(fails).toMatch(/^fails code\.get\/shows-label/);
});

test('a named clause that is attributed to a root cause counts as broken', () => {
  const charged = { ...named, verdict: 'blocked', expected: 'closed', blockedBy: foreign.id } as const;
  expect(defectFindings(said(charged, foreign), defect).join()).not.toContain('breaks none');
});

test('a failure or a warning of an unrelated clause is a finding', () => {
  for (const verdict of ['fail', 'warn'] as const) {
    expect(defectFindings(said(named, { ...foreign, verdict }), defect)).toEqual([
      expect.stringMatching(/^fails code\.get\/shows-label/),
    ]);
  }
});

test('a clause that passes without the member that it shows is a finding', () => {
  const hides = { operation: 'segment.update', pointer: '/segment/state' } as const;
  const passing = { id: 'segment.update/state-closed', representation: 'xml', verdict: 'pass' } as const;
  expect(defectFindings(said(named, passing), { ...defect, hides })).toEqual([
    expect.stringMatching(/^passes segment\.update\/state-closed although \/segment\/state never comes/),
  ]);
  expect(defectFindings(said(named, { ...passing, verdict: 'skip' }), { ...defect, hides })).toEqual([]);
  expect(defectFindings(said(named, passing), defect)).toEqual([]);
});

test('an error is a finding', () => {
  const error = { id: 'code.get/shows-label', verdict: 'error', message: 'a bug' } as const;
  expect(defectFindings(said(named, error), defect)).toEqual(['error code.get/shows-label [json]: a bug']);
});

test('a blocked entry must name a clause that fails in the same representation', () => {
  const blocked = { id: 'segment.get/state-closed', verdict: 'blocked', blockedBy: named.id } as const;
  expect(wronglyBlocked(said(named, blocked))).toEqual([]);
  expect(wronglyBlocked(said({ ...named, verdict: 'warn' }, blocked))).toEqual([]);
  const wrongly = [expect.stringMatching(/^blocks segment\.get\/state-closed \[json\] by segment\.update/)];
  expect(wronglyBlocked(said(blocked))).toEqual(wrongly);
  expect(wronglyBlocked(said({ ...named, verdict: 'pass' }, blocked))).toEqual(wrongly);
  expect(wronglyBlocked(said({ ...named, representation: 'xml' }, blocked))).toEqual(wrongly);
});

test('a conforming version with a failure or a wrong verdict is a finding', () => {
  const holds = { ...said({ ...named, verdict: 'pass' }), verdict: 'conformant' } as const;
  expect(conformingFindings(holds)).toEqual([]);
  for (const verdict of ['fail', 'error', 'blocked', 'warn'] as const) {
    expect(conformingFindings({ ...said({ ...named, verdict }), verdict: 'conformant' })).toHaveLength(1);
  }
  expect(conformingFindings({ ...holds, verdict: 'inconclusive' })).toEqual([
    'the verdict is inconclusive: expected conformant or partial',
  ]);
});
