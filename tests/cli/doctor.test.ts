import { expect, test } from '@playwright/test';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { run, type Outcome } from './cli.ts';
import { watching, type Got } from './target.ts';
import { everyUser, userUnderTest } from '../../src/reference/users.ts';

test.describe.configure({ timeout: 90_000 });

const { integration, noRole, admin } = referenceCredentials;

interface Examined {
  readonly exitCode: number;
  readonly steps: readonly {
    readonly name: string;
    readonly status: string;
    readonly found: string;
    readonly details?: readonly string[];
    readonly remedy?: string;
    readonly needs?: string;
  }[];
}

/** Examines an instance behind a fault; gives back what doctor said and what it sent. */
async function examined(
  id: string | undefined,
  environment: Readonly<Record<string, string>> = everyUser,
  flags: readonly string[] = [],
): Promise<{ outcome: Outcome; sent: readonly Got[] }> {
  return watching(id === undefined ? {} : { fault: knownFault(id) }, async ({ url, got }) => ({
    outcome: await run(['doctor', '--target', url, ...flags], { ...environment, NO_COLOR: '1' }),
    sent: got,
  }));
}

const parsed = ({ stdout }: Outcome) => JSON.parse(stdout) as Examined;
const step = (result: Examined, name: string) => result.steps.find((each) => each.name === name);

test('doctor examines the reference instance when there is no target', async () => {
  const { code, stdout } = await run(['doctor'], { NO_COLOR: '1' });
  expect(stdout).toContain('this examines the reference instance');
  expect(stdout).toMatch(/^ok +build +glide-australia-wrapup-reference$/m);
  expect(stdout).toMatch(/a run sends about \d{3,4} requests/);
  expect(stdout).toMatch(/Ready to be judged\. Nothing was written\.\n$/);
  expect(stdout).not.toContain('not checked');
  expect(code).toBe(0);
});

test('doctor takes every step without writing, and prints no secret', async () => {
  const { outcome, sent } = await examined(undefined, everyUser, ['--create-configuration', '--json']);
  const result = parsed(outcome);
  expect(result.steps.map(({ name }) => name)).toEqual([
    'address',
    'connection',
    'API',
    'credentials',
    'plugin',
    'role',
    'Table API',
    'build',
    'production',
    'inputs',
    'rate limit',
    'clock',
    'latency',
    'cost',
  ]);
  expect(result.steps.filter(({ status }) => status !== 'ok')).toEqual([]);
  // What it asks to delete, to find out whether it may, is not there.
  for (const { method, path, status } of sent)
    expect(method === 'GET' || (method === 'DELETE' && status === 404), `${method} ${path} ${status}`).toBe(
      true,
    );
  expect(outcome.code).toBe(0);
  for (const { password } of [integration, noRole, admin])
    expect(`${outcome.stdout}${outcome.stderr}`).not.toContain(password);
});

// What each fault ends at, what doctor says first, and how often the credentials went over the wire.
for (const [id, name, said, authorized] of [
  ['hibernating', 'API', /Wake it up/, 0],
  ['maintenance', 'API', /maintenance/, 0],
  ['login-redirect', 'API', /login page/, 0],
  ['always-502', 'API', /gateway/, 0],
  ['resets', 'API', /broke the connection/, 0],
  ['always-401', 'credentials', /refuses the configured credentials.*snc_basic_auth_api_access/s, 1],
  ['second-factor', 'credentials', /second factor/, 1],
  ['access-policy', 'credentials', /API access policies/, 1],
  ['basic-refused', 'credentials', /snc_basic_auth_api_access.*The target offers: Bearer/s, 1],
  ['always-403', 'role', /interaction_integration_user/, 1],
  // What is said of an unknown id proves nothing: the API is looked for elsewhere.
  ['no-plugin-400', 'plugin', /plugin/, 7],
  ['no-plugin-404', 'plugin', /plugin/, 7],
] as const) {
  test(`doctor ends at ${name} for ${id}, says what to do, and sends the credentials ${authorized} times`, async () => {
    const { outcome, sent } = await examined(id, everyUser, ['--json']);
    const result = parsed(outcome);
    const problem = result.steps.find(({ status }) => status === 'problem');
    expect(problem?.name).toBe(name);
    expect(`${problem?.found} ${problem?.remedy}`).toMatch(said);
    const behind = result.steps.slice(result.steps.findIndex((each) => each === problem) + 1);
    expect(behind.length).toBeGreaterThan(5);
    expect(behind.every(({ status, needs }) => status === 'not checked' && needs === name)).toBe(true);
    expect(sent.filter(({ authorization }) => authorization !== undefined)).toHaveLength(authorized);
    expect(outcome.code).toBe(3);
    expect(result.exitCode).toBe(3);
  });
}

test('doctor ends at refused credentials of the provisioner', async () => {
  const wrong = { ...everyUser, WRAPUP_PROVISION_PASSWORD: 'no-such-password' };
  const { outcome, sent } = await examined(undefined, wrong);
  expect(outcome.stdout).toContain('refuses the credentials of the provisioning user');
  expect(outcome.stdout).toContain('WRAPUP_PROVISION_PASSWORD');
  // The user under test once, the provisioning user once.
  expect(sent.filter(({ authorization }) => authorization !== undefined)).toHaveLength(2);
  expect(outcome.code).toBe(3);
});

test('doctor exits with 2 for production, and with 0 when it is allowed or only read', async () => {
  const refused = await examined('production');
  expect(refused.outcome.stdout).toMatch(/^A run would refuse: .*production.*\nFirst: .*--allow-production/m);
  expect(refused.outcome.code).toBe(2);
  expect((await examined('production', everyUser, ['--allow-production'])).outcome.code).toBe(0);
  const reading = await examined('production', everyUser, ['--read-only', '--json']);
  expect(step(parsed(reading.outcome), 'production')?.status).toBe('ok');
  expect(step(parsed(reading.outcome), 'inputs')?.found).toContain('0 wrap-up segments');
});

test('doctor warns of rate limit, clock, tables and missing inputs, with their cost', async () => {
  const limit = step(parsed((await examined('tight-limit', everyUser, ['--json'])).outcome), 'rate limit');
  expect(limit).toMatchObject({
    status: 'warning',
    found: expect.stringMatching(/^100 requests an hour \(rule a3f1/),
  });
  const clock = step(parsed((await examined('slow-clock', everyUser, ['--json'])).outcome), 'clock');
  expect(clock).toMatchObject({ status: 'warning', found: '120 min behind ours' });
  const closed = parsed((await examined('closed-tables', userUnderTest, ['--json'])).outcome);
  expect(step(closed, 'Table API')?.found).toMatch(/^0 of 5 tables/);
  expect(step(closed, 'build')?.status).toBe('not checked');
  expect(step(closed, 'inputs')?.found).toMatch(
    /^\d+ of \d+ entries will be skipped: there are no interactions/,
  );
  expect(step(closed, 'inputs')?.details?.join('\n')).toContain('WRAPUP_NO_ROLE_USERNAME');
  expect(step(closed, 'cost')?.details?.join('\n')).toMatch(/about (\d+) of \1 could not be removed/);
  expect(closed.exitCode).toBe(0);
});

test('doctor warns of a Table API that refuses the user, and a run goes on without it', async () => {
  const { outcome, sent } = await examined('no-table-api-401', userUnderTest, ['--json']);
  const result = parsed(outcome);
  expect(step(result, 'Table API')).toMatchObject({ status: 'warning' });
  expect(result.steps.filter(({ status }) => status === 'problem')).toEqual([]);
  expect(step(result, 'cost')).toMatchObject({ status: 'warning' });
  expect(result.exitCode).toBe(0);
  // Asked once, and not again.
  expect(sent.filter(({ path }) => path.includes('/table/'))).toHaveLength(1);
});

test('doctor warns of another API', async () => {
  const result = parsed((await examined('another-api', everyUser, ['--json'])).outcome);
  expect(step(result, 'API')).toMatchObject({
    status: 'warning',
    found: expect.stringMatching(/another API/),
  });
  expect(step(result, 'role')?.status).toBe('not checked');
});

test('doctor reports a refused connection, an unknown host and an unknown flag', async () => {
  const nothing = await run(['doctor', '--target', 'http://127.0.0.1:9'], { NO_COLOR: '1' });
  expect(nothing.stdout).toMatch(/^problem +connection +Nothing listens at http:\/\/127\.0\.0\.1:9$/m);
  expect(nothing.code).toBe(3);
  const unknown = await run(['doctor', '--target', 'https://no-such-host.invalid'], { NO_COLOR: '1' });
  expect(unknown.stdout).toMatch(/^problem +address +The host name no-such-host\.invalid does not resolve$/m);
  expect(unknown.code).toBe(3);
  const flag = await run(['doctor', '--targt', 'x']);
  expect(flag.stderr).toMatch(/--targt.*--target/s);
  expect(flag.code).toBe(2);
  const profile = await run(['doctor', '--target', 'http://127.0.0.1:9', '--profile', 'cor']);
  expect(profile.stderr).toMatch(/"cor".*core/);
  expect(profile.code).toBe(2);
});
