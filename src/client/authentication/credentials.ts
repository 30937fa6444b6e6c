import type { CredentialMode } from '../../contract/run.ts';
import type { Credential } from '../../run-folder/abort.ts';
import { grantOf, type Grant } from './grants.ts';
import { TokenSource, type Tokens } from './oauth.ts';
import type { Transport } from '../connection/transport.ts';

/**
 * Whose credentials a request carries: those of the user under test, of the provisioner (the user that makes test
 * data), of a user without the role, none (`anonymous`), or those of a user that does not exist (`unknown-user`).
 */
export type Identity = 'user' | 'provisioner' | 'no-role' | 'anonymous' | 'unknown-user';

/** Headers that authenticate a request; their values are secret. */
export type Authorization = Readonly<Record<string, string>>;

/** The authorization of every identity that the environment has credentials for. */
export interface Credentials {
  readonly mode: CredentialMode;
  /** Whether credentials are known for an identity. */
  has(identity: Identity): boolean;
  /** Which of the operator's credentials an identity uses that must not be refused; undefined for the others. */
  of(identity: Identity): Credential | undefined;
  /** Headers for a request; fetches a token first where the mode needs one. Call only what `has`. */
  authorize(identity: Identity): Promise<Authorization>;
  /** Discards a token that the target refused with 401. Says whether sending the request again makes sense. */
  renew(identity: Identity, refused: Authorization): Promise<boolean>;
}

/** What credentials are made from. */
export interface CredentialOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly mode: CredentialMode;
  /** The run's mark, which no user name on the target has. */
  readonly mark: string;
  /** Where the mode has tokens. */
  readonly tokens: Tokens | undefined;
}

/** Reads the credentials of all identities. The values stay in memory. */
export function readCredentials({ environment, mode, mark, tokens }: CredentialOptions): Credentials {
  const provisioner = basic(
    environment['WRAPUP_PROVISION_USERNAME'],
    environment['WRAPUP_PROVISION_PASSWORD'],
  );
  const noRole = basic(environment['WRAPUP_NO_ROLE_USERNAME'], environment['WRAPUP_NO_ROLE_PASSWORD']);

  async function user(): Promise<Authorization> {
    if (tokens) return { authorization: `${bearer}${await tokens.token()}` };
    if (mode === 'api-key') return { 'x-sn-apikey': environment['SN_API_KEY'] ?? '' };
    if (mode === 'bearer') return { authorization: `${bearer}${environment['SN_ACCESS_TOKEN'] ?? ''}` };
    if (mode === 'basic') return basic(environment['SN_USERNAME'], environment['SN_PASSWORD']) ?? {};
    return {};
  }

  function of(identity: Identity): Credential | undefined {
    if (identity === 'provisioner' && provisioner) return 'provisioner';
    return (identity === 'user' || identity === 'provisioner') && mode !== 'none' ? 'user' : undefined;
  }

  return {
    mode,
    has: (identity) => identity !== 'no-role' || noRole !== undefined,
    of,
    async authorize(identity) {
      switch (identity) {
        case 'user':
          return user();
        case 'provisioner':
          return provisioner ?? user();
        case 'no-role':
          return noRole ?? {};
        case 'anonymous':
          return {};
        case 'unknown-user':
          // A user that does not exist: a real name with a wrong password would lock the account.
          return basic(`no-such-user-${mark}`, `no-such-password-${mark}`) ?? {};
      }
    },
    async renew(identity, { authorization = '' }) {
      if (!tokens || of(identity) !== 'user') return false;
      await tokens.discard(authorization.slice(bearer.length));
      return true;
    },
  };
}

const bearer = 'Bearer ';

/** The source of tokens for a mode that has them. Keeps a new refresh token in `environment`, for later requests. */
export function tokenSource(
  { environment, mode }: Pick<CredentialOptions, 'environment' | 'mode'>,
  transport: Transport,
  onSecret: (secret: string) => void,
  redact: (text: string) => string,
): TokenSource | undefined {
  const grant = grantOf(mode);
  return (
    grant &&
    new TokenSource(transport, tokenRequest(environment, grant), {
      onSecret,
      redact,
      onRefreshToken(token) {
        environment['SN_REFRESH_TOKEN'] = token;
      },
    })
  );
}

function tokenRequest(environment: NodeJS.ProcessEnv, grant: Grant) {
  const optional = {
    username: environment['SN_USERNAME'],
    password: environment['SN_PASSWORD'],
    refreshToken: environment['SN_REFRESH_TOKEN'],
  };
  return {
    grant,
    clientId: environment['SN_CLIENT_ID'] ?? '',
    clientSecret: environment['SN_CLIENT_SECRET'] ?? '',
    ...(optional.username === undefined ? {} : { username: optional.username }),
    ...(optional.password === undefined ? {} : { password: optional.password }),
    ...(optional.refreshToken === undefined ? {} : { refreshToken: optional.refreshToken }),
  };
}

function basic(username: string | undefined, password: string | undefined): Authorization | undefined {
  if (!username) return undefined;
  return { authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` };
}
