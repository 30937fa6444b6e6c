import type { ShapeClauseId } from './generated/shape-ids.ts';
import type { OperationId, Release, Table } from './operations.ts';

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

/** One documented statement that can be checked. */
export interface Clause<Id extends string = string> {
  readonly id: Id;
  readonly kind: 'behaviour' | 'shape';
  readonly level: Level;
  readonly profile: HomeProfile;
  readonly since: Release;
  /** The statement, in our words, in the present tense. */
  readonly statement: string;
  readonly source: Source;
  /** Clauses without which this one cannot be judged. */
  readonly dependsOn: readonly string[];
  /** The representations in which it is judged; one entry each. */
  readonly representations: readonly Representation[];
  /** Judged on every answer of its operation instead of by a check that lists it. */
  readonly invariant: boolean;
  /** Likely cause of a failure and what to do, where more can be said than the judgement says. */
  readonly remedy?: string;
  /** Why it cannot be checked from outside; such a clause has no entries. */
  readonly untestable?: string;
  /** The id that replaced it, when its meaning changed. */
  readonly supersededBy?: string;
}

type Optional = 'since' | 'dependsOn' | 'representations' | 'invariant' | 'profile' | 'level';
type Details = Omit<Clause, 'id' | 'kind' | Optional> & Partial<Pick<Clause, Optional>>;

/** Declares a behaviour clause: MUST, `core`, since Zurich and in both representations unless said otherwise. */
export function behaviour<const Id extends string>(id: Id, details: Details): Clause<Id> {
  return {
    kind: 'behaviour',
    level: 'MUST',
    profile: 'core',
    since: 'zurich',
    dependsOn: [],
    representations,
    invariant: false,
    ...details,
    id,
  };
}

/** "This documented member has this type". */
export type ShapeId = ShapeClauseId;
