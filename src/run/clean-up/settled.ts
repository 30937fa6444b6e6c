import { readLedgers, standingOf } from '../../client/ledger-reading.ts';
import { otherHolders } from '../../client/lock.ts';
import type { RunContext } from '../../contract/run.ts';

/** Whether nothing of a run can be on its target: nobody works on it, and its ledgers say that all is gone. */
export function isSettled({ folder, target, consent }: RunContext): boolean {
  // Our own instance takes everything with it when it ends; a run that only reads makes nothing.
  if (target.kind === 'reference' || consent.readOnly) return true;
  const { alive, stale } = otherHolders(folder);
  return alive.length === 0 && stale.length === 0 && standingOf(readLedgers(folder)).isSettled;
}
