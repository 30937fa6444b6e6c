import type { WireResponse } from './transport.ts';

/** How often one request is sent at most, the first time included. */
const maxAttempts = 5;

/** Seconds that one worker waits in all before it gives the weather up. */
export const waitingBudgetSeconds = 300;

/** What became of an attempt that the weather may have spoilt. */
export type Attempt =
  { readonly response: WireResponse } | { readonly failure: string; readonly outcomeUnknown: boolean };

/**
 * Decides whether a request that was not processed is sent again, and when. A write whose outcome is unknown
 * is never sent again: it might be made twice.
 */
export class Patience {
  #leftSeconds: number;
  #badChecks = 0;

  constructor(budgetSeconds: number = waitingBudgetSeconds) {
    this.#leftSeconds = budgetSeconds;
  }

  /**
   * Seconds to wait before the request is sent again, taken from the budget; undefined when it is not.
   *
   * @param attempts how often it was sent until now
   */
  secondsToWait(method: string, attempt: Attempt, attempts: number, now: number): number | undefined {
    if (attempts >= maxAttempts || !wasNotProcessed(method, attempt)) return undefined;
    const told = 'response' in attempt ? toldSeconds(attempt.response, now) : undefined;
    const seconds = told ?? Math.min(0.25 * 2 ** attempts, 8);
    if (seconds > this.#leftSeconds) return undefined;
    this.#leftSeconds -= seconds;
    return seconds;
  }

  /** A check was given up because of the weather, after all repeats. */
  giveUpCheck(): void {
    this.#badChecks += 1;
  }

  /** A check came through. */
  clear(): void {
    this.#badChecks = 0;
  }

  /** Whether the weather is so bad that going on tells nothing. */
  get isExhausted(): boolean {
    return this.#badChecks >= 3;
  }
}

/** Whether sending the request again cannot do anything twice. */
function wasNotProcessed(method: string, attempt: Attempt): boolean {
  const reads = method === 'GET';
  if ('failure' in attempt) return reads || !attempt.outcomeUnknown;
  const { status, headers } = attempt.response;
  if (status === 429) return true;
  if (status === 503) return headers['retry-after'] !== undefined;
  return reads && (status === 502 || status === 504);
}

/** Seconds that the target asks us to wait, by Retry-After or X-RateLimit-Reset. */
function toldSeconds({ headers }: WireResponse, now: number): number | undefined {
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
