import { setTimeout as sleep } from 'node:timers/promises';
import { CookieJar } from 'tough-cookie';
import type { OperationId } from '../contract/operations.ts';
import type { Exchange } from '../contract/record.ts';
import type { Credentials, Identity } from './credentials.ts';
import type { Patience } from './patience.ts';
import type { Recorder } from './recorder.ts';
import { TransportError, type Transport, type WireRequest, type WireResponse } from './transport.ts';
import { assertAnswer } from './weather.ts';

/** What the connections of one worker share, whatever check they serve. */
export interface Line {
  readonly origin: string;
  readonly credentials: Credentials;
  /** Requests without the configured credentials have a transport of their own. */
  readonly transports: { readonly authenticated: Transport; readonly anonymous: Transport };
  /** Cookies of the users that have credentials; requests without any carry none. */
  readonly jars: ReadonlyMap<Identity, CookieJar>;
  readonly patience: Patience;
  /** Nothing but GET is sent. */
  readonly readOnly: boolean;
}

/** Empty cookie jars for the identities that keep a session. */
export function newJars(): ReadonlyMap<Identity, CookieJar> {
  return new Map(
    (['user', 'provisioner', 'no-role'] as const).map((identity) => [identity, new CookieJar()]),
  );
}

/** There are no credentials for the identity that a request needs. */
export class MissingCredentialsError extends Error {
  override readonly name = 'MissingCredentialsError';
}

/** A request that could change something was about to be sent in a run that only reads. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
}

/** Sends the requests of one check to the target as one of the identities, and records them. */
export class Connection {
  readonly #line: Line;
  readonly #recorder: Recorder;
  readonly #onWait: (milliseconds: number) => void;

  /** @param onWait learns how long the weather makes us wait, so that no time limit counts it */
  constructor(line: Line, recorder: Recorder, onWait: (milliseconds: number) => void) {
    this.#line = line;
    this.#recorder = recorder;
    this.#onWait = onWait;
  }

  /** Whether there are credentials for an identity. */
  canBe(identity: Identity): boolean {
    return this.#line.credentials.has(identity);
  }

  /**
   * Sends one request, again if it was certainly not processed.
   *
   * @throws ReadOnlyError, before anything is sent, for a write in a run that only reads,
   *   WeatherError when nothing answered, NotTheApiError when something else than the API did,
   *   TokenError when no token was to be had
   */
  async send(
    identity: Identity,
    purpose: Exchange['purpose'],
    request: WireRequest,
    operation?: OperationId,
  ): Promise<{ readonly exchange: Exchange; readonly response: WireResponse }> {
    const { credentials, patience, readOnly } = this.#line;
    if (readOnly && request.method !== 'GET')
      throw new ReadOnlyError(`--read-only: ${request.method} ${request.path} is not sent`);
    if (!credentials.has(identity)) throw new MissingCredentialsError(`no credentials for ${identity}`);
    let renewed = false;
    for (let attempts = 1; ; attempts += 1) {
      const { exchange, response, failure } = await this.#attempt(identity, purpose, request, operation);
      if (response?.status === 401 && !renewed && credentials.renew(identity)) {
        renewed = true;
        continue;
      }
      const attempt = response
        ? { response }
        : { failure: failure.message, outcomeUnknown: failure.outcomeUnknown };
      const seconds = patience.secondsToWait(request.method, attempt, attempts, Date.now());
      if (seconds === undefined) {
        assertAnswer(exchange, response);
        if (!response) throw failure;
        return { exchange, response };
      }
      this.#onWait(seconds * 1000);
      await sleep(seconds * 1000);
    }
  }

  async #attempt(
    identity: Identity,
    purpose: Exchange['purpose'],
    request: WireRequest,
    operation: OperationId | undefined,
  ): Promise<
    | { exchange: Exchange; response: WireResponse; failure?: undefined }
    | { exchange: Exchange; response?: undefined; failure: TransportError }
  > {
    const { origin, credentials, transports, jars } = this.#line;
    const jar = jars.get(identity);
    const url = `${origin}${request.path}`;
    const cookie = jar?.getCookieStringSync(url) ?? '';
    const signed = {
      ...request,
      headers: {
        ...request.headers,
        ...(await credentials.authorize(identity)),
        ...(cookie === '' ? {} : { cookie }),
      },
    };
    const ours = identity === 'user' || identity === 'provisioner';
    const transport = ours ? transports.authenticated : transports.anonymous;
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
      const response = await transport.send(signed);
      for (const set of response.setCookies) jar?.setCookieSync(set, url, { ignoreError: true });
      return { exchange: this.#recorder.record({ ...entry(), response }), response };
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      return { exchange: this.#recorder.record({ ...entry(), failure: error.message }), failure: error };
    }
  }
}
