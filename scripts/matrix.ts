/** `merge` judges the whole matrix from the parts that its shards have written. */
import { inOrder } from '../src/proof/matrix/matrix.ts';
import { concludeMatrix, readParts } from '../src/proof/matrix/reports.ts';

const [command] = process.argv.slice(2);
if (command === 'merge') {
  const parts = readParts();
  const rows = inOrder(parts.flatMap((part) => part.rows));
  if (!(await concludeMatrix(rows, parts[0]?.expected ?? []))) process.exitCode = 1;
} else {
  console.error(`matrix ${command ?? ''}: expected merge`);
  process.exitCode = 2;
}
