/** What a run would do, without sending anything. */
import { operations } from '../contract/operations.ts';
import { isClaimed } from '../contract/profiles.ts';
import { holdsIn } from '../contract/releases.ts';
import { groupOf } from '../report/result.ts';
import { settingsFor } from './prepare.ts';
import type { RunFlags } from './settings.ts';

/** Exchanges for one entry and records for one entry, as measured against the reference instance, rounded up. */
const exchangesPerEntry = 2;
const recordsPerEntry = 1;
/** One exchange with a real instance, and with one on this machine, in milliseconds. */
const exchangeMs = { remote: 600, local: 5 };

/** Describes a run; @throws SettingsError like the run itself. */
export async function dryRun(flags: RunFlags): Promise<string> {
  const settings = await settingsFor(flags);
  const { entries } = await import('../contract/catalogue.ts');
  const selected = entries(settings.release).filter(
    ({ clause, representation }) =>
      isClaimed(clause.profile, representation, settings.profiles) &&
      settings.representations.includes(representation) &&
      (settings.clauses.length === 0 || settings.clauses.includes(clause.id)),
  );
  // Shapes are judged on answers that are there anyway.
  const asked = selected.filter(({ clause }) => clause.kind === 'behaviour' && !clause.ambient).length;
  const exchanges = asked * exchangesPerEntry;
  const latency = settings.target ? exchangeMs.remote : exchangeMs.local;
  const seconds = Math.ceil((exchanges * latency) / settings.workers / 1000) + 3;
  const inRelease = operations.filter(({ since }) => holdsIn(since, settings.release));
  return [
    `target    ${settings.target?.url ?? 'the reference instance'} (credentials: ${settings.target?.credentials ?? 'basic'})`,
    `release   ${settings.release}`,
    `profiles  ${settings.profiles.join(', ')}`,
    'operations',
    ...inRelease.map(({ id, method, path }) => {
      const own = selected.filter(({ clause }) => groupOf(clause.id) === id).length;
      return `  ${method.padEnd(4)} /api/now${path}: ${own} entries`;
    }),
    `entries   ${selected.length} (with ${selected.length - asked} that other answers show in passing)`,
    `requests  about ${exchanges}, ${settings.workers} in flight at most`,
    `records   about ${asked * recordsPerEntry} segments, interactions and codes made, then removed`,
    `time      about ${seconds} s`,
    'Nothing was sent.',
    '',
  ].join('\n');
}
