/** The users of the reference instance, as environment variables of a run. */
import { referenceCredentials } from './directory.ts';

const { integration, noRole, admin } = referenceCredentials;

/** The user under test, with Basic authentication. */
export const userUnderTest = {
  SN_USERNAME: integration.username,
  SN_PASSWORD: integration.password,
} as const;

/** The other users of a run. */
export const otherUsers = {
  WRAPUP_NO_ROLE_USERNAME: noRole.username,
  WRAPUP_NO_ROLE_PASSWORD: noRole.password,
  WRAPUP_PROVISION_USERNAME: admin.username,
  WRAPUP_PROVISION_PASSWORD: admin.password,
} as const;

export const everyUser = { ...userUnderTest, ...otherUsers } as const;
