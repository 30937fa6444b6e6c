import type { Given } from '../arrange/given.ts';
import { maxLagMs } from '../arrange/measure-read-lag.ts';
import type { Session } from '../session.ts';

/**
 * Finds out, when something does not hold for the first time, whether reads show writes only later; if so, reads
 * are held back from here on. READINGS reads-lag.
 *
 * @returns whether what was judged until now rests on reads that came too early
 */
export async function learnReadLag(
  { learned, connection: { readLag } }: Session,
  given: Given,
): Promise<boolean> {
  if (learned.hasReadLag !== undefined) return false;
  const measured = await given.measureReadLag();
  learned.hasReadLag = measured !== undefined && measured.lagMs > 0;
  // Twice what was seen: the next time it may take longer.
  if (measured) readLag.delayMs = Math.min(measured.lagMs * 2, maxLagMs);
  return learned.hasReadLag;
}
