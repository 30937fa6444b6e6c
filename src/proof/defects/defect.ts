import type { ClauseId } from '../../contract/catalogue.ts';
import type { OperationId } from '../../contract/operations.ts';
import type { Patch } from '../../reference/behaviour/types.ts';

/** A member that is never in the answers of an operation. */
export interface HiddenMember {
  readonly operation: OperationId;
  readonly pointer: string;
}

/** A single-fault version of the reference instance. */
export interface Defect {
  /** Kebab-case words, by kind: `rule/…`, `shape/…`, `stored/…`. */
  readonly id: string;
  /** What it does wrong, in one sentence. */
  readonly sentence: string;
  /** The clauses that this breaks directly, without side effects. */
  readonly breaks: readonly [ClauseId, ...ClauseId[]];
  /** Set where it never sends a member of an answer: then no clause that shows it may pass. */
  readonly hides?: HiddenMember;
  /**
   * Set where it changes records of other checks, or the next call of any check: then the checks run one after the
   * other.
   */
  readonly touchesOthers?: true;
  /** Replaces one function of the standard behaviour. */
  readonly patch: Patch;
}

/** How the checks are run against a defect. */
export function choiceFor({ touchesOthers }: Defect): { readonly workers?: number } {
  return touchesOthers ? { workers: 1 } : {};
}
