import type { CredentialMode } from '../contract/run.ts';
import { TokenSource, type Grant } from './oauth.ts';
import type { Transport } from './transport.ts';

/**
 * Who asks: the user under test, the one that provides test data, one without the role, nobody at all, and
 * a stranger whose credentials are wrong.
 */
export type Identity = 'user' | 'provisioner' | 'no-role' | 'nobody' | 'stranger';

/** Headers that prove who asks; a header's value is secret. */
export type Authorization = Readonly<Record<string, string>>;

/** The authorization of every identity that the environment has credentials for. */
export interface Credentials {
  readonly mode: CredentialMode;
  /** Whether credentials are known for an identity. */
  has(identity: Identity): boolean;
  /** Headers for a request; fetches a token first where the mode needs one. Call only what `has`. */
  authorize(identity: Identity): Promise<Authorization>;
  /** A 401 came back: forgets what can be fetched anew. Says whether asking again makes sense. */
  renew(identity: Identity): boolean;
}

const grants: Readonly<Partial<Record<CredentialMode, Grant>>> = {
  'client-credentials': 'client_credentials',
  'password-grant': 'password',
  'refresh-token': 'refresh_token',
};

/** What credentials are made from. */
export interface CredentialOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly mode: CredentialMode;
  /** The run's mark, which no user name on the target has. */
  readonly mark: string;
  /** Fetches tokens. */
  readonly transport: Transport;
  /** Learns every secret that is not in the environment. */
  readonly onSecret: (secret: string) => void;
  /** Takes secrets out of a text. */
  readonly redact: (text: string) => string;
}

/** Reads the credentials of all identities. The values stay in memory. */
export function readCredentials({
  environment,
  mode,
  mark,
  transport,
  onSecret,
  redact,
}: CredentialOptions): Credentials {
  const provisioner = basic(
    environment['WRAPUP_PROVISION_USERNAME'],
    environment['WRAPUP_PROVISION_PASSWORD'],
  );
  const noRole = basic(environment['WRAPUP_NO_ROLE_USERNAME'], environment['WRAPUP_NO_ROLE_PASSWORD']);
  const grant = grants[mode];
  const tokens = grant && new TokenSource(transport, tokenRequest(environment, grant), onSecret, redact);

  async function user(): Promise<Authorization> {
    if (tokens) return { authorization: `Bearer ${await tokens.token()}` };
    if (mode === 'api-key') return { 'x-sn-apikey': environment['SN_API_KEY'] ?? '' };
    if (mode === 'bearer') return { authorization: `Bearer ${environment['SN_ACCESS_TOKEN'] ?? ''}` };
    return basic(environment['SN_USERNAME'], environment['SN_PASSWORD']) ?? {};
  }

  return {
    mode,
    has: (identity) => identity !== 'no-role' || noRole !== undefined,
    async authorize(identity) {
      switch (identity) {
        case 'user':
          return user();
        case 'provisioner':
          return provisioner ?? user();
        case 'no-role':
          return noRole ?? {};
        case 'nobody':
          return {};
        case 'stranger':
          // A user that does not exist: a real name with a wrong password would lock the account.
          return basic(`no-such-user-${mark}`, `no-such-password-${mark}`) ?? {};
      }
    },
    renew(identity) {
      const usesToken = identity === 'user' || (identity === 'provisioner' && provisioner === undefined);
      if (!tokens || !usesToken) return false;
      tokens.forget();
      return true;
    },
  };
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
