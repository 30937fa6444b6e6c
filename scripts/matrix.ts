/**
 * `merge` judges the whole matrix from the parts that its shards have written; `summary` brings the figures in
 * the README in step with the project.
 */
import { concludeMatrix, readParts } from '../src/proof/matrix/reports.ts';
import { writeSummary } from '../src/proof/matrix/summary.ts';

const [command] = process.argv.slice(2);
if (command === 'summary') {
  await writeSummary();
} else if (command === 'merge') {
  const parts = readParts();
  const rows = parts.flatMap((part) => part.rows).toSorted((one, other) => one.id.localeCompare(other.id));
  if (!(await concludeMatrix(rows, parts[0]?.expected ?? []))) process.exitCode = 1;
} else {
  console.error(`matrix ${command ?? ''}: expected merge or summary`);
  process.exitCode = 2;
}
