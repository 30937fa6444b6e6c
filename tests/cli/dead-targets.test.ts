import { expect, test } from '@playwright/test';
import { knownFault, serving } from '../../src/proof/serving.ts';
import { report, run, withVerdict } from './cli.ts';

// How long a target may be silent is for the operator to say: one that was idle may need many seconds.
const credentials = { SN_USERNAME: 'someone', SN_PASSWORD: 'long-enough-secret', SN_TIMEOUT: '5' };

for (const [id, said] of [
  ['resets', /connection|closed|reset/i],
  ['silent', /no answer|does not answer|in time/i],
  ['always-401', /refuses the configured credentials/],
  ['always-403', /interaction_integration_user/],
  ['always-500', /log/],
  ['always-502', /gateway/i],
  ['login-redirect', /login page/],
  ['hibernating', /hibernating/],
  ['maintenance', /maintenance/],
  ['no-plugin-400', /plugin/],
  ['no-plugin-404', /plugin/],
] as const) {
  test(`the dead target ${id} is inconclusive within 10 s, and nothing passes`, async () => {
    await serving({ fault: knownFault(id) }, async ({ url }) => {
      const outcome = await run(['run', '--target', url], credentials);
      expect(outcome.stdout).toMatch(said);
      expect(withVerdict(report(outcome), 'pass', 'warn', 'fail')).toEqual([]);
      expect(report(outcome)).toMatchObject({ verdict: 'inconclusive', run: { complete: false } });
      expect(outcome.code).toBe(3);
      expect(outcome.seconds).toBeLessThan(10);
      expect(`${outcome.stdout}${outcome.stderr}`).not.toContain('long-enough-secret');
    });
  });
}

test('a target where nothing listens is inconclusive within 10 s, and nothing passes', async () => {
  const url = await serving({}, (free) => Promise.resolve(free.url));
  const outcome = await run(['run', '--target', url]);
  expect(outcome.stdout).toMatch(/Nothing listens/);
  expect(withVerdict(report(outcome), 'pass', 'warn', 'fail')).toEqual([]);
  expect(outcome.code).toBe(3);
  expect(outcome.seconds).toBeLessThan(10);
});

test('a host that does not resolve is inconclusive', async () => {
  const outcome = await run(['run', '--target', 'http://no-such-host.invalid']);
  expect(outcome.stdout).toMatch(/does not resolve/);
  expect(outcome.code).toBe(3);
});

for (const id of ['empty-200', 'empty-object', 'another-api', 'echo']) {
  test(`the dead target ${id} is nonconformant and earns no more than the form of its answers`, async () => {
    await serving({ fault: knownFault(id) }, async ({ url }) => {
      const outcome = await run(['run', '--target', url, '--profile', 'core,ai,xml'], credentials);
      const result = report(outcome);
      expect(result.verdict).toBe('nonconformant');
      expect(outcome.code).toBe(1);
      // Well-formed JSON with status 200 is all that such a target can show.
      const earned = withVerdict(result, 'pass').filter(
        (entry) =>
          !/\/(answers-200|parsable|media-type|envelope|xml-root|accept-default|rejection-[a-z-]+) \[|#\/result \[/.test(
            entry,
          ),
      );
      expect(earned).toEqual([]);
    });
  });
}
