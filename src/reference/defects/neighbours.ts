import type { Context } from '../behaviour/types.ts';
import type { SegmentRecord } from '../records.ts';
import type { Identifiers } from '../requests.ts';
import type { Defect } from './defect.ts';

/** Gives the segments that fit an end, or AI notes, by whatever call is under way. */
function spoil({ store, operation }: Context, which: (segment: SegmentRecord) => boolean): void {
  for (const segment of [...store.segments()].filter(which)) {
    store.putSegment(
      operation === 'segment.update-ai'
        ? { ...segment, ai_notes: 'changed', ai_notes_defined_at: '1700000000000' }
        : { ...segment, state: 'closed', confirmed_on: '2001-02-03 04:05:06' },
    );
  }
}

const isOpen = ({ state }: SegmentRecord): boolean => state === 'open';
const named = (
  { agent_sys_id: agent, interaction_sys_id: interaction }: Identifiers,
  segment: SegmentRecord,
) => segment.agent === agent || segment.interaction === interaction;

/** Faults in what a call does to segments that it does not name, or refuses to touch. */
export const neighbourDefects: readonly Defect[] = [
  {
    id: 'neighbour/external-id-closes-agents',
    sentence: 'An update by the external id also closes what else the agent has open.',
    breaks: ['segment.update/external-segment-id-leaves-others'],
    touchesOthers: true,
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        external_segment_id: (ids, context) => {
          const found = identifications.external_segment_id(ids, context);
          if (found && context.operation === 'segment.update') {
            spoil(
              context,
              (other) => isOpen(other) && other.agent === found.agent && other.sys_id !== found.sys_id,
            );
          }
          return found;
        },
      },
    }),
  },
  {
    id: 'neighbour/external-id-closes-older',
    sentence: 'An update by the external id also closes the older segments of the interaction.',
    breaks: ['segment.update/external-segment-id-leaves-others'],
    touchesOthers: true,
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        external_segment_id: (ids, context) => {
          const found = identifications.external_segment_id(ids, context);
          if (found && context.operation === 'segment.update') {
            spoil(
              context,
              (other) => other.interaction === found.interaction && other.sys_id !== found.sys_id,
            );
          }
          return found;
        },
      },
    }),
  },
  {
    id: 'neighbour/both-identifiers-count',
    sentence: 'An update by sys_id and external id also closes the segment of the external id.',
    breaks: ['segment.update/sys-id-wins-alone'],
    touchesOthers: true,
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        segment_sys_id: (ids, context) => {
          const found = identifications.segment_sys_id(ids, context);
          const other = ids.external_segment_id;
          if (found && other !== undefined && context.operation === 'segment.update') {
            spoil(context, (each) => each.external_segment_id === other && each.sys_id !== found.sys_id);
          }
          return found;
        },
      },
    }),
  },
  {
    id: 'neighbour/half-a-pair-writes',
    sentence: 'Half a pair is refused, and changes every open segment that it fits.',
    breaks: ['segment.update/unidentified-changes-nothing', 'segment.update-ai/unidentified-changes-nothing'],
    touchesOthers: true,
    patch: ({ identificationRules }) => ({
      identificationRules: {
        ...identificationRules,
        'pair-complete': (ids, context) => {
          const refusal = identificationRules['pair-complete']?.(ids, context);
          if (refusal) spoil(context, (segment) => isOpen(segment) && named(ids, segment));
          return refusal;
        },
      },
    }),
  },
  {
    id: 'neighbour/nothing-named-writes',
    sentence: 'A call that names no segment is refused, and changes every open one.',
    breaks: ['segment.update/unidentified-changes-nothing', 'segment.update-ai/unidentified-changes-nothing'],
    touchesOthers: true,
    patch: ({ identificationRules }) => ({
      identificationRules: {
        ...identificationRules,
        'identifier-required': (ids, context) => {
          const refusal = identificationRules['identifier-required']?.(ids, context);
          if (refusal) spoil(context, isOpen);
          return refusal;
        },
      },
    }),
  },
  {
    id: 'neighbour/unknown-sys-id-writes',
    sentence: 'A sys_id that no segment has is refused, and changes every open segment.',
    breaks: ['segment.update/unknown-changes-nothing', 'segment.update-ai/unknown-changes-nothing'],
    touchesOthers: true,
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        segment_sys_id: (ids, context) => {
          const found = identifications.segment_sys_id(ids, context);
          if (!found) spoil(context, isOpen);
          return found;
        },
      },
    }),
  },
  {
    id: 'neighbour/unknown-pair-writes',
    sentence: 'A pair that no segment has is refused, and changes the open segments of one half.',
    breaks: ['segment.update/unknown-changes-nothing', 'segment.update-ai/unknown-changes-nothing'],
    touchesOthers: true,
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        'agent-and-interaction': (ids, context) => {
          const found = identifications['agent-and-interaction'](ids, context);
          if (!found) spoil(context, (segment) => isOpen(segment) && named(ids, segment));
          return found;
        },
      },
    }),
  },
  {
    id: 'neighbour/times-of-the-latest',
    sentence: 'An update gives a segment the opening time of the latest one of its agent.',
    breaks: ['flow/parallel-do-not-mix'],
    touchesOthers: true,
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const kept = keepSegment(operation, segment, before, context);
        if (operation !== 'segment.update' || !kept) return kept;
        const latest = [...context.store.segments()].findLast(({ agent }) => agent === kept.agent);
        return { ...kept, opened_on: latest?.opened_on ?? kept.opened_on };
      },
    }),
  },
];
