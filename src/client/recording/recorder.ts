import type { OperationId } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';
import type { Identity } from '../authentication/credentials.ts';
import type { Redaction } from './redaction.ts';
import { shorten } from './shorten.ts';
import type { WireRequest, WireResponse } from '../connection/transport.ts';

/** Longer bodies are recorded up to here: they are hostile input of our own, or an answer that is none. */
const maxRecorded = 256 * 1024;

/** What the bodies of one worker may come to, in characters: several times what a usual run comes to. */
const recordableInAll = 4 * 1024 * 1024;

/** Bodies are recorded up to here once they came to more than that. */
const maxRecordedLater = 8 * 1024;

/** How much of its bodies a worker may still record. A target that answers everything with a large one fills a disk. */
export class RecordingAllowance {
  #left: number;

  constructor(characters: number = recordableInAll) {
    this.#left = characters;
  }

  /** Up to how many characters a body is recorded. */
  get longest(): number {
    return this.#left > 0 ? maxRecorded : maxRecordedLater;
  }

  /** So many characters were recorded. */
  use(characters: number): void {
    this.#left -= characters;
  }
}

/** Keeps every exchange of one check, redacted. */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #prefix: string;
  readonly #redaction: Redaction;
  readonly #allowance: RecordingAllowance;

  /**
   * @param prefix begins the ids of the exchanges; unique in the run
   * @param allowance shared by all that is recorded for one target
   */
  constructor(prefix: string, redaction: Redaction, allowance = new RecordingAllowance()) {
    this.#prefix = prefix;
    this.#redaction = redaction;
    this.#allowance = allowance;
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
      ...(request.body === undefined ? {} : { requestBody: this.#kept(request.body) }),
      ...(response === undefined
        ? {}
        : {
            status: response.status,
            responseHeaders: headers(response.headers),
            responseBody: this.#kept(response.body),
          }),
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(durationMs * 10) / 10,
      ...(failure === undefined ? {} : { failure: text(failure) }),
    };
    this.exchanges.push(exchange);
    return exchange;
  }

  #kept(body: string): string {
    const { longest } = this.#allowance;
    const { text, isCut } = shorten(body, this.#redaction, { longest, head: longest });
    this.#allowance.use(text.length);
    return isCut ? `${text} (${body.length} characters in all)` : text;
  }
}
