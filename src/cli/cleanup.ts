import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { hasContextFile, readContextFile } from '../run-folder/context-file.ts';
import { meant } from '../run/settings/nearest.ts';
import { SettingsError } from '../run/settings/variables.ts';

interface Options {
  readonly out?: string;
}

const exitCodes = { done: 0, somethingLeft: 1, inconclusive: 3 } as const;
/** How many leftovers of a run are shown. */
const shown = 50;

/** `cleanup`: removes what interrupted runs left on their targets. */
export function addCleanupCommand(program: Command): void {
  program
    .command('cleanup')
    .argument('[run]', 'name of a run below the reports; without it, every run')
    .description('remove what interrupted runs left on their targets, from their ledgers')
    .option('--out <folder>', 'where the reports are instead of reports/')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing is left, 1 something is left, 2 usage or configuration, 3 a target cannot be reached, or a run is still going on.',
    )
    .action(cleanup);
}

async function cleanup(run: string | undefined, options: Options): Promise<void> {
  const out = path.resolve(options.out ?? 'reports');
  const held = statSync(out, { throwIfNoEntry: false });
  if (options.out !== undefined && (options.out.trim() === '' || held?.isDirectory() !== true)) {
    throw new SettingsError([`--out is ${JSON.stringify(options.out)}: expected a folder with reports`]);
  }
  const names = held
    ? readdirSync(out).filter((name) => name !== 'latest' && hasContextFile(path.join(out, name)))
    : [];
  if (run !== undefined && !names.includes(run)) {
    throw new SettingsError([`${JSON.stringify(run)} is no run below ${out}; ${meant(run, names)}`]);
  }
  const { applyCredentials } = await import('../run/prepare.ts');
  const configured = await applyCredentials(process.env);
  let outcome: number = exitCodes.done;
  let isBusy = false;
  for (const name of run === undefined ? names : [run]) {
    const code = await cleanUpRun(path.join(out, name), name, configured.host);
    isBusy ||= code !== undefined;
    // When several outcomes meet, the order is 1, 3, 0.
    if (code === exitCodes.somethingLeft || outcome === exitCodes.done) outcome = code ?? outcome;
  }
  if (!isBusy) process.stdout.write('nothing to do: no run below the reports has left anything\n');
  process.exitCode = outcome;
}

/** Cleans up after one run; undefined when there was nothing to do. */
async function cleanUpRun(
  folder: string,
  name: string,
  host: string | undefined,
): Promise<number | undefined> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stored = readContextFile(folder);
  if ('wrong' in stored) {
    say(
      `${name}: context.json is not as the run wrote it, so nothing is sent: ${stored.wrong}. Fix or remove ${folder}`,
    );
    return exitCodes.inconclusive;
  }
  const { context } = stored;
  const [{ cleanUp }, { isAllRemoved }] = await Promise.all([
    import('../run/clean-up/clean-up.ts'),
    import('../run/clean-up/all-removed.ts'),
  ]);
  if (isAllRemoved(context)) return undefined;
  const { url } = context.target;
  if (host !== undefined && URL.canParse(host) && new URL(host).origin !== url) {
    say(
      `${name} was on ${url}, and SN_HOST is ${new URL(host).origin}: left alone, as its credentials are for another host`,
    );
    return exitCodes.inconclusive;
  }
  const { removed, absent, leftovers, isIncomplete, problem } = await cleanUp(context, process.env, say);
  const left = `${isIncomplete ? 'at least ' : ''}${leftovers.length}`;
  const outcome = `${removed} removed${absent === 0 ? '' : `, ${absent} already absent`}`;
  if (problem) {
    say(`${name} on ${url}: ${problem.message}`);
    say(`  ${outcome}; ${left} records are in its ledger. ${problem.remedy}`);
    return exitCodes.inconclusive;
  }
  say(`${name} on ${url}: ${outcome}, ${left} left`);
  for (const { table, sysId, reason } of leftovers.slice(0, shown)) say(`  ${table} ${sysId}: ${reason}`);
  if (leftovers.length > shown) {
    say(`  … ${leftovers.length - shown} more in ${path.join(folder, 'leftovers.json')}`);
  }
  return leftovers.length > 0 ? exitCodes.somethingLeft : exitCodes.done;
}
