import { readAbort, writeAbort, type AbortReason } from '../../run-folder/abort.ts';

/** Nothing more may be sent, or not with these credentials. */
export class RunAbortedError extends Error {
  override readonly name = 'RunAbortedError';
  readonly stop: AbortReason;

  constructor(stop: AbortReason) {
    super(`nothing more is sent: ${stop.title}`);
    this.stop = stop;
  }
}

/** The abort of a run, which all its workers share. */
export class RunAbort {
  readonly #folder: string | undefined;
  #stop: AbortReason | undefined;

  /** @param folder of the run; undefined where no other process has to know */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Why the run must not go on; undefined while it may. */
  get reason(): AbortReason | undefined {
    // Another worker may have learned more meanwhile.
    if (this.#stop?.refused === undefined && this.#folder !== undefined)
      this.#stop = readAbort(this.#folder) ?? this.#stop;
    return this.#stop;
  }

  /** Whether nothing may be sent with any of the operator's credentials, as the target has refused some. */
  get forbidsCredentials(): boolean {
    return this.reason?.refused !== undefined;
  }

  /** Stops the run. The first reason counts; that credentials were refused is added to any. */
  raise(stop: AbortReason): void {
    const before = this.reason;
    if (before?.refused !== undefined || (before && stop.refused === undefined)) return;
    this.#stop = before && stop.refused !== undefined ? { ...before, refused: stop.refused } : stop;
    if (this.#folder !== undefined) writeAbort(this.#folder, this.#stop);
  }
}
