/** One entry of the result: from its judgements, or from why it has none. Pure. */
import type { Clause, Representation } from '../../contract/clause.ts';
import { isClaimed, profileOfEntry } from '../../contract/profiles.ts';
import type { Judgement } from '../../contract/record.ts';
import type { RunContext } from '../../contract/run.ts';
import type { EntryResult, Problem } from './result.ts';
import { heaviest } from './verdict.ts';

/** A check that left no record: it crashed or never ran (`error`), or the runner was told to skip it. */
export interface LostCheck {
  readonly kind: 'error' | 'skip';
  readonly title: string;
  readonly clauses: readonly string[];
  readonly representation: Representation;
  readonly reason: string;
}

/** An entry that was judged, or should have been by a check that crashed. */
export function judgedEntry(
  clause: Clause,
  representation: Representation,
  judgements: readonly Judgement[],
  missing: LostCheck | undefined,
): EntryResult {
  const crash =
    missing?.kind === 'error'
      ? [{ verdict: 'error', reason: `${missing.reason} (check "${missing.title}")`, exchanges: [] } as const]
      : [];
  const decisive = heaviest<Omit<Judgement, 'clause' | 'representation'>>([...judgements, ...crash]);
  if (!decisive) throw new TypeError(`${clause.id} has no judgement`);
  const {
    verdict,
    request,
    actual,
    expected,
    cause = clause.remedy,
    blockedBy,
    reason,
    enabledBy,
  } = decisive;
  const faulty = verdict === 'fail' || verdict === 'warn';
  const message = messageOf(decisive);
  return {
    ...core(clause, representation),
    verdict,
    ...(verdict !== 'pass' && message !== undefined && { message }),
    ...(request !== undefined && { request }),
    ...(verdict !== 'pass' && actual !== undefined && { actual }),
    ...(verdict !== 'pass' && expected !== undefined && { expected }),
    ...(faulty && cause !== undefined && { cause }),
    ...(verdict === 'blocked' && blockedBy !== undefined && { blockedBy }),
    ...(reason !== undefined && { reason }),
    ...(enabledBy !== undefined && { enabledBy }),
    // A pass rests on everything that was looked at, a failure on what failed.
    exchanges:
      verdict === 'pass' ? [...new Set(judgements.flatMap((each) => each.exchanges))] : decisive.exchanges,
  };
}

/** What a blocked entry says, where it was not judged itself. */
export function doesNotHold(blockedBy: string): string {
  return `${blockedBy} does not hold`;
}

function messageOf({
  verdict,
  actual,
  expected,
  blockedBy,
  reason,
}: Omit<Judgement, 'clause' | 'representation'>) {
  if (expected !== undefined && actual !== undefined) return `expected ${expected}, got ${actual}`;
  if (reason !== undefined) return reason;
  if (verdict === 'blocked' && blockedBy !== undefined) return doesNotHold(blockedBy);
  return actual ?? (expected === undefined ? undefined : `expected ${expected}`);
}

/** Why an entry has no verdict that another shard judges: no gap of the target, nor of the operator's. */
export const notInShard = 'not in this shard';

interface Circumstances {
  readonly context: RunContext;
  readonly completion: {
    readonly complete: boolean;
    readonly shard?: object;
    readonly problem?: Problem;
  };
  readonly missing: LostCheck | undefined;
  readonly selected: boolean;
}

/** An entry that no check judged, with the reason and what would enable a judgement. */
export function unjudgedEntry(
  clause: Clause,
  representation: Representation,
  circumstances: Circumstances,
): EntryResult {
  const { verdict = 'skip', reason, enabledBy } = whyUnjudged(clause, representation, circumstances);
  return {
    ...core(clause, representation),
    verdict,
    message: reason,
    reason,
    ...(enabledBy !== undefined && { enabledBy }),
    exchanges: [],
  };
}

function whyUnjudged(
  clause: Clause,
  representation: Representation,
  { context, completion, missing, selected }: Circumstances,
): { verdict?: 'error'; reason: string; enabledBy?: string } {
  if (!isClaimed(clause.profile, representation, context.profiles)) {
    const absent = context.profiles.includes(clause.profile)
      ? profileOfEntry(clause.profile, representation)
      : clause.profile;
    return { reason: `profile ${absent} is not claimed`, enabledBy: `--profile ${absent}` };
  }
  if (!selected) return { reason: 'not selected', enabledBy: 'a run without --clause and --representation' };
  if (completion.problem)
    return { verdict: 'error', reason: `the run could not judge: ${completion.problem.title}` };
  if (!completion.complete)
    return { verdict: 'error', reason: 'the run was cut short before this was judged' };
  if (completion.shard) return { reason: notInShard, enabledBy: 'the other shards' };
  if (missing) return { reason: missing.reason };
  if (clause.invariant || clause.kind === 'shape') {
    return {
      reason: 'not observed: no answer of this run showed it',
      enabledBy: 'a run in which the target returns it',
    };
  }
  return { reason: 'no check judged it', enabledBy: 'a check that lists this clause' };
}

function core({ id, level, profile, statement, source }: Clause, representation: Representation) {
  return { id, representation, level, profile, statement, source };
}
