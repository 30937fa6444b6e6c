/** An item of a catalogue: its id and one sentence. */
export interface Listed {
  readonly id: string;
  readonly sentence: string;
}

/** Prints a catalogue as a table with its number of items, or as JSON. */
export function printListing(rows: readonly Listed[], what: string, asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, sentence } of rows) process.stdout.write(`${id.padEnd(width)}  ${sentence}\n`);
  // What is no row is no data for a pipe.
  process.stderr.write(`\n${rows.length} ${what}\n`);
}
