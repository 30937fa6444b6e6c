/** Name of the attachment that carries a row of the matrix as JSON. */
export const rowAttachment = 'matrix-row';

export type MatrixRowKind = 'clean' | 'defect' | 'variant' | 'pair' | 'dead target';

/** The suite's result for one version of the reference instance, or for one dead target. */
export interface MatrixRow {
  readonly kind: MatrixRowKind;
  readonly id: string;
  readonly sentence: string;
  /** Verdict of the run. */
  readonly verdict: string;
  /** Clauses that failed or warned. */
  readonly failing: readonly string[];
  /** Clauses that failed too, and were attributed to one of those. */
  readonly attributed: readonly string[];
  /** Clauses that could not be judged because of those. */
  readonly blocked: readonly string[];
  /** Clauses that ended in an error: a bug of the suite, or a transient failure. */
  readonly errors: readonly string[];
  /** The findings, each with what to do; empty when the result is as expected. */
  readonly findings: readonly string[];
  readonly seconds: number;
}

/** The rows of one shard of a run. */
export interface MatrixPart {
  readonly shard: { readonly current: number; readonly total: number };
  /** The plan of the shard; parts of different plans cannot be merged. */
  readonly sources: Readonly<Record<string, string>>;
  /** Ids of every row that the whole run has. */
  readonly expected: readonly string[];
  readonly rows: readonly MatrixRow[];
}
