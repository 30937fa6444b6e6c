import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { run, start } from './cli.ts';

const target = ['--target', 'http://127.0.0.1:9'];

for (const [what, args, environment, said] of [
  ['an unknown command', ['rum'], {}, /unknown command.*rum/s],
  ['an unknown flag', ['run', '--profil', 'core'], {}, /--profil.*--profile/s],
  ['an unknown profile', ['run', '--profile', 'cor'], {}, /"cor".*core/s],
  [
    'an unknown clause',
    ['run', '--clause', 'code.get/answers-201'],
    {},
    /code\.get\/answers-201.*code\.get\/answers-200/s,
  ],
  [
    'a clause that another one replaced',
    ['run', '--clause', 'wire/xml-entry'],
    {},
    /"wire\/xml-entry" was replaced by wire\/xml-request-form: The page shows no form/,
  ],
  [
    'an unknown clause to explain',
    ['clauses', '--explain', 'code.get/answers-201'],
    {},
    /--explain: "code\.get\/answers-201" is no clause; did you mean code\.get\/answers-200/,
  ],
  ['an unknown release', ['run', '--release', 'zurick'], {}, /zurick.*zurich/s],
  [
    'a clause that is like no other',
    ['run', '--clause', 'x'],
    {},
    /"x" is not known; \d+ are known; the command clauses lists them/,
  ],
  [
    'an unknown reading',
    ['run', '--reading', 'notes-to-long=rejected'],
    {},
    /did you mean notes-too-long\?; the command readings lists them/,
  ],
  [
    'an unknown reading in the environment',
    ['run'],
    { WRAPUP_READINGS: 'x=y' },
    /^error: WRAPUP_READINGS: "x" is no reading; \d+ are known; the command readings lists them/,
  ],
  [
    'an unknown value of a reading',
    ['run', '--reading', 'notes-too-long=kept'],
    {},
    /expected rejected or truncated; the command readings/,
  ],
  ['an empty list of readings', ['run', '--reading', ''], {}, /--reading is "".*id=value/s],
  ['an empty folder', ['run', '--out', ''], {}, /--out is "": expected a folder/],
  ['a file in the place of reports', ['cleanup', '--out', '/etc/passwd'], {}, /--out is "\/etc\/passwd"/],
  [
    'an unknown variable',
    ['run', ...target],
    { WRAPUP_INTERACTION_SYSIDS: 'abc' },
    /WRAPUP_INTERACTION_SYSIDS is not known; did you mean WRAPUP_INTERACTION_SYS_IDS/,
  ],
  [
    'an unknown variable of doctor',
    ['doctor', ...target],
    { WRAPUP_WORKER: '3' },
    /did you mean WRAPUP_WORKERS/,
  ],
  ['an unknown variable of cleanup', ['cleanup'], { WRAPUP_X: 'abc' }, /WRAPUP_X is not known; known are/],
  ['an empty SN_HOST', ['run'], { SN_HOST: '' }, /SN_HOST is empty/],
  [
    'a folder that is a file, also where nothing is sent',
    ['run', '--dry-run', '--out', '/etc/passwd/reports'],
    {},
    /--out is ".*\/etc\/passwd\/reports": expected a folder/,
  ],
  ['a target that is no flag', ['run', 'http://localhost:1'], {}, /run takes no argument.*--target/],
  ['a seed that is no number', ['run', '--seed', 'abc'], {}, /--seed.*"abc".*whole number/s],
  ['a shard beyond its number', ['run', '--shard', '3/2'], {}, /--shard/],
  ['a target without a scheme', ['run', '--target', 'example.com'], {}, /http:\/\/ or https:\/\//],
  [
    'a target with a path',
    ['run', '--target', 'http://localhost:1/api'],
    {},
    /expected http:\/\/localhost:1/,
  ],
  ['a user in the URL', ['run', '--target', 'http://me:hunter2hunter2@localhost:1'], {}, /SN_USERNAME/],
  ['a user without a password', ['run', ...target], { SN_USERNAME: 'someone' }, /SN_PASSWORD not set/],
  [
    'a secret that is too short',
    ['run', '--target', 'https://dev1.service-now.com'],
    { SN_USERNAME: 'someone', SN_PASSWORD: 'short' },
    /SN_PASSWORD has 5 characters/,
  ],
  [
    'two ways to authenticate',
    ['run', ...target],
    { SN_API_KEY: 'long-enough-key', SN_ACCESS_TOKEN: 'long-enough-token' },
    /SN_API_KEY/,
  ],
  [
    'a grant without its client',
    ['run', ...target],
    { SN_GRANT_TYPE: 'client_credentials', SN_CLIENT_ID: 'id' },
    /SN_CLIENT_SECRET not set/,
  ],
  ['a port that is none', ['serve', '--port', 'http'], {}, /--port/],
  ['a release that cannot be served', ['serve', '--release', 'tokyo'], {}, /tokyo/],
  ['an operation that is none', ['clauses', '--operation', 'segment.creat'], {}, /segment\.create/],
] as const) {
  test(`rejects ${what} with exit code 2 and what is expected`, async () => {
    const { code, stdout, stderr } = await run(args, environment);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(`${stdout}${stderr}`).not.toContain('hunter2hunter2');
    expect(code).toBe(2);
  });
}

test('rejects an unknown name in .env with exit code 2, and notes one that may be misspelt', async () => {
  const environment = { SN_USERNAME: 'someone', SN_PASSWROD: 'hunter2hunter2' };
  const file = { '.env': 'WRAPUP_PROFILE=core\nSN_INSTANCE=dev1\n' };
  const { code, stdout, stderr } = await run(['run', ...target], environment, file);
  expect(stderr).toBe(
    [
      'note: SN_PASSWROD is not read by this suite; did you mean SN_PASSWORD?',
      'error: WRAPUP_PROFILE in .env is not known; did you mean WRAPUP_PROFILES?',
      'error: SN_PASSWORD not set: expected beside SN_USERNAME',
      '',
    ].join('\n'),
  );
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

for (const out of ['/proc/wrapup', '/etc/passwd', '/etc/passwd/reports']) {
  test(`exits with 2 before anything is sent when reports cannot be written to ${out}`, async () => {
    test.skip(process.platform !== 'linux', 'these paths are those of Linux');
    const { code, stdout, stderr } = await run(['run', '--out', out, '--clause', 'code.get/unauthenticated']);
    expect(stderr).toContain(`--out is "${out}"`);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
}

test('reports all mistakes at once', async () => {
  const { code, stderr } = await run(['run', '--seed', 'x', '--profile', 'nope', '--release', 'nowhere']);
  expect(stderr.match(/^error: /gm)).toHaveLength(3);
  expect(code).toBe(2);
});

test('clauses lists the catalogue, as a table and as JSON', async () => {
  const table = await run(['clauses', '--operation', 'code.get', '--profile', 'core']);
  expect(table.code).toBe(0);
  expect(table.stdout).toMatch(/^code\.get\/unauthenticated +MUST +core +A request without credentials/m);
  const json = await run(['clauses', '--json', '--release', 'zurich']);
  const clauses = JSON.parse(json.stdout) as { id: string; profile: string }[];
  expect(clauses.length).toBeGreaterThan(200);
  expect(clauses.filter(({ profile }) => profile === 'ai')).toEqual([]);
});

test('readings lists the readings with their values and questions', async () => {
  const table = await run(['readings']);
  expect(table.stdout).toMatch(
    /^notes-too-long +open +rejected or truncated\n +The maximum is 4000 characters; .*\n +observed: 4001 characters/m,
  );
  const json = await run(['readings', '--json']);
  expect(JSON.parse(json.stdout)).toContainEqual(
    expect.objectContaining({ id: 'unknown-id', status: 'open', values: ['400', '404'] }),
  );
  expect([table.code, json.code]).toEqual([0, 0]);
});

test('defects and faults list what serve can show', async () => {
  const defects = await run(['defects', '--json']);
  expect(JSON.parse(defects.stdout)).toContainEqual({
    id: 'rule/left-out/createRules/agent-required',
    sentence: 'The rule agent-required is not applied.',
    breaks: ['segment.create/agent-required'],
  });
  const faults = await run(['faults']);
  expect(faults.stdout).toMatch(/^hibernating +A page with status 200 says that the instance hibernates\.$/m);
  const misspelt = await run(['serve', '--fault', 'hibernatin']);
  expect(misspelt.stderr).toMatch(/did you mean hibernating\?; the command faults lists them/);
  expect([defects.code, faults.code, misspelt.code]).toEqual([0, 0, 2]);
});

test('--dry-run describes the run and writes nothing', async () => {
  const { code, stdout } = await run(['run', '--dry-run']);
  expect(stdout).toMatch(/segment\/create: \d+ entries/);
  expect(code).toBe(0);
});

test('a reader that closes the pipe early ends neither a list nor a run with a stack trace', async () => {
  for (const args of [['clauses'], ['run', '--clause', 'code.get/unauthenticated']]) {
    const { child, done } = start(args);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await done;
    expect(stderr).not.toMatch(/\n\s+at |error/);
    expect(code).toBe(0);
  }
});

test('a run leaves a folder named latest alone, and says so', async () => {
  const { folder } = await run(['run', '--clause', 'code.get/unauthenticated']);
  rmSync(path.join(folder, 'reports', 'latest'));
  mkdirSync(path.join(folder, 'reports', 'latest'));
  const again = await run([
    'run',
    '--clause',
    'code.get/unauthenticated',
    '--out',
    path.join(folder, 'reports'),
  ]);
  expect(again.stderr).toMatch(/warning: .*latest is a folder/);
  expect(again.code).toBe(0);
  const names = readdirSync(path.join(folder, 'reports'));
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('.env in another encoding is a mistake that names what is wrong, and nothing is judged', async () => {
  const latin1 = Buffer.from(
    'SN_HOST=http://127.0.0.1:9\nSN_USERNAME=me\nSN_PASSWORD=p\u00E4sswort\n',
    'latin1',
  );
  for (const [bytes, said] of [
    [Buffer.from('\uFEFFSN_HOST=http://127.0.0.1:9\n', 'utf16le'), /\.env .*expected a file in UTF-8/],
    [latin1, /SN_PASSWORD has bytes that are not UTF-8/],
  ] as const) {
    const { code, stderr, stdout } = await run(['run'], {}, { '.env': bytes });
    expect(stderr).toMatch(said);
    expect(stdout).not.toContain('VERDICT');
    expect(code).toBe(2);
  }
});

test('explains a clause with its source, what it rests on, what is assumed and what proves it', async () => {
  const { code, stdout } = await run(['clauses', '--explain', 'segment.create/opens-a-segment-each']);
  expect(code).toBe(0);
  for (const said of [
    'MUST of profile core',
    'Source: segment.create',
    '  segment.create/same-pair-again',
    '  several-of-a-pair: ',
    '  second-of-a-pair: ',
    'It is proven by defects',
  ]) {
    expect(stdout).toContain(said);
  }
});
