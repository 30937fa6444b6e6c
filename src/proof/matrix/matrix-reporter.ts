import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { findingsOf, inOrder } from './matrix.ts';
import { expectedRows, sources } from './plan.ts';
import { concludeMatrix, matrixFolder, partName } from './reports.ts';
import { rowAttachment, type MatrixPart, type MatrixRow } from './row.ts';

/** Collects the rows of the matrix and says what they prove; a shard says what its own rows find. */
export default class MatrixReporter implements Reporter {
  readonly #rows: MatrixRow[] = [];
  #shard: MatrixPart['shard'] | undefined;
  #chosen = 0;

  onBegin({ shard }: FullConfig, suite: { allTests(): readonly TestCase[] }): void {
    this.#shard = shard ?? undefined;
    this.#chosen = suite.allTests().length;
  }

  onTestEnd(_test: TestCase, { attachments }: TestResult): void {
    const body = attachments.find(({ name }) => name === rowAttachment)?.body;
    if (body) this.#rows.push(JSON.parse(body.toString()) as MatrixRow);
  }

  async onEnd({ status }: FullResult): Promise<{ status: FullResult['status'] } | undefined> {
    const rows = inOrder(this.#rows);
    const expected = expectedRows();
    const isPart = this.#shard !== undefined || this.#chosen < expected.length;
    if (!isPart) return (await concludeMatrix(rows, expected)) ? undefined : { status: 'failed' };
    if (this.#shard) {
      mkdirSync(matrixFolder, { recursive: true });
      const part: MatrixPart = { shard: this.#shard, sources: sources(), expected, rows };
      writeFileSync(path.join(matrixFolder, partName(this.#shard)), JSON.stringify(part));
    }
    const findings = findingsOf(rows);
    process.stdout.write(
      ['', ...findings, `${rows.length} rows, ${findings.length} findings`, ''].join('\n'),
    );
    return findings.length === 0 ? undefined : { status: status === 'passed' ? 'failed' : status };
  }

  printsToStdio(): boolean {
    return false;
  }
}
