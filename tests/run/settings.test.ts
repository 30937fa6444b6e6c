import { expect, test } from '@playwright/test';
import { readSettings, type RunFlags } from '../../src/run/settings/settings.ts';
import { SettingsError, Variables } from '../../src/run/settings/variables.ts';

type Env = Readonly<Record<string, string>>;

const read = (flags: RunFlags = {}, environment: Env = {}, file: Env = {}) =>
  readSettings(flags, new Variables(environment, file));

async function problems(flags: RunFlags = {}, environment: Env = {}): Promise<readonly string[]> {
  try {
    await read(flags, environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

const host = { SN_HOST: 'https://dev1.service-now.com' };

test('without settings: the reference instance and every profile', async () => {
  const settings = await read();
  expect(settings.target).toBeUndefined();
  expect(settings.profiles).toEqual([
    'core',
    'ai',
    'internal',
    'segmented',
    'now-assist',
    'robustness',
    'xml',
  ]);
  expect(settings).toMatchObject({
    workers: 2,
    release: 'australia',
    representations: ['json', 'xml'],
    strict: false,
  });
});

test('a flag wins over the environment, the environment over .env, and empty is not set', async () => {
  const file = { SN_HOST: 'http://file.test', WRAPUP_WORKERS: '3', SN_TIMEOUT: '9' };
  const environment = { SN_HOST: 'http://environment.test', WRAPUP_WORKERS: '' };
  expect((await read({}, environment, file)).target?.url).toBe('http://environment.test');
  expect(await read({ target: 'http://flag.test:81/' }, environment, file)).toMatchObject({
    target: { url: 'http://flag.test:81', kind: 'mock', credentials: 'none' },
    workers: 3,
    timeoutSeconds: 9,
  });
});

test('another target: default profiles, kind, workers', async () => {
  const settings = await read({}, { ...host, SN_API_KEY: 'a-long-enough-key' });
  expect(settings).toMatchObject({
    target: { url: host.SN_HOST, kind: 'instance', credentials: 'api-key' },
    profiles: ['core', 'ai', 'internal', 'xml'],
    workers: 4,
  });
  expect((await read({ target: 'http://localhost:1' })).workers).toBe(2);
});

test('Zurich has no AI profiles', async () => {
  expect((await read({ release: 'zurich' })).profiles).toEqual([
    'core',
    'internal',
    'segmented',
    'robustness',
    'xml',
  ]);
  expect(await problems({ release: 'zurich', profile: 'core,ai' })).toEqual([
    '--profile: ai has no clauses in release zurich',
  ]);
});

const wrong: readonly [string, RunFlags, Env, RegExp][] = [
  [
    'no scheme',
    { target: 'dev1.service-now.com' },
    {},
    /^--target is no web address \(it has no http:\/\/ or https:\/\/\): expected http:\/\/ or https:\/\//,
  ],
  [
    'a user in what is no URL',
    {},
    { SN_HOST: 'https://admin:S3cretPass@ho st' },
    /^SN_HOST is no web address \(it has a blank\): expected (?!.*S3cret)/,
  ],
  [
    'dots as sys_ids',
    {},
    { ...host, WRAPUP_INTERACTION_SYS_IDS: '..' },
    /^WRAPUP_INTERACTION_SYS_IDS is "\.\."/,
  ],
  ['another scheme', {}, { SN_HOST: 'ftp://x.test' }, /^SN_HOST is "ftp:": expected http/],
  [
    'a path',
    {},
    { SN_HOST: 'http://x.test/api/now' },
    /^SN_HOST has more than a host: expected http:\/\/x\.test,/,
  ],
  ['a user in the URL', {}, { SN_HOST: 'http://u:secret-pw@x.test' }, /^SN_HOST has a user.*SN_USERNAME/],
  ['an unknown profile', { profile: 'cores' }, {}, /^--profile: "cores" is not known; did you mean core/],
  [
    'an unknown profile in the environment',
    {},
    { WRAPUP_PROFILES: 'x9' },
    /^WRAPUP_PROFILES: "x9".*known are core/,
  ],
  ['xml alone', { profile: 'xml' }, {}, /xml alone/],
  ['an unknown release', { release: 'zurch' }, {}, /^--release is "zurch".*did you mean zurich/],
  ['an unknown representation', { representation: 'jsn' }, {}, /^--representation: "jsn".*did you mean json/],
  [
    'an unknown reading',
    { reading: 'unknow-id=404' },
    {},
    /"unknow-id" is no reading; did you mean unknown-id/,
  ],
  ['an unknown reading value', { reading: 'unknown-id=410' }, {}, /unknown-id is "410": expected 400 or 404/],
  ['a reading without a value', { reading: 'unknown-id' }, {}, /unknown-id is "": expected 400 or 404/],
  ['two values of a reading', { reading: 'unknown-id=400,unknown-id=404' }, {}, /given twice/],
  ['a seed', { seed: '-1' }, {}, /^--seed is "-1": expected a whole number/],
  [
    'too many workers',
    {},
    { WRAPUP_WORKERS: '1000' },
    /^WRAPUP_WORKERS is "1000": expected a whole number from 1/,
  ],
  ['a shard', { shard: '3/2' }, {}, /^--shard is "3\/2": expected I\/N/],
  ['a time', {}, { SN_TIMEOUT: 'soon' }, /^SN_TIMEOUT is "soon"/],
  ['an id', {}, { WRAPUP_AGENT_SYS_ID: 'a b' }, /^WRAPUP_AGENT_SYS_ID is "a b"/],
  ['half a user', {}, { ...host, SN_USERNAME: 'me' }, /^SN_PASSWORD not set: expected beside SN_USERNAME$/],
  ['half a second user', {}, { ...host, WRAPUP_NO_ROLE_USERNAME: 'x' }, /^WRAPUP_NO_ROLE_PASSWORD not set/],
  [
    'two ways to authenticate',
    {},
    { ...host, SN_USERNAME: 'me', SN_PASSWORD: 'long-enough', SN_API_KEY: 'long-enough' },
    /SN_API_KEY.*set together|set together/,
  ],
  [
    'a client without a grant',
    {},
    { ...host, SN_CLIENT_ID: 'id', SN_CLIENT_SECRET: 'long-enough' },
    /set without SN_GRANT_TYPE/,
  ],
  [
    'an unknown grant',
    {},
    { ...host, SN_GRANT_TYPE: 'pasword' },
    /^SN_GRANT_TYPE is "pasword".*did you mean password/,
  ],
  [
    'an incomplete grant',
    {},
    { ...host, SN_GRANT_TYPE: 'client_credentials' },
    /SN_CLIENT_ID, SN_CLIENT_SECRET not set/,
  ],
];
for (const [name, flags, environment, expected] of wrong) {
  test(`rejects ${name}`, async () => {
    const found = await problems(flags, environment);
    expect(found.join('\n')).toMatch(expected);
    expect(found).toHaveLength(1);
  });
}

test('a short secret of an instance is refused, and no secret is ever part of a problem', async () => {
  const short = { SN_USERNAME: 'me', SN_PASSWORD: 'hunter2' };
  expect(await problems({}, { SN_HOST: 'http://127.0.0.1:8080', ...short })).toEqual([]);
  const found = await problems({}, { SN_HOST: 'https://dev1.service-now.com', ...short });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^SN_PASSWORD has 7 characters: expected 8 or more/);
  expect(found.join()).not.toContain('hunter2');
  const inUrl = await problems({}, { SN_HOST: 'http://u:secret-pw@x.test' });
  expect(inUrl.join()).not.toContain('secret-pw');
});

test('reports all mistakes at once', async () => {
  const found = await problems({ seed: 'x', workers: '0', profile: 'nope-nope' }, { SN_HOST: 'x' });
  expect(found).toHaveLength(4);
});

test('an unknown clause names the nearest ones', async () => {
  expect(await problems({ clause: 'segment.create/answers-20' })).toEqual([
    expect.stringMatching(
      /^--clause: "segment\.create\/answers-20" is not known; did you mean segment\.create\/answers-200/,
    ),
  ]);
  expect((await read({ clause: 'segment.create/answers-200,code.get#/result' })).clauses).toEqual([
    'segment.create/answers-200',
    'code.get#/result',
  ]);
});

test('rejects credentials without a target', async () => {
  expect(await problems({}, { SN_HOST: '' })).toEqual([expect.stringMatching(/^SN_HOST is empty: expected/)]);
  expect(await problems({}, { SN_USERNAME: 'me', SN_PASSWORD: 'long-enough-secret' })).toEqual([
    expect.stringMatching(/^SN_PASSWORD, SN_USERNAME set without a target: expected SN_HOST or --target/),
  ]);
  expect(await problems({ target: 'http://localhost:1' }, { SN_HOST: '' })).toEqual([]);
  expect((await read({}, { SN_HOST: '' }, host)).target?.url).toBe(host.SN_HOST);
});

test('credentials that cannot stand in a header are named, and not repeated', async () => {
  for (const [name, value] of [
    ['SN_API_KEY', 'key-with-\u00FC-inside'],
    ['SN_ACCESS_TOKEN', 'token\nof two lines'],
  ] as const) {
    const found = await problems({}, { ...host, [name]: value });
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`^${name} has characters that cannot stand in a header`)),
    ]);
    expect(found.join()).not.toContain(value);
  }
  const basic = { ...host, SN_USERNAME: 'some:one', SN_PASSWORD: 'p\u00E4sswort-l\u00E4nger' };
  expect(await problems({}, basic)).toEqual([expect.stringMatching(/^SN_USERNAME has a colon/)]);
  expect(await problems({}, { ...basic, SN_USERNAME: 's\u00F6meone' })).toEqual([]);
});
