import type { UpdateRequest } from '../requests.ts';
import { invalid } from '../rejection.ts';
import type { Change } from '../behaviour/themes.ts';
import type { Rule } from '../behaviour/types.ts';
import type { Defect } from './defect.ts';

/** A rule of updates that the page does not have. */
const needing = (what: keyof UpdateRequest, breaks: Defect['breaks']): Defect => ({
  id: `update/needs-${what}`,
  sentence: `An update without ${what} is refused.`,
  breaks,
  patch: ({ updateRules }) => ({
    updateRules: {
      ...updateRules,
      open: ((change, context) =>
        updateRules.open?.(change, context) ??
        (context.behaviour.given(change.request[what]) ? undefined : invalid(what))) satisfies Rule<
        Change<UpdateRequest>
      >,
    },
  }),
});

/** Closes only some segments. */
const leavesOpen = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  which: (change: Change<UpdateRequest>) => boolean,
): Defect => ({
  id: `update/leaves-open-${id}`,
  sentence: `An update does not close ${what}.`,
  breaks,
  patch: ({ updateMembers }) => ({
    updateMembers: { ...updateMembers, state: (change) => (which(change) ? 'open' : 'closed') },
  }),
});

/** Faults that show at one moment of the call order only, or in one kind of wrap-up. */
export const momentDefects: readonly Defect[] = [
  needing('notes', [
    'segment.update/answers-200',
    'segment.update/confirmed-on-alone',
    'segment.update/code-alone',
  ]),
  needing('confirmed_on', [
    'segment.update/answers-200',
    'segment.update/notes-alone',
    'segment.update/code-alone',
  ]),
  needing('wrap_up_code', [
    'segment.update/answers-200',
    'segment.update/notes-alone',
    'segment.update/confirmed-on-alone',
  ]),
  leavesOpen(
    'internal',
    'internal wrap-ups',
    ['segment.update/internal-closes'],
    ({ segment }) => !segment.external,
  ),
  leavesOpen(
    'segmented',
    'segmented wrap-ups',
    ['flow/segmented-call-order'],
    ({ segment }) => segment.segmented,
  ),
  leavesOpen(
    'pushed',
    'wrap-ups with AI notes',
    ['flow/ai-call-order'],
    ({ segment }) => segment.ai_notes !== undefined,
  ),
  {
    id: 'update/ai-default-is-nothing',
    sentence: 'With use_ai_as_default an update without a label takes no code where there is an AI code.',
    breaks: ['segment.update/ai-default'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.configuration.use_ai_as_default &&
        change.segment.ai_wrap_up_code !== undefined &&
        !context.behaviour.given(change.request.wrap_up_code)
          ? undefined
          : closingCode(change, context),
    }),
  },
  {
    id: 'update/ai-default-fault',
    sentence: 'With use_ai_as_default an update without a label takes the last allowed code.',
    breaks: ['segment.update/ai-default'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.configuration.use_ai_as_default &&
        change.segment.ai_wrap_up_code !== undefined &&
        !context.behaviour.given(change.request.wrap_up_code)
          ? context.codeForLabel({ code: 'General' })
          : closingCode(change, context),
    }),
  },
  {
    id: 'update/closed-by-external-id-read-open',
    sentence: 'A wrap-up that was closed by its external id is still open by agent and interaction.',
    breaks: ['flow/identifiers-agree'],
    patch: ({ identifications, renderSegment }) => {
      const closed = new Set<string>();
      return {
        identifications: {
          ...identifications,
          external_segment_id: (ids, context) => {
            const found = identifications.external_segment_id(ids, context);
            if (found) closed.add(found.sys_id);
            return found;
          },
        },
        renderSegment: (operation, segment, context) => ({
          ...renderSegment(operation, segment, context),
          ...(operation === 'segment.get-by-agent-interaction' &&
            closed.has(segment.sys_id) && { state: 'open' }),
        }),
      };
    },
  },
  {
    id: 'create/asked-for-before',
    sentence: 'A wrap-up whose external id was asked for before it was created is closed from the start.',
    breaks: ['flow/create-after-early-calls'],
    patch: ({ findSegment, segmentMembers }) => {
      const asked = new Set<string>();
      return {
        findSegment: (id, context) => {
          const found = findSegment(id, context);
          if (!found) asked.add(id);
          return found;
        },
        segmentMembers: {
          ...segmentMembers,
          state: (source, context) =>
            asked.has(source.request.external_segment_id ?? '')
              ? 'closed'
              : segmentMembers.state(source, context),
        },
      };
    },
  },
  {
    id: 'push/identifiers-exclude-each-other',
    sentence: 'A push that names the sys_id and the pair is refused.',
    breaks: ['segment.update-ai/identifiers-together'],
    patch: ({ identificationRules }) => ({
      identificationRules: {
        ...identificationRules,
        'pair-complete': (ids, context) =>
          context.operation === 'segment.update-ai' &&
          context.behaviour.given(ids.segment_sys_id) &&
          context.behaviour.given(ids.agent_sys_id)
            ? invalid('one identifier only')
            : identificationRules['pair-complete']?.(ids, context),
      },
    }),
  },
  {
    id: 'pair/interaction-ignored',
    sentence: 'A read by agent and interaction finds the newest segment of the agent.',
    breaks: ['segment.get-by-agent-interaction/found-by-interaction'],
    patch: () => ({
      segmentsOfPair: (agent, _interaction, { store }) =>
        [...store.segments()].filter((segment) => segment.agent === agent),
    }),
  },
  {
    id: 'pair/agent-ignored',
    sentence: 'A read by agent and interaction does not look at the agent.',
    breaks: ['segment.get-by-agent-interaction/unknown-agent'],
    patch: () => ({
      segmentsOfPair: (_agent, interaction, { store }) =>
        [...store.segments()].filter((segment) => segment.interaction === interaction),
    }),
  },
  {
    id: 'pair/oldest-closed',
    sentence: 'Of several segments of a pair the oldest closed one is found.',
    breaks: ['segment.get-by-agent-interaction/several-of-a-pair', 'segment.update/found-by-pair'],
    patch: ({ pickOfPair }) => ({
      pickOfPair: (segments) => segments.find(({ state }) => state === 'closed') ?? pickOfPair(segments),
    }),
  },
];
