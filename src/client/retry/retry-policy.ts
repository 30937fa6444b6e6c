import type { WireResponse } from '../connection/transport.ts';

/** How often one request is sent at most, the first time included. */
export const maxAttempts = 5;

/** The same where each time was as long as the time limit: Ctrl-C has to end a run on a target that stalls. */
const maxTimeouts = 2;

/** How often the body of a check is run again, with fresh data, after a transient failure. */
export const maxRepeats = 2;

/**
 * The same where a write was lost at once: a check with many writes meets one reset in twenty nearly every
 * time, and beginning again costs little.
 */
export const maxCheapRepeats = 15;

/** Seconds that cheap repeats may cost one check. */
const cheapSeconds = 20;

/** Seconds that transient failures may cost one worker in all before it gives up. */
export const retryBudgetSeconds = 300;

/** Seconds of refused connections after which the target counts as gone; a restart takes less. */
export const restartSeconds = 15;

/** A worker stops after this many lost checks in a row. */
export const maxLostChecks = 3;

/** The longest that we wait where the target does not say how long. */
const maxPauseSeconds = 8;

/** The outcome of an attempt that may have been a transient failure. */
export interface Attempted {
  readonly response?: Pick<WireResponse, 'status' | 'headers'>;
  /** Why the response is no answer, as `transientReason` says. */
  readonly transient?: string | undefined;
  readonly failure?: {
    readonly outcomeUnknown: boolean;
    readonly isLasting: boolean;
    readonly isRefused: boolean;
    readonly isTimeout: boolean;
    /** What the token endpoint answered, where no token was to be had. */
    readonly tokenAnswer?: Pick<WireResponse, 'status' | 'headers'> | undefined;
  };
  readonly exchange: { readonly durationMs: number };
}

/**
 * Decides whether a request that was not processed is sent again, and when. A write whose outcome is unknown
 * is never sent again: it might be made twice.
 */
export class RetryPolicy {
  #leftSeconds: number;
  #lostChecks = 0;
  /** Since when nothing has listened, in epoch milliseconds; requests may be under way side by side. */
  #refusedSince: number | undefined;
  #isGone = false;

  constructor(budgetSeconds: number = retryBudgetSeconds) {
    this.#leftSeconds = budgetSeconds;
  }

  /**
   * Seconds to wait before the request is sent again, undefined when it is not. What was waited for in vain
   * and what is going to be waited is taken from the budget.
   *
   * @param attempts how often it was sent until now
   * @param now epoch milliseconds
   */
  secondsToWait(method: string, attempt: Attempted, attempts: number, now: number): number | undefined {
    const isRefused = attempt.failure?.isRefused === true;
    const spent = attempt.exchange.durationMs / 1000;
    this.#refusedSince = isRefused ? (this.#refusedSince ?? now - spent * 1000) : undefined;
    const refusedSeconds = (now - (this.#refusedSince ?? now)) / 1000;
    this.#isGone = refusedSeconds >= restartSeconds;
    if (!wasNotProcessed(method, attempt)) return undefined;
    this.#leftSeconds -= spent;
    const most = attempt.failure?.isTimeout === true ? maxTimeouts : maxAttempts;
    if (attempts >= most || this.#isGone) return undefined;
    const answer = attempt.response ?? attempt.failure?.tokenAnswer;
    const told = answer && toldSeconds(answer, now);
    const pause = Math.min(0.25 * 2 ** attempts, maxPauseSeconds);
    const seconds = told ?? (isRefused ? Math.min(pause, restartSeconds - refusedSeconds) : pause);
    if (seconds > this.#leftSeconds) return undefined;
    this.#leftSeconds -= seconds;
    return seconds;
  }

  /**
   * Whether the body of a check may be run again.
   *
   * @param repeats how often it was run again until now, and `lostSeconds` what that cost
   * @param gaveUp whether it ended with a request that was sent again in vain
   */
  mayRepeat(repeats: number, lostSeconds: number, gaveUp: boolean): boolean {
    if (this.isGone) return false;
    return repeats < (gaveUp || lostSeconds >= cheapSeconds ? maxRepeats : maxCheapRepeats);
  }

  /** A check was lost: transient failures ended all its repeats. */
  giveUpCheck(): void {
    this.#lostChecks += 1;
  }

  /** A check ran to its end. */
  clear(): void {
    this.#lostChecks = 0;
  }

  /** Whether connections have been refused for longer than a restart takes. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Whether so many checks were lost that the worker must stop. */
  get isExhausted(): boolean {
    return this.isGone || this.#lostChecks >= maxLostChecks;
  }
}

/** Whether sending the request again may help, and cannot do anything twice. */
function wasNotProcessed(method: string, { response, transient, failure }: Attempted): boolean {
  const reads = method === 'GET';
  if (failure) return !failure.isLasting && (reads || !failure.outcomeUnknown);
  if (!response) return false;
  const { status, headers } = response;
  // 431: the headers were refused, before anything was read of the body. The client has emptied its cookies.
  if (status === 429 || status === 431) return true;
  if (status === 503 && headers['retry-after'] !== undefined) return true;
  return reads && transient !== undefined;
}

/** Seconds that the target asks us to wait, by Retry-After or X-RateLimit-Reset. */
function toldSeconds({ headers }: Pick<WireResponse, 'headers'>, now: number): number | undefined {
  const after = headers['retry-after'];
  if (after !== undefined) {
    const seconds = /^\s*\d+\s*$/.test(after)
      ? Number(after)
      : (Date.parse(after) - targetClock(headers, now)) / 1000;
    if (Number.isFinite(seconds)) return Math.max(seconds, 0);
  }
  const reset = Number(headers['x-ratelimit-reset']);
  // A UNIX timestamp, in seconds, by the target's clock.
  if (Number.isFinite(reset) && reset > 0) return Math.max(reset - targetClock(headers, now) / 1000, 0);
  return undefined;
}

function targetClock(headers: Readonly<Record<string, string>>, now: number): number {
  const date = Date.parse(headers['date'] ?? '');
  return Number.isNaN(date) ? now : date;
}
