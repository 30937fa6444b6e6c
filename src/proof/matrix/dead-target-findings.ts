/** Findings of the matrix about a dead target. Pure. */
import { clause, type ClauseId } from '../../contract/catalogue.ts';
import type { Problem, Result } from '../../report/result/result.ts';
import { wronglyBlocked, some } from './findings.ts';
import { clausesWith } from './engine.ts';

/** What is known of a dead target. */
export interface DeadTarget {
  readonly id: string;
  readonly sentence: string;
  readonly verdict: 'inconclusive' | 'nonconformant';
  /** What the preflight says it is; only for those that a preflight recognises. */
  readonly title?: RegExp;
  /** Clauses whose statement is true of it. */
  readonly earns?: readonly ClauseId[];
  /** It is the API until it is gone: clauses may pass until then. */
  readonly lived?: boolean;
}

/** The verdict of a run with a preflight, which ends a run with its problem. */
export function decidedVerdict({ verdict }: Result, problem: Problem | undefined): Result['verdict'] {
  return problem === undefined ? verdict : 'inconclusive';
}

/** A dead target passes only clauses that are true of it, and the preflight says what it probably is. */
export function deadTargetFindings(
  result: Result,
  problem: Problem | undefined,
  { title, verdict, earns = [], lived = false }: DeadTarget,
): readonly string[] {
  const findings: string[] = [];
  const passed = clausesWith(result, 'pass');
  // The form of an answer is all that a target can earn that is not the API.
  const unearned = lived ? [] : passed.filter((id) => clause(id).formOnly !== true && !earns.includes(id));
  if (unearned.length > 0) {
    findings.push(`passes what it did not earn: ${some(unearned).join(', ')}: fix those checks`);
  }
  if (lived && passed.length === 0) findings.push('nothing passed: it is not the API even while it lives');
  if (lived) {
    const broken = clausesWith(result, 'fail');
    if (broken.length > 0) findings.push(`fails ${some(broken).join(', ')}, although it was only gone`);
  }
  findings.push(...wronglyBlocked(result));
  const decided = decidedVerdict(result, problem);
  if (decided !== verdict) findings.push(`the verdict is ${decided}: expected ${verdict}`);
  if (title === undefined ? problem !== undefined : !title.test(problem?.title ?? '')) {
    findings.push(
      `the preflight says "${problem?.title ?? 'nothing'}": expected ${String(title ?? 'nothing')}`,
    );
  }
  if (problem !== undefined && problem.remedy === '') findings.push('nothing is said of what to do');
  return findings;
}
