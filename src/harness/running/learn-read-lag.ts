import type { Given } from '../arrange/given.ts';
import { maxLagMs } from '../arrange/measure-read-lag.ts';
import type { Session } from '../session.ts';

/** How often a worker measures at most: where answers take their time, a short lag may not show the first time. */
const mostMeasurements = 3;

/**
 * Finds out, when something does not hold, whether reads show writes only later; if so, reads are held back from
 * here on. READINGS reads-lag.
 *
 * @returns whether what was judged until now rests on reads that came too early
 */
export async function learnReadLag(
  { learned, connection: { readLag } }: Session,
  given: Given,
): Promise<boolean> {
  const { lagMeasurements = 0, hasReadLag = false } = learned;
  if (hasReadLag || lagMeasurements === mostMeasurements) return false;
  learned.lagMeasurements = lagMeasurements + 1;
  const measured = await given.measureReadLag();
  learned.hasReadLag = measured !== undefined && measured.lagMs > 0;
  // Twice what was seen: the next time it may take longer.
  if (measured) readLag.delayMs = Math.min(measured.lagMs * 2, maxLagMs);
  return learned.hasReadLag;
}
