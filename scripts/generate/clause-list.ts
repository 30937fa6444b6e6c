/** The list that guards ids, levels and statements of clauses: tests/contract compares the catalogue with it. */
import { catalogue } from '../../src/contract/catalogue.ts';

/** Where the list is, below the root. */
export const clauseListFile = 'tests/contract/catalogue.test.ts-snapshots/catalogue.txt';

/** One line a clause, sorted. */
export function clauseList(): string {
  const lines = catalogue.map(
    ({ id, level, profile, statement }) => `${level} ${profile} ${id}: ${statement}`,
  );
  return `${lines.toSorted().join('\n')}\n`;
}

/** Lines of the recorded list that the catalogue has no more: clauses that were changed or taken out. */
export function changedClauses(recorded: string, list: string): readonly string[] {
  const now = new Set(list.split('\n'));
  return recorded.split('\n').filter((line) => !now.has(line));
}
