import type { Command } from 'commander';

interface Options {
  readonly json?: boolean;
}

/** `defects`: the single-fault versions of the reference instance that `serve --defect` serves. */
export function addDefectsCommand(program: Command): void {
  program
    .command('defects')
    .description('list the faults that the reference instance can be served with')
    .option('--json', 'as JSON')
    .action(async (options: Options) => {
      const { defects } = await import('../reference/defects/index.ts');
      const rows = defects.map(({ id, sentence, breaks }) => ({ id, sentence, breaks }));
      if (options.json === true) {
        process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
        return;
      }
      const width = Math.max(...rows.map(({ id }) => id.length));
      for (const { id, sentence } of rows) process.stdout.write(`${id.padEnd(width)}  ${sentence}\n`);
      process.stdout.write(`\n${rows.length} defects\n`);
    });
}
