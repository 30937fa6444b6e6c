import type { AiRequest, UpdateRequest } from '../requests.ts';
import { invalid, Rejection } from '../rejection.ts';
import type { AiMember, Change } from '../behaviour/themes.ts';
import type { Behaviour, Rule } from '../behaviour/types.ts';
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

/** Replaces how one member of a push is made. */
const pushed =
  <Name extends AiMember>(
    name: Name,
    make: (right: Behaviour['aiMembers'][Name]) => Behaviour['aiMembers'][Name],
  ): Defect['patch'] =>
  ({ aiMembers }) => ({ aiMembers: { ...aiMembers, [name]: make(aiMembers[name]) } });

const wants = ({ request }: Change<AiRequest>, name: 'ai_wrap_up_code' | 'ai_notes'): boolean =>
  request[name] !== undefined && request[name] !== '';

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
    id: 'push/disabled-code-replaced',
    sentence: 'A code that is pushed although it is disabled is stored as a word of its own.',
    breaks: ['segment.update-ai/code-disabled'],
    patch: pushed(
      'ai_wrap_up_code',
      (right) => (change, context) =>
        wants(change, 'ai_wrap_up_code') && !change.configuration.enable_ai_code
          ? 'disabled'
          : right(change, context),
    ),
  },
  {
    id: 'push/disabled-notes-replaced',
    sentence: 'Notes that are pushed although they are disabled are stored as a word of their own.',
    breaks: ['segment.update-ai/notes-disabled'],
    patch: pushed(
      'ai_notes',
      (right) => (change, context) =>
        wants(change, 'ai_notes') && !change.configuration.enable_ai_notes
          ? 'disabled'
          : right(change, context),
    ),
  },
  {
    id: 'push/disabled-code-stamped',
    sentence: 'A code that is not stored because it is disabled is stamped.',
    breaks: ['segment.update-ai/disabled-code-stamp'],
    patch: pushed(
      'ai_code_defined_at',
      (right) => (change, context) =>
        wants(change, 'ai_wrap_up_code') ? context.behaviour.aiStamp(context.now) : right(change, context),
    ),
  },
  {
    id: 'push/disabled-notes-stamped',
    sentence: 'Notes that are not stored because they are disabled are stamped.',
    breaks: ['segment.update-ai/disabled-notes-stamp'],
    patch: pushed(
      'ai_notes_defined_at',
      (right) => (change, context) =>
        wants(change, 'ai_notes') ? context.behaviour.aiStamp(context.now) : right(change, context),
    ),
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
    id: 'push/by-external-id-not-stored',
    sentence: 'A push by the external id is answered but not stored.',
    breaks: ['segment.update-ai/external-segment-id-all-or-nothing'],
    patch: ({ identifications, keepSegment }) => {
      let byExternalId = false;
      return {
        identifications: {
          ...identifications,
          segment_sys_id: (ids, context) => {
            byExternalId = false;
            return identifications.segment_sys_id(ids, context);
          },
          'agent-and-interaction': (ids, context) => {
            byExternalId = false;
            return identifications['agent-and-interaction'](ids, context);
          },
          external_segment_id: (ids, context) => {
            byExternalId = true;
            return identifications.external_segment_id(ids, context);
          },
        },
        keepSegment: (operation, segment, before, context) =>
          operation === 'segment.update-ai' && byExternalId
            ? before
            : keepSegment(operation, segment, before, context),
      };
    },
  },
  {
    id: 'push/external-id-fault',
    sentence: 'A push by the external id is answered with 500.',
    breaks: ['segment.update-ai/external-segment-id'],
    patch: ({ aiRules }) => ({
      aiRules: {
        ...aiRules,
        open: (change, context) =>
          context.behaviour.given(change.request.external_segment_id)
            ? new Rejection('fault', 'external_segment_id')
            : aiRules.open?.(change, context),
      },
    }),
  },
  {
    id: 'limit/cut-in-answer-only',
    sentence: 'AI notes over the limit are cut in the answer and stored whole.',
    breaks: ['segment.create/ai-notes-too-long', 'segment.update-ai/notes-4001'],
    patch: ({ keepSegment }) => {
      let whole = '';
      return {
        notesTooLong: (text, limit) => {
          whole = text;
          return text.slice(0, limit);
        },
        keepSegment: (operation, segment, before, context) => {
          const kept = keepSegment(operation, segment, before, context);
          const wasCut = kept?.ai_notes !== undefined && whole !== '' && whole.startsWith(kept.ai_notes);
          return wasCut ? { ...kept, ai_notes: whole } : kept;
        },
      };
    },
  },
  {
    id: 'limit/refused-and-stored-whole',
    sentence: 'A push of AI notes over the limit is refused, and stored whole.',
    breaks: ['segment.update-ai/notes-never-over-4000'],
    patch: ({ aiMembers }) => ({
      writesRefused: (operation, { reason }) => operation === 'segment.update-ai' && reason === 'invalid',
      aiMembers: {
        ...aiMembers,
        ai_notes: (change, context) =>
          (change.request.ai_notes?.length ?? 0) > context.behaviour.notesLimit
            ? change.request.ai_notes
            : aiMembers.ai_notes(change, context),
      },
    }),
  },
  {
    id: 'create/ai-code-brings-notes',
    sentence: 'An AI code at creation without AI notes brings notes of its own.',
    breaks: ['segment.create/ai-code-alone'],
    patch: ({ segmentMembers }) => ({
      segmentMembers: {
        ...segmentMembers,
        ai_notes: (source, context) =>
          segmentMembers.ai_notes(source, context) ??
          (source.request.external === true && source.request.ai_wrap_up_code ? 'see code' : undefined),
      },
    }),
  },
  {
    id: 'create/ai-notes-bring-code',
    sentence: 'AI notes at creation without an AI code bring a code of their own.',
    breaks: ['segment.create/ai-notes-alone'],
    patch: ({ segmentMembers }) => ({
      segmentMembers: {
        ...segmentMembers,
        ai_wrap_up_code: (source, context) =>
          segmentMembers.ai_wrap_up_code(source, context) ??
          (source.request.external === true && source.request.ai_notes ? 'General' : undefined),
      },
    }),
  },
  {
    id: 'assist/fault',
    sentence: 'An internal creation whose configuration enables AI is answered with 500.',
    breaks: ['segment.create/autofill'],
    patch: ({ createRules }) => ({
      createRules: {
        ...createRules,
        'agent-required': (request, context) => {
          const held = context.store.configuration(request.wrap_up_configuration_sys_id ?? '');
          return request.external !== true &&
            (held?.enable_ai_code === true || held?.enable_ai_notes === true)
            ? new Rejection('fault', 'Now Assist')
            : createRules['agent-required']?.(request, context);
        },
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
