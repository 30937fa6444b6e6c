import type { Answer } from '../client/answer.ts';
import type { ClauseId } from '../contract/catalogue.ts';

/** Set-up could not be made because a clause does not hold; it blocks the clauses of the check. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
  readonly by: ClauseId;
  readonly answer: Answer;
  /** The response, where the beginning of the answer does not show it. */
  readonly actual: string | undefined;

  constructor(by: ClauseId, answer: Answer, actual?: string) {
    super(`${by} does not hold`);
    this.by = by;
    this.answer = answer;
    this.actual = actual;
  }
}

/** An input is missing; the clauses of the check cannot be judged in this run. */
export class SkipError extends Error {
  override readonly name = 'SkipError';
  readonly enabledBy: string;

  /** @param enabledBy what the operator can do about it */
  constructor(reason: string, enabledBy: string) {
    super(reason);
    this.enabledBy = enabledBy;
  }
}

/** A check uses the judge in a way that would mislead: a bug of the suite, and no verdict on the target. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
}
