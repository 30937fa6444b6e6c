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
 * Opens a wrap-up and closes it, and reads after each, by its sys_id and by its agent and interaction, until the
 * read shows it: one kind of read may come from an index that the other does without.
 *
 * @returns the longest time of the four; undefined where a write is refused, or never shows: that is no lag
 */
export async function measureReadLag(
  api: Api,
  request: SegmentCreateRequest,
): Promise<MeasuredLag | undefined> {
  const sysId = openedSysId(await api.createSegment(request));
  if (sysId === undefined) return undefined;
  const reads = [
    () => api.getSegment(sysId),
    () => api.getSegmentByAgentAndInteraction(request.agent_sys_id, request.interaction_sys_id),
  ];
  const shown = (state: 'open' | 'closed') => Promise.all(reads.map((read) => untilShown(read, state)));
  const opened = await shown('open');
  const update = await api.updateSegment({ segment_sys_id: sysId }, { notes: 'closed to see when it shows' });
  if (update.body === undefined) return undefined;
  const closed = await shown('closed');
  // A read that does not show both states has no lag to tell of, and is judged as it is.
  const lags = reads.flatMap((_, index) => {
    const [first, second] = [opened[index], closed[index]];
    return first && second ? [first, second] : [];
  });
  return lags.toSorted((one, other) => other.lagMs - one.lagMs)[0];
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
