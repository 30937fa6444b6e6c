/**
 * The data that checks hand to the report: one record a check and representation.
 */
import type { Representation } from './clause.ts';
import type { ClauseId } from './catalogue.ts';
import type { OperationId } from './operations.ts';
import type { ReadingId } from './readings.ts';

/** Verdicts that a judgement can give; `known` is only given by the report. */
export type JudgedVerdict = 'fail' | 'error' | 'blocked' | 'warn' | 'pass' | 'skip';

/** One recorded HTTP request and response, redacted. Bodies are text; headers have lower-case names. */
export interface Exchange {
  /** Unique in the run: check, representation and position. */
  readonly id: string;
  readonly operation?: OperationId;
  readonly purpose: 'check' | 'set-up' | 'clean-up' | 'preflight';
  /** The identity that sent the request. */
  readonly identity: string;
  readonly method: string;
  /** Path and query, without the host. */
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody?: string;
  readonly status?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Why there is no response. */
  readonly failure?: string;
}

/** What one check found out about one clause in one representation. */
export interface Judgement {
  readonly clause: ClauseId;
  readonly representation: Representation;
  readonly verdict: JudgedVerdict;
  /** Method and path of the request. */
  readonly request?: string;
  /** The response, with its values quoted. */
  readonly actual?: string;
  readonly expected?: string;
  /** The likely cause, and what to do. */
  readonly cause?: string;
  /** The clause that did not hold, for `blocked`. */
  readonly blockedBy?: ClauseId;
  /** Why there is no judgement, for `skip` and `error`. */
  readonly reason?: string;
  /** What would enable it, for `skip`. */
  readonly enabledBy?: string;
  /** Ids of the exchanges it rests on. */
  readonly exchanges: readonly string[];
}

/** Which value of a reading the target was seen to follow. */
export interface Observation {
  readonly reading: ReadingId;
  readonly value: string;
  readonly representation: Representation;
  /** Where it was observed: an operation, a member. */
  readonly subject: string;
  readonly exchanges: readonly string[];
}

/** An undocumented member of a response: not judged, reported as drift. */
export interface Drift {
  readonly operation: OperationId;
  readonly pointer: string;
}

/** The record of one check in one representation. */
export interface CheckRecord {
  readonly title: string;
  readonly file: string;
  readonly representation: Representation;
  readonly clauses: readonly ClauseId[];
  readonly judgements: readonly Judgement[];
  readonly observations: readonly Observation[];
  readonly drift: readonly Drift[];
  readonly exchanges: readonly Exchange[];
  /** Absent where there were no transient failures. */
  readonly retries?: Retries;
}

/** What transient failures cost. */
export interface Retries {
  /** Requests that were sent again. */
  readonly resent: number;
  /** Times that the body of a check was run again. */
  readonly repeats: number;
  /** Milliseconds of failed attempts, and of waiting between attempts. */
  readonly lostMs: number;
}

/** Name of the Playwright attachment that carries a CheckRecord as JSON. */
export const checkRecordAttachment = 'wrapup-check-record';
