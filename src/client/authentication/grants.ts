import type { CredentialMode } from '../../contract/run.ts';

/** The OAuth grant with which a token is requested at `/oauth_token.do`. */
export type Grant = 'client_credentials' | 'password' | 'refresh_token';

/** The credential modes in which the suite requests tokens itself. */
const grants: Readonly<Partial<Record<CredentialMode, Grant>>> = {
  'client-credentials': 'client_credentials',
  'password-grant': 'password',
  'refresh-token': 'refresh_token',
};

/** What the operator can do where the target gives no token. */
export const tokenRemedy =
  'Check SN_CLIENT_ID and SN_CLIENT_SECRET, that the client is active on the target, and that it may use this grant.';

/** The grant of a mode; undefined for a mode without tokens of our own. */
export function grantOf(mode: CredentialMode): Grant | undefined {
  return grants[mode];
}

/** The environment variable with the address of the token broker. It is secret: who knows it can fetch tokens. */
export const tokenBrokerVariable = 'WRAPUP_TOKEN_BROKER';
