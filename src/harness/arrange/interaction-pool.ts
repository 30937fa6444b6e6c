import type { Ledger } from '../../run-folder/ledger.ts';
import { readLedgers, summaryOf } from '../../run-folder/ledger-reading.ts';
import type { RunContext } from '../../contract/run.ts';
import { SkipError } from '../outcome.ts';

/** How many interactions one check uses at most. */
export const interactionsPerCheck = 3;

/**
 * The interactions that the operator gave, as far as one worker may use them. One is used again only after
 * the segments that a check opened on it are closed.
 */
export class InteractionPool {
  readonly #context: RunContext;
  readonly #ledger: Ledger;
  readonly #free: string[];

  /** @param file name of the worker's ledger: a worker that was restarted reads from it which interactions are in use */
  constructor(context: RunContext, worker: number, ledger: Ledger, file: string) {
    const { interactions } = context.inputs;
    this.#context = context;
    this.#ledger = ledger;
    const taken = this.isGiven
      ? summaryOf(readLedgers(context.folder, (name) => name === file)).taken
      : undefined;
    this.#free = interactions.filter(
      (id, index) => index % context.workers === worker % context.workers && taken?.has(id) !== true,
    );
  }

  /** Whether the operator gave interactions, so that none are made. */
  get isGiven(): boolean {
    return this.#context.inputs.interactions.length > 0;
  }

  /** One that no check uses. Throws a SkipError when there is none. */
  take(): string {
    const id = this.#free.shift();
    if (id !== undefined) {
      this.#ledger.pooled('taken', id);
      return id;
    }
    const { workers } = this.#context;
    throw new SkipError(
      'the interactions that were given are all in use',
      `WRAPUP_INTERACTION_SYS_IDS with at least ${interactionsPerCheck * workers} sys_ids (${interactionsPerCheck} for each of ${workers} workers)`,
    );
  }

  /** Takes one back whose segments are closed. */
  giveBack(id: string): void {
    this.#ledger.pooled('released', id);
    this.#free.push(id);
  }
}
