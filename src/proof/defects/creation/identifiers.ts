import type { SegmentRecord } from '../../../reference/records.ts';
import type { Defect } from '../defect.ts';
import { replacing } from '../../../reference/replacing.ts';
import { alsoChanging, isOfPair, showing } from '../patches/segments.ts';
import { missingFromTable } from '../patches/tables.ts';
import { reversed } from '../patches/texts.ts';

/** Faults of the ids of a segment that is created: its sys_id, and the segment_id that it is given. */
export const createdIdentifierDefects: readonly Defect[] = [
  {
    id: 'create/reuses-segment',
    sentence: 'A second creation for an agent and an interaction reuses the first segment.',
    breaks: ['segment.create/opens-a-segment-each'],
    patch: replacing(
      'segmentMembers',
      'sys_id',
      ({ request }, { store, newId }) =>
        store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '')[0]?.sys_id ??
        newId(),
    ),
  },
  {
    id: 'view/creation-names-another',
    sentence: 'A creation with an opening time and no codes answers with another sys_id.',
    breaks: [
      'segment.create/sys-id-finds-segment',
      'segment.create/in-segment-table',
      'segment.get/found-by-sys-id',
      'segment.get/found-by-external-id',
      'segment.get-by-agent-interaction/sys-id-returned',
    ],
    patch: (behaviour) => {
      const isOurs = ({ opened_on: on, ai_notes: notes }: SegmentRecord) =>
        on !== undefined && notes === undefined;
      return {
        ...showing(['segment.create'], (segment) => ({
          sys_id: isOurs(segment) ? reversed(segment.sys_id) : segment.sys_id,
        }))(behaviour),
        topLevelId: (operation, segment) =>
          operation === 'segment.create' && isOurs(segment)
            ? { sys_id: reversed(segment.sys_id) }
            : behaviour.topLevelId(operation, segment),
      };
    },
  },
  {
    id: 'create/other-sys-id-beside-segment',
    sentence: 'The sys_id that a creation answers beside segment is that of no segment.',
    breaks: ['segment.create/sys-id-finds-segment', 'segment.create/sys-ids-agree'],
    patch: ({ topLevelId }) => ({
      topLevelId: (operation, segment) =>
        operation === 'segment.create'
          ? { sys_id: reversed(segment.sys_id) }
          : topLevelId(operation, segment),
    }),
  },
  {
    id: 'create/segment-id-is-sys-id',
    sentence: 'segment_id inside segment is the sys_id of the wrap-up segment.',
    breaks: [
      'segment.create/segment-id-returned',
      'segment.update/segment-id-kept',
      'segment.get/interaction-segment-returned',
      'segment.get-by-agent-interaction/interaction-segment-returned',
    ],
    patch: ({ renderSegment }) => ({
      renderSegment: (operation, segment, context) => ({
        ...renderSegment(operation, segment, context),
        segment_id: segment.sys_id,
      }),
    }),
  },
  {
    id: 'create/answers-first-segment-id',
    sentence: 'A second creation of an agent and an interaction answers the segment_id of the first.',
    breaks: ['segment.create/segments-of-one-interaction'],
    patch: showing(['segment.create'], ({ agent, interaction, segment_id: id }, { store }) => {
      const [first] = store.segmentsByPair(agent, interaction);
      return { segment_id: id !== undefined && first ? first.segment_id : id };
    }),
  },
  {
    id: 'create/segments-share-id',
    sentence: 'A second segment of an interaction gives its segment_id to the first.',
    breaks: ['segment.create/segments-of-one-interaction'],
    patch: alsoChanging('segment.create', isOfPair, ({ segment_id: id }) => ({ segment_id: id })),
  },
  {
    id: 'create/segment-not-in-table',
    sentence: 'Segments are not in their table.',
    breaks: ['segment.create/in-segment-table'],
    patch: missingFromTable('wrap_up_configuration'),
  },
];
