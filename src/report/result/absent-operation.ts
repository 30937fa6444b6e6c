/** Whether an operation is there at all, by the answers of a run. Pure. */
import { noResource } from '../../contract/no-resource.ts';
import type { Operation } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';

/** Whether nothing answers at the path and with the method of an operation, as far as a run has called it. */
export function isAbsentOperation({ id }: Operation, exchanges: readonly Exchange[]): boolean {
  const answers = exchanges.filter(({ operation, status }) => operation === id && status !== undefined);
  if (!answers.some(isAbsent)) return false;
  // A target that checks credentials or the role first does so for any path.
  if (!answers.every((answer) => isAbsent(answer) || answer.status === 401 || answer.status === 403)) {
    return false;
  }
  return !(answers.some(isNoResource) && saysSoOfIds(exchanges));
}

const isNoResource = ({ responseBody = '' }: Exchange): boolean => noResource.test(responseBody);

/** Whether an operation that is there says so of an id that it does not know: then the words prove nothing. */
function saysSoOfIds(exchanges: readonly Exchange[]): boolean {
  const present = new Set(exchanges.filter(({ status }) => status === 200).map(({ operation }) => operation));
  return exchanges.some(
    (each) =>
      each.operation !== undefined &&
      present.has(each.operation) &&
      isNoResource(each) &&
      // Some checks call an operation at a path that no API has.
      /\/wrapup\/(?:segment|code)\b/.test(each.path),
  );
}

/** Whether nothing answers at the path, rather than an API that knows no such record. */
function isAbsent({ status, responseBody = '' }: Exchange): boolean {
  if (status === 405) return true;
  if (status !== 404 && status !== 400) return false;
  return noResource.test(responseBody) || (status === 404 && !/"error"|<error>/.test(responseBody));
}
