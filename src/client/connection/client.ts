import { setTimeout as sleep } from 'node:timers/promises';
import { harmlessPath } from '../../contract/no-resource.ts';
import type { OperationId } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';
import type { Credential } from '../../run-folder/abort.ts';
import type { Authorization, Identity } from '../authentication/credentials.ts';
import type { TargetConnection, Transports } from './target-connection.ts';
import { TokenError } from '../authentication/oauth.ts';
import type { Recorder } from '../recording/recorder.ts';
import { isDoubtful, type PagesOfCheck } from '../retry/page-history.ts';
import { maxAttempts } from '../retry/retry-policy.ts';
import { RunAbortedError } from '../retry/run-abort.ts';
import type { WireRequest, WireResponse } from './transport.ts';
import { TransportError } from './transport-error.ts';
import { assertAnswer, NotTheApiError, PageError, transientReason } from '../retry/transient-failure.ts';

/** There are no credentials for the identity that a request needs. */
export class MissingCredentialsError extends Error {
  override readonly name = 'MissingCredentialsError';
}

/** The connections that an identity uses. */
export const transportOf: Readonly<Record<Identity, keyof Transports>> = {
  user: 'authenticated',
  provisioner: 'provisioning',
  'no-role': 'anonymous',
  anonymous: 'anonymous',
  'unknown-user': 'anonymous',
};

/** A request that could change something was about to be sent in a run that only reads. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
}

/** A request, and what it led to. */
interface Attempt {
  readonly exchange: Exchange;
  readonly authorization: Authorization;
  readonly response?: WireResponse;
  readonly transient?: string | undefined;
  readonly failure?: TransportError;
}

/** The headers are too large for a server or gateway: those of ours that grow are cookies. */
const headersTooLarge = 431;

/** Sends the requests of one check to the target as one of the identities, and records them. */
export class Client {
  readonly #connection: TargetConnection;
  readonly #recorder: Recorder;
  readonly #onWait: (milliseconds: number) => void;
  readonly #pages: PagesOfCheck | undefined;
  #resent = 0;
  #gaveUp = false;

  /**
   * @param onWait is told of time lost to transient failures, so that no time limit counts it
   * @param pages tells pages of the target from others; without it every page with an error status is an answer
   */
  constructor(
    connection: TargetConnection,
    recorder: Recorder,
    onWait: (milliseconds: number) => void,
    pages?: PagesOfCheck,
  ) {
    this.#connection = connection;
    this.#pages = pages;
    this.#recorder = recorder;
    this.#onWait = onWait;
  }

  /** How many requests were sent again after a transient failure. */
  get resent(): number {
    return this.#resent;
  }

  /** Whether a request failed after all its retries. */
  get gaveUp(): boolean {
    return this.#gaveUp;
  }

  /**
   * Sends one request, again if it was certainly not processed.
   *
   * @throws ReadOnlyError, before anything is sent, for a write in a run that only reads,
   *   TransientError when there is no response, NotTheApiError when the response is not from the API,
   *   TokenError when the target gives no token, RunAbortedError when nothing may be sent any more
   */
  async send(
    identity: Identity,
    purpose: Exchange['purpose'],
    request: WireRequest,
    operation?: OperationId,
  ): Promise<{ readonly exchange: Exchange; readonly response: WireResponse }> {
    const { credentials, retryPolicy, readOnly, abort, readLag } = this.#connection;
    if (readOnly && request.method !== 'GET')
      throw new ReadOnlyError(`--read-only: ${request.method} ${request.path} is not sent`);
    if (!credentials.has(identity)) throw new MissingCredentialsError(`no credentials for ${identity}`);
    const position = this.#pages?.next() ?? 0;
    if (this.#pages?.isSuspected(position) === true) await this.#awaitApi();
    if (request.method === 'GET') this.#onWait(await readLag.settle());
    let renewed = false;
    for (let attempts = 1; ; attempts += 1) {
      this.#assertMaySend(identity);
      const attempt = await this.#attempt(identity, purpose, request, operation);
      const { exchange, response, transient, failure } = attempt;
      if (response?.status === 401) {
        if (!renewed && (await credentials.renew(identity, attempt.authorization))) {
          renewed = true;
          continue;
        }
        this.#refuse(credentials.of(identity), exchange);
      }
      const isGone = failure?.isRefused === true && abort.reason?.isGone === true;
      const seconds = isGone
        ? undefined
        : retryPolicy.secondsToWait(request.method, attempt, attempts, Date.now());
      if (seconds === undefined) {
        this.#gaveUp ||= attempts > 1;
        if (response) {
          assertAnswer(exchange, response, transient);
          if (this.#pages?.isAnswer(position, response) === false) {
            const what = `an HTML page was answered with status ${response.status}`;
            throw new PageError(`${exchange.method} ${exchange.path}: ${what}`, exchange);
          }
          if (request.method !== 'GET') readLag.noteWrite();
          return { exchange, response };
        }
        if (failure?.isLasting === true) {
          throw new NotTheApiError(`${exchange.method} ${exchange.path}: ${failure.message}`, exchange);
        }
        assertAnswer(exchange, undefined);
        throw failure ?? new TypeError('an attempt without response has a failure');
      }
      this.#resent += 1;
      this.#onWait(exchange.durationMs + seconds * 1000);
      await sleep(seconds * 1000);
    }
  }

  /**
   * Waits until the API answers a read. A page that came once is the target's own only if it comes again while
   * the API answers others.
   */
  async #awaitApi(): Promise<void> {
    const request: WireRequest = {
      method: 'GET',
      path: harmlessPath,
      headers: { accept: 'application/json' },
    };
    for (let attempts = 1; ; attempts += 1) {
      this.#assertMaySend('user');
      const attempt = await this.#attempt('user', 'set-up', request, 'segment.get');
      const { exchange, response, transient } = attempt;
      if (response && transient === undefined && !isDoubtful(response)) return;
      if (attempts === maxAttempts) throw new PageError('the API does not answer a simple read', exchange);
      this.#onWait(exchange.durationMs + attempts * 250);
      await sleep(attempts * 250);
    }
  }

  #assertMaySend(identity: Identity): void {
    const { credentials, abort } = this.#connection;
    const isAtRisk = credentials.of(identity) !== undefined && abort.forbidsCredentials;
    if (isAtRisk && abort.reason) throw new RunAbortedError(abort.reason);
  }

  /** Every further request with refused credentials may lock the account, so the run ends. */
  #refuse(credential: Credential | undefined, { method, path, purpose }: Exchange): void {
    const { credentials, isGuarded, abort } = this.#connection;
    if (credential === undefined || !isGuarded) return;
    const whose =
      credential === 'user'
        ? `the configured credentials (${credentials.mode})`
        : 'the credentials in WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD';
    const refusal = {
      title: `The target refused ${whose} ${purpose === 'preflight' ? 'before the run' : 'in the middle of the run'}`,
      actual: `${method} ${path}: status 401`,
      remedy:
        'Nothing more was sent with them, so that no account is locked. Look whether the password was changed, the token was revoked or the account was locked meanwhile. If they are still good, the target answers 401 to this request although it must not: look at the exchange.',
      refused: credential,
      ...(purpose === 'clean-up' && { isAfterChecks: true as const }),
    };
    abort.raise(refusal);
    throw new RunAbortedError(refusal);
  }

  async #attempt(
    identity: Identity,
    purpose: Exchange['purpose'],
    request: WireRequest,
    operation: OperationId | undefined,
  ): Promise<Attempt> {
    const { origin, transports, sessions } = this.#connection;
    const cookies = sessions.get(identity);
    const url = `${origin}${request.path}`;
    const cookie = cookies?.headerFor(url) ?? '';
    let authorization: Authorization = {};
    let signed: WireRequest = request;
    const startedAt = new Date();
    const start = performance.now();
    const entry = () => ({
      ...(operation === undefined ? {} : { operation }),
      purpose,
      identity,
      request: signed,
      startedAt,
      durationMs: performance.now() - start,
    });
    try {
      authorization = await this.#authorize(identity, purpose);
      signed = {
        ...request,
        headers: { ...request.headers, ...authorization, ...(cookie === '' ? {} : { cookie }) },
      };
      const response = await transports[transportOf[identity]].send(signed);
      this.#connection.clock.note(response.headers['date']);
      cookies?.take(response.setCookies, url);
      if (response.status === headersTooLarge) cookies?.empty();
      const exchange = this.#recorder.record({ ...entry(), response });
      // Looked for once: the whole of a listing is parsed for it.
      const transient = transientReason(request.path, response);
      return { exchange, authorization, response, transient };
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      const exchange = this.#recorder.record({ ...entry(), failure: error.message });
      return { exchange, authorization, failure: error };
    }
  }

  async #authorize(identity: Identity, purpose: Exchange['purpose']): Promise<Authorization> {
    const { credentials, abort } = this.#connection;
    try {
      return await credentials.authorize(identity);
    } catch (error) {
      if (error instanceof TokenError) {
        abort.raise({
          title: 'The target gives no OAuth token',
          actual: error.message,
          remedy: error.remedy,
          refused: 'user',
          ...(purpose === 'clean-up' && { isAfterChecks: true as const }),
        });
      }
      throw error;
    }
  }
}
