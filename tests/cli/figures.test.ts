import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { knownFault } from '../../src/proof/serving.ts';
import { everyUser, userUnderTest } from '../../src/reference/users.ts';
import { report, run, type Outcome } from './cli.ts';
import { watching } from './target.ts';

test.describe.configure({ timeout: 120_000 });

type Environment = Readonly<Record<string, string>>;

const given = {
  ...everyUser,
  WRAPUP_INTERACTION_SYS_IDS: [1, 2, 3, 4, 5, 6].map((number) => `${number}`.padStart(32, 'b')).join(),
};

/** What a run is given, and behind which fault the target is. */
const cases: readonly (readonly [
  name: string,
  environment: Environment,
  flags: readonly string[],
  fault?: string,
])[] = [
  ['one user', userUnderTest, []],
  ['two users', everyUser, []],
  ['two users and configurations', everyUser, ['--create-configuration']],
  ['no Table API', everyUser, [], 'no-table-api-404'],
  ['given ids only', given, [], 'no-table-api-404'],
  ['read-only', everyUser, ['--read-only']],
  ['read-only without Table API', everyUser, ['--read-only'], 'no-table-api-403'],
  ['closed tables', everyUser, [], 'closed-tables'],
  ['tables that are only read', everyUser, [], 'table-api-read-only'],
  ['tables without deletion', everyUser, [], 'no-delete'],
];

/** How many entries are said to be skipped, and how many more where something is not known. */
function promised(text: string): { readonly skipped: number; readonly more: readonly number[] } {
  const [, skipped = '0'] = /(\d+) of \d+ entries/.exec(text) ?? [];
  const more = [...text.matchAll(/if not, (\d+) entries more are skipped/g)];
  return { skipped: Number(skipped), more: more.map(([, count]) => Number(count)) };
}

const numberAfter = (text: string, before: RegExp): number =>
  Number(new RegExp(`${before.source}(\\d+)`).exec(text)?.[1] ?? Number.NaN);

/** What a run did. */
function done(outcome: Outcome) {
  const claimed = report(outcome).clauses.filter(
    (entry) => !('reason' in entry) || !String(entry.reason).endsWith('is not claimed'),
  );
  const folder = path.join(outcome.folder, 'reports', 'latest');
  const exchanges = JSON.parse(readFileSync(path.join(folder, 'exchanges.json'), 'utf8')) as unknown[];
  return {
    entries: claimed.length,
    skipped: claimed.filter(({ verdict }) => verdict === 'skip').length,
    exchanges: exchanges.length,
  };
}

for (const [name, environment, flags, fault] of cases) {
  test(`doctor, --dry-run and run agree: ${name}`, async () => {
    await watching(fault === undefined ? {} : { fault: knownFault(fault) }, async ({ url }) => {
      const command = (...args: string[]) =>
        run([...args, '--target', url, ...flags], { ...environment, NO_COLOR: '1' });
      const doctor = (await command('doctor')).stdout;
      const dry = (await command('run', '--dry-run')).stdout;
      const { entries, skipped, exchanges } = done(await command('run', '--allow-leftovers'));
      expect(numberAfter(dry, /entries +/)).toBe(entries);
      const byDoctor = promised(doctor);
      const byDryRun = promised(dry);
      // What doctor cannot know without writing, it says, with the figure.
      const isSurprise = byDoctor.skipped !== skipped;
      if (isSurprise) expect(byDoctor.more.map((more) => byDoctor.skipped + more)).toContain(skipped);
      // Before anything is sent, less is known: then a run skips at most so many more.
      expect(skipped).toBeGreaterThanOrEqual(byDryRun.skipped);
      expect(skipped).toBeLessThanOrEqual(
        byDryRun.skipped + byDryRun.more.reduce((sum, more) => sum + more, 0),
      );
      expect(isSurprise, doctor).toBe(fault === 'table-api-read-only');
      if (!isSurprise) {
        const forecast = numberAfter(doctor, /sends about /);
        expect(Math.abs(forecast - exchanges), `${forecast} and ${exchanges}`).toBeLessThan(
          0.2 * exchanges + 20,
        );
      }
    });
  });
}
