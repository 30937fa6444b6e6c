import type { ClauseId } from '../../contract/catalogue.ts';
import type { Patch } from '../behaviour/types.ts';

/** A single-fault version of the reference instance. */
export interface Defect {
  /** Kebab-case words, by theme: `rule/…`, `shape/…`, `stored/…`. */
  readonly id: string;
  /** What it does wrong, in one sentence. */
  readonly sentence: string;
  /** The clauses that this breaks by what they say, never those that suffer from it only in consequence. */
  readonly breaks: readonly [ClauseId, ...ClauseId[]];
  /** Replaces one function of the standard behaviour. */
  readonly patch: Patch;
}
