import { expect, test } from '@playwright/test';
import type { CredentialMode, RunContext } from '../../src/contract/run.ts';
import { inContext } from '../../src/harness/running/context.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import { answering } from '../../src/proof/faults/answers.ts';
import { disturbing } from '../../src/proof/faults/disturb.ts';
import { knownFault, serving } from '../../src/proof/serving.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { everyUser, otherUsers } from '../../src/reference/users.ts';
import { readAbort } from '../../src/run-folder/abort.ts';
import { preflight } from '../../src/run/preflight/preflight.ts';

test.describe.configure({ timeout: 60_000 });

const { client } = referenceCredentials;
const withClient = { ...otherUsers, SN_CLIENT_ID: client.id, SN_CLIENT_SECRET: client.secret };

/** Does something with a target that gives tokens, as the fault lets it. */
function asking<Found>(
  faultId: string | undefined,
  credentials: CredentialMode,
  use: (context: RunContext) => Promise<Found>,
): Promise<Found> {
  return serving(faultId === undefined ? {} : { fault: knownFault(faultId) }, ({ url }) =>
    inContext(
      url,
      { representations: ['json'], target: { kind: 'mock', credentials }, inputs: { agent: 'a'.repeat(32) } },
      use,
    ),
  );
}

for (const [name, title] of [
  ['hibernating', /hibernating/],
  ['maintenance', /under maintenance/],
  ['login', /redirects to a login page/],
  ['limit', /rate limit/],
  ['unavailable', /gateway answers in the place of the target/],
] as const) {
  test(`${name} in the place of a token is called at the start what it is called elsewhere`, async () => {
    const { problem } = await asking(`tokens-${name}`, 'client-credentials', (context) =>
      preflight(context, { ...withClient }),
    );
    expect(problem?.title).toMatch(title);
    expect(problem?.actual).toMatch(/^POST \/oauth_token\.do: status \d{3}/);
    expect(JSON.stringify(problem)).not.toContain(client.secret);
  });

  test(`${name} where a token is renewed is an error, and no refusal of the credentials`, async () => {
    const [verdicts, abort, reasons] = await asking(
      `renewal-${name}`,
      'client-credentials',
      async (context) => {
        const checks = (await usualChecks()).filter(({ file }) => file === 'segment.get.spec.ts');
        const environment = { ...withClient };
        const records = await runChecks(context, checks, { environment, retryBudgetSeconds: 2 });
        const judgements = records.flatMap((record) => record.judgements);
        return [
          new Set(judgements.map(({ verdict }) => verdict)),
          readAbort(context.folder),
          judgements.flatMap(({ reason = [] }) => reason),
        ] as const;
      },
    );
    expect(verdicts).toContain('pass');
    expect(verdicts).toContain('error');
    expect(verdicts).not.toContain('fail');
    expect(abort?.refused).toBeUndefined();
    expect(reasons.join('\n')).toMatch(/POST \/oauth_token\.do \(client_credentials\)/);
  });
}

for (const [mode, environment, remedy] of [
  ['client-credentials', { SN_CLIENT_SECRET: 'not-the-secret' }, /^Check SN_CLIENT_ID and SN_CLIENT_SECRET/],
  ['password-grant', { SN_USERNAME: 'integration', SN_PASSWORD: 'not-the-password' }, /^Check SN_USERNAME/],
  ['refresh-token', { SN_REFRESH_TOKEN: 'not-a-refresh-token' }, /^Get a new refresh token/],
] as const) {
  test(`a refusal of a token says what to do with ${mode}`, async () => {
    const { problem } = await asking(undefined, mode, (context) =>
      preflight(context, { ...withClient, ...environment }),
    );
    expect(problem?.title).toBe('The target gives no OAuth token');
    expect(problem?.remedy).toMatch(remedy);
  });
}

test('a target that switched client credentials off makes one look at its property', async () => {
  const refusal = '{"error":"server_error","error_description":"access_denied"}';
  const around = disturbing(
    () =>
      ({ url }) =>
        url === '/oauth_token.do',
    answering(401, refusal),
  );
  const { problem } = await serving({ fault: { id: 'test', sentence: 'For a test.', around } }, ({ url }) =>
    inContext(url, { target: { kind: 'mock', credentials: 'client-credentials' } }, (context) =>
      preflight(context, { ...everyUser, ...withClient }),
    ),
  );
  expect(problem?.remedy).toContain('glide.oauth.inbound.client.credential.grant_type.enabled');
});
