/** Gives the clauses of a check their verdicts by how the check ended. */
import { TokenError } from '../../client/authentication/oauth.ts';
import { ReadOnlyError } from '../../client/connection/client.ts';
import { RunAbortedError } from '../../client/retry/run-abort.ts';
import { NotTheApiError, TransientError } from '../../client/retry/transient-failure.ts';
import type { ClauseId } from '../../contract/catalogue.ts';
import { Judge } from '../judge.ts';
import { describeRequest } from '../messages.ts';
import { BlockedError, SkipError } from '../outcome.ts';
import type { Verdicts } from '../verdicts.ts';

/**
 * Gives every listed clause that the body did not judge the verdict that follows from how it ended.
 *
 * @param problem what ended the body before its end; undefined where nothing did
 */
export function conclude(problem: unknown, listed: readonly ClauseId[], verdicts: Verdicts): void {
  if (problem instanceof BlockedError) verdicts.failPrerequisite(problem.by, problem.answer, problem.actual);
  // A crash or a transient failure may have cut judgements short, so no listed clause may count as passed.
  const wasCutShort = problem !== undefined && !isDecision(problem);
  for (const id of listed) {
    if (!wasCutShort && verdicts.has(id)) continue;
    const judge = new Judge(id, verdicts);
    if (problem instanceof BlockedError) judge.blocked(problem.by, problem.answer);
    else if (problem instanceof SkipError) judge.skip(problem.message, problem.enabledBy);
    else if (problem instanceof ReadOnlyError)
      judge.skip('it needs writing, and --read-only forbids that', 'a run without --read-only');
    else verdicts.add({ clause: id, verdict: 'error', ...errorOf(problem) });
  }
}

/** Whether the check ended because of the target's behaviour or the operator's settings. */
function isDecision(problem: unknown): boolean {
  return [BlockedError, SkipError, ReadOnlyError].some((kind) => problem instanceof kind);
}

function errorOf(problem: unknown): { reason: string; exchanges: string[]; request?: string } {
  if (problem instanceof TransientError || problem instanceof NotTheApiError) {
    const { exchange } = problem;
    return { reason: problem.message, request: describeRequest(exchange), exchanges: [exchange.id] };
  }
  if (problem instanceof RunAbortedError || problem instanceof TokenError) {
    return { reason: problem.message, exchanges: [] };
  }
  if (problem === undefined) return { reason: 'the check ended without judging it', exchanges: [] };
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : JSON.stringify(problem);
  return { reason: `a bug of this suite: ${text}`, exchanges: [] };
}
