import type { CleanRun } from './clean-run.ts';

/** `src/contract/generated/clause-operations.ts`: which operations the checks of a clause call. */
export function clauseOperationsModule({ result, called }: Pick<CleanRun, 'result' | 'called'>): string {
  const lines = [...new Set(result.clauses.map(({ id }) => id))].flatMap((id) => {
    const operations = called.get(id);
    return operations
      ? [`${JSON.stringify(id)}: ${JSON.stringify([...operations].toSorted().join(' '))}`]
      : [];
  });
  return [
    '// Measured by scripts/generate.ts against the reference instance. Do not edit: run `npm run generate`.',
    '',
    '/** The operations that the checks of a clause call, joined with spaces; of every clause that a check lists. */',
    `export const clauseOperations: Readonly<Record<string, string>> = {${lines.join(',\n')}};`,
    '',
  ].join('\n');
}
