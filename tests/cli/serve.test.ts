import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { run, start } from './cli.ts';
import { selfSigned } from '../tls/certificates.ts';
import { untilSaid } from './until-said.ts';

for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
  test(`serve prints its address, answers, and ends with ${signal}`, async () => {
    const served = start(['serve', '--release', 'zurich']);
    const [, url = ''] = await untilSaid(served, /at (http:\/\/127\.0\.0\.1:\d+)/);
    const response = await fetch(`${url}/api/now/wrapup/code/none`);
    expect(response.status).toBe(401);
    served.child.kill(signal);
    expect((await served.done).code).toBe(0);
  });
}

test('serve exits with 2 when the port is taken', async () => {
  const served = start(['serve']);
  const [, port = ''] = await untilSaid(served, /at http:\/\/127\.0\.0\.1:(\d+)/);
  const second = await run(['serve', '--port', port]);
  served.child.kill('SIGTERM');
  expect(second.stderr).toContain('something else listens there');
  expect(second.code).toBe(2);
});

test('help and version are no mistakes, a superfluous argument is', async () => {
  expect((await run(['--help'])).code).toBe(0);
  const help = await run(['run', '--help']);
  expect(help.stdout).toContain('--seed');
  expect(help.code).toBe(0);
  expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await run(['run', 'core'])).code).toBe(2);
});

test('a key that does not belong to the certificate is exit 2', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-tls-'));
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  writeFileSync(key, selfSigned({ name: 'one' }).key, { mode: 0o600 });
  writeFileSync(certificate, selfSigned({ name: 'another' }).cert);
  const { code, stderr } = await run(['serve', '--tls-key', key, '--tls-cert', certificate]);
  expect(stderr).toContain(`--tls-key is ${key} and --tls-cert is ${certificate}: expected a key`);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});
