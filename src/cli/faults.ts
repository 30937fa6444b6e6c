import type { Command } from 'commander';
import { printListing } from './print-listing.ts';

interface Options {
  readonly json?: boolean;
}

/** `faults`: the disturbances that `serve --fault` puts between a client and the reference instance. */
export function addFaultsCommand(program: Command): void {
  program
    .command('faults')
    .description('list the disturbances, and the things that are not the API, that serve can show')
    .option('--json', 'as JSON')
    .action(async (options: Options) => {
      const { faults } = await import('../proof/faults/index.ts');
      const rows = faults.map(({ id, sentence }) => ({ id, sentence }));
      printListing(rows, 'faults', options.json === true);
    });
}
