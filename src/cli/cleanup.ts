import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { RunContext } from '../contract/run.ts';
import { meant } from '../run/nearest.ts';
import { SettingsError } from '../run/variables.ts';

interface Options {
  readonly out?: string;
}

const somethingLeft = 1;

/** `cleanup`: removes what interrupted runs left on their targets. */
export function addCleanupCommand(program: Command): void {
  program
    .command('cleanup')
    .argument('[run]', 'name of a run below the reports; without it, every run')
    .description('remove what interrupted runs left on their targets, from their ledgers')
    .option('--out <folder>', 'where the reports are instead of reports/')
    .action(cleanup);
}

async function cleanup(run: string | undefined, options: Options): Promise<void> {
  const out = path.resolve(options.out ?? 'reports');
  const names = existsSync(out)
    ? readdirSync(out).filter((name) => name !== 'latest' && existsSync(path.join(out, name, 'context.json')))
    : [];
  if (run !== undefined && !names.includes(run)) {
    throw new SettingsError([`${JSON.stringify(run)} is no run below ${out}; ${meant(run, names)}`]);
  }
  const { cleanUp } = await import('../run/clean-up.ts');
  const { applyCredentials } = await import('../run/prepare.ts');
  await applyCredentials(process.env);
  let left = 0;
  for (const name of run === undefined ? names : [run]) {
    const folder = path.join(out, name);
    const context = JSON.parse(readFileSync(path.join(folder, 'context.json'), 'utf8')) as RunContext;
    if (context.target.kind === 'reference' || context.consent.readOnly) continue;
    const leftovers = await cleanUp({ ...context, folder }, process.env);
    left += leftovers.length;
    process.stdout.write(`${name} on ${context.target.url}: ${leftovers.length} records left\n`);
    for (const { table, sysId, reason } of leftovers)
      process.stdout.write(`  ${table} ${sysId}: ${reason}\n`);
  }
  process.exitCode = left > 0 ? somethingLeft : 0;
}
