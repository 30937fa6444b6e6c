import type { ReadingChoice } from '../../contract/readings.ts';
import type { Patch } from '../../reference/behaviour/types.ts';
import type { Fault } from '../../reference/fault.ts';

/** A conforming version of the reference instance: another way to be right. */
export interface Variant {
  /** Kebab-case words; `<reading>=<value>` for those that follow a reading. */
  readonly id: string;
  /** What it does otherwise, in one sentence. */
  readonly sentence: string;
  readonly patch?: Patch;
  readonly readings?: ReadingChoice;
  /** What is done below the answers, on the connection. */
  readonly around?: Fault['around'];
  /** How far its clock is from that of its Date header. */
  readonly clockOffsetMs?: number;
  /** Clauses that may warn: what it does is conforming by a reading, and yet not what is documented. */
  readonly mayWarn?: RegExp;
}
