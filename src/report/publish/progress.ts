/** Says how far a run is: one line rewritten on a terminal, a line for every tenth elsewhere. */
import type { CheckRecord } from '../../contract/record.ts';
import { plural } from '../render/text.ts';

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const clearLine = '\r\u001B[2K';

export class Progress {
  readonly #output: Output;
  readonly #total: number;
  readonly #clock: () => number;
  #done = 0;
  #tenth = 0;
  #failed = 0;
  #errors = 0;
  #drawnAt = 0;

  constructor(output: Output, total: number, clock: () => number = Date.now) {
    this.#output = output;
    this.#total = total;
    this.#clock = clock;
  }

  /** A check ended, with or without a record. */
  step(record: CheckRecord | undefined): void {
    this.#done += 1;
    const verdicts = record?.judgements.map(({ verdict }) => verdict) ?? [];
    this.#failed += verdicts.filter((verdict) => verdict === 'fail').length;
    this.#errors += verdicts.filter((verdict) => verdict === 'error').length;
    if (this.#output.isTTY === true) this.#draw();
    else this.#report();
  }

  /** Leaves a clean line behind. */
  end(): void {
    if (this.#output.isTTY === true) this.#output.write(clearLine);
  }

  #draw(): void {
    const now = this.#clock();
    // A terminal over a slow line must not slow the run.
    if (now - this.#drawnAt < 50 && this.#done < this.#total) return;
    this.#drawnAt = now;
    this.#output.write(`${clearLine}${this.#text().slice(0, (this.#output.columns ?? 80) - 1)}`);
  }

  #report(): void {
    const tenth = Math.floor((this.#done * 10) / this.#total);
    if (tenth === this.#tenth) return;
    this.#tenth = tenth;
    this.#output.write(`${this.#text()}\n`);
  }

  #text(): string {
    const failed = this.#failed === 0 ? '' : `, ${plural(this.#failed, 'failure')}`;
    const errors = this.#errors === 0 ? '' : `, ${plural(this.#errors, 'error')}`;
    return `${this.#done} of ${this.#total} checks${failed}${errors}`;
  }
}
