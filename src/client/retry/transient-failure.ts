import type { Exchange } from '../../contract/record.ts';
import type { WireResponse } from '../connection/transport.ts';

/** A request failed in transport; that says nothing about the target's conformance. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
  readonly exchange: Exchange;

  constructor(message: string, exchange: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

/** The response is not from the API: a page, a login, a gateway. Nothing can be judged from it. */
export class NotTheApiError extends Error {
  override readonly name = 'NotTheApiError';
  readonly exchange: Exchange;

  constructor(message: string, exchange: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

/** Whether an error says no more than that the API did not answer; anything else is a reason to stop. */
export function isTransient(error: unknown): boolean {
  return error instanceof TransientError || error instanceof NotTheApiError;
}

/** Statuses that a gateway, a rate limit or a hibernating instance gives instead of the API. */
const transientStatuses: ReadonlyMap<number, string> = new Map([
  [429, 'the rate limit of the target is reached'],
  [502, 'a gateway in front of the target got no valid answer'],
  [503, 'the target is not available at the moment'],
  [504, 'a gateway in front of the target got no answer in time'],
]);

/**
 * Throws when an exchange does not carry an answer of the API.
 *
 * @param response as it was received, before it was redacted and cut
 */
export function assertAnswer(exchange: Exchange, response: WireResponse | undefined): void {
  const { status, failure, method, path } = exchange;
  if (status === undefined)
    throw new TransientError(`${method} ${path}: ${failure ?? 'no answer'}`, exchange);
  const reason = transientStatuses.get(status);
  if (reason !== undefined)
    throw new TransientError(`${method} ${path}: status ${status}, ${reason}`, exchange);
  if (status >= 300 && status < 400) {
    const location = exchange.responseHeaders?.['location'] ?? 'nowhere';
    throw new NotTheApiError(`${method} ${path}: redirected to ${location} (status ${status})`, exchange);
  }
  if (status < 300 && response && isPage(response)) {
    throw new NotTheApiError(`${method} ${path}: an HTML page was answered with status ${status}`, exchange);
  }
}

/** Whether an answer is a page for people: the API answers with none. */
export function isPage({ headers, body }: Pick<WireResponse, 'headers' | 'body'>): boolean {
  return (
    /^\s*(text\/html|application\/xhtml\+xml)/i.test(headers['content-type'] ?? '') ||
    /^\s*<(!doctype html|html)[\s>]/i.test(body.slice(0, 200))
  );
}
