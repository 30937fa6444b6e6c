/** Looks at a target before anything is judged: reads only, each with a deadline, none after a refusal. */
import { setTimeout as sleep } from 'node:timers/promises';
import { transportOf } from '../../client/connection/client.ts';
import type { Identity } from '../../client/authentication/credentials.ts';
import { openConnection, type OpenConnection } from '../../client/connection/target-connection.ts';
import { RetryPolicy } from '../../client/retry/retry-policy.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import type { WireRequest } from '../../client/connection/transport.ts';
import { TransportError } from '../../client/connection/transport-error.ts';
import { transientReason } from '../../client/retry/transient-failure.ts';
import type { OperationId } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';
import type { RunContext } from '../../contract/run.ts';

/** A response. Headers and body are redacted; `raw` is not, and must not be shown. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly raw: string;
  readonly exchange: Exchange;
  /** Milliseconds between sending and the whole answer. */
  readonly roundTripMs: number;
  /** Our clock in the middle of the round trip, in epoch milliseconds. */
  readonly middle: number;
}

/** The target refuses configured credentials: nothing more is sent with any, so that no account is locked. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly identity: Identity;
  readonly seen: Seen;

  constructor(identity: Identity, seen: Seen) {
    super(`the credentials of ${identity} were refused`);
    this.identity = identity;
    this.seen = seen;
  }
}

/** Identities whose credentials the operator has configured. */
const configured: ReadonlySet<Identity> = new Set(['user', 'provisioner', 'no-role'] as const);

/** Seconds that transient failures may cost a preflight: enough to repeat after a broken connection. */
const retrySeconds = 2;

export class Probe {
  readonly #open: OpenConnection;
  readonly #recorder: Recorder;
  readonly #seconds: number;
  readonly #retryPolicy = new RetryPolicy(retrySeconds);
  #refused: RefusedError | undefined;
  #isUserAccepted = false;

  constructor(context: RunContext, environment: NodeJS.ProcessEnv) {
    // An instance that has been idle may need many seconds for its first answers.
    this.#seconds = context.timeoutSeconds;
    this.#open = openConnection(context, environment);
    this.#recorder = new Recorder('preflight', this.#open.redaction);
  }

  /** Every exchange until now. */
  get exchanges(): readonly Exchange[] {
    return this.#recorder.exchanges;
  }

  /** A text without the secrets that are known. */
  safe(text: string): string {
    return this.#open.redaction.text(text);
  }

  /**
   * Sends one GET, and again after a transient failure; follows no redirect.
   *
   * @throws RefusedError on a 401 for configured credentials, and from then on instead of sending with any that it
   *   may lock;
   *   TransportError when nothing answers, TokenError when there is no token
   */
  async get(path: string, identity: Identity, operation?: OperationId): Promise<Seen> {
    return this.#send('GET', path, identity, operation);
  }

  /** Sends a POST whose body is an empty object: an API refuses that, and makes nothing. */
  async postNothing(path: string, identity: Identity): Promise<Seen> {
    return this.#send('POST', path, identity);
  }

  async #send(method: string, path: string, identity: Identity, operation?: OperationId): Promise<Seen> {
    for (let attempts = 1; ; attempts += 1) {
      const start = performance.now();
      const outcome = await this.#once(method, path, identity, operation).catch((error: unknown) => {
        if (error instanceof TransportError) return error;
        throw error;
      });
      const exchange = { durationMs: performance.now() - start };
      const attempt =
        outcome instanceof TransportError
          ? { failure: outcome, exchange }
          : {
              response: outcome,
              transient: transientReason(path, { status: outcome.status, body: outcome.raw }),
              exchange,
            };
      // A refused connection is no transient failure for a preflight.
      const isAbsent =
        outcome instanceof TransportError && !outcome.outcomeUnknown && outcome.tokenAnswer === undefined;
      const seconds = isAbsent
        ? undefined
        : this.#retryPolicy.secondsToWait(method, attempt, attempts, Date.now());
      if (seconds === undefined) {
        if (outcome instanceof TransportError) throw outcome;
        return outcome;
      }
      await sleep(seconds * 1000);
    }
  }

  async #once(
    method: string,
    path: string,
    identity: Identity,
    operation: OperationId | undefined,
  ): Promise<Seen> {
    this.#assertNotRefused(identity);
    const { connection, redaction } = this.#open;
    const accept = { accept: 'application/json' };
    let request: WireRequest =
      method === 'GET'
        ? { method, path, headers: accept }
        : { method, path, headers: { ...accept, 'content-type': 'application/json' }, body: '{}' };
    const startedAt = new Date();
    const start = performance.now();
    const entry = () => ({
      ...(operation === undefined ? {} : { operation }),
      purpose: 'preflight' as const,
      identity,
      request,
      startedAt,
      durationMs: performance.now() - start,
    });
    try {
      const authorization = await this.#within(connection.credentials.authorize(identity));
      request = { ...request, headers: { ...request.headers, ...authorization } };
      const sent = performance.now();
      const response = await this.#within(connection.transports[transportOf[identity]].send(request));
      const roundTripMs = performance.now() - sent;
      const seen: Seen = {
        status: response.status,
        headers: redaction.headers(response.headers),
        body: redaction.text(response.body),
        raw: response.body,
        exchange: this.#recorder.record({ ...entry(), response }),
        roundTripMs,
        middle: Date.now() - roundTripMs / 2,
      };
      if (seen.status === 401 && configured.has(identity)) {
        this.#refused = new RefusedError(identity, seen);
        throw this.#refused;
      }
      if (identity === 'user') this.#isUserAccepted = true;
      return seen;
    } catch (error) {
      if (!(error instanceof RefusedError)) {
        this.#recorder.record({
          ...entry(),
          failure: error instanceof Error ? error.message : String(error),
        });
      }
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#open.close();
  }

  /** Credentials that another API accepted are valid: then only the API that refuses them gets no more requests. */
  #assertNotRefused(identity: Identity): void {
    if (!this.#refused || !configured.has(identity)) return;
    const isSame = this.#open.connection.credentials.of('provisioner') === 'user';
    const isClosedApi = this.#refused.identity === 'provisioner' && isSame && this.#isUserAccepted;
    if (!isClosedApi || identity === 'provisioner') throw this.#refused;
  }

  /** undici's own limits are counted anew for each phase, and are coarse. */
  async #within<T>(promise: Promise<T>): Promise<T> {
    const seconds = this.#seconds;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Lasting: a preflight waits once.
        const options = { code: 'UND_ERR_HEADERS_TIMEOUT', isLasting: true };
        reject(new TransportError(`no answer within ${seconds} s`, true, options));
      }, seconds * 1000);
    });
    try {
      return await Promise.race([promise, deadline]);
    } finally {
      clearTimeout(timer);
    }
  }
}
