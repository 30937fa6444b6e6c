import type { Context, SegmentOperation } from '../behaviour/types.ts';
import type { SegmentRecord } from '../records.ts';
import type { Defect } from './defect.ts';

/** Changes what some operations show of some segments. */
const showing =
  (
    operations: readonly SegmentOperation[],
    change: (segment: SegmentRecord, context: Context) => Partial<SegmentRecord>,
  ): Defect['patch'] =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) =>
      renderSegment(
        operation,
        operations.includes(operation) ? { ...segment, ...change(segment, context) } : segment,
        context,
      ),
  });

/** Faults that show where calls follow each other, or where several segments are there. */
export const callOrderDefects: readonly Defect[] = [
  {
    id: 'order/pushed-answered-as-open',
    sentence: 'An update of a wrap-up with AI notes closes it, and answers that it is open.',
    breaks: ['flow/ai-call-order'],
    patch: showing(['segment.update'], ({ ai_notes: notes, state }) => ({
      state: notes === undefined ? state : 'open',
    })),
  },
  {
    id: 'order/segmented-answered-as-open',
    sentence: 'An update of a segmented wrap-up closes it, and answers that it is open.',
    breaks: ['flow/segmented-call-order'],
    patch: showing(['segment.update'], ({ segmented, state }) => ({ state: segmented ? 'open' : state })),
  },
  {
    id: 'order/answered-as-closed-after-early-read',
    sentence: 'The creation of a wrap-up whose external id was asked for before answers that it is closed.',
    breaks: ['flow/create-after-early-calls'],
    patch: (behaviour) => {
      const asked = new Set<string>();
      return {
        ...showing(['segment.create'], ({ external_segment_id: id, state }) => ({
          state: asked.has(id ?? '') ? 'closed' : state,
        }))(behaviour),
        findSegment: (id, context) => {
          const found = behaviour.findSegment(id, context);
          if (!found) asked.add(id);
          return found;
        },
      };
    },
  },
  {
    id: 'order/open-by-external-id',
    sentence: 'By its external id a closed segment is read as open.',
    breaks: ['flow/external-id-after-closing'],
    patch: ({ findSegment }) => ({
      findSegment: (id, context) => {
        const found = findSegment(id, context);
        return found && found.sys_id !== id && found.state === 'closed' ? { ...found, state: 'open' } : found;
      },
    }),
  },
  {
    id: 'order/closed-by-pair-read-open',
    sentence: 'A wrap-up that was closed by agent and interaction is still open in GET segment.',
    breaks: ['flow/identifiers-agree'],
    patch: (behaviour) => {
      const closed = new Set<string>();
      const { identifications } = behaviour;
      return {
        ...showing(['segment.get'], ({ sys_id: id, state }) => ({ state: closed.has(id) ? 'open' : state }))(
          behaviour,
        ),
        identifications: {
          ...identifications,
          'agent-and-interaction': (ids, context) => {
            const found = identifications['agent-and-interaction'](ids, context);
            if (found && context.operation === 'segment.update') closed.add(found.sys_id);
            return found;
          },
        },
      };
    },
  },
  {
    id: 'order/times-of-latest-by-external-id',
    sentence: 'By its external id a segment is read with the opening time of the latest one of its agent.',
    breaks: ['flow/parallel-do-not-mix'],
    patch: ({ findSegment }) => ({
      findSegment: (id, context) => {
        const found = findSegment(id, context);
        if (!found || found.sys_id === id) return found;
        const latest = [...context.store.segments()].findLast(({ agent }) => agent === found.agent);
        return { ...found, opened_on: latest?.opened_on ?? found.opened_on };
      },
    }),
  },
  {
    id: 'pair/sys-id-of-agents-newest',
    sentence: 'A read by agent and interaction shows the sys_id of the newest segment of the agent.',
    breaks: ['segment.get-by-agent-interaction/found-by-interaction'],
    patch: showing(['segment.get-by-agent-interaction'], ({ agent, sys_id: id }, { store }) => ({
      sys_id: [...store.segments()].findLast((segment) => segment.agent === agent)?.sys_id ?? id,
    })),
  },
  {
    id: 'pair/oldest',
    sentence: 'Of several segments of a pair the oldest is found, whatever its state.',
    breaks: ['segment.get-by-agent-interaction/several-of-a-pair', 'segment.update/found-by-pair'],
    patch: () => ({ pickOfPair: ([oldest]) => oldest }),
  },
];
