import type { CredentialMode } from '../../contract/run.ts';

/** The OAuth grant with which a token is requested at `/oauth_token.do`. */
export type Grant = 'client_credentials' | 'password' | 'refresh_token';

/** The credential modes in which the suite requests tokens itself. */
const grants: Readonly<Partial<Record<CredentialMode, Grant>>> = {
  'client-credentials': 'client_credentials',
  'password-grant': 'password',
  'refresh-token': 'refresh_token',
};

const ofClient =
  'Check SN_CLIENT_ID and SN_CLIENT_SECRET, and that the client (Application Registry) is active on the target.';

const remedies: Readonly<Record<Grant, string>> = {
  client_credentials: `${ofClient} It has to name a user as its OAuth application user, and the system property glide.oauth.inbound.client.credential.grant_type.enabled has to be true.`,
  password: `Check SN_USERNAME and SN_PASSWORD, and that the user is active, not locked out, and needs no second factor. ${ofClient}`,
  refresh_token: `Get a new refresh token for SN_REFRESH_TOKEN: one ends with its time, and at some targets with its first use. ${ofClient}`,
};

/**
 * What the operator can do where the target refuses to give a token.
 *
 * @param error the code that the token endpoint gives
 */
export function tokenRemedy(grant: Grant, error?: unknown): string {
  if (error === 'invalid_client') return ofClient;
  return remedies[grant];
}

/** The grant of a mode; undefined for a mode without tokens of our own. */
export function grantOf(mode: CredentialMode): Grant | undefined {
  return grants[mode];
}

/** The environment variable with the address of the token broker. It is secret: who knows it can fetch tokens. */
export const tokenBrokerVariable = 'WRAPUP_TOKEN_BROKER';
