/** Names the likely cause where an operation of a newer release is missing. Pure. */
import { noResource } from '../../contract/no-resource.ts';
import { operations, type Operation } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';
import { previousRelease } from '../../contract/releases.ts';
import { groupOf, type EntryResult } from './result.ts';

/** Names the release as the likely cause of failures of an operation that a release added and nothing answers. */
export function withReleaseHint(
  entries: readonly EntryResult[],
  exchanges: readonly Exchange[],
): readonly EntryResult[] {
  const hints = new Map<string, string>(
    operations.flatMap((operation) => {
      const hint = hintOf(operation, exchanges);
      return hint === undefined ? [] : [[operation.id, hint] as const];
    }),
  );
  return entries.map((entry) => {
    const hint = hints.get(groupOf(entry.id));
    const isFaulty = entry.verdict === 'fail' || entry.verdict === 'warn';
    return isFaulty && hint !== undefined ? { ...entry, cause: hint } : entry;
  });
}

function hintOf(operation: Operation, exchanges: readonly Exchange[]): string | undefined {
  const older = previousRelease(operation.since);
  const answers = exchanges.filter(
    ({ operation: called, status }) => called === operation.id && status !== undefined,
  );
  if (older === undefined || !answers.some(isAbsent)) return undefined;
  // A target that checks credentials or the role first does so for any path.
  if (!answers.every((answer) => isAbsent(answer) || answer.status === 401 || answer.status === 403)) {
    return undefined;
  }
  if (answers.some(isNoResource) && saysSoOfIds(exchanges)) return undefined;
  return `Nothing answers at ${operation.method} /api/now${operation.path}, which came with the release ${operation.since}. If the target is of ${older}, hold it to that page with --release ${older}; if it is of ${operation.since}, add the operation, or the plugin that brings it.`;
}

const isNoResource = ({ responseBody = '' }: Exchange): boolean => noResource.test(responseBody);

/** Whether an operation that is there says so of an id that it does not know: then the words prove nothing. */
function saysSoOfIds(exchanges: readonly Exchange[]): boolean {
  const present = new Set(exchanges.filter(({ status }) => status === 200).map(({ operation }) => operation));
  return exchanges.some(
    (each) => each.operation !== undefined && present.has(each.operation) && isNoResource(each),
  );
}

/** Whether nothing answers at the path, rather than an API that knows no such record. */
function isAbsent({ status, responseBody = '' }: Exchange): boolean {
  if (status === 405) return true;
  if (status !== 404 && status !== 400) return false;
  return noResource.test(responseBody) || (status === 404 && !/"error"|<error>/.test(responseBody));
}
