import { MissingCredentialsError } from '../../client/connection/client.ts';
import { TokenError } from '../../client/authentication/oauth.ts';
import { RunAbortedError } from '../../client/retry/run-abort.ts';
import { NotTheApiError, TransientError } from '../../client/retry/transient-failure.ts';

/** The clean-up cannot go on: the target does not answer, or refuses the credentials. The ledger keeps the records. */
export class CleanUpAborted extends Error {
  override readonly name = 'CleanUpAborted';
  /** What the operator can do. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Errors that do not pass by themselves. */
const lasting = [NotTheApiError, TokenError, RunAbortedError, MissingCredentialsError] as const;

/** How many requests in a row may be lost to transient failures. */
const mostLost = 3;

/** Tolerates single transient failures, and stops the clean-up when the target is gone. */
export class Guard {
  #lost = 0;
  #hasAnswered = false;
  #ownError: string | undefined;

  /** The first error that was neither the target's nor of a connection: it concerned one record, and the rest went on. */
  get ownError(): string | undefined {
    return this.#ownError;
  }

  /**
   * Calls a function; returns undefined after a transient failure, or after an error of our own about one record.
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
      if (!(error instanceof TransientError)) {
        this.#ownError ??= error instanceof Error ? error.message : String(error);
        return undefined;
      }
      this.#lost += 1;
      if (this.#hasAnswered && this.#lost < mostLost) return undefined;
      throw new CleanUpAborted(error.message, 'When the target is back, run `wrapup-conformance cleanup`.');
    }
  }
}
