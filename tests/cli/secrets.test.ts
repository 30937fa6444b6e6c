import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { basic, referenceCredentials, type ReferenceOptions } from '../../src/reference/instance.ts';
import { knownFault, serving } from '../../src/proof/serving.ts';
import { report, run, start, withVerdict, type Outcome } from './cli.ts';
import { everythingLeft, leaks } from './searching.ts';
import { tokensOf } from './target.ts';
import { untilSaid } from './until-said.ts';
import { everyUser, otherUsers, userUnderTest } from '../../src/reference/users.ts';

const { client, apiKey } = referenceCredentials;

const oauth = { SN_CLIENT_ID: client.id, SN_CLIENT_SECRET: client.secret };

type Environment = Readonly<Record<string, string>>;

/** The environment of every way to authenticate. */
const modes: Readonly<Record<string, (url: string) => Promise<Environment> | Environment>> = {
  basic: () => userUnderTest,
  'client credentials': () => ({ SN_GRANT_TYPE: 'client_credentials', ...oauth }),
  'password grant': () => ({ SN_GRANT_TYPE: 'password', ...userUnderTest, ...oauth }),
  'refresh token': async (url) => ({
    SN_GRANT_TYPE: 'refresh_token',
    SN_REFRESH_TOKEN: (await tokensOf(url)).refresh_token,
    ...oauth,
  }),
  bearer: async (url) => ({ SN_ACCESS_TOKEN: (await tokensOf(url)).access_token }),
  'API key': () => ({ SN_API_KEY: apiKey }),
};

const secretNames = /PASSWORD|SECRET|TOKEN|API_KEY/;

/** The secrets of an environment, and what begins every token that the reference instance gives. */
function secretsOf(environment: Environment): string[] {
  const values = Object.entries(environment).flatMap(([name, value]) =>
    secretNames.test(name) ? [value] : [],
  );
  return [...values, 'access-0', 'refresh-0'].flatMap((each) =>
    each.endsWith('-0') ? [...'0123456789abcdef'].map((digit) => each.slice(0, -1) + digit) : [each],
  );
}

/** A few checks that ask as every user, make records, and judge texts and headers. */
const some = [
  '--workers',
  '1',
  '--profile',
  'core,ai,xml',
  '--clause',
  'code.get/unauthenticated,code.get/role-required,code.post/description-non-ascii,segment.update-ai/notes-answered,wire/json-escapes',
];

/** Fails when a secret is in what was left; the texts are those of a run that redacted something. */
function expectNoLeak(outcomes: readonly Outcome[], environment: Environment): void {
  const texts = everythingLeft(outcomes);
  expect([...texts.values()].join('\n')).toContain('[redacted]');
  expect(leaks(texts, secretsOf(environment))).toEqual([]);
}

for (const [mode, environmentFor] of Object.entries(modes)) {
  test(`no secret is left by a run with ${mode}, also where the target gives all of them back`, async () => {
    await serving({ fault: knownFault('echoes-credentials') }, async ({ url }) => {
      const environment = { ...(await environmentFor(url)), ...otherUsers };
      const outcome = await run(['run', '--target', url, ...some], environment);
      expectNoLeak([outcome], environment);
      // What comes with the answers is not documented, and so no deviation.
      expect(withVerdict(report(outcome), 'fail', 'error', 'blocked')).toEqual([]);
      expect(withVerdict(report(outcome), 'pass').length).toBeGreaterThan(5);
    });
  });
}

for (const [faultId, mode, code] of [
  ['echoes-in-values', 'password grant', 1],
  ['echoes-in-errors', 'client credentials', 1],
  ['echoes-in-text', 'API key', 1],
  ['echoes-in-redirect', 'basic', 3],
  ['echoes-in-page', 'bearer', 3],
  ['echoes-grant', 'password grant', 3],
  ['echoes-grant', 'refresh token', 3],
] as const) {
  test(`no secret is left by a run with ${mode} where the target ${faultId}`, async () => {
    // An instance that refuses every grant gives no refresh token either.
    const environment = { ...(await serving({}, async ({ url }) => modes[mode]?.(url))), ...otherUsers };
    await serving({ fault: knownFault(faultId) }, async ({ url }) => {
      const own = faultId === 'echoes-grant' ? environment : { ...(await modes[mode]?.(url)), ...otherUsers };
      const outcome = await run(['run', '--target', url, ...some], own);
      expectNoLeak([outcome], own);
      expect(outcome.code).toBe(code);
    });
  });
}

for (const faultId of ['echoes-credentials', 'echoes-in-values']) {
  test(`no secret is left by a run that was interrupted, nor by cleanup, where the target ${faultId}`, async () => {
    await serving({ fault: knownFault(faultId), latencyMs: 30 }, async ({ url }) => {
      const environment = everyUser;
      const judging = start(['run', '--target', url], environment);
      await untilSaid(judging, /of \d+ checks/);
      judging.child.kill('SIGINT');
      const outcome = await judging.done;
      expect(outcome.code).not.toBe(0);
      const cleaning = await run(['cleanup', '--out', `${outcome.folder}/reports`], environment);
      // Where the target shows ids as they are, the run has cleaned up by itself.
      expect(cleaning.stdout).toMatch(/\d+ removed|has left anything/);
      expectNoLeak([outcome, cleaning], environment);
    });
  });
}

test('no secret is in the arguments of a process', async () => {
  test.skip(process.platform !== 'linux', 'arguments are read from /proc');
  await serving({}, async ({ url }) => {
    const environment = everyUser;
    const judging = start(['run', '--target', url, '--clause', 'code.get/unauthenticated'], environment);
    const seen = new Set<string>();
    const timer = setInterval(() => commandLines(judging.child.pid).forEach((line) => seen.add(line)), 50);
    await judging.done;
    clearInterval(timer);
    const lines = [...seen];
    // The workers, too, were seen.
    for (const process of [/main\.js run/, /playwright/]) expect(lines.join('\n')).toMatch(process);
    expect(leaks(new Map(lines.map((line) => [line, line])), secretsOf(environment))).toEqual([]);
  });
});

/** Arguments of a process and of those that it started: they work in the same folder. Others are none of ours. */
function commandLines(pid = 0): string[] {
  const folderOf = (name: string) => readlinkSync(`/proc/${name}/cwd`);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        if (folderOf(name) !== folderOf(String(pid))) return [];
        return [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}

// Reports suffer where a secret is a word of the API; verdicts must not.
for (const word of ['application/json', '"success":']) {
  test(`a secret that is a word of the API changes no verdict: ${word}`, async () => {
    await serving({}, async ({ url }) => {
      const environment = { ...everyUser, WRAPUP_NO_ROLE_PASSWORD: word };
      const outcome = await run(['run', '--target', url, ...some], environment);
      expect(withVerdict(report(outcome), 'fail', 'error', 'blocked', 'warn')).toEqual([]);
      expect(withVerdict(report(outcome), 'pass').length).toBeGreaterThan(5);
    });
  });
}

test('a short password of a mock is judged, said to be findable, and kept out where it is known to be one', async () => {
  const echoing: ReferenceOptions = {
    fault: {
      id: 'echo-authorization',
      sentence: 'Every answer repeats the Authorization header.',
      around: (next) => (request, response) => {
        response.setHeader('x-echo', request.headers.authorization ?? '');
        // The reference instance has longer passwords than this.
        if (request.headers.authorization === basic({ username: 'admin', password: 'admin' }))
          request.headers.authorization = basic(referenceCredentials.integration);
        next(request, response);
      },
    },
  };
  const outcome = await serving(echoing, ({ url }) =>
    run(['run', '--target', url, '--clause', 'code.get/shows-label', '--allow-leftovers'], {
      SN_USERNAME: 'admin',
      SN_PASSWORD: 'admin',
    }),
  );
  expect(outcome.stdout).toContain('SN_PASSWORD has fewer than 8 characters');
  expect(report(outcome).verdict).toBe('partial');
  const folder = path.join(outcome.folder, 'reports', 'latest');
  const exchanges = readFileSync(path.join(folder, 'exchanges.json'), 'utf8');
  expect(exchanges).toContain('x-echo');
  expect(exchanges).not.toContain(Buffer.from('admin:admin').toString('base64'));
});
