import { readStop, writeStop, type Credential, type Stop } from '../contract/stop.ts';

/** Nothing more may be sent, or not with these credentials. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';

  constructor(stop: Stop) {
    super(`nothing more is sent: ${stop.title}`);
  }
}

/** Tells all workers of a run that it must not go on. */
export class StopSign {
  readonly #folder: string | undefined;
  #stop: Stop | undefined;

  /** @param folder of the run; undefined where there is nobody else to tell */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Why the run must not go on; undefined while it may. */
  get reason(): Stop | undefined {
    if (this.#stop === undefined && this.#folder !== undefined) this.#stop = readStop(this.#folder);
    return this.#stop;
  }

  /** Whether the target has refused these credentials in this run. */
  refuses(credential: Credential | undefined): boolean {
    return credential !== undefined && this.reason?.refused === credential;
  }

  /** Stops the run; the first reason counts. */
  raise(stop: Stop): void {
    if (this.reason !== undefined) return;
    this.#stop = stop;
    if (this.#folder !== undefined) writeStop(this.#folder, stop);
  }
}
