import type { Patch } from '../../../reference/behaviour/types.ts';
import { lagging } from '../../../reference/record-readings.ts';
import type { Defect } from '../defect.ts';

/** Reads lag behind one operation only. */
const laggingBehind =
  (operation: 'segment.create' | 'segment.update', milliseconds: number): Patch =>
  (behaviour) => {
    const lag = lagging(milliseconds)(behaviour);
    return {
      ...lag,
      keepSegment: (asked, segment, before, context) =>
        (asked === operation ? (lag.keepSegment ?? behaviour.keepSegment) : behaviour.keepSegment)(
          asked,
          segment,
          before,
          context,
        ),
    };
  };

/** Faults of reads that show writes, but late. */
export const lateReadDefects: readonly Defect[] = [
  {
    id: 'read/late-after-creation',
    sentence: 'A read finds a wrap-up only 600 ms after its creation.',
    breaks: ['flow/read-after-write'],
    patch: laggingBehind('segment.create', 600),
  },
  {
    id: 'read/late-after-update',
    sentence: 'A read shows an update only 600 ms later.',
    breaks: ['flow/read-after-write'],
    patch: laggingBehind('segment.update', 600),
  },
];
