import { tokenRemedy, type Grant } from './grants.ts';
import type { Transport, WireResponse } from '../connection/transport.ts';
import { TransportError } from '../connection/transport-error.ts';
import { isPage } from '../retry/page.ts';
import { transientReason } from '../retry/transient-failure.ts';

/** The target refused to give a token. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  /** What the operator can do about it. */
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** The parameters of a token request. */
export interface TokenRequest {
  readonly grant: Grant;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly username?: string;
  readonly password?: string;
  readonly refreshToken?: string;
}

/** Where access tokens come from. */
export interface Tokens {
  /**
   * A token that is still valid.
   *
   * @throws TokenError when the target refuses to give one, TransportError when there is no response
   */
  token(): Promise<string>;
  /** Discards a token that the target did not accept. */
  discard(token: string): Promise<void>;
  close(): Promise<void>;
}

/** Receives what the token endpoint returns. */
export interface TokenObserver {
  /** Every token, so that it is never written anywhere. */
  onSecret(secret: string): void;
  /** A refresh token in the place of the one that was used. */
  onRefreshToken(token: string): void;
  /** Takes secrets out of what the target says of a refusal. */
  redact(text: string): string;
}

const tokenPath = '/oauth_token.do';

/** Tokens are renewed when this share of their life is over, and a minute before its end at the latest. */
const shareOfLife = 0.8;

/** Seconds that a token lives when the target does not say. */
const usualLife = 1800;

interface Held {
  readonly value: string;
  readonly renewAt: number;
}

/** Keeps one valid OAuth 2.0 token. Concurrent callers share one request to the target. */
export class TokenSource implements Tokens {
  readonly #transport: Transport;
  readonly #request: TokenRequest;
  readonly #observer: TokenObserver;
  #refreshToken: string | undefined;
  #held: Held | undefined;
  #fetching: Promise<Held> | undefined;
  #refusal: TokenError | undefined;

  constructor(transport: Transport, request: TokenRequest, observer: TokenObserver) {
    this.#transport = transport;
    this.#request = request;
    this.#refreshToken = request.refreshToken;
    this.#observer = observer;
  }

  async token(): Promise<string> {
    // A second request with refused credentials may lock the account.
    if (this.#refusal) throw this.#refusal;
    if (this.#held && this.#held.renewAt > Date.now()) return this.#held.value;
    this.#fetching ??= this.#fetch().finally(() => {
      this.#fetching = undefined;
    });
    this.#held = await this.#fetching;
    return this.#held.value;
  }

  async discard(token: string): Promise<void> {
    // Another one may have been fetched since that one was sent.
    if (this.#held?.value === token) this.#held = undefined;
  }

  async close(): Promise<void> {
    await this.#fetching?.catch(() => undefined);
  }

  async #fetch(): Promise<Held> {
    const { grant, clientId, clientSecret, username, password } = this.#request;
    const form = new URLSearchParams({
      grant_type: grant,
      client_id: clientId,
      client_secret: clientSecret,
      ...(grant === 'password' ? { username: username ?? '', password: password ?? '' } : {}),
      ...(grant === 'refresh_token' ? { refresh_token: this.#refreshToken ?? '' } : {}),
    });
    const response = await this.#transport.send({
      method: 'POST',
      path: tokenPath,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    const asked = `POST ${tokenPath} (${grant})`;
    this.#assertAnswer(response, asked);
    const { status, body } = response;
    const answer = parse(body);
    const value = answer['access_token'];
    if (status !== 200 || typeof value !== 'string' || value === '') {
      const { error, error_description: description } = answer;
      const detail = JSON.stringify(description ?? error ?? 'no access_token');
      const message = this.#observer.redact(`${asked}: status ${status}, ${detail}`);
      this.#refusal = new TokenError(message, tokenRemedy(grant, error));
      throw this.#refusal;
    }
    this.#observer.onSecret(value);
    this.#keepRefreshToken(answer['refresh_token']);
    const seconds = Number(answer['expires_in']);
    const life = Number.isFinite(seconds) && seconds > 0 ? seconds : usualLife;
    return {
      value,
      renewAt: Date.now() + Math.min(life * shareOfLife, Math.max(life - 60, life / 2)) * 1000,
    };
  }

  /** @throws TransportError where something else than the token endpoint answered, or it cannot answer now */
  #assertAnswer(response: WireResponse, asked: string): void {
    const { status, headers, body } = response;
    const redact = (text: string) => this.#observer.redact(text);
    const tokenAnswer = {
      status,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)])),
      body: redact(body),
    };
    const reason = transientReason(tokenPath, response);
    const isOther = (status >= 300 && status < 400) || status === 407 || isPage(response);
    // A refusal must count as one whatever its form: asking again may lock the account.
    if (reason === undefined && isOther && status !== 400 && status !== 401) {
      const what = status >= 300 && status < 400 ? 'redirected' : 'an HTML page was answered';
      throw new TransportError(`${asked}: ${what} (status ${status})`, false, {
        isLasting: true,
        tokenAnswer,
      });
    }
    if (reason === undefined && status < 500) return;
    const why = reason === undefined ? '' : `, ${reason}`;
    throw new TransportError(`${asked}: status ${status}${why}`, false, { tokenAnswer });
  }

  /** A target may hand out a new refresh token with each token; the old one is void then. */
  #keepRefreshToken(given: unknown): void {
    if (typeof given !== 'string' || given === '') return;
    this.#observer.onSecret(given);
    if (this.#request.grant !== 'refresh_token' || given === this.#refreshToken) return;
    this.#refreshToken = given;
    this.#observer.onRefreshToken(given);
  }
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
