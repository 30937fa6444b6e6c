import { catalogue, type ClauseId } from '../../../contract/catalogue.ts';
import type { OperationId } from '../../../contract/operations.ts';
import { roots } from '../breaking.ts';

/** What befalls a member of an answer: it is not there, or has a value of another type. */
export type Fault = 'missing' | 'wrong-type';

const isInside = (pointer: string, container: string): boolean => pointer.startsWith(`${container}/`);

/**
 * The clauses of an operation that cannot hold where a member of its answer is missing or of another type, as
 * they say with `shows` and `needsPresent`. What is inside a container goes with it; clauses that show the
 * container itself stand for those on what is inside.
 */
export function statementsOn(fault: Fault, operation: OperationId, pointer: string): readonly ClauseId[] {
  const own = catalogue.filter(
    ({ kind, operation: of, mayBeEmpty }) =>
      kind === 'behaviour' && of === operation && !(fault === 'missing' && mayBeEmpty),
  );
  const gone = own
    .flatMap(({ shows = [] }) => shows)
    .filter((each) => each === pointer || isInside(each, pointer));
  const outermost = new Set(gone.filter((each) => !gone.some((other) => isInside(each, other))));
  const isAbsent = (each: string) => isInside(each, pointer) || (fault === 'missing' && each === pointer);
  const ids = own
    .filter(
      ({ shows = [], needsPresent = [] }) =>
        shows.some((each) => outermost.has(each)) || needsPresent.some(isAbsent),
    )
    .map(({ id }) => id);
  return roots(ids);
}
