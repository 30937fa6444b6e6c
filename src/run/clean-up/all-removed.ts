import { readLedgers, summaryOf } from '../../run-folder/ledger-reading.ts';
import { otherHolders } from '../../run-folder/lock.ts';
import { leavesNothing, type RunContext } from '../../contract/run.ts';

/** Whether the target has no record of a run: no process works on the run, and its ledgers say that all is removed. */
export function isAllRemoved(context: RunContext): boolean {
  if (leavesNothing(context)) return true;
  const { folder } = context;
  const { alive, stale } = otherHolders(folder);
  return alive.length === 0 && stale.length === 0 && summaryOf(readLedgers(folder)).isCleanedUp;
}
