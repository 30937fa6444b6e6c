import { setTimeout as sleep } from 'node:timers/promises';
import { otherHolders, type Holder } from '../../run-folder/lock.ts';
import type { RunContext } from '../../contract/run.ts';
import { CleanUpAborted } from './abort.ts';

/** How long other processes may take to end. */
const waitMs = 120_000;
const lookEveryMs = 100;

const doing: Readonly<Record<Holder['role'], string>> = {
  run: 'the run itself',
  worker: 'a worker of the run',
  'clean-up': 'another clean-up',
};

/**
 * Waits until no other process works on a run: workers of a killed run still finish their requests, and another
 * clean-up may have started first. A run that is going on is not waited for: it cleans up by itself.
 *
 * @param since as in our own lock: two clean-ups must agree on which of them started first
 * @returns whether a process was killed
 * @throws CleanUpAborted when other processes do not end
 */
export async function waitForOthers(
  { folder, id }: Pick<RunContext, 'folder' | 'id'>,
  since: number,
  say: (line: string) => void,
): Promise<{ readonly wasKilled: boolean }> {
  let wasKilled = false;
  let waitedFor = '';
  for (;;) {
    const { alive, stale } = otherHolders(folder);
    wasKilled ||= stale.length > 0;
    const run = alive.find(({ role }) => role === 'run');
    if (run) {
      throw new CleanUpAborted(
        `run ${id} is still going on (process ${run.pid})`,
        'It cleans up by itself; stop it with Ctrl-C to end it now.',
      );
    }
    // Of two clean-ups the one that started first runs first.
    const first = alive.find((holder) => holder.role !== 'clean-up' || comesFirst(holder, since));
    if (!first) return { wasKilled };
    const what = `${doing[first.role]} (process ${first.pid})`;
    if (Date.now() - since > waitMs) {
      throw new CleanUpAborted(
        `${what} still works on run ${id}`,
        `Wait for it or end it, then clean up again.`,
      );
    }
    if (waitedFor !== what) say(`waiting for ${what}, which still works on run ${id}`);
    waitedFor = what;
    await sleep(lookEveryMs);
  }
}

function comesFirst(other: Holder, since: number): boolean {
  return other.since < since || (other.since === since && other.pid < process.pid);
}
