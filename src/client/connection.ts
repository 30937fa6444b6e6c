import type { OperationId } from '../contract/operations.ts';
import type { Exchange } from '../contract/record.ts';
import type { Credentials, Identity } from './credentials.ts';
import type { Recorder } from './recorder.ts';
import { TransportError, type Transport, type WireRequest, type WireResponse } from './transport.ts';
import { assertAnswer } from './weather.ts';

/** The transports of one worker: requests without credentials have one of their own. */
export interface Transports {
  readonly authenticated: Transport;
  readonly anonymous: Transport;
}

/** There are no credentials for the identity that a request needs. */
export class MissingCredentialsError extends Error {
  override readonly name = 'MissingCredentialsError';
}

/** Sends the requests of one check to the target as one of the identities, and records them. */
export class Connection {
  readonly #transports: Transports;
  readonly #credentials: Credentials;
  readonly #recorder: Recorder;

  constructor(transports: Transports, credentials: Credentials, recorder: Recorder) {
    this.#transports = transports;
    this.#credentials = credentials;
    this.#recorder = recorder;
  }

  /**
   * Sends one request.
   *
   * @throws WeatherError when nothing answered, NotTheApiError when something else than the API did
   */
  async send(
    identity: Identity,
    purpose: Exchange['purpose'],
    request: WireRequest,
    operation?: OperationId,
  ): Promise<{ readonly exchange: Exchange; readonly response: WireResponse }> {
    const authorization = this.#credentials.authorize(identity);
    if (!authorization) throw new MissingCredentialsError(`no credentials for ${identity}`);
    const signed = { ...request, headers: { ...request.headers, ...authorization } };
    const own = identity === 'nobody' || identity === 'stranger' || identity === 'no-role';
    const transport = own ? this.#transports.anonymous : this.#transports.authenticated;
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
      const exchange = this.#recorder.record({ ...entry(), response });
      assertAnswer(exchange);
      return { exchange, response };
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      const exchange = this.#recorder.record({ ...entry(), failure: error.message });
      assertAnswer(exchange);
      throw error;
    }
  }
}
