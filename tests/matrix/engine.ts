import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCheck, type Check } from '../../fixtures/check.ts';
import { everyCheck } from '../../fixtures/every-check.ts';
import { openSession } from '../../fixtures/session.ts';
import { wantedClauses } from '../../src/contract/wanted.ts';
import { Patience } from '../../src/client/patience.ts';
import { catalogue, operationOf, type ClauseId } from '../../src/contract/catalogue.ts';
import type { Release } from '../../src/contract/operations.ts';
import type { Representation } from '../../src/contract/clause.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import { profileNames } from '../../src/contract/profiles.ts';
import { runContextVariable, type RunContext } from '../../src/contract/run.ts';
import { startReferenceInstance, type ReferenceOptions } from '../../src/reference/instance.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { Problem, Result } from '../../src/report/result.ts';
import { preflight } from '../../src/run/preflight.ts';
import { everyUser } from '../../src/run/reference-users.ts';

/** Every check of a run that may write. */
export async function allChecks(): Promise<readonly Check[]> {
  return (await everyCheck()).filter(({ readOnly }) => !readOnly);
}

/** The checks that can judge one of these clauses: those that list it, or for an ambient one, ask its operation. */
export function checksFor(ids: readonly ClauseId[], checks: readonly Check[]): readonly Check[] {
  const ambient = new Set(catalogue.filter((clause) => clause.ambient).map(({ id }) => id));
  const operations = new Set(ids.filter((id) => ambient.has(id)).map(operationOf));
  return checks.filter((check) =>
    check.ids.some((id) => ids.includes(id) || operations.has(operationOf(id))),
  );
}

/** Environment of a run against a reference instance, with all of its users. */
function environmentFor(context: RunContext): NodeJS.ProcessEnv {
  return { [runContextVariable]: JSON.stringify(context), ...everyUser };
}

/** How a target is judged. */
export interface How {
  readonly seed?: number;
  /** Checks that run at the same time, each in a session of its own. */
  readonly lanes?: number;
  readonly release?: Release;
  /** Seconds without an answer after which a request is given up. */
  readonly timeoutSeconds?: number;
  readonly representations?: readonly Representation[];
  /** Seconds that a session waits for better weather in all. */
  readonly patienceSeconds?: number;
}

function contextFor(
  url: string,
  { seed = 1, lanes = 1, release = 'australia', timeoutSeconds = 10, representations = ['json', 'xml'] }: How,
): RunContext {
  const now = new Date();
  return {
    id: 'matrix',
    mark: `wucm${now.getTime().toString(36)}`,
    seed,
    startedAt: now.toISOString(),
    target: { url, kind: 'reference', credentials: 'basic' },
    release,
    // Zurich has nothing to claim of AI.
    profiles: profileNames.filter((name) => release !== 'zurich' || (name !== 'ai' && name !== 'now-assist')),
    representations,
    readings: {},
    clauses: [],
    workers: lanes,
    folder: mkdtempSync(path.join(tmpdir(), 'wrapup-matrix-')),
    strict: false,
    consent: { production: false, leftovers: false, readOnly: false },
    insecure: false,
    timeoutSeconds,
    inputs: {
      interactions: [],
      configurations: [],
      tableApi: true,
      createConfiguration: true,
      noRoleUser: true,
    },
  };
}

/** Most of a run is spent by this process itself: more lanes than this only fill the pauses of others. */
const usualLanes = 4;

/** Runs checks against whatever is at an address, in this process, and assembles the result. */
export async function judgeUrl(url: string, checks: readonly Check[], how: How = {}): Promise<Result> {
  const lanes = how.lanes ?? usualLanes;
  const context = contextFor(url, { ...how, lanes });
  const jobs = checks.flatMap((check) =>
    context.representations
      .filter((representation) => wantedClauses(check.ids, representation, context).length > 0)
      .map((representation) => ({ check, representation })),
  );
  const records: CheckRecord[] = [];
  const waiting = [...jobs.entries()].toReversed();
  const start = performance.now();
  const lane = async (_: unknown, worker: number): Promise<void> => {
    const session = openSession(worker, environmentFor(context));
    const line =
      how.patienceSeconds === undefined
        ? session.line
        : { ...session.line, patience: new Patience(how.patienceSeconds) };
    try {
      for (let job = waiting.pop(); job; job = waiting.pop()) {
        const [index, { check, representation }] = job;
        records[index] = await runCheck({ ...session, line }, check, representation);
      }
    } finally {
      await session.close();
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    rmSync(context.folder, { recursive: true, force: true });
  }
  const completion = { durationMs: performance.now() - start, complete: true, unheard: [] };
  const suite = { name: 'matrix', version: '0' };
  return assemble({ context, suite, catalogue, records, completion }).result;
}

/** Runs checks against a reference instance of its own. */
export async function judgeInstance(
  options: ReferenceOptions,
  checks: readonly Check[],
  how: How = {},
): Promise<Result> {
  const instance = await startReferenceInstance(options);
  try {
    const { release } = options;
    return await judgeUrl(instance.url, checks, { ...(release && { release }), ...how });
  } finally {
    await instance.close();
  }
}

/** What the preflight of a run says about whatever is at an address. */
export async function preflightOf(url: string): Promise<Problem | undefined> {
  const context = contextFor(url, {});
  try {
    const { problem } = await preflight(
      { ...context, target: { ...context.target, kind: 'mock' } },
      environmentFor(context),
    );
    return problem;
  } finally {
    rmSync(context.folder, { recursive: true, force: true });
  }
}

/** Ids of the clauses that were found not to hold, but put down to one that they rest on. */
export function chargedIn({ clauses }: Result): readonly ClauseId[] {
  const own = clauses.filter(({ verdict, expected }) => verdict === 'blocked' && expected !== undefined);
  return [...new Set(own.map(({ id }) => id))] as ClauseId[];
}

/** Ids of the clauses with one of these verdicts in some representation. */
export function clausesWith(result: Result, ...verdicts: readonly string[]): readonly ClauseId[] {
  const ids = result.clauses.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  return [...new Set(ids)] as ClauseId[];
}

/** Those of some clauses that no check finds broken in an instance; stops as soon as all are. */
export async function notBroken(
  options: ReferenceOptions,
  ids: readonly ClauseId[],
  seed = 1,
): Promise<readonly ClauseId[]> {
  const every = await allChecks();
  const likely = checksFor(ids, every);
  // A clause that set-up rests on may fail in a check that does not list it.
  const checks = [...likely, ...every.filter((check) => !likely.includes(check))];
  const instance = await startReferenceInstance(options);
  const { release } = options;
  const context = contextFor(instance.url, { seed, ...(release && { release }) });
  const session = openSession(0, environmentFor(context));
  const left = new Set<string>(ids);
  try {
    for (const check of checks) {
      for (const representation of context.representations) {
        const { judgements } = await runCheck(session, check, representation);
        for (const { clause, verdict } of judgements) {
          if (verdict === 'fail' || verdict === 'warn') left.delete(clause);
        }
        if (left.size === 0) return [];
      }
    }
    return ids.filter((id) => left.has(id));
  } finally {
    await session.close();
    await instance.close();
    rmSync(context.folder, { recursive: true, force: true });
  }
}
