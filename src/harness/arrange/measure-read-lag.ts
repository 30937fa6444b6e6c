import { openedSysId, valueAt, type Answer } from '../../client/answer.ts';
import type { Api } from '../../client/api.ts';
import type { SegmentCreateRequest } from '../../contract/generated/bodies.ts';

/** READINGS reads-lag: a read shows a write within this many milliseconds. */
export const maxLagMs = 2000;

/** How long a read took to show a write. */
export interface MeasuredLag {
  readonly lagMs: number;
  /** The read that showed it. */
  readonly answer: Answer;
}

/**
 * Opens a wrap-up and closes it, and reads after each until the read shows it.
 *
 * @returns the longer time of the two; undefined where a write is refused, or never shows: that is no lag
 */
export async function measureReadLag(
  api: Api,
  request: SegmentCreateRequest,
): Promise<MeasuredLag | undefined> {
  const sysId = openedSysId(await api.createSegment(request));
  if (sysId === undefined) return undefined;
  const opened = await untilShown(() => api.getSegment(sysId), 'open');
  const update = await api.updateSegment({ segment_sys_id: sysId }, { notes: 'closed to see when it shows' });
  const closed =
    update.body === undefined ? undefined : await untilShown(() => api.getSegment(sysId), 'closed');
  return opened && closed && (closed.lagMs > opened.lagMs ? closed : opened);
}

async function untilShown(
  read: () => Promise<Answer>,
  state: 'open' | 'closed',
): Promise<MeasuredLag | undefined> {
  const start = performance.now();
  for (let pauseMs = 0; ; pauseMs = Math.min(pauseMs * 2 + 25, 250)) {
    const answer = await read();
    // What the first read shows was there at once, however long the way took.
    const lagMs = pauseMs === 0 ? 0 : performance.now() - start;
    if (valueAt(answer.body, 'segment.state') === state) return { lagMs, answer };
    if (performance.now() - start > maxLagMs) return undefined;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
