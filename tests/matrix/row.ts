/** Name of the attachment that carries a row of the matrix as JSON. */
export const rowAttachment = 'matrix-row';

/** What the suite said of one defect. */
export interface Row {
  readonly defect: string;
  readonly sentence: string;
  /** Clauses that failed or warned. */
  readonly red: readonly string[];
  /** Clauses that could not be judged because of those. */
  readonly blocked: readonly string[];
  /** Clauses that ended in an error: a bug of ours. */
  readonly errors: readonly string[];
}
