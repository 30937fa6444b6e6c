/**
 * How long reads are held back after a write, at a target whose reads show writes only later. The page does not
 * promise that they show them at once.
 */
export class ReadLag {
  /** Milliseconds; 0 until a lag has been seen. */
  delayMs = 0;
  #lastWrite = Number.NEGATIVE_INFINITY;

  /** A write was answered. */
  noteWrite(): void {
    this.#lastWrite = performance.now();
  }

  /** Waits until a read shows every write; returns the milliseconds that it waited. */
  async settle(): Promise<number> {
    const left = Math.max(0, this.#lastWrite + this.delayMs - performance.now());
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    return left;
  }
}
