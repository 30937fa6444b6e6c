import { MissingCredentialsError } from '../../client/connection/connection.ts';
import { TokenError } from '../../client/authentication/oauth.ts';
import { StoppedError } from '../../client/retry/run-abort.ts';
import { NotTheApiError, WeatherError } from '../../client/retry/transient-failure.ts';

/** The clean-up cannot go on: nothing answers, or nobody is let in. What it knew of stays in the ledger. */
export class CleanUpStopped extends Error {
  override readonly name = 'CleanUpStopped';
  /** What the operator can do. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** What does not pass by itself. */
const lasting = [NotTheApiError, TokenError, StoppedError, MissingCredentialsError] as const;

/** How many requests in a row may be lost to the weather. */
const patience = 3;

/** Lets single requests be lost to the weather, and stops the clean-up when the target is gone. */
export class Guard {
  #lost = 0;
  #hasAnswered = false;

  /**
   * Does one piece of work; undefined when the weather spoilt it.
   *
   * @throws CleanUpStopped when going on makes no sense
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
        throw new CleanUpStopped(message, 'Mend that, then run `wrapup-conformance cleanup`.');
      }
      if (!(error instanceof WeatherError)) throw error;
      this.#lost += 1;
      if (this.#hasAnswered && this.#lost < patience) return undefined;
      throw new CleanUpStopped(error.message, 'When the target is back, run `wrapup-conformance cleanup`.');
    }
  }
}
