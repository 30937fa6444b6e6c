import { behaviourClauses, type BehaviourId } from './behaviour-clauses.ts';
import type { Clause, Representation, ShapeId } from './clause.ts';
import type { Release } from './operations.ts';
import { holdsIn } from './releases.ts';
import { shapeClauses } from './shape.ts';

/** Permanent id of a clause: `<operation or flow or wire>/<statement>`, or `<operation>#<pointer>` for a shape. */
export type ClauseId = BehaviourId | ShapeId;

/** A clause of the catalogue: it rests on clauses of the catalogue. */
export type CatalogueClause = Clause<ClauseId, ClauseId>;

/** Every clause, behaviour before shape. A misspelt id in some `dependsOn` does not compile here. */
export const catalogue: readonly CatalogueClause[] = [...behaviourClauses, ...shapeClauses];

const byId = new Map<string, CatalogueClause>(catalogue.map((clause) => [clause.id, clause]));

export function isClauseId(id: string): id is ClauseId {
  return byId.has(id);
}

/** The clause with this id; throws for an id that is not in the catalogue. */
export function clause(id: ClauseId): CatalogueClause {
  const found = byId.get(id);
  if (!found) throw new TypeError(`no clause ${id}`);
  return found;
}

/** A clause in one response representation: the unit that is judged, counted and reported. */
export interface Entry {
  readonly clause: CatalogueClause;
  readonly representation: Representation;
}

/** All entries of a release: its testable clauses, once for each representation that they are judged in. */
export function entries(release: Release): readonly Entry[] {
  return catalogue
    .filter((each) => each.untestable === undefined && holdsIn(each.since, release))
    .flatMap((each) => each.representations.map((representation) => ({ clause: each, representation })));
}
