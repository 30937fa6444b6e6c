import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { referenceCredentials, startReferenceInstance } from '../../src/reference/instance.ts';
import { report, run, start } from './cli.ts';
import { untilSaid } from './until-said.ts';

test('a target that does not follow a pinned reading is nonconformant: exit 1, with the five parts of a failure', async () => {
  const flags = ['--clause', 'segment.get-by-agent-interaction/unknown-interaction', '--profile', 'core,xml'];
  const outcome = await run(['run', '--reading', 'unknown-id=400', ...flags], { NO_COLOR: '1' });
  expect(outcome.stdout).toContain('1. segment.get-by-agent-interaction/unknown-interaction [json, xml]');
  for (const part of [
    'request    GET /api/now/',
    'response   ',
    'expected   ',
    'clause     MUST: ',
    'cause      ',
  ]) {
    expect(outcome.stdout).toContain(`   ${part}`);
  }
  expect(report(outcome).verdict).toBe('nonconformant');
  expect(outcome.code).toBe(1);
});

// From the preflight over the loading of Playwright to the first checks: no moment loses the signal.
for (const milliseconds of [0, 150, 400, 900]) {
  test(`a signal ${milliseconds} ms after the start still leaves a report, and exit 3`, async () => {
    const instance = await startReferenceInstance({ latencyMs: 50 });
    try {
      const { username, password } = referenceCredentials.integration;
      const environment = { SN_USERNAME: username, SN_PASSWORD: password };
      const judging = start(['run', '--target', instance.url], environment);
      await untilSaid(judging, /^target /m);
      await sleep(milliseconds);
      judging.child.kill(milliseconds % 400 === 0 ? 'SIGINT' : 'SIGTERM');
      const outcome = await judging.done;
      expect(report(outcome)).toMatchObject({ verdict: 'inconclusive', run: { complete: false } });
      expect(outcome.code).toBe(3);
    } finally {
      await instance.close();
    }
  });
}
