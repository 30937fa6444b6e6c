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

/** Names of the clauses of an operation: their ids without it. */
type NameOf<Of extends OperationId> =
  Extract<ClauseId, `${Of}/${string}`> extends infer Id
    ? Id extends `${Of}/${infer Name}`
      ? Name
      : never
    : never;

/** Names that every one of some operations has a clause of. */
type SharedName<Of extends OperationId> = (Of extends unknown ? (name: NameOf<Of>) => void : never) extends (
  name: infer Name,
) => void
  ? Name & string
  : never;

/** Clauses of an operation by their names; of several operations, those names that all of them have. */
export function clausesOf<Of extends OperationId>(
  operation: Of,
  ...names: readonly [SharedName<NoInfer<Of>>, ...SharedName<NoInfer<Of>>[]]
): Defect['breaks'] {
  return broken(
    names.map((name) => idOf(`${operation}/${name}`)),
    operation,
  );
}

/** A clause that several operations have, of each that has it. */
export function clausesOfEach(name: NameOf<OperationId>): Defect['breaks'] {
  return broken(operations.map(({ id }) => `${id}/${name}`).filter(isClauseId), name);
}

type Read = 'segment.get' | 'segment.get-by-agent-interaction';

/** Clauses that both reads of a segment have, name by name. */
export function clausesOfReads(...names: readonly SharedName<Read>[]): readonly ClauseId[] {
  return names.flatMap((name): readonly ClauseId[] => [
    `segment.get/${name}`,
    `segment.get-by-agent-interaction/${name}`,
  ]);
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
