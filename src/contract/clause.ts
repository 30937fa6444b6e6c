import type { ShapeClauseId } from './generated/shape-ids.ts';
import type { OperationId, Release, Table } from './operations.ts';
import type { ReadingId } from './readings.ts';

/** MUST: documented outright. SHOULD: implied, or said by a platform page only. */
export type Level = 'MUST' | 'SHOULD';

/** A set of clauses that a target can claim; every clause is at home in exactly one. */
export type HomeProfile = 'core' | 'ai' | 'internal' | 'segmented' | 'now-assist' | 'robustness';

/** How a response is written. */
export type Representation = 'json' | 'xml';

/** Every representation, in the order of reports. */
export const representations: readonly Representation[] = ['json', 'xml'];

/** Where the page, or a platform page, states a clause. */
export interface Source {
  /** The section of the page: an operation, `overview`, or the name of a platform page. */
  readonly section: OperationId | 'overview' | `platform: ${string}`;
  readonly table?: Table;
  /** First column of the row; a status code as text. */
  readonly row?: string;
}

/** A documented member of a response, as a JSON pointer with `*` for the items of a list. */
export type ResponsePointer = ShapeClauseId extends `${string}#${infer Pointer}` ? Pointer : never;

/** One documented statement that can be checked. What it means is said by its fields, never by how its id is spelt. */
export interface Clause<Id extends string = string, On extends string = string> {
  readonly id: Id;
  /** The operation that it is about; none of `flow/…` and `wire/…`. */
  readonly operation?: OperationId;
  readonly kind: 'behaviour' | 'shape';
  readonly level: Level;
  readonly profile: HomeProfile;
  readonly since: Release;
  /** The statement, in our words, in the present tense. */
  readonly statement: string;
  readonly source: Source;
  /**
   * What the page leaves open, where the clause accepts every listed value: the judge's verb `follows`, or the
   * judging of response invariants, takes the reading from here.
   */
  readonly reading?: ReadingId;
  /**
   * Clauses without which this one cannot be judged: all that it is measured with, of other operations too.
   * Example: a read that shows descriptions wrong also shows one wrong that was stored right. So the clause on
   * storing depends on the clause on reading, and is blocked when reading fails.
   */
  readonly dependsOn: readonly On[];
  /** The representations in which it is judged; one entry each. */
  readonly representations: readonly Representation[];
  /** Judged on every answer of its operation instead of by a check that lists it. */
  readonly invariant: boolean;
  /**
   * Members of its operation's response without which the statement cannot hold. Generated defects that take
   * a member away, or give it another type, break the clauses that show it; none that does not say so here.
   */
  readonly shows?: readonly ResponsePointer[];
  /** The member that it shows may be absent or empty, and is not judged then. */
  readonly mayBeEmpty?: true;
  /** Members that have to be there, with whatever value: another type of theirs does not break the statement. */
  readonly needsPresent?: readonly ResponsePointer[];
  /** Says no more than that this record is found by what names it. */
  readonly finds?: 'segment' | 'code';
  /** Speaks of the form of an answer alone, so that a target that is not this API can hold it. */
  readonly formOnly?: true;
  /** Likely cause of a failure and what to do, where more can be said than the judgement says. */
  readonly remedy?: string;
  /** Why it cannot be checked from outside; such a clause has no entries. */
  readonly untestable?: string;
}

type Optional = 'since' | 'dependsOn' | 'representations' | 'invariant' | 'profile' | 'level';

/** What is said of a behaviour clause besides its id. */
export type Details<On extends string> = Omit<Clause<string, On>, 'id' | 'kind' | Optional> &
  Partial<Pick<Clause<string, On>, Optional>>;

/** Declares a behaviour clause: MUST, `core`, since Zurich and in both representations unless said otherwise. */
export function behaviour<const Id extends string, const On extends string = never>(
  id: Id,
  details: Details<On>,
): Clause<Id, On> {
  return {
    kind: 'behaviour',
    level: 'MUST',
    profile: 'core',
    since: 'zurich',
    representations,
    invariant: false,
    ...details,
    // Named sets of prerequisites overlap.
    dependsOn: [...new Set(details.dependsOn)],
    id,
  };
}

/** "This documented member has this type". */
export type ShapeId = ShapeClauseId;
