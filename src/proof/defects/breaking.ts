import { clause, isClauseId, type ClauseId } from '../../contract/catalogue.ts';
import { operations, type OperationId } from '../../contract/operations.ts';
import type { Defect } from './defect.ts';

/** The clause with an id that was put together; throws where there is none, so that no family goes astray. */
export function idOf(text: string): ClauseId {
  if (!isClauseId(text)) throw new TypeError(`a defect breaks ${text}, which is no clause of the catalogue`);
  return text;
}

/** Clauses that a defect breaks; throws for none, as a defect that breaks nothing proves nothing. */
export function broken(ids: readonly ClauseId[], by: string): Defect['breaks'] {
  const [first, ...others] = new Set(ids);
  if (first === undefined) throw new TypeError(`the defect ${by} breaks no clause`);
  return [first, ...others];
}

/** Clauses of an operation by their names; a name with a slash is that of another operation's clause. */
export function clausesOf(operation: OperationId, ...names: readonly string[]): Defect['breaks'] {
  return broken(
    names.map((name) => idOf(name.includes('/') ? name : `${operation}/${name}`)),
    operation,
  );
}

/** A clause that several operations have, of each that has it. */
export function clausesOfEach(name: string): Defect['breaks'] {
  return broken(operations.map(({ id }) => `${id}/${name}`).filter(isClauseId), name);
}

/** Clauses that both reads of a segment have, name by name. */
export function clausesOfReads(...names: readonly string[]): readonly ClauseId[] {
  return names.flatMap((name) =>
    (['segment.get', 'segment.get-by-agent-interaction'] as const).map((read) => idOf(`${read}/${name}`)),
  );
}

/** Every clause that a clause rests on, however far down. */
function restsOn(id: ClauseId, known = new Set<ClauseId>()): ReadonlySet<ClauseId> {
  for (const other of clause(id).dependsOn) {
    if (known.has(other)) continue;
    known.add(other);
    restsOn(other, known);
  }
  return known;
}

/** Those of some clauses that rest on none of the others: what fails by itself when all of them are broken. */
export function roots(ids: readonly ClauseId[]): readonly ClauseId[] {
  return ids.filter((id) => {
    const below = restsOn(id);
    return !ids.some((other) => other !== id && below.has(other) && !restsOn(other).has(id));
  });
}
