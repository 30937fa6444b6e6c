/** Name of the attachment that carries a row of the matrix as JSON. */
export const rowAttachment = 'matrix-row';

export type MatrixRowKind = 'clean' | 'defect' | 'variant' | 'pair' | 'dead target';

/** What the suite said of one version of the reference instance, or of one dead target. */
export interface MatrixRow {
  readonly kind: MatrixRowKind;
  readonly id: string;
  readonly sentence: string;
  /** Verdict of the run. */
  readonly verdict: string;
  /** Clauses that failed or warned. */
  readonly failing: readonly string[];
  /** Clauses that did not hold either, and were put down to one of those. */
  readonly attributed: readonly string[];
  /** Clauses that could not be judged because of those. */
  readonly blocked: readonly string[];
  /** Clauses that ended in an error: a bug of ours, or weather. */
  readonly errors: readonly string[];
  /** What is wrong with that, each with what to do; empty when it is as it should be. */
  readonly findings: readonly string[];
  readonly seconds: number;
}

/** The rows of one shard of a run. */
export interface MatrixPart {
  readonly shard: { readonly current: number; readonly total: number };
  /** What the shard was made of; parts of different states do not belong together. */
  readonly sources: Readonly<Record<string, string>>;
  /** Ids of every row that the whole run has. */
  readonly expected: readonly string[];
  readonly rows: readonly MatrixRow[];
}
