import type { Command } from 'commander';
import type { RunFlags } from '../run/settings/settings.ts';
import { addTargetOptions, joined } from './target-options.ts';

interface Options extends RunFlags {
  readonly dryRun?: boolean;
}

/** `run`: judges a target. */
export function addRunCommand(program: Command): void {
  const command = program
    .command('run')
    .description('judge a target; without one, the reference instance that comes with the suite');
  addTargetOptions(command)
    .option(
      '--reading <id=value>',
      'hold the target to one reading; the command readings lists them (WRAPUP_READINGS)',
      joined,
    )
    .option('--seed <number>', 'send the same data again')
    .option('--max-failures <number>', 'cut the run short after so many failed clauses')
    .option('--shard <i/n>', 'judge one part of several')
    .option('--min-judged <percentage>', 'exit code 1 where fewer of the selected entries are judged')
    .option('--strict', 'exit code 1 for a warning, and for an entry that was selected and not judged')
    .option('--out <folder>', 'where reports go instead of reports/')
    .option('--dry-run', 'say what would be done, and send nothing')
    .addHelpText(
      'after',
      '\nExit codes: 0 conformant or partial, 1 nonconformant, 2 usage or configuration, 3 inconclusive.',
    )
    .action(async (options: Options) => {
      if (options.dryRun === true) {
        const { dryRun } = await import('../run/forecast/dry-run.ts');
        process.stdout.write(await dryRun(options));
        return;
      }
      const { judgeTarget } = await import('../run/judge-target.ts');
      await judgeTarget(options);
    });
}
