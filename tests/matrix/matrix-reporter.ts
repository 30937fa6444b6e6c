import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { entries } from '../../src/contract/catalogue.ts';
import { rowAttachment, type Row } from './row.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'reports', 'matrix');

/** Collects the rows of the matrix and says what they prove. */
export default class MatrixReporter implements Reporter {
  readonly #rows: Row[] = [];

  onTestEnd(_test: TestCase, { attachments }: TestResult): void {
    const body = attachments.find(({ name }) => name === rowAttachment)?.body;
    if (body) this.#rows.push(JSON.parse(body.toString()) as Row);
  }

  onEnd(): void {
    const rows = this.#rows.toSorted((a, b) => a.defect.localeCompare(b.defect));
    if (rows.length === 0) return;
    const killed = new Set(rows.flatMap(({ red }) => red));
    const clauses = [...new Set(entries('australia').map(({ clause }) => clause.id))];
    const withoutKiller = clauses.filter((id) => !killed.has(id));
    const survivors = rows.filter(({ red }) => red.length === 0).map(({ defect }) => defect);
    const counts = rows.map(({ red }) => red.length).toSorted((a, b) => a - b);
    const summary = {
      clauses: clauses.length,
      defects: rows.length,
      survivors,
      withoutKiller,
      medianRed: counts[Math.floor(counts.length / 2)],
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'matrix.json'), `${JSON.stringify({ summary, rows }, undefined, 2)}\n`);
    writeFileSync(path.join(folder, 'matrix.md'), markdown(rows));
    process.stdout.write(
      `\n${summary.clauses} clauses, ${summary.defects} defects, ${survivors.length} survivors, ` +
        `${withoutKiller.length} clauses without a killer, median of clauses broken ${summary.medianRed}\n`,
    );
  }
}

function markdown(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ defect, sentence, red }) => `| \`${defect}\` | ${sentence} | ${red.join(', ')} |`,
  );
  return ['| defect | what it does | clauses that it broke |', '| --- | --- | --- |', ...lines, ''].join(
    '\n',
  );
}
