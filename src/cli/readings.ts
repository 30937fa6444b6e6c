import type { Command } from 'commander';

interface Options {
  readonly json?: boolean;
}

/** `readings`: the ways to read the page, and what a target may be held to with `--reading`. */
export function addReadingsCommand(program: Command): void {
  program
    .command('readings')
    .description('list where the page contradicts itself or is silent, and the values that conform')
    .option('--json', 'as JSON')
    .action(readings);
}

async function readings(options: Options): Promise<void> {
  const { readings: all } = await import('../contract/readings.ts');
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  for (const { id, status, values, question, observed } of all) {
    process.stdout.write(
      `${id.padEnd(width)}  ${status.padEnd(7)}  ${values.join(' or ')}\n    ${question}\n    observed: ${observed}\n`,
    );
  }
  const open = all.filter(({ status }) => status === 'open').length;
  process.stdout.write(
    `\n${all.length} readings, ${open} of them open: every value conforms, and run --reading id=value accepts only one\n`,
  );
}
