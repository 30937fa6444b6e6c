import type { ClauseId } from '../../contract/catalogue.ts';
import type { ReadingChoice } from '../../contract/readings.ts';
import type { Patch } from '../../reference/behaviour/types.ts';
import type { HiddenMember } from '../defects/defect.ts';
import type { Fault } from '../../reference/fault.ts';

/** A conforming variant of the reference instance. */
export interface Variant {
  /** Kebab-case words; `<reading>=<value>` for those that follow a reading. */
  readonly id: string;
  /** What it does otherwise, in one sentence. */
  readonly sentence: string;
  readonly patch?: Patch;
  readonly readings?: ReadingChoice;
  /** Changes of the connection, below HTTP responses. */
  readonly around?: Fault['around'];
  /** How far its clock is from that of its Date header. */
  readonly clockOffsetMs?: number;
  /** Members that it never sends, as it may: then no clause that shows one may pass. */
  readonly hides?: readonly HiddenMember[];
  /** Set where a run on it waits most of the time, so that more workers make it faster. */
  readonly isSlow?: true;
  /** Clauses that may warn: the variant conforms by a reading, but does what is not documented. */
  readonly mayWarn?: readonly ClauseId[];
}

/** How the checks are run against variants combined. */
export function choiceFor(combined: readonly Variant[]): { readonly workers?: number } {
  return combined.some(({ isSlow }) => isSlow) ? { workers: 12 } : {};
}
