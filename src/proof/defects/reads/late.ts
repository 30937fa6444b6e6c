import { lagging } from '../../../reference/record-readings.ts';
import type { Defect } from '../defect.ts';

/** Faults of reads that show writes, but late. */
export const lateReadDefects: readonly Defect[] = [
  {
    id: 'read/late-after-creation',
    sentence: 'A read finds a wrap-up only 600 ms after its creation.',
    breaks: ['flow/read-after-write'],
    patch: lagging(600, 'segment.create'),
  },
  {
    id: 'read/late-after-update',
    sentence: 'A read shows an update only 600 ms later.',
    breaks: ['flow/read-after-write'],
    patch: lagging(600, 'segment.update'),
  },
];
