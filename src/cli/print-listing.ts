/** What can be served, by name, with one sentence each. */
export interface Listed {
  readonly id: string;
  readonly sentence: string;
}

/** Prints rows as a table with their number, or as JSON. */
export function printListing(rows: readonly Listed[], what: string, asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, sentence } of rows) process.stdout.write(`${id.padEnd(width)}  ${sentence}\n`);
  process.stdout.write(`\n${rows.length} ${what}\n`);
}
