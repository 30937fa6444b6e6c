import { certificateVariables } from '../../client/connection/certificate.ts';
import { minSecretLength, secretVariables, shortSecrets } from '../../client/recording/redaction.ts';
import type { CredentialMode } from '../../contract/run.ts';
import { credentialVariables, sentAsTheyAre, type CredentialVariable } from './known-variables.ts';
import { meant } from './nearest.ts';
import type { Variables } from './variables.ts';

interface Way {
  readonly mode: CredentialMode;
  readonly needs: readonly CredentialVariable[];
}

const grants: Readonly<Record<string, Way>> = {
  client_credentials: { mode: 'client-credentials', needs: ['SN_CLIENT_ID', 'SN_CLIENT_SECRET'] },
  password: {
    mode: 'password-grant',
    needs: ['SN_USERNAME', 'SN_PASSWORD', 'SN_CLIENT_ID', 'SN_CLIENT_SECRET'],
  },
  refresh_token: { mode: 'refresh-token', needs: ['SN_REFRESH_TOKEN', 'SN_CLIENT_ID', 'SN_CLIENT_SECRET'] },
};

const ways: readonly Way[] = [
  { mode: 'basic', needs: ['SN_USERNAME', 'SN_PASSWORD'] },
  { mode: 'bearer', needs: ['SN_ACCESS_TOKEN'] },
  { mode: 'api-key', needs: ['SN_API_KEY'] },
];

const ofTheUser: readonly CredentialVariable[] = credentialVariables.filter(
  (name) =>
    name.startsWith('SN_') && name !== 'SN_GRANT_TYPE' && !certificateVariables.some((each) => each === name),
);

const userNames = ['SN_USERNAME', 'WRAPUP_PROVISION_USERNAME', 'WRAPUP_NO_ROLE_USERNAME'] as const;

/** Secrets that are too short to be kept out of reports. */
export function shortSecretsOf(variables: Variables): ReturnType<typeof shortSecrets> {
  return shortSecrets(Object.fromEntries(secretVariables.map((name) => [name, variables.text(name)])));
}

/** Refuses short secrets of an instance: they may open more than a mock. */
export function refuseShortSecrets(variables: Variables): void {
  for (const name of shortSecretsOf(variables)) {
    variables.problems.push(
      `${name} has ${variables.text(name)?.length} characters: expected ${minSecretLength} or more, as a shorter secret cannot be kept out of reports`,
    );
  }
}

/** The one way in which the user under test authenticates. Values are never part of a problem. */
export function credentialModeOf(variables: Variables): CredentialMode {
  const { problems } = variables;
  for (const name of sentAsTheyAre) {
    // Not repeated: it is a secret.
    if (!/^[\x20-\x7E]*$/.test(variables.text(name) ?? ''))
      problems.push(
        `${name} has characters that cannot stand in a header: expected ASCII without line breaks`,
      );
  }
  for (const name of userNames) {
    const isInBasic = name !== 'SN_USERNAME' || variables.text('SN_GRANT_TYPE') === undefined;
    if (isInBasic && variables.text(name)?.includes(':') === true)
      problems.push(`${name} has a colon: expected none, as it ends the name in Basic authentication`);
  }
  pair(variables, 'WRAPUP_PROVISION_USERNAME', 'WRAPUP_PROVISION_PASSWORD');
  pair(variables, 'WRAPUP_NO_ROLE_USERNAME', 'WRAPUP_NO_ROLE_PASSWORD');

  const given = ofTheUser.filter((name) => variables.text(name) !== undefined);
  const grantType = variables.text('SN_GRANT_TYPE');
  if (grantType !== undefined) return grantMode(variables, grantType, given);
  const chosen = ways.filter(({ needs }) => needs.some((name) => given.includes(name)));
  const [way] = chosen;
  if (chosen.length > 1) {
    problems.push(`${given.join(', ')} are set together: expected one way to authenticate; unset the others`);
  } else if (given.some((name) => name.startsWith('SN_CLIENT_') || name === 'SN_REFRESH_TOKEN')) {
    problems.push(
      `${given.join(', ')} set without SN_GRANT_TYPE: expected one of ${Object.keys(grants).join(', ')}`,
    );
  } else if (way) {
    missing(variables, way.needs, given);
  }
  return way?.mode ?? 'none';
}

function grantMode(
  variables: Variables,
  grantType: string,
  given: readonly CredentialVariable[],
): CredentialMode {
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined;
  if (!grant) {
    variables.wrong(
      { name: 'SN_GRANT_TYPE', text: grantType },
      `one of ${Object.keys(grants).join(', ')}; ${meant(grantType, Object.keys(grants))}`,
    );
    return 'none';
  }
  missing(variables, grant.needs, given);
  const unused = given.filter((name) => !grant.needs.includes(name));
  if (unused.length > 0) {
    variables.problems.push(
      `${unused.join(', ')} set with SN_GRANT_TYPE ${grantType}, which does not use it: expected one way to authenticate`,
    );
  }
  return grant.mode;
}

function missing(
  variables: Variables,
  needs: readonly CredentialVariable[],
  given: readonly CredentialVariable[],
): void {
  const absent = needs.filter((name) => !given.includes(name));
  if (absent.length === 0) return;
  const present = needs.filter((name) => given.includes(name));
  const beside = present.length === 0 ? 'SN_GRANT_TYPE' : present.join(', ');
  variables.problems.push(`${absent.join(', ')} not set: expected beside ${beside}`);
}

function pair(variables: Variables, username: CredentialVariable, password: CredentialVariable): void {
  const [has, lacks] = variables.text(username) === undefined ? [password, username] : [username, password];
  if (variables.text(has) !== undefined && variables.text(lacks) === undefined) {
    variables.problems.push(`${lacks} not set: expected beside ${has}`);
  }
}
