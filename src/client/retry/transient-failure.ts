import type { Exchange } from '../../contract/record.ts';
import type { WireResponse } from '../connection/transport.ts';
import { isPage } from './page.ts';

/** A request failed in transport; that says nothing about the target's conformance. */
export class TransientError extends Error {
  override readonly name = 'TransientError';
  readonly exchange: Exchange;

  constructor(message: string, exchange: Exchange) {
    super(message);
    this.exchange = exchange;
  }
}

/** A page with an error status came in the middle of a run: of the target, or of something in front of it. */
export class PageError extends TransientError {}

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
  [408, 'the request took too long to arrive'],
  [421, 'the request reached a server that does not serve this host'],
  [425, 'the server does not take requests this early on a connection'],
  [429, 'the rate limit of the target is reached'],
  [431, 'a server or gateway takes no headers of this size'],
  [502, 'a gateway in front of the target got no valid answer'],
  [503, 'the target is not available at the moment'],
  [504, 'a gateway in front of the target got no answer in time'],
]);

/** How the platform says that it stopped a transaction which ran longer than a quota rule of the instance allows. */
const cancelled = /transaction cancelled/i;
const quotaReason =
  'the platform cancelled the transaction, which took longer than a quota rule of the instance allows';

const isTable = (path: string): boolean => /^\/api\/now\/(?:v\d\/)?table\//.test(path);

/**
 * Why a response is no answer to its request, although the next one to the same request may be; undefined where
 * it may be an answer.
 *
 * @param path of the request, with its query
 */
export function transientReason(
  path: string,
  { status, body }: Pick<WireResponse, 'status' | 'body'>,
): string | undefined {
  if (status >= 520 && status <= 530) return 'a gateway got no valid answer from the target';
  if (status === 500 && cancelled.test(body)) return quotaReason;
  if (status === 200 && isTable(path)) return brokenListing(body);
  return transientStatuses.get(status);
}

/** The Table API sends its status before its records: what goes wrong after that stands in the body. */
function brokenListing(body: string): string | undefined {
  if (!/^\s*\{/.test(body)) return undefined;
  const parsed = parse(body);
  if (parsed !== undefined && !('error' in parsed && parsed.status === 'failure')) return undefined;
  if (cancelled.test(body.slice(-1000))) return quotaReason;
  return parsed === undefined ? 'the body is cut off' : 'the body says that reading the records failed';
}

function parse(body: string): { readonly status?: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Throws when an exchange does not carry an answer of the API.
 *
 * @param response as it was received, before it was redacted and cut
 * @param transient why that is no answer, as `transientReason` says
 */
export function assertAnswer(
  exchange: Exchange,
  response: WireResponse | undefined,
  transient?: string,
): void {
  const { status, failure, method, path } = exchange;
  if (status === undefined || response === undefined)
    throw new TransientError(`${method} ${path}: ${failure ?? 'no answer'}`, exchange);
  if (transient !== undefined)
    throw new TransientError(`${method} ${path}: status ${status}, ${transient}`, exchange);
  if (status === 407) {
    throw new NotTheApiError(`${method} ${path}: status 407, a proxy asks for credentials`, exchange);
  }
  if (status >= 300 && status < 400) {
    const location = exchange.responseHeaders?.['location'] ?? 'nowhere';
    throw new NotTheApiError(`${method} ${path}: redirected to ${location} (status ${status})`, exchange);
  }
  if (status < 300 && isPage(response)) {
    throw new NotTheApiError(`${method} ${path}: an HTML page was answered with status ${status}`, exchange);
  }
}
