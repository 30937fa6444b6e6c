import type { Defect } from '../defect.ts';
import { replacing } from '../../../reference/replacing.ts';
import { reads, showing } from '../patches/segments.ts';

/** Faults of what the reads show of a segment that is open: times that it does not have yet. */
export const openSegmentDefects: readonly Defect[] = [
  {
    id: 'view/confirmed-from-the-start',
    sentence: 'An open wrap-up is read with a confirmed_on.',
    breaks: [
      'segment.get/confirmed-on-absent-when-open',
      'segment.get-by-agent-interaction/confirmed-on-absent-when-open',
    ],
    patch: showing(reads, ({ state, confirmed_on: on }) => ({
      confirmed_on: state === 'open' ? '2026-01-01 00:00:00' : on,
    })),
  },
  {
    id: 'read/confirmed-zero',
    sentence: 'The reads show a confirmed_on of zeros in an open segment.',
    breaks: [
      'segment.get/confirmed-on-absent-when-open',
      'segment.get-by-agent-interaction/confirmed-on-absent-when-open',
    ],
    patch: showing(reads, ({ state, confirmed_on: on }) => ({
      confirmed_on: state === 'open' ? '0000-00-00 00:00:00' : on,
    })),
  },
  {
    id: 'segment/dates-from-the-start',
    sentence: 'An open segment has a submitted_on.',
    breaks: [
      'segment.get/submitted-on-absent-when-open',
      'segment.get-by-agent-interaction/submitted-on-absent-when-open',
    ],
    patch: replacing('segmentMembers', 'submitted_on', (_, { behaviour, now }) => behaviour.formatTime(now)),
  },
  {
    id: 'read/submitted-zero',
    sentence: 'The reads show a submitted_on of zeros in an open segment.',
    breaks: [
      'segment.get/submitted-on-absent-when-open',
      'segment.get-by-agent-interaction/submitted-on-absent-when-open',
    ],
    patch: showing(reads, ({ state, submitted_on: on }) => ({
      submitted_on: state === 'open' ? '0000-00-00 00:00:00' : on,
    })),
  },
];
