import { behaviourClauses, type BehaviourId } from './behaviour-clauses.ts';
import type { Clause, Representation, ShapeId } from './clause.ts';
import { withInstruments } from './instruments.ts';
import type { Release } from './operations.ts';
import { holdsIn } from './releases.ts';
import { shapeClauses } from './shape.ts';

/** Permanent id of a clause: `<operation or flow or wire>/<statement>`, or `<operation>#<pointer>` for a shape. */
export type ClauseId = BehaviourId | ShapeId;

/** Every clause, behaviour before shape. */
export const catalogue: readonly Clause<ClauseId>[] = [
  ...behaviourClauses.map((each) => withInstruments<ClauseId>(each)),
  ...shapeClauses,
];

const byId = new Map<string, Clause<ClauseId>>(catalogue.map((clause) => [clause.id, clause]));

export function isClauseId(id: string): id is ClauseId {
  return byId.has(id);
}

/** The clause with this id; throws for an id that is not in the catalogue. */
export function clause(id: ClauseId): Clause<ClauseId> {
  const found = byId.get(id);
  if (!found) throw new TypeError(`no clause ${id}`);
  return found;
}

/** A clause in one response representation: the unit that is judged, counted and reported. */
export interface Entry {
  readonly clause: Clause<ClauseId>;
  readonly representation: Representation;
}

/** All entries of a release: its testable clauses, once for each representation that they are judged in. */
export function entries(release: Release): readonly Entry[] {
  return catalogue
    .filter((each) => each.untestable === undefined && holdsIn(each.since, release))
    .flatMap((each) => each.representations.map((representation) => ({ clause: each, representation })));
}
