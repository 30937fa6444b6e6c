import { expect, test } from '@playwright/test';
import { run, start } from './command.ts';

const mistakes: readonly [string, readonly string[], RegExp][] = [
  ['a misspelt command', ['rnu'], /Did you mean run\?/],
  ['a misspelt flag', ['run', '--profil', 'core'], /Did you mean --profile\?/],
  ['a superfluous argument', ['run', 'core'], /too many arguments/],
  ['an unknown profile', ['run', '--profile', 'cor'], /--profile: "cor" is not known; did you mean core/],
  [
    'an unknown clause',
    ['run', '--clause', 'segment.create/answer-200'],
    /did you mean segment\.create\/answers-200/,
  ],
  ['a target without a scheme', ['run', '--target', 'localhost:80'], /expected http:\/\/ or https:\/\//],
  ['an unknown release', ['serve', '--release', 'zuric'], /did you mean zurich/],
  ['an unknown operation', ['clauses', '--operation', 'segment.creat'], /did you mean segment\.create/],
  ['a wrong flag of a dry run', ['run', '--dry-run', '--seed', 'x'], /--seed is "x"/],
];
for (const [name, args, message] of mistakes) {
  test(`exit 2: ${name}`, async () => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
}

test('help and version are no mistakes', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('run') as string });
  expect(await run(['run', '--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('--seed') as string,
  });
  expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('clauses lists the catalogue', async () => {
  const { code, stdout } = await run([
    'clauses',
    '--operation',
    'segment.create',
    '--profile',
    'ai',
    '--json',
  ]);
  expect(code).toBe(0);
  const listed = JSON.parse(stdout) as { id: string; profile: string }[];
  expect(listed.length).toBeGreaterThan(5);
  expect(listed.every(({ id, profile }) => id.startsWith('segment.create') && profile === 'ai')).toBe(true);
  expect((await run(['clauses'])).stdout).toMatch(/^segment\.create\/answers-200 +MUST +core +\S/m);
});

test('a dry run sends nothing and says what it would do', async () => {
  const { code, stdout } = await run([
    'run',
    '--dry-run',
    '--target',
    'http://127.0.0.1:9',
    '--profile',
    'core',
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('target    http://127.0.0.1:9');
  expect(stdout).toMatch(/POST \/api\/now\/wrapup\/segment\/create: \d+ entries/);
  expect(stdout).toContain('Nothing was sent.');
});

test('serve says where it is, answers, and ends with SIGTERM', async () => {
  const { child, outcome, said } = start(['serve', '--release', 'zurich']);
  const [, url = ''] = await said(/at (http:\/\/127\.0\.0\.1:\d+)/);
  const response = await fetch(`${url}/api/now/wrapup/code/none`);
  expect(response.status).toBe(401);
  child.kill('SIGTERM');
  expect((await outcome).code).toBe(0);
});
