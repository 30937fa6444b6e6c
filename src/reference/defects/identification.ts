import type { IdentifierKind } from '../behaviour/themes.ts';
import type { Defect } from './defect.ts';

/** What the page says of each way to name a segment. */
const foundBy: Readonly<Record<IdentifierKind, Defect['breaks']>> = {
  segment_sys_id: ['segment.update/found-by-sys-id', 'segment.update-ai/found-by-sys-id'],
  external_segment_id: ['segment.update/found-by-external-segment-id'],
  'agent-and-interaction': ['segment.update/found-by-pair', 'segment.update-ai/found-by-pair'],
};

/** Faults in how a record is found by what names it. */
export const identificationDefects: readonly Defect[] = [
  {
    id: 'identify/external-id-wins',
    sentence: 'external_segment_id wins over segment_sys_id.',
    breaks: ['segment.update/sys-id-wins'],
    patch: () => ({
      identificationOrder: () => ['external_segment_id', 'segment_sys_id', 'agent-and-interaction'],
    }),
  },
  {
    id: 'identify/pair-wins',
    sentence: 'Agent and interaction win over segment_sys_id.',
    breaks: [
      'segment.update/found-by-sys-id',
      'segment.update/found-by-external-segment-id',
      'segment.update-ai/found-by-sys-id',
    ],
    patch: () => ({
      identificationOrder: () => ['agent-and-interaction', 'segment_sys_id', 'external_segment_id'],
    }),
  },
  ...(['segment_sys_id', 'external_segment_id', 'agent-and-interaction'] as const).map((kind): Defect => ({
    id: `identify/not-by-${kind}`,
    sentence: `A segment is not found by ${kind}.`,
    breaks: foundBy[kind],
    patch: ({ identifications }) => ({ identifications: { ...identifications, [kind]: () => undefined } }),
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
