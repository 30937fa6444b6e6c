import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { referenceCredentials, type ReferenceOptions } from '../../src/reference/instance.ts';
import { selfSigned } from '../tls/certificates.ts';
import { report, run, withVerdict, type Outcome } from './cli.ts';
import { tokensOf, watching, type Watched } from './target.ts';
import { otherUsers, userUnderTest } from '../../src/reference/users.ts';

const { client, apiKey } = referenceCredentials;
const oauth = { SN_CLIENT_ID: client.id, SN_CLIENT_SECRET: client.secret };

/** A check of access, and one of internal wrap-ups, which needs the Table API. */
const clauses = ['code.get/unauthenticated', 'segment.create/internal-opens'];

test.describe.configure({ timeout: 90_000 });
const flags = [
  '--profile',
  'core,internal',
  '--representation',
  'json',
  '--create-configuration',
  ...clauses.flatMap((id) => ['--clause', id]),
];

function judge(target: Watched, environment: Readonly<Record<string, string>>, more: readonly string[] = []) {
  return run(['run', '--target', target.url, ...flags, ...more], { ...otherUsers, ...environment });
}

/** That the verdicts are those of a run with Basic authentication, and no secret was written. */
function expectAllJudged(outcome: Outcome, mode: string, secrets: readonly string[]): void {
  expect(withVerdict(report(outcome), 'fail', 'error', 'blocked', 'warn')).toEqual([]);
  expect(withVerdict(report(outcome), 'pass')).toEqual(clauses.map((id) => `${id} [json]`));
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toContain(`credentials: ${mode}`);
  const folder = path.join(outcome.folder, 'reports', 'latest');
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  for (const secret of secrets)
    for (const text of [outcome.stdout, outcome.stderr, ...files]) expect(text).not.toContain(secret);
}

const modes: Readonly<Record<string, (target: Watched) => Promise<Readonly<Record<string, string>>>>> = {
  basic: async () => userUnderTest,
  'client-credentials': async () => ({ ...oauth, SN_GRANT_TYPE: 'client_credentials' }),
  'password-grant': async () => ({ ...oauth, ...userUnderTest, SN_GRANT_TYPE: 'password' }),
  'refresh-token': async ({ url }) => {
    const { refresh_token: token } = await tokensOf(url);
    return { ...oauth, SN_GRANT_TYPE: 'refresh_token', SN_REFRESH_TOKEN: token };
  },
  bearer: async ({ url }) => ({ SN_ACCESS_TOKEN: (await tokensOf(url)).access_token }),
  'api-key': async () => ({ SN_API_KEY: apiKey }),
};

for (const [mode, environmentOf] of Object.entries(modes)) {
  // Each refresh token serves once, so a second worker with the same one would fail.
  test(`${mode} gives the same verdicts as Basic`, async () => {
    await watching({ rotatesRefreshTokens: true }, async (target) => {
      const environment = await environmentOf(target);
      const before = target.got.length;
      const outcome = await judge(target, environment, ['--workers', '2']);
      const tokens = target.got
        .slice(before)
        .flatMap(({ authorization = '' }) =>
          authorization.startsWith('Bearer ') ? [authorization.slice(7)] : [],
        );
      const secrets = Object.entries(environment).flatMap(([name, value]) =>
        /USERNAME|GRANT|CLIENT_ID/.test(name) ? [] : [value],
      );
      expectAllJudged(outcome, mode, [...secrets, ...new Set(tokens)]);
      const tokenRequests = target.got.slice(before).filter(({ path }) => path === '/oauth_token.do');
      // Preflight, two workers and clean-up together ask once.
      expect(tokenRequests).toHaveLength('SN_GRANT_TYPE' in environment ? 1 : 0);
      expect(target.maxInFlight()).toBeLessThanOrEqual(2);
    });
  });
}

test('the token broker renews tokens before they expire, once for all workers', async () => {
  // Preflight, run and clean-up take longer than these tokens live.
  await watching({ tokenLifetimeSeconds: 2, rotatesRefreshTokens: true, latencyMs: 20 }, async (target) => {
    const outcome = await judge(target, await (modes['refresh-token']?.(target) ?? {}));
    expectAllJudged(outcome, 'refresh-token', []);
    const api = target.got.filter(({ path }) => path.startsWith('/api/'));
    expect(
      api.filter(({ authorization = '', status }) => status === 401 && authorization.startsWith('Bearer ')),
    ).toEqual([]);
    const tokens = new Set(
      api.map(({ authorization }) => authorization).filter((each) => each?.startsWith('Bearer ')),
    );
    expect(tokens.size).toBeGreaterThan(1);
    expect(target.got.filter(({ path }) => path === '/oauth_token.do').length).toBe(tokens.size + 1);
  });
});

/** Files with PEM texts in a folder of their own. */
function written(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-tls-'));
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const file = path.join(folder, name);
      writeFileSync(file, text, { mode: 0o600 });
      return [name, file];
    }),
  );
}

const authority = selfSigned({ name: 'An authority of our own', isAuthority: true });
const server = authority.issue({ name: '127.0.0.1', hosts: ['127.0.0.1', 'localhost'] });
const passphrase = 'passphrase-of-the-key';
const user = authority.issue({ name: 'integration', passphrase });
const stray = authority.issue({ name: 'stray-user' });
const files = written({
  ca: authority.cert,
  cert: user.cert,
  key: user.key,
  strayCert: stray.cert,
  strayKey: stray.key,
  noPem: 'nothing of the kind',
});
const file = (name: string) => files[name] ?? '';
const trusted = { NODE_EXTRA_CA_CERTS: file('ca') };
const certificate = {
  SN_CLIENT_CERT: file('cert'),
  SN_CLIENT_KEY: file('key'),
  SN_CLIENT_KEY_PASSPHRASE: passphrase,
};
const tls: NonNullable<ReferenceOptions['tls']> = {
  key: server.key,
  cert: server.cert,
  clientAuthority: authority.cert,
};

test('client-certificate gives the same verdicts as Basic, over TLS with a private authority', async () => {
  await watching({ tls }, async (target) => {
    const outcome = await judge(target, { ...trusted, ...certificate });
    expectAllJudged(outcome, 'client-certificate', [passphrase]);
    expect(target.got.some(({ path }) => path.startsWith('/api/'))).toBe(true);
  });
});

test('every connection shows the certificate where mutual TLS is required beside Basic', async () => {
  await watching({ tls: { ...tls, requiresClientCertificate: true } }, async (target) => {
    const outcome = await judge(target, {
      ...trusted,
      ...userUnderTest,
      SN_CLIENT_CERT: file('strayCert'),
      SN_CLIENT_KEY: file('strayKey'),
    });
    expectAllJudged(outcome, 'basic and a client certificate', [userUnderTest.SN_PASSWORD]);
  });
});

test('a certificate that authenticates the user is shown only for the user under test, beside Basic too', async () => {
  await watching({ tls }, async (target) => {
    const environment = { ...trusted, ...userUnderTest, ...certificate };
    const outcome = await judge(target, environment);
    expectAllJudged(outcome, 'basic and a client certificate', [userUnderTest.SN_PASSWORD, passphrase]);
  });
});

test('the clauses on access are skipped where the target accepts no connection without the certificate', async () => {
  await watching({ tls: { ...tls, requiresClientCertificate: true } }, async (target) => {
    for (const environment of [
      { ...trusted, ...userUnderTest, ...certificate },
      { ...trusted, ...certificate },
    ]) {
      const outcome = await judge(target, environment);
      expect(withVerdict(report(outcome), 'fail', 'error', 'blocked', 'warn')).toEqual([]);
      expect(withVerdict(report(outcome), 'pass')).toEqual(['segment.create/internal-opens [json]']);
      expect(outcome.stdout).toContain('1 entry: the client certificate authenticates the user');
      const { stdout } = await run(['doctor', '--target', target.url], environment);
      expect(stdout).toContain(
        'the client certificate authenticates the user, and the target accepts no connection without it',
      );
    }
  });
});

for (const [what, environment, said] of [
  [
    'a file that is not there',
    { ...certificate, SN_CLIENT_CERT: '/no/such/file' },
    /SN_CLIENT_CERT is "\/no\/such\/file", which cannot be read \(ENOENT\)/,
  ],
  [
    'a file that is not PEM',
    { ...certificate, SN_CLIENT_CERT: file('noPem') },
    /SN_CLIENT_CERT is .* which holds no certificate/,
  ],
  [
    'a key that is no key',
    { ...certificate, SN_CLIENT_KEY: file('noPem') },
    /SN_CLIENT_KEY is .* which holds no private key/,
  ],
  [
    'a key of another certificate',
    { ...certificate, SN_CLIENT_KEY: file('strayKey') },
    /SN_CLIENT_KEY is .* not the key of the certificate/,
  ],
  [
    'a certificate without its key',
    { SN_CLIENT_CERT: file('cert') },
    /SN_CLIENT_KEY not set: expected beside SN_CLIENT_CERT/,
  ],
  [
    'a key without its passphrase',
    { SN_CLIENT_CERT: file('cert'), SN_CLIENT_KEY: file('key') },
    /SN_CLIENT_KEY_PASSPHRASE not set/,
  ],
  [
    'a wrong passphrase',
    { ...certificate, SN_CLIENT_KEY_PASSPHRASE: 'not-the-passphrase' },
    /SN_CLIENT_KEY_PASSPHRASE does not open the key/,
  ],
  [
    'a short password of a proxy, with a percent sign that is no escape',
    { HTTPS_PROXY: 'http://me:50%off@proxy.example:3128' },
    /HTTPS_PROXY has a password of 6 characters/,
  ],
  ['a proxy that is no address', { HTTPS_PROXY: 'proxy example' }, /HTTPS_PROXY is no web address/],
  [
    'a proxy with a short password',
    { HTTPS_PROXY: 'http://me:short@proxy.example' },
    /HTTPS_PROXY has a password of 5 characters/,
  ],
] as const) {
  test(`rejects ${what} with exit code 2 and the name of the variable`, async () => {
    const outcome = await run(['run', '--dry-run', '--target', 'https://instance.example'], environment);
    expect(outcome.stderr).toMatch(said);
    expect(outcome.stderr).not.toMatch(/short@|not-the-passphrase/);
    expect(outcome.code).toBe(2);
  });
}

test('rejects a certificate for a target without TLS with exit code 2', async () => {
  const outcome = await run(['run', '--dry-run', '--target', 'http://instance.example'], certificate);
  expect(outcome.stderr).toMatch(/SN_CLIENT_CERT is set for http:.*expected a target with https/);
  expect(outcome.code).toBe(2);
});

for (const [what, subject, said] of [
  ['expired', { name: '127.0.0.1', hosts: ['127.0.0.1'], days: -1 }, /has expired/],
  ['for another host', { name: 'other.example', hosts: ['other.example'] }, /belongs to another host/],
] as const) {
  test(`reports a certificate that is ${what}`, async () => {
    const { key, cert } = authority.issue(subject);
    await watching({ tls: { key, cert } }, async (target) => {
      const outcome = await judge(target, { ...trusted, ...userUnderTest });
      expect(outcome.stdout).toMatch(said);
      expect(outcome.code).toBe(3);
      expect(target.got).toEqual([]);
    });
  });
}

test('rejects a self-signed certificate without --insecure, and the report shows --insecure', async () => {
  const { key, cert } = selfSigned({ name: '127.0.0.1', hosts: ['127.0.0.1'] });
  await watching({ tls: { key, cert } }, async (target) => {
    const refused = await judge(target, userUnderTest);
    expect(refused.stdout).toMatch(/self-signed/);
    expect(refused.code).toBe(3);
    const taken = await judge(target, userUnderTest, ['--insecure']);
    expectAllJudged(taken, 'basic', []);
    expect(report(taken).run).toMatchObject({ options: { insecure: true } });
    expect(taken.stdout).toContain('--insecure');
  });
});
