import type { IdentifierKind } from '../../../reference/behaviour/types.ts';
import type { Defect } from '../defect.ts';
import { replacing } from '../../../reference/replacing.ts';

/** What the page says of each way to name a segment. */
const foundBy: Readonly<Record<IdentifierKind, Defect['breaks']>> = {
  segment_sys_id: ['segment.update/found-by-sys-id', 'segment.update-ai/found-by-sys-id'],
  external_segment_id: ['segment.update/found-by-external-segment-id'],
  'agent-and-interaction': ['segment.update/found-by-pair', 'segment.update-ai/found-by-pair'],
};

/** Faults of calls that name a segment in one way, and do not find it. */
export const oneIdentifierDefects: readonly Defect[] = [
  ...(['segment_sys_id', 'external_segment_id', 'agent-and-interaction'] as const).map((kind): Defect => ({
    id: `identify/not-by-${kind}`,
    sentence: `A segment is not found by ${kind}.`,
    breaks: foundBy[kind],
    patch: replacing('identifications', kind, () => undefined),
  })),
  {
    id: 'identify/get-by-sys-id-only',
    sentence: 'GET segment does not know the external segment id.',
    breaks: ['segment.get/found-by-external-id'],
    patch: () => ({ findSegment: (id, { store }) => store.segment(id) }),
  },
  {
    id: 'identify/get-by-external-id-only',
    sentence: 'GET segment does not know the sys_id.',
    breaks: ['segment.get/found-by-sys-id'],
    patch: () => ({ findSegment: (id, { store }) => store.segmentsByExternalId(id).at(-1) }),
  },
];
