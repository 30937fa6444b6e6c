import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answering } from '../../src/proof/faults/answers.ts';
import { disturbing } from '../../src/proof/faults/disturb.ts';
import { basic, referenceCredentials } from '../../src/reference/instance.ts';
import { startProxy } from '../client/proxies.ts';
import { report, run, withVerdict } from './cli.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { watching } from './target.ts';
import { everyUser, otherUsers } from '../../src/reference/users.ts';

test.describe.configure({ timeout: 120_000 });

const core = ['--profile', 'core', '--representation', 'json'];

test('too many transient failures end the run, and the report has the verdicts until then', async () => {
  await watching({ fault: knownFault('limit-always') }, async (target) => {
    const outcome = await run(['run', '--target', target.url, ...core, '--workers', '2'], {
      ...everyUser,
    });
    const result = report(outcome);
    expect(withVerdict(result, 'fail')).toEqual([]);
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      run: { complete: false },
      problem: { title: expect.stringContaining('Too many transient failures') },
    });
    expect(outcome.code).toBe(3);
    expect(outcome.stdout).toContain('incomplete');
    expect(outcome.stdout).toMatch(/a request that was not processed is sent up to 5 times/);
    // Three checks of each worker, three times each, five attempts for a request; then clean-up tries.
    expect(target.got.length).toBeLessThan(400);
  });
});

test('credentials that are refused in the middle of a run end it, so that no account is locked', async () => {
  await watching({ fault: knownFault('locked-out') }, async (target) => {
    const environment = { ...everyUser };
    const outcome = await run(['run', '--target', target.url, ...core, '--workers', '2'], environment);
    const result = report(outcome);
    const { integration, admin } = referenceCredentials;
    const configured = [integration, admin].map(basic);
    const refused = target.got.filter(
      ({ status, authorization = '' }) => status === 401 && configured.includes(authorization),
    );
    // The other worker may have had one on its way.
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(refused.length).toBeLessThanOrEqual(2);
    expect(withVerdict(result, 'fail')).toEqual([]);
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      run: { complete: false },
      problem: { title: expect.stringContaining('refused') },
    });
    expect(outcome.code).toBe(3);
  });
});

test('credentials that are refused during the preflight end the run before the first check', async () => {
  const isBaseline = (incoming: IncomingMessage) => incoming.url?.includes('sysparm_limit=1000') === true;
  const around = disturbing(() => isBaseline, answering(401, '{}'));
  await watching({ fault: { id: 'test', sentence: 'For a test.', around } }, async (target) => {
    const outcome = await run(['run', '--target', target.url, ...core], { ...everyUser });
    expect(target.got.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(report(outcome)).toMatchObject({
      verdict: 'inconclusive',
      run: { complete: false },
      problem: {
        title: expect.stringMatching(/refused the credentials in WRAPUP_PROVISION_USERNAME.* before the run/),
      },
    });
    expect(outcome.code).toBe(3);
    const files = readdirSync(path.join(outcome.folder, 'reports', 'latest'));
    expect(files.filter((name) => name.endsWith('.lock'))).toEqual([]);
  });
});

test('each token that the target revokes is fetched again once', async () => {
  const { client } = referenceCredentials;
  await watching({ fault: knownFault('tokens-revoked') }, async (target) => {
    const clauses = ['segment.update/state-closed', 'code.get/unauthenticated'].flatMap((id) => [
      '--clause',
      id,
    ]);
    const outcome = await run(['run', '--target', target.url, ...core, ...clauses], {
      ...otherUsers,
      SN_GRANT_TYPE: 'client_credentials',
      SN_CLIENT_ID: client.id,
      SN_CLIENT_SECRET: client.secret,
    });
    expect(withVerdict(report(outcome), 'fail', 'error', 'blocked')).toEqual([]);
    expect(outcome.code).toBe(0);
    const bearers = target.got.flatMap(({ authorization = '' }) =>
      authorization.startsWith('Bearer ') ? [authorization] : [],
    );
    expect(new Set(bearers).size).toBeGreaterThan(1);
    const tokenRequests = target.got.filter(({ path }) => path === '/oauth_token.do');
    expect(tokenRequests.length).toBe(new Set(bearers).size);
  });
});

test('a remote target behind a proxy: four requests in flight at most, over connections that are kept', async () => {
  const password = 'password-of-the-proxy';
  const token = Buffer.from(`me:${password}`).toString('base64');
  await watching({ latencyMs: 20 }, async (target) => {
    const proxy = await startProxy({ to: target.url, authorization: `Basic ${token}` });
    const clauses = ['segment.update/state-closed', 'code.get/answers-200'].flatMap((id) => ['--clause', id]);
    const flags = ['run', '--target', 'http://wrapup.test', ...core, ...clauses];
    try {
      const environment = {
        ...everyUser,
        HTTP_PROXY: `http://me:${password}@127.0.0.1:${proxy.port}`,
      };
      const outcome = await run(flags, environment);
      expect(withVerdict(report(outcome), 'fail', 'error', 'blocked')).toEqual([]);
      expect(outcome.code).toBe(0);
      expect(outcome.stdout).toContain(`through the proxy 127.0.0.1:${proxy.port} (HTTP_PROXY)`);
      for (const secret of [password, token])
        expect(`${outcome.stdout}${outcome.stderr}`).not.toContain(secret);
      expect(target.maxInFlight()).toBeGreaterThan(1);
      expect(target.maxInFlight()).toBeLessThanOrEqual(4);
      // What is not encrypted is passed on, with the whole address, and not tunnelled to port 80.
      expect(proxy.tunnels).toEqual([]);
      expect(new Set(proxy.passed.map((url) => new URL(url).origin))).toEqual(
        new Set(['http://wrapup.test']),
      );
      expect(proxy.connections()).toBeLessThan(target.got.length / 2);

      const before = target.got.length;
      const wrong = await run(flags, {
        ...environment,
        HTTP_PROXY: `http://me:wrong-password@127.0.0.1:${proxy.port}`,
      });
      expect(wrong.stdout).toMatch(/proxy 127\.0\.0\.1:\d+ answered 407/);
      expect(wrong.code).toBe(3);
      expect(proxy.refused()).toBe(1);
      const direct = await run(flags, { ...environment, NO_PROXY: 'example.com,.test' });
      expect(direct.stdout).toMatch(/does not resolve/);
      expect(target.got.length).toBe(before);
    } finally {
      proxy.close();
    }
  });
});
