import type { SegmentOperation } from '../behaviour/types.ts';
import type { JsonObject } from '../json.ts';
import type { SegmentRecord } from '../records.ts';
import type { Defect } from './defect.ts';

/** Changes how some operations show some segments. */
const shows =
  (
    operations: readonly SegmentOperation[],
    change: (shown: JsonObject, segment: SegmentRecord) => JsonObject,
  ): Defect['patch'] =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) => {
      const right = renderSegment(operation, segment, context);
      return operations.includes(operation) ? change(right, segment) : right;
    },
  });

/** Faults in what answers show of a record that is stored right. */
export const viewDefects: readonly Defect[] = [
  {
    id: 'view/update-segmented',
    sentence: 'An update shows every wrap-up as segmented.',
    breaks: ['segment.update/not-segmented'],
    patch: shows(['segment.update'], (shown) => ({ ...shown, segmented: true })),
  },
  {
    id: 'view/update-external',
    sentence: 'An update shows every wrap-up as external.',
    breaks: ['segment.update/internal-not-external'],
    patch: shows(['segment.update'], (shown) => ({ ...shown, external: true })),
  },
];
