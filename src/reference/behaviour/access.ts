import type { OperationId } from '../../contract/operations.ts';
import type { Directory, Principal } from '../directory.ts';
import { Rejection } from '../rejection.ts';

/** The credentials of a request. */
export type PresentedCredentials =
  | { readonly kind: 'none' | 'unreadable' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'api-key'; readonly key: string }
  | { readonly kind: 'certificate'; readonly user: string };

export interface AccessBehaviour {
  /** The user of a request with valid credentials. */
  readonly authenticate: (
    credentials: PresentedCredentials,
    directory: Directory,
    now: number,
  ) => Principal | undefined;
  readonly unauthenticated: (credentials: PresentedCredentials) => Rejection;
  /** The header WWW-Authenticate of a 401. */
  readonly challenge: string | undefined;
  readonly authorize: (operation: OperationId, principal: Principal) => Rejection | undefined;
}

/** The role that the page requires. */
export const requiredRole = 'interaction_integration_user';

/** Authentication and role: Wrap Up API, introduction, and the 401 of every operation. */
export const accessBehaviour: AccessBehaviour = {
  authenticate: (credentials, directory, now) => {
    if (credentials.kind === 'basic') return directory.byPassword(credentials.user, credentials.password);
    if (credentials.kind === 'bearer') return directory.byToken(credentials.token, now);
    if (credentials.kind === 'certificate') return directory.byCertificate(credentials.user);
    return credentials.kind === 'api-key' ? directory.byApiKey(credentials.key) : undefined;
  },
  unauthenticated: () =>
    new Rejection('unauthenticated', 'User Not Authenticated', 'Required to provide Auth information'),
  challenge: 'BASIC realm="Service-now"',
  // READINGS missing-role: 403.
  authorize: (_operation, principal) =>
    principal.roles.includes(requiredRole) || principal.roles.includes('admin')
      ? undefined
      : new Rejection('forbidden', 'User Not Authorized', `The role ${requiredRole} is required`),
};
