/**
 * Decides the verdict of an entry: from what was judged of it, from the checks that were lost, or from why
 * there is neither. This is the one place that does, but for what `root-cause.ts` finds to rest on another entry.
 * Pure.
 */
import type { Clause, Representation } from '../../contract/clause.ts';
import { isClaimed, profileOfEntry } from '../../contract/profiles.ts';
import type { JudgedVerdict, Judgement } from '../../contract/record.ts';
import type { RunContext } from '../../contract/run.ts';
import { isOfOperations, isSelected, operationsOf } from '../../contract/selection.ts';
import type { EntryResult, Problem } from './result.ts';

/** A lost check, which left no record: it crashed or never ran (`error`), or the runner skipped it (`skip`). */
export interface LostCheck {
  readonly kind: 'error' | 'skip';
  readonly title: string;
  readonly clauses: readonly string[];
  readonly representation: Representation;
  readonly reason: string;
}

/** What is known of one entry. */
export interface EntryFacts {
  readonly clause: Clause;
  readonly representation: Representation;
  readonly judgements: readonly Judgement[];
  /** The lost checks that should have judged it. */
  readonly lostChecks: readonly LostCheck[];
}

/** What an entry says besides whose it is. */
type Outcome = Omit<EntryResult, keyof ReturnType<typeof headOf>>;

/** What is known of the run. */
export interface Circumstances {
  readonly context: RunContext;
  readonly completion: {
    readonly complete: boolean;
    readonly shard?: object;
    readonly problem?: Problem;
  };
}

/** What a verdict is taken from. */
type Finding = Omit<Judgement, 'clause' | 'representation'>;

/** The result of one entry. */
export function entryResult(facts: EntryFacts, circumstances: Circumstances): EntryResult {
  const { clause, representation, judgements, lostChecks } = facts;
  const head = headOf(clause, representation);
  // What was not selected or claimed may have been seen in passing; the run makes no statement about it.
  if (!isSelected(head, circumstances.context))
    return { ...head, ...unjudged(notSelected(facts, circumstances)) };
  // A crash says more than a skip of another check of the same clause.
  const crash = lostChecks.find(({ kind }) => kind === 'error');
  const findings: readonly Finding[] = crash
    ? [...judgements, { verdict: 'error', reason: `${crash.reason} (check "${crash.title}")`, exchanges: [] }]
    : judgements;
  const decisive = heaviest(findings);
  if (!decisive) return { ...head, ...unjudged(whyUnjudged(facts, circumstances)) };
  return { ...head, ...judged(decisive, findings, clause.remedy) };
}

/** What an entry says whatever its verdict is. */
function headOf({ id, level, profile, statement, source }: Clause, representation: Representation) {
  return { id, representation, level, profile, statement, source };
}

/** Heaviest first. */
const weight: readonly JudgedVerdict[] = ['fail', 'error', 'blocked', 'warn', 'pass', 'skip'];

/** The judgement that decides an entry: the heaviest, and the first of several that weigh the same. */
export function heaviest<J extends { readonly verdict: JudgedVerdict }>(
  judgements: readonly J[],
): J | undefined {
  let found: J | undefined;
  for (const each of judgements) {
    if (!found || weight.indexOf(each.verdict) < weight.indexOf(found.verdict)) found = each;
  }
  return found;
}

/** What an entry says that was judged, or should have been by a check that crashed. */
function judged(decisive: Finding, findings: readonly Finding[], remedy: string | undefined): Outcome {
  const { verdict, request, actual, expected, cause = remedy, blockedBy, reason, enabledBy } = decisive;
  const faulty = verdict === 'fail' || verdict === 'warn';
  const message = messageOf(decisive);
  return {
    verdict,
    ...(verdict !== 'pass' && message !== undefined && { message }),
    ...(request !== undefined && { request }),
    ...(verdict !== 'pass' && actual !== undefined && { actual }),
    ...(verdict !== 'pass' && expected !== undefined && { expected }),
    ...(faulty && cause !== undefined && { cause }),
    ...(verdict === 'blocked' && blockedBy !== undefined && { blockedBy }),
    ...(reason !== undefined && { reason }),
    ...(enabledBy !== undefined && { enabledBy }),
    // A pass lists the exchanges of all its judgements, a failure those of the judgement that failed.
    exchanges:
      verdict === 'pass' ? [...new Set(findings.flatMap((each) => each.exchanges))] : decisive.exchanges,
  };
}

/** The message of a blocked entry that was not judged. */
export function doesNotHold(blockedBy: string): string {
  return `${blockedBy} does not hold`;
}

function messageOf({ verdict, actual, expected, blockedBy, reason }: Finding) {
  if (expected !== undefined && actual !== undefined) return `expected ${expected}, got ${actual}`;
  if (reason !== undefined) return reason;
  if (verdict === 'blocked' && blockedBy !== undefined) return doesNotHold(blockedBy);
  return actual ?? (expected === undefined ? undefined : `expected ${expected}`);
}

/** The reason of an entry that another shard judges. It is not counted as a gap. */
export const notInShard = 'not in this shard';

interface WhyUnjudged {
  readonly verdict?: 'error' | 'skip';
  readonly reason: string;
  readonly enabledBy?: string;
}

/** What an entry says that no check judged. */
function unjudged({ verdict = 'skip', reason, enabledBy }: WhyUnjudged): Outcome {
  return {
    verdict,
    message: reason,
    reason,
    ...(enabledBy !== undefined && { enabledBy }),
    exchanges: [],
  };
}

function notSelected({ clause, representation }: EntryFacts, { context }: Circumstances): WhyUnjudged {
  if (!isOfOperations(clause.id, context.operations)) {
    const lacking = operationsOf(clause.id).filter((each) => !context.operations.some((id) => id === each));
    return {
      reason: `not claimed: ${lacking.join(' and ')}`,
      enabledBy: `--operation ${[...context.operations, ...lacking].join(',')}`,
    };
  }
  if (isClaimed(clause.profile, representation, context.profiles)) {
    return { reason: 'not part of this selection', enabledBy: 'a run without --clause and --representation' };
  }
  const absent = context.profiles.includes(clause.profile)
    ? profileOfEntry(clause.profile, representation)
    : clause.profile;
  return { reason: `profile ${absent} is not claimed`, enabledBy: `--profile ${absent}` };
}

function whyUnjudged({ clause, lostChecks }: EntryFacts, { completion }: Circumstances): WhyUnjudged {
  if (completion.problem)
    return { verdict: 'error', reason: `the run could not judge: ${completion.problem.title}` };
  if (!completion.complete)
    return { verdict: 'error', reason: 'the run was cut short before this was judged' };
  if (completion.shard) return { reason: notInShard, enabledBy: 'the other shards' };
  // Where several were skipped, the last says why.
  const skipped = lostChecks.at(-1);
  if (skipped) return { reason: skipped.reason };
  if (clause.invariant || clause.kind === 'shape') {
    return {
      reason: 'not observed: no answer of this run showed it',
      enabledBy: 'a run in which the target returns it',
    };
  }
  return { reason: 'no check judged it', enabledBy: 'a check that lists this clause' };
}
