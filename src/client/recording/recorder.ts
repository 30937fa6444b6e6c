import type { OperationId } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';
import type { Identity } from '../authentication/credentials.ts';
import type { Redaction } from './redaction.ts';
import { shorten } from './shorten.ts';
import type { WireRequest, WireResponse } from '../connection/transport.ts';

/** Longer bodies are recorded up to here: they are hostile input of our own, or an answer that is none. */
const maxRecorded = 256 * 1024;

function kept(body: string, redaction: Redaction): string {
  const { text, isCut } = shorten(body, redaction, { longest: maxRecorded, head: maxRecorded });
  return isCut ? `${text} (${body.length} characters in all)` : text;
}

/** Keeps every exchange of one check, redacted. */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #prefix: string;
  readonly #redaction: Redaction;

  /** @param prefix begins the ids of the exchanges; unique in the run */
  constructor(prefix: string, redaction: Redaction) {
    this.#prefix = prefix;
    this.#redaction = redaction;
  }

  /** Records a request with its response, or with the reason why there is none. */
  record(entry: {
    readonly operation?: OperationId;
    readonly purpose: Exchange['purpose'];
    readonly identity: Identity;
    readonly request: WireRequest;
    readonly startedAt: Date;
    readonly durationMs: number;
    readonly response?: WireResponse;
    readonly failure?: string;
  }): Exchange {
    const { operation, purpose, identity, request, startedAt, durationMs, response, failure } = entry;
    const { text, headers, learnCookie } = this.#redaction;
    response?.setCookies.forEach(learnCookie);
    const exchange: Exchange = {
      id: `${this.#prefix}.${this.exchanges.length + 1}`,
      ...(operation === undefined ? {} : { operation }),
      purpose,
      identity,
      method: request.method,
      path: text(request.path),
      requestHeaders: headers(request.headers),
      ...(request.body === undefined ? {} : { requestBody: kept(request.body, this.#redaction) }),
      ...(response === undefined
        ? {}
        : {
            status: response.status,
            responseHeaders: headers(response.headers),
            responseBody: kept(response.body, this.#redaction),
          }),
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(durationMs * 10) / 10,
      ...(failure === undefined ? {} : { failure: text(failure) }),
    };
    this.exchanges.push(exchange);
    return exchange;
  }
}
