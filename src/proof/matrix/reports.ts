/** Where the matrix is written, and how parts of it come together. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../report/result/package-root.ts';
import { assessMatrix, markdown, summaryWords } from './matrix.ts';
import { checkedClauses, sources } from './plan.ts';
import type { MatrixPart, MatrixRow } from './row.ts';
import { recordRun } from './summary.ts';

export const matrixFolder = path.join(packageRoot().folder, 'reports', 'matrix');

/** File name of the part that a shard writes. */
export function partName({ current, total }: MatrixPart['shard']): string {
  return `part-${current}-of-${total}.json`;
}

/** Judges a whole run, writes it down and says what it proves. Whether nothing is wrong. */
export async function concludeMatrix(
  rows: readonly MatrixRow[],
  expected: readonly string[],
): Promise<boolean> {
  const matrix = assessMatrix(rows, expected, checkedClauses());
  mkdirSync(matrixFolder, { recursive: true });
  const whole = { schemaVersion: 1, sources: sources(), ...matrix, rows };
  writeFileSync(path.join(matrixFolder, 'matrix.json'), `${JSON.stringify(whole, undefined, 2)}\n`);
  writeFileSync(path.join(matrixFolder, 'matrix.md'), markdown(rows, matrix));
  // Figures of part of a run would be wrong in the README.
  if (rows.length === expected.length) await recordRun(matrix.summary);
  const { summary, findings } = matrix;
  process.stdout.write(
    [
      '',
      ...findings,
      `${summary.clauses} clauses; ${summaryWords(summary)}`,
      findings.length === 0
        ? 'the matrix holds'
        : `${findings.length} findings; every row is in reports/matrix/matrix.md`,
      '',
    ].join('\n'),
  );
  return findings.length === 0;
}

/**
 * The parts that the shards of one run have written.
 *
 * @throws Error that says which are missing, or do not belong together
 */
export function readParts(folder: string = matrixFolder): readonly MatrixPart[] {
  const names = readdirSync(folder).filter((name) => /^part-\d+-of-\d+\.json$/.test(name));
  const parts = names.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as MatrixPart);
  const [first] = parts;
  if (!first) throw new Error(`${folder} holds no part-I-of-N.json: run npm run matrix -- --shard=I/N first`);
  const missing = Array.from({ length: first.shard.total }, (_, index) =>
    partName({ current: index + 1, total: first.shard.total }),
  ).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.join(', ')}: run these shards, too`);
  if (names.length > first.shard.total) {
    throw new Error(`${folder} holds parts of several runs (${names.join(', ')}): remove the old ones`);
  }
  const odd = parts.filter(
    (part) =>
      JSON.stringify([part.sources, part.expected]) !== JSON.stringify([first.sources, first.expected]),
  );
  if (odd.length > 0 || JSON.stringify(first.sources) !== JSON.stringify(sources())) {
    throw new Error('the parts are of different states of the project: run every shard again from this one');
  }
  return parts;
}
