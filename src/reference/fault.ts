import type { RequestListener } from 'node:http';

/**
 * A disturbance between a client and the instance, or in its place: transient failures, limits, a page that is not
 * the API. Other than a defect it says nothing about the instance's behaviour.
 */
export interface Fault {
  /** Kebab-case words. */
  readonly id: string;
  /** What a client sees, in one sentence. */
  readonly sentence: string;
  /**
   * Wraps what the instance answers with; called once for an instance, so that a count or a clock of the
   * fault is the instance's own.
   */
  readonly around: (next: RequestListener) => RequestListener;
}
