/** A small catalogue and what a run over it may leave: for tests of rules and renderers. */
import { behaviour, type Clause } from '../../src/contract/clause.ts';
import type { CheckRecord, Judgement } from '../../src/contract/record.ts';
import type { RunContext } from '../../src/contract/run.ts';
import { assemble, type Completion, type Material } from '../../src/report/result/assemble.ts';
import type { EntryResult, Report } from '../../src/report/result/result.ts';

const source = { section: 'segment.create', table: 'body', row: 'configuration' } as const;

export const catalogue: readonly Clause[] = [
  behaviour('segment.create/answers-200', { statement: 'A valid request is answered with 200.', source }),
  behaviour('segment.create/state-open', {
    statement: 'A new segment is open.',
    source,
    dependsOn: ['segment.create/answers-200'],
  }),
  behaviour('segment.update/closes', {
    statement: 'An update closes the segment.',
    source: { section: 'segment.update', table: 'response', row: 'segment.state' },
    dependsOn: ['segment.create/state-open'],
    remedy: 'Set the state on update.',
  }),
  behaviour('segment.create/envelope', {
    level: 'SHOULD',
    statement: 'The body is bare.',
    source,
    invariant: true,
  }),
  behaviour('segment.get/notes', {
    profile: 'ai',
    since: 'australia',
    statement: 'AI notes come back.',
    source: { section: 'segment.get' },
    invariant: true,
  }),
  behaviour('segment.create/internal', { profile: 'internal', statement: 'Internal wrap-ups work.', source }),
  behaviour('wire/status-500', {
    statement: 'A fault is answered with 500.',
    source: { section: 'overview' },
    untestable: 'a fault cannot be caused from outside',
  }),
];

export const context: RunContext = {
  id: '20260312T101500Z-ab12',
  mark: 'wuc0abc',
  seed: 7,
  startedAt: '2026-03-12T10:15:00.000Z',
  target: { url: 'http://127.0.0.1:8080', kind: 'mock', credentials: 'basic' },
  release: 'australia',
  profiles: ['core', 'ai', 'xml'],
  operations: [],
  representations: ['json', 'xml'],
  readings: {},
  clauses: [],
  workers: 2,
  folder: '/reports/20260312T101500Z-ab12',
  strict: false,
  consent: { production: false, leftovers: false, readOnly: false },
  insecure: false,
  timeoutSeconds: 30,
  inputs: {
    interactions: [],
    configurations: [],
    tableApi: false,
    createConfiguration: false,
    noRoleUser: false,
  },
};

export const finished: Completion = { durationMs: 4200, complete: true, lostChecks: [] };

/** A judgement; ids of the sample catalogue are not in the real one. */
export function judgement(
  clause: string,
  verdict: Judgement['verdict'],
  more: Partial<Omit<Judgement, 'clause'>> & { readonly blockedBy?: string } = {},
): Judgement {
  return { representation: 'json', exchanges: [], ...more, clause, verdict } as Judgement;
}

export function record(
  judgements: readonly Judgement[],
  more: Partial<Pick<CheckRecord, 'observations' | 'drift' | 'exchanges'>> = {},
): CheckRecord {
  return {
    title: 'a check',
    file: 'sample.spec.ts',
    representation: 'json',
    clauses: [],
    judgements,
    observations: [],
    drift: [],
    exchanges: [],
    ...more,
  };
}

export function assembled(
  judgements: readonly Judgement[],
  more: Partial<Omit<Material, 'records' | 'suite'>> = {},
): Report {
  const suite = { name: 'wrapup-conformance', version: '0.1.0' };
  return assemble({
    context,
    catalogue,
    completion: finished,
    ...more,
    suite,
    records: [record(judgements)],
  });
}

/** Judgements of every entry of the claimed profiles that pass. */
export function everythingPasses(): Judgement[] {
  return (['json', 'xml'] as const).flatMap((representation) =>
    catalogue
      .filter(({ profile, untestable }) => profile !== 'internal' && untestable === undefined)
      .map(({ id }) => judgement(id, 'pass', { representation, exchanges: [`e.${representation}`] })),
  );
}

export function entryOf(
  { result }: Report,
  id: string,
  representation: 'json' | 'xml' = 'json',
): EntryResult {
  const found = result.clauses.find((entry) => entry.id === id && entry.representation === representation);
  if (!found) throw new TypeError(`no entry ${id} [${representation}]`);
  return found;
}
