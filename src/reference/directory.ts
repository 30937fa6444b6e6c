/** The user of an accepted request. */
export interface Principal {
  readonly user: string;
  readonly roles: readonly string[];
}

/** A user; one made through the Table API has no password. */
export interface User {
  readonly sys_id: string;
  readonly user_name: string;
  readonly name: string;
  readonly active: boolean;
  readonly password: string | undefined;
  readonly roles: readonly string[];
}

interface Token {
  readonly principal: Principal;
  readonly expires: number;
}

/** The credentials that every instance knows. They are public: it binds to 127.0.0.1 and holds test data. */
export const referenceCredentials = {
  integration: { username: 'integration', password: 'reference-integration' },
  noRole: { username: 'norole', password: 'reference-norole' },
  admin: { username: 'admin', password: 'reference-admin' },
  client: { id: 'reference-client', secret: 'reference-client-secret' },
  apiKey: 'reference-api-key',
} as const;

/** sys_id of the user `integration`, the same in every instance: runs that nothing prepares use it as the agent. */
export const referenceAgent = 'a9e170c0ffee4a9e170c0ffee4a9e171';

/** The Authorization header of a user with Basic authentication. */
export function basic({ username, password }: Readonly<Record<'username' | 'password', string>>): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

const roles: Readonly<Record<string, readonly string[]>> = {
  integration: ['interaction_integration_user'],
  norole: [],
  admin: ['admin'],
};

/** Users, clients and the tokens given to them. */
export class Directory {
  readonly #users = new Map<string, User>();
  readonly #byName = new Map<string, User>();
  readonly #accessTokens = new Map<string, Token>();
  readonly #refreshTokens = new Map<string, Principal>();
  readonly #newId: () => string;
  readonly #lifetimeSeconds: number;
  readonly #rotatesRefreshTokens: boolean;

  constructor(newId: () => string, lifetimeSeconds: number, rotatesRefreshTokens = false) {
    this.#rotatesRefreshTokens = rotatesRefreshTokens;
    this.#newId = newId;
    this.#lifetimeSeconds = lifetimeSeconds;
    const { integration, noRole, admin } = referenceCredentials;
    for (const { username, password } of [integration, noRole, admin]) {
      this.add({
        sys_id: username === integration.username ? referenceAgent : newId(),
        user_name: username,
        name: `Reference ${username}`,
        active: true,
        password,
        roles: roles[username] ?? [],
      });
    }
  }

  add(user: User): void {
    this.#users.set(user.sys_id, user);
    this.#byName.set(user.user_name, user);
  }

  remove(id: string): boolean {
    const user = this.#users.get(id);
    if (user && this.#byName.get(user.user_name) === user) this.#byName.delete(user.user_name);
    return this.#users.delete(id);
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }

  byName(name: string): User | undefined {
    return this.#byName.get(name);
  }

  users(): Iterable<User> {
    return this.#users.values();
  }

  byPassword(name: string, password: string): Principal | undefined {
    const user = this.#byName.get(name);
    return user?.password !== undefined && user.password === password && user.active
      ? { user: user.user_name, roles: user.roles }
      : undefined;
  }

  /** An API key acts as the integration user. */
  byApiKey(key: string): Principal | undefined {
    return key === referenceCredentials.apiKey ? this.integration() : undefined;
  }

  byToken(token: string, now: number): Principal | undefined {
    const held = this.#accessTokens.get(token);
    if (!held) return undefined;
    if (held.expires > now) return held.principal;
    this.#accessTokens.delete(token);
    return undefined;
  }

  byRefreshToken(token: string): Principal | undefined {
    return this.#refreshTokens.get(token);
  }

  /** The refresh token for next time: the same one, or a new one after which the old one is void. */
  nextRefreshToken(token: string, principal: Principal): string {
    if (!this.#rotatesRefreshTokens) return token;
    this.#refreshTokens.delete(token);
    return this.issueRefreshToken(principal);
  }

  /** A certificate that our authority issued to a user. */
  byCertificate(name: string): Principal | undefined {
    const user = this.#byName.get(name);
    return user?.active === true ? { user: user.user_name, roles: user.roles } : undefined;
  }

  integration(): Principal | undefined {
    const { username, password } = referenceCredentials.integration;
    return this.byPassword(username, password);
  }

  knowsClient(id: string, secret: string): boolean {
    return id === referenceCredentials.client.id && secret === referenceCredentials.client.secret;
  }

  /** Gives a principal an access token. */
  issueAccessToken(principal: Principal, now: number): { readonly token: string; readonly seconds: number } {
    const token = `access-${this.#newId()}${this.#newId()}`;
    const seconds = this.#lifetimeSeconds;
    this.#accessTokens.set(token, { principal, expires: now + seconds * 1000 });
    return { token, seconds };
  }

  issueRefreshToken(principal: Principal): string {
    const token = `refresh-${this.#newId()}${this.#newId()}`;
    this.#refreshTokens.set(token, principal);
    return token;
  }
}
