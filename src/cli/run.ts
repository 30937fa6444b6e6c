import type { Command } from 'commander';
import type { RunFlags } from '../run/settings.ts';

interface Options extends RunFlags {
  readonly dryRun?: boolean;
}

/** `run`: judges a target. */
export function addRunCommand(program: Command): void {
  const joined = (value: string, before: string | undefined) =>
    before === undefined ? value : `${before},${value}`;
  program
    .command('run')
    .description('judge a target; without one, the reference instance that comes with the suite')
    .option('--target <url>', 'the target, with http:// or https:// (SN_HOST)')
    .option('--profile <names>', 'profiles that the target claims (WRAPUP_PROFILES)', joined)
    .option('--release <name>', 'release of the page: australia or zurich')
    .option('--representation <names>', 'only json or only xml', joined)
    .option('--clause <ids>', 'judge only these clauses', joined)
    .option('--reading <id=value>', 'hold the target to one reading (WRAPUP_READINGS)', joined)
    .option('--seed <number>', 'send the same data again')
    .option('--workers <number>', 'requests in flight at most (WRAPUP_WORKERS)')
    .option('--shard <i/n>', 'judge one part of several')
    .option('--strict', 'warnings and gaps count: exit code 1')
    .option('--out <folder>', 'where reports go instead of reports/')
    .option(
      '--create-configuration',
      'make wrap-up configurations for internal wrap-ups: inactive, ours only',
    )
    .option('--read-only', 'write nothing; judge what reading given records can show')
    .option('--allow-production', 'judge an instance that is, or may be, production')
    .option('--allow-leftovers', 'run although records will stay on the target')
    .option('--insecure', 'accept TLS certificates that do not verify')
    .option('--dry-run', 'say what would be done, and send nothing')
    .addHelpText(
      'after',
      '\nExit codes: 0 conformant or partial, 1 nonconformant, 2 usage or configuration, 3 inconclusive.',
    )
    .action(async (options: Options) => {
      if (options.dryRun === true) {
        const { dryRun } = await import('../run/dry-run.ts');
        process.stdout.write(await dryRun(options));
        return;
      }
      const { judgeTarget } = await import('../run/judge-target.ts');
      await judgeTarget(options);
    });
}
