import type { CredentialMode } from '../contract/run.ts';

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
  /** Undefined: no credentials are known for this identity. */
  authorize(identity: Identity): Authorization | undefined;
}

/** Which credential mode an environment describes; validation of the set as a whole is the settings' work. */
export function credentialMode(environment: NodeJS.ProcessEnv): CredentialMode {
  if (environment['SN_API_KEY']) return 'api-key';
  if (environment['SN_ACCESS_TOKEN']) return 'bearer';
  return environment['SN_USERNAME'] ? 'basic' : 'none';
}

/** Reads the credentials of all identities. The values stay in memory. */
export function readCredentials(environment: NodeJS.ProcessEnv, mark: string): Credentials {
  const mode = credentialMode(environment);
  const user = userAuthorization(environment, mode);
  const provisioner = basic(
    environment['WRAPUP_PROVISION_USERNAME'],
    environment['WRAPUP_PROVISION_PASSWORD'],
  );
  const noRole = basic(environment['WRAPUP_NO_ROLE_USERNAME'], environment['WRAPUP_NO_ROLE_PASSWORD']);
  return {
    mode,
    authorize(identity) {
      switch (identity) {
        case 'user':
          return user;
        case 'provisioner':
          return provisioner ?? user;
        case 'no-role':
          return noRole;
        case 'nobody':
          return {};
        case 'stranger':
          // A user that does not exist: a real name with a wrong password would lock the account.
          return basic(`no-such-user-${mark}`, `no-such-password-${mark}`);
      }
    },
  };
}

function userAuthorization(environment: NodeJS.ProcessEnv, mode: CredentialMode): Authorization {
  if (mode === 'api-key') return { 'x-sn-apikey': environment['SN_API_KEY'] ?? '' };
  if (mode === 'bearer') return { authorization: `Bearer ${environment['SN_ACCESS_TOKEN'] ?? ''}` };
  return basic(environment['SN_USERNAME'], environment['SN_PASSWORD']) ?? {};
}

function basic(username: string | undefined, password: string | undefined): Authorization | undefined {
  if (!username) return undefined;
  return { authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` };
}
