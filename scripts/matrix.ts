/** `merge` judges the whole matrix from the parts that its shards have written. */
import { concludeMatrix, readParts } from '../src/proof/matrix/reports.ts';

const [command] = process.argv.slice(2);
if (command === 'merge') {
  const parts = readParts();
  const rows = parts.flatMap((part) => part.rows).toSorted((one, other) => one.id.localeCompare(other.id));
  if (!(await concludeMatrix(rows, parts[0]?.expected ?? []))) process.exitCode = 1;
} else {
  console.error(`matrix ${command ?? ''}: expected merge`);
  process.exitCode = 2;
}
