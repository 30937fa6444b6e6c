/** Whether the target processed a request, by its answer, and which clause the answer breaks. */
import { isAccepted, saysSuccess, type Answer } from '../client/answer.ts';
import type { ClauseId } from '../contract/catalogue.ts';

/** The clauses that are the root cause where an answer does not show what a judgement needs. */
export interface RootCauses {
  /** Says that such a request is processed; by default, that any valid one is. */
  readonly refused?: ClauseId;
  /** Says that the answer shows what is needed. */
  readonly lacking: ClauseId;
}

/** The root causes where no wrap-up was opened; `refused` says that such a request is processed. */
export function notOpened(refused: ClauseId): RootCauses {
  return { refused, lacking: 'segment.create/returns-sys-id' };
}

/** The root cause where a code has no sys_id: the clause on its sys_id, or `listed` where the code is missing. */
export function withoutSysId(code: object | undefined, listed: ClauseId): ClauseId {
  return code === undefined ? listed : 'code.post/returns-sys-id';
}

/**
 * The clause that an answer breaks when it is no success with a body; undefined when it is one.
 *
 * @param refused says that the request is processed
 */
export function brokenBy(
  answer: Answer,
  refused: ClauseId = `${answer.operation}/answers-200`,
): ClauseId | undefined {
  if (isRejectedInBody(answer)) return `${answer.operation}/success-true`;
  if (!isAccepted(answer)) return refused;
  return answer.body === undefined ? `${answer.operation}/parsable` : undefined;
}

/** Whether a 2xx says that the request was not processed. */
export function isRejectedInBody(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300 && saysSuccess(answer) === false;
}

/** Whether the target says that it did not process the request: 4xx, or 2xx with `success: false`. */
export function isRejection(answer: Answer): boolean {
  return (answer.status >= 400 && answer.status < 500) || isRejectedInBody(answer);
}

/** A rejection for what is asked, with whatever 4xx: neither an access rule nor a limit. READINGS rejection-status. */
export function isRefusal(answer: Answer): boolean {
  return isRejection(answer) && answer.status !== 401 && answer.status !== 429;
}

/** A rejection with 400; a 2xx that says `success: false` has a clause of its own. */
export function isBadRequest(answer: Answer): boolean {
  return isRejection(answer) && (answer.status === 400 || answer.status < 300);
}
