import type { Check } from '../../harness/check.ts';
import { inContext, type ContextChoice } from '../../harness/running/context.ts';
import { usualChecks } from '../../harness/running/every-check.ts';
import { runChecks, type Running } from '../../harness/running/run-checks.ts';
import { catalogue, clause, type ClauseId } from '../../contract/catalogue.ts';
import type { CheckRecord } from '../../contract/record.ts';
import type { ReferenceOptions } from '../../reference/instance.ts';
import { assemble } from '../../report/result/assemble.ts';
import type { Problem, Result } from '../../report/result/result.ts';
import { preflight } from '../../run/preflight/preflight.ts';
import { referenceAgent } from '../../reference/directory.ts';
import { everyUser } from '../../reference/users.ts';
import { serving } from '../serving.ts';

/** The checks that can judge one of these clauses: those that list it, or for an invariant one, ask its operation. */
export function checksFor(ids: readonly ClauseId[], checks: readonly Check[]): readonly Check[] {
  const operations = new Set(
    ids.map(clause).flatMap(({ invariant, operation }) => (invariant ? [operation] : [])),
  );
  return checks.filter((check) =>
    check.ids.some((id) => ids.includes(id) || operations.has(clause(id).operation)),
  );
}

/** This process itself takes most of the time of a run: more workers than this make it no faster. */
const usualWorkers = 4;

/** Runs checks against the target at an address, in this process, and assembles the result. */
export function judgeUrl(
  url: string,
  checks: readonly Check[],
  choice: ContextChoice = {},
  running: Partial<Running> = {},
): Promise<Result> {
  const inputs = { agent: referenceAgent, ...choice.inputs };
  return inContext(url, { workers: usualWorkers, ...choice, inputs }, async (context) => {
    const start = performance.now();
    const records = await runChecks(context, checks, { environment: everyUser, ...running });
    const completion = { durationMs: performance.now() - start, complete: true, lostChecks: [] };
    const suite = { name: 'matrix', version: '0' };
    return assemble({ context, suite, catalogue, records, completion }).result;
  });
}

/** Runs checks against a reference instance of its own. */
export function judgeInstance(
  options: ReferenceOptions,
  checks: readonly Check[],
  choice: ContextChoice = {},
): Promise<Result> {
  return serving(options, ({ url }) => judgeUrl(url, checks, { ...releaseOf(options), ...choice }));
}

const releaseOf = ({ release }: ReferenceOptions): ContextChoice => ({ ...(release && { release }) });

/** What the preflight of a run says about the target at an address. */
export function preflightOf(url: string): Promise<Problem | undefined> {
  return inContext(url, { target: { kind: 'mock' } }, async (context) => {
    const { problem } = await preflight(context, everyUser);
    return problem;
  });
}

/** Ids of the clauses that failed and were attributed to a root cause. */
export function attributedIn({ clauses }: Result): readonly ClauseId[] {
  const own = clauses.filter(({ verdict, expected }) => verdict === 'blocked' && expected !== undefined);
  return [...new Set(own.map(({ id }) => id))] as ClauseId[];
}

/** Ids of the clauses on which a fault was noticed: they failed, or did so for a root cause elsewhere. */
export function noticedIn(result: Result): ReadonlySet<string> {
  return new Set([...clausesWith(result, 'fail', 'warn'), ...attributedIn(result)]);
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
  choice: ContextChoice = {},
): Promise<readonly ClauseId[]> {
  const every = await usualChecks();
  const likely = checksFor(ids, every);
  // A clause that set-up rests on may fail in a check that does not list it.
  const checks = [...likely, ...every.filter((check) => !likely.includes(check))];
  const left = new Set<string>(ids);
  const isEnough = ({ judgements }: CheckRecord): boolean => {
    for (const { clause, verdict } of judgements) {
      if (verdict === 'fail' || verdict === 'warn') left.delete(clause);
    }
    return left.size === 0;
  };
  await serving(options, ({ url }) =>
    inContext(
      url,
      { workers: usualWorkers, ...releaseOf(options), ...choice, inputs: { agent: referenceAgent } },
      (context) => runChecks(context, checks, { environment: everyUser, isEnough }),
    ),
  );
  return ids.filter((id) => left.has(id));
}
