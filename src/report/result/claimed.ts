/** What a target claims, and how much of what was selected of it was judged. Pure. */
import { isClaimedEntry, isSelected } from '../../contract/selection.ts';
import { notInShard } from './entry.ts';
import type { EntryResult, Result } from './result.ts';

/** The entries that the target claims. */
export function claimedEntries({ clauses, run }: Result): readonly EntryResult[] {
  return clauses.filter((entry) => isClaimedEntry(entry, run.options));
}

export const isJudged = ({ verdict }: Pick<EntryResult, 'verdict'>): boolean =>
  verdict === 'pass' || verdict === 'warn' || verdict === 'fail';

/** Percentage of the selected entries that were judged; of a shard's own ones. */
export function judgedShare({ clauses, run }: Pick<Result, 'clauses' | 'run'>): number {
  const selected = clauses.filter((entry) => isSelected(entry, run.options) && entry.reason !== notInShard);
  return selected.length === 0 ? 0 : (100 * selected.filter(isJudged).length) / selected.length;
}
