import type { Behaviour } from '../behaviour/types.ts';
import type { Defect } from './defect.ts';

/** Replaces how one member of an update is made. */
const updated =
  <Name extends keyof Behaviour['updateMembers']>(name: Name, make: Behaviour['updateMembers'][Name]) =>
  ({ updateMembers }: Behaviour): Partial<Behaviour> => ({
    updateMembers: { ...updateMembers, [name]: make },
  });

type Write = 'segment.create' | 'segment.update' | 'segment.update-ai';

const leavesPairAlone: Readonly<Record<Write, Defect['breaks']>> = {
  'segment.create': ['segment.create/leaves-others-alone'],
  'segment.update': ['segment.update/identifiers-together'],
  'segment.update-ai': ['segment.update-ai/leaves-pair-alone'],
};

const leavesAgentAlone: Readonly<Record<Write, Defect['breaks']>> = {
  'segment.create': ['segment.create/leaves-others-alone'],
  'segment.update': ['segment.update/identifiers-together'],
  'segment.update-ai': [
    'segment.update-ai/leaves-pair-alone',
    'segment.update-ai/leaves-agents-others-alone',
  ],
};

/** Faults of an update: what it writes of each member, and what it changes besides. */
export const updateDefects: readonly Defect[] = [
  {
    id: 'update/stays-open',
    sentence: 'An update does not close.',
    breaks: [
      'segment.update/state-closed',
      'segment.update/closed-is-stored',
      'segment.get/state-closed',
      'segment.get-by-agent-interaction/state-closed',
    ],
    patch: updated('state', () => 'open'),
  },
  {
    id: 'update/state-named-complete',
    sentence: 'A closed segment is complete.',
    breaks: [
      'segment.update/state-closed',
      'segment.update/closed-is-stored',
      'segment.get/state-closed',
      'segment.get-by-agent-interaction/state-closed',
    ],
    patch: updated('state', () => 'complete'),
  },
  {
    id: 'update/forgets-notes',
    sentence: 'An update drops the notes.',
    breaks: ['segment.update/notes-returned'],
    patch: updated('notes', () => undefined),
  },
  {
    id: 'update/cuts-notes',
    sentence: 'An update cuts notes at 255 characters.',
    breaks: ['segment.update/notes-long'],
    patch: updated('notes', ({ request, segment }) => (request.notes ?? segment.notes)?.slice(0, 255)),
  },
  {
    id: 'update/ai-notes-become-notes',
    sentence: 'An update without notes takes the AI notes.',
    breaks: ['segment.update/ai-notes-are-not-notes'],
    patch: updated('notes', ({ request, segment }) => request.notes ?? segment.ai_notes),
  },
  {
    id: 'update/forgets-confirmed-on',
    sentence: 'An update drops confirmed_on.',
    breaks: [
      'segment.update/confirmed-on-returned',
      'segment.get/confirmed-on-returned',
      'segment.get-by-agent-interaction/confirmed-on-returned',
    ],
    patch: updated('confirmed_on', () => undefined),
  },
  {
    id: 'update/invents-confirmed-on',
    sentence: 'An update sets confirmed_on by itself.',
    breaks: ['segment.update/confirmed-on-not-invented'],
    patch: updated(
      'confirmed_on',
      ({ request }, { behaviour, now }) => request.confirmed_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/no-submitted-on',
    sentence: 'An update sets no submitted_on.',
    breaks: [
      'segment.update/submitted-on-set',
      'segment.get/submitted-on-returned',
      'segment.get-by-agent-interaction/submitted-on-returned',
    ],
    patch: updated('submitted_on', () => undefined),
  },
  {
    id: 'update/submitted-is-confirmed',
    sentence: 'submitted_on is what was sent as confirmed_on.',
    breaks: ['segment.update/submitted-on-own'],
    patch: updated(
      'submitted_on',
      ({ request }, { behaviour, now }) => request.confirmed_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/iso-times',
    sentence: 'Times are written with T and Z.',
    breaks: ['segment.update/submitted-on-format'],
    patch: () => ({ formatTime: (time) => new Date(time).toISOString() }),
  },
  {
    id: 'update/always-awaiting',
    sentence: 'A confirmed segment still awaits confirmation.',
    breaks: [
      'segment.update/awaiting-false-when-confirmed',
      'segment.get/awaiting-confirmation-false',
      'segment.get-by-agent-interaction/awaiting-confirmation-false',
    ],
    patch: updated('awaiting_confirmation', () => true),
  },
  {
    id: 'update/never-awaiting',
    sentence: 'An unconfirmed segment does not await confirmation.',
    breaks: [
      'segment.update/awaiting-true-when-unconfirmed',
      'segment.get/awaiting-confirmation-true',
      'segment.get-by-agent-interaction/awaiting-confirmation-true',
    ],
    patch: updated('awaiting_confirmation', () => false),
  },
  {
    id: 'update/ignores-label',
    sentence: 'An update takes the default code whatever the agent selects.',
    breaks: [
      'segment.update/selected-code',
      'segment.get/code-and-notes-as-sent',
      'segment.get-by-agent-interaction/code-and-notes-as-sent',
    ],
    patch: () => ({ closingCode: ({ configuration }) => configuration.default_code }),
  },
  {
    id: 'update/no-default-code',
    sentence: 'An update without a label closes without a code.',
    breaks: ['segment.update/default-code-used'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.request.wrap_up_code ? closingCode(change, context) : undefined,
    }),
  },
  {
    id: 'update/ai-code-always-default',
    sentence: 'The AI code is the default without use_ai_as_default.',
    breaks: ['segment.update/ai-default-needs-flag'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        closingCode(
          { ...change, configuration: { ...change.configuration, use_ai_as_default: true } },
          context,
        ),
    }),
  },
  {
    id: 'update/ai-code-beats-agent',
    sentence: 'The AI code wins over the label that the agent selects.',
    breaks: ['segment.update/ai-default-yields-to-agent'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        closingCode(
          change.segment.ai_wrap_up_code === undefined ? change : { ...change, request: {} },
          context,
        ),
    }),
  },
  {
    id: 'update/any-code',
    sentence: 'An update without a default code closes with a code of its own.',
    breaks: ['segment.update/code-not-invented'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        closingCode(change, context) ?? context.codeForLabel({ code: 'General' }),
    }),
  },
  {
    id: 'update/invents-notes',
    sentence: 'An update without notes writes some.',
    breaks: ['segment.update/notes-not-invented'],
    patch: updated('notes', ({ request, segment }) => request.notes ?? segment.notes ?? 'closed'),
  },
  {
    id: 'update/clears-ai',
    sentence: 'An update clears the AI members.',
    breaks: [
      'segment.update/ai-code-survives',
      'segment.update/ai-notes-survive',
      'segment.update/ai-code-stamp-survives',
      'segment.update/ai-notes-stamp-survives',
      'segment.get/ai-code-returned',
      'segment.get-by-agent-interaction/ai-code-returned',
      'segment.get/ai-notes-returned',
      'segment.get-by-agent-interaction/ai-notes-returned',
      'segment.get/ai-code-stamp-returned',
      'segment.get-by-agent-interaction/ai-code-stamp-returned',
      'segment.get/ai-notes-stamp-returned',
      'segment.get-by-agent-interaction/ai-notes-stamp-returned',
    ],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const kept = keepSegment(operation, segment, before, context);
        return operation === 'segment.update' && kept
          ? {
              ...kept,
              ai_wrap_up_code: undefined,
              ai_notes: undefined,
              ai_code_defined_at: undefined,
              ai_notes_defined_at: undefined,
            }
          : kept;
      },
    }),
  },
  ...(['segment.update', 'segment.update-ai', 'segment.create'] as const).map((operation): Defect => ({
    id: `update/${operation}-touches-pair`,
    sentence: `${operation} also changes other segments of the same agent and interaction.`,
    breaks: leavesPairAlone[operation],
    touchesOthers: true,
    patch: () => ({
      alsoChanged: (asked, segment, { store }) =>
        asked === operation
          ? store
              .segmentsByPair(segment.agent, segment.interaction)
              .filter(({ sys_id: id }) => id !== segment.sys_id)
              .map((held) => ({ ...held, state: 'closed', notes: 'changed', ai_notes: 'changed' }))
          : [],
    }),
  })),
  ...(['segment.update', 'segment.update-ai', 'segment.create'] as const).map((operation): Defect => ({
    id: `update/${operation}-touches-agent`,
    sentence: `${operation} also changes other segments of the same agent.`,
    breaks: leavesAgentAlone[operation],
    touchesOthers: true,
    patch: () => ({
      alsoChanged: (asked, segment, { store }) =>
        asked === operation
          ? [...store.segments()]
              .filter(({ sys_id: id, agent }) => id !== segment.sys_id && agent === segment.agent)
              .map((held) => ({ ...held, state: 'closed', notes: 'changed', ai_notes: 'changed' }))
          : [],
    }),
  })),
];
