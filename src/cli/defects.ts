import type { Command } from 'commander';
import { printListing } from './print-listing.ts';

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
      const { defects } = await import('../proof/defects/index.ts');
      const rows = defects.map(({ id, sentence, breaks }) => ({ id, sentence, breaks }));
      printListing(rows, 'defects', options.json === true);
    });
}
