import { expect, test } from '@playwright/test';
import { run, start } from './cli.ts';
import { untilSaid } from './until-said.ts';

test('serve says where it is, answers, and ends with SIGTERM', async () => {
  const served = start(['serve', '--release', 'zurich']);
  const [, url = ''] = await untilSaid(served, /at (http:\/\/127\.0\.0\.1:\d+)/);
  const response = await fetch(`${url}/api/now/wrapup/code/none`);
  expect(response.status).toBe(401);
  served.child.kill('SIGTERM');
  expect((await served.done).code).toBe(0);
});

test('a port that is taken is exit 2', async () => {
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
