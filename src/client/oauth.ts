import type { Transport } from './transport.ts';

/** How a token is asked for at `/oauth_token.do`. */
export type Grant = 'client_credentials' | 'password' | 'refresh_token';

/** The target did not give a token. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}

/** Where tokens come from. */
export interface TokenRequest {
  readonly grant: Grant;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly username?: string;
  readonly password?: string;
  readonly refreshToken?: string;
}

/** Tokens are renewed when this share of their life is over, and a minute before its end at the latest. */
const shareOfLife = 0.8;

/** Keeps one valid OAuth 2.0 token. */
export class TokenSource {
  readonly #transport: Transport;
  readonly #request: TokenRequest;
  readonly #onSecret: (secret: string) => void;
  readonly #redact: (text: string) => string;
  #refreshToken: string | undefined;
  #token: Promise<{ value: string; renewAt: number }> | undefined;

  /**
   * @param onSecret learns every token, so that it is never written anywhere
   * @param redact takes secrets out of what the target says of a refusal
   */
  constructor(
    transport: Transport,
    request: TokenRequest,
    onSecret: (secret: string) => void,
    redact: (text: string) => string,
  ) {
    this.#transport = transport;
    this.#request = request;
    this.#refreshToken = request.refreshToken;
    this.#onSecret = onSecret;
    this.#redact = redact;
  }

  /**
   * A token that is still valid.
   *
   * @throws TokenError when the target refuses to give one
   */
  async token(): Promise<string> {
    const held = await this.#token;
    if (held && held.renewAt > Date.now()) return held.value;
    this.#token = this.#fetch();
    try {
      return (await this.#token).value;
    } catch (error) {
      this.#token = undefined;
      throw error;
    }
  }

  /** Forgets the token, so that the next one is fetched. */
  forget(): void {
    this.#token = undefined;
  }

  async #fetch(): Promise<{ value: string; renewAt: number }> {
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
      path: '/oauth_token.do',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    const answer = parse(response.body);
    const value = answer['access_token'];
    if (response.status !== 200 || typeof value !== 'string' || value === '') {
      const detail = answer['error_description'] ?? answer['error'] ?? 'no access_token';
      throw new TokenError(
        this.#redact(`POST /oauth_token.do (${grant}): status ${response.status}, ${JSON.stringify(detail)}`),
      );
    }
    this.#onSecret(value);
    // An instance may hand out a new refresh token with each token; the old one is void then.
    if (typeof answer['refresh_token'] === 'string') {
      this.#refreshToken = answer['refresh_token'];
      this.#onSecret(answer['refresh_token']);
    }
    const seconds = Number(answer['expires_in']);
    const life = Number.isFinite(seconds) && seconds > 0 ? seconds : 1800;
    return {
      value,
      renewAt: Date.now() + Math.min(life * shareOfLife, Math.max(life - 60, life / 2)) * 1000,
    };
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
