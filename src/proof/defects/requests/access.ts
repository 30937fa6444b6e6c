import { operations } from '../../../contract/operations.ts';
import { clausesOf, clausesOfEach } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { bodyOperations } from '../patches/bodies.ts';

const needsNoRole: readonly Defect[] = operations.map(({ id }) => ({
  id: `access/${id}/no-role-needed`,
  sentence: `${id} does not look at the user's role.`,
  breaks: clausesOf(id, 'role-required'),
  patch: ({ authorize }) => ({
    authorize: (called, principal) => (called === id ? undefined : authorize(called, principal)),
  }),
}));

const refusesAfterTheFact: readonly Defect[] = bodyOperations.map((operation) => ({
  id: `access/${operation}/refuses-after-the-fact`,
  sentence: `${operation} carries out what it refuses for want of a role.`,
  breaks: clausesOf(operation, 'unauthenticated-changes-nothing'),
  patch: () => ({ writesRefused: (called, { reason }) => called === operation && reason === 'forbidden' }),
}));

const anyone = { user: 'integration', roles: ['interaction_integration_user'] };

/** Faults of credentials and roles: who is served. */
export const accessDefects: readonly Defect[] = [
  ...needsNoRole,
  ...refusesAfterTheFact,
  {
    id: 'access/anyone-without-credentials',
    sentence: 'A request without credentials is served.',
    breaks: clausesOfEach('unauthenticated'),
    patch: ({ authenticate }) => ({
      authenticate: (credentials, directory, now) =>
        credentials.kind === 'none' ? anyone : authenticate(credentials, directory, now),
    }),
  },
  {
    id: 'access/any-credentials',
    sentence: 'Wrong credentials are served.',
    breaks: clausesOfEach('wrong-credentials'),
    patch: ({ authenticate }) => ({
      authenticate: (credentials, directory, now) =>
        credentials.kind === 'none' ? undefined : (authenticate(credentials, directory, now) ?? anyone),
    }),
  },
];
