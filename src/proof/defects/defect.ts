import type { ClauseId } from '../../contract/catalogue.ts';
import type { Patch } from '../../reference/behaviour/types.ts';

/** A single-fault version of the reference instance. */
export interface Defect {
  /** Kebab-case words, by theme: `rule/…`, `shape/…`, `stored/…`. */
  readonly id: string;
  /** What it does wrong, in one sentence. */
  readonly sentence: string;
  /** The clauses that this breaks by what they say, never those that suffer from it only in consequence. */
  readonly breaks: readonly [ClauseId, ...ClauseId[]];
  /**
   * Set where it changes records, or the next call, of whoever else works with the instance: then it is shown
   * by checks that run one after the other.
   */
  readonly touchesOthers?: true;
  /** Replaces one function of the standard behaviour. */
  readonly patch: Patch;
}
