/** Why a record is not there any more: this clean-up removed it, or it was absent before. */
export type Removal = 'removed' | 'absent';

/** The records of a run that are not there any more. */
export class RemovedRecords {
  readonly #records = new Map<string, Removal>();

  /** How many records this clean-up removed. */
  get removed(): number {
    return this.#count('removed');
  }

  /** How many were not there any more when it came to them. */
  get absent(): number {
    return this.#count('absent');
  }

  has(sysId: string): boolean {
    return this.#records.has(sysId);
  }

  /** Notes that a record is not there. A record that was removed and is then absent stays removed. */
  note(sysId: string, how: Removal): void {
    if (!this.has(sysId)) this.#records.set(sysId, how);
  }

  /** Notes that a record is there after all. */
  takeBack(sysId: string): void {
    this.#records.delete(sysId);
  }

  #count(how: Removal): number {
    return [...this.#records.values()].filter((each) => each === how).length;
  }
}
