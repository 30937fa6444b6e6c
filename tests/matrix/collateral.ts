import { catalogue, operationOf, type ClauseId } from '../../src/contract/catalogue.ts';

const dependents = new Map<string, ClauseId[]>();
for (const { id, dependsOn } of catalogue) {
  for (const other of dependsOn) {
    const known = dependents.get(other);
    if (known) known.push(id);
    else dependents.set(other, [id]);
  }
}

/** Every clause that rests on one of these, however far up. */
function restingOn(ids: Iterable<ClauseId>): Set<ClauseId> {
  const found = new Set<ClauseId>();
  const open = [...ids];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const dependent of dependents.get(next) ?? []) {
      if (found.has(dependent)) continue;
      found.add(dependent);
      open.push(dependent);
    }
  }
  return found;
}

/**
 * What may go red or blocked in consequence of clauses that are broken.
 *
 * For what goes red, ask with the clauses that a defect names. For what is blocked, ask with what went red.
 */
export function consequencesOf(named: readonly ClauseId[]): ReadonlySet<ClauseId> {
  const found = restingOn(named);
  for (const id of named) {
    const operation = operationOf(id);
    // A valid request that is refused is no success, in whichever check it is sent.
    if (operation !== undefined) found.add(`${operation}/answers-200`);
  }
  return found;
}
