/** The target's own clock, as its answers show it: ours may be minutes away from it. */
export class TargetClock {
  /** How far the target is ahead of us, in milliseconds; of all answers the most, as their seconds are rounded down. */
  #aheadMs: number | undefined;
  /** How far the clock that stamps records is ahead of the one that writes Date headers. */
  #recordsAheadMs = 0;

  /** Learns from the Date header of an answer that has just come. */
  note(date: string | undefined): void {
    const ahead = Date.parse(date ?? '') - Date.now();
    if (Number.isNaN(ahead)) return;
    this.#aheadMs = Math.max(ahead, this.#aheadMs ?? ahead);
  }

  /** Learns from the time at which a record was made, whose answer has just come: epoch milliseconds. */
  noteRecord(createdAt: number): void {
    const ahead = createdAt - (Date.now() + (this.#aheadMs ?? 0));
    // Less is the time that the answer took, and what both round down.
    this.#recordsAheadMs = Math.abs(ahead) < 2500 ? 0 : ahead;
  }

  /** Epoch milliseconds on the clock that stamps records; never ahead of it. */
  now(): number {
    return Date.now() + (this.#aheadMs ?? 0) + this.#recordsAheadMs;
  }
}
