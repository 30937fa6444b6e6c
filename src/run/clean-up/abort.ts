import { MissingCredentialsError } from '../../client/connection/client.ts';
import { TokenError } from '../../client/authentication/oauth.ts';
import { RunAbortedError } from '../../client/retry/run-abort.ts';
import { NotTheApiError, TransientError } from '../../client/retry/transient-failure.ts';

/** The clean-up cannot go on: nothing answers, or nobody is let in. What it knew of stays in the ledger. */
export class CleanUpAborted extends Error {
  override readonly name = 'CleanUpAborted';
  /** What the operator can do. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** What does not pass by itself. */
const lasting = [NotTheApiError, TokenError, RunAbortedError, MissingCredentialsError] as const;

/** How many requests in a row may be lost to the weather. */
const retryPolicy = 3;

/** Lets single requests be lost to the weather, and stops the clean-up when the target is gone. */
export class Guard {
  #lost = 0;
  #hasAnswered = false;

  /**
   * Does one piece of work; undefined when the weather spoilt it.
   *
   * @throws CleanUpAborted when going on makes no sense
   */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work();
      this.#hasAnswered = true;
      this.#lost = 0;
      return result;
    } catch (error) {
      if (lasting.some((kind) => error instanceof kind)) {
        const { message } = error as Error;
        throw new CleanUpAborted(message, 'Fix that, then run `wrapup-conformance cleanup`.');
      }
      if (!(error instanceof TransientError)) throw error;
      this.#lost += 1;
      if (this.#hasAnswered && this.#lost < retryPolicy) return undefined;
      throw new CleanUpAborted(error.message, 'When the target is back, run `wrapup-conformance cleanup`.');
    }
  }
}
