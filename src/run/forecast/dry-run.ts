/** What a run would do, without sending anything. */
import { isLoopback } from '../../client/connection/proxy.ts';
import { operations } from '../../contract/operations.ts';
import { holdsIn } from '../../contract/releases.ts';
import { groupOf } from '../../report/result/result.ts';
import { settingsFor } from '../prepare.ts';
import { assertReportsFolder } from '../settings/reports-folder.ts';
import type { RunFlags } from '../settings/settings.ts';

/** One exchange with a real instance, and with one on this machine, in milliseconds. */
const exchangeMs = { remote: 600, local: 5 };

/** Describes a run; @throws SettingsError like the run itself. */
export async function dryRun(flags: RunFlags): Promise<string> {
  const settings = await settingsFor(flags);
  assertReportsFolder(settings.out);
  const [{ expectationOf, selectedEntries, secondsOf, cleanUpSeconds }, words, { doubtLines }] =
    await Promise.all([import('./forecast.ts'), import('./forecast-words.ts'), import('./doubts.ts')]);
  const expectation = expectationOf(settings);
  const isLocal = !settings.target || isLoopback(new URL(settings.target.url).hostname);
  const latency = isLocal ? exchangeMs.local : exchangeMs.remote;
  const { workers } = settings;
  const operationsInRelease = operations.filter(
    ({ since, method }) =>
      holdsIn(since, settings.release) && (!settings.consent.readOnly || method === 'GET'),
  );
  const selected = selectedEntries(settings);
  const cleaning = settings.target ? cleanUpSeconds(expectation, workers, latency) : 0;
  return [
    `target    ${settings.target?.url ?? 'the reference instance'} (credentials: ${settings.target?.credentials ?? 'basic'})`,
    `release   ${settings.release}`,
    `profiles  ${settings.profiles.join(', ')}`,
    ...(settings.operations.length === 0 ? [] : [`claimed   ${settings.operations.join(', ')}`]),
    'operations',
    ...operationsInRelease.flatMap(({ id, method, path }) => {
      const own = selected.filter(({ clause }) => groupOf(clause.id) === id).length;
      return own === 0 ? [] : [`  ${method.padEnd(4)} /api/now${path}: ${own} entries`];
    }),
    `entries   ${expectation.entries}, by ${expectation.checks} checks`,
    `requests  about ${expectation.exchanges}, ${workers} in flight at most`,
    `records   ${words.recordsText(expectation, settings.consent.readOnly)}`,
    `skipped   ${words.skippedText(expectation)}`,
    ...words.gapLines(expectation).map((line) => `  ${line}`),
    ...doubtLines(settings, expectation, false).map((line) => `not known ${line}`),
    `time      about ${words.timeText(secondsOf(expectation, workers, latency))}${
      cleaning < 1 ? '' : `, and ${words.timeText(cleaning)} to clean up`
    }${isLocal ? '' : ` (${exchangeMs.remote} ms an answer; doctor measures it)`}`,
    'Nothing was sent.',
    '',
  ].join('\n');
}
