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
  readonly #used = new Set<string>();

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

  /**
   * One that no check uses. Throws a SkipError when there is none.
   *
   * @param mayUseAgain whether it may be one that a check has used
   */
  take(mayUseAgain: boolean): string {
    const fresh = this.#free.findIndex((each) => !this.#used.has(each));
    const [id] = fresh === -1 && !mayUseAgain ? [] : this.#free.splice(Math.max(fresh, 0), 1);
    if (id !== undefined) {
      this.#used.add(id);
      this.#ledger.pooled('taken', id);
      return id;
    }
    if (!mayUseAgain) {
      throw new SkipError(
        'the target takes one wrap-up of an agent and an interaction, and each interaction that was given has one',
        'WRAPUP_INTERACTION_SYS_IDS with more sys_ids, of interactions without a wrap-up',
      );
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
