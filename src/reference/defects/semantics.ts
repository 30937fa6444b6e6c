import type { AiMember, IdentifierKind } from '../behaviour/themes.ts';
import type { Behaviour } from '../behaviour/types.ts';
import { invalid } from '../rejection.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** Replaces how one member of an update is made. */
const updated =
  <Name extends keyof Behaviour['updateMembers']>(name: Name, make: Behaviour['updateMembers'][Name]) =>
  ({ updateMembers }: Behaviour): Partial<Behaviour> => ({
    updateMembers: { ...updateMembers, [name]: make },
  });

/** Replaces how one member of a push is made. */
const pushed =
  <Name extends AiMember>(name: Name, make: Behaviour['aiMembers'][Name]) =>
  ({ aiMembers }: Behaviour): Partial<Behaviour> => ({ aiMembers: { ...aiMembers, [name]: make } });

const flipped: readonly Defect[] = (
  [
    'external',
    'segmented',
    'enable_codes',
    'enable_ai_code',
    'enable_ai_notes',
    'use_ai_as_default',
    'use_third_party_ai',
  ] as const
).map((name) => ({
  id: `default/${name}`,
  sentence: `${name} is true where it is left out.`,
  // A segmented creation needs two members more, so that one which names neither is refused.
  breaks:
    name === 'segmented'
      ? ['segment.create/answers-200']
      : [idOf(`segment.create/${name.replaceAll('_', '-')}-default-false`)],
  patch: ({ createDefaults }) => ({ createDefaults: { ...createDefaults, [name]: true } }),
}));

/** What the page says of each way to name a segment. */
const foundBy: Readonly<Record<IdentifierKind, Defect['breaks']>> = {
  segment_sys_id: ['segment.update/found-by-sys-id', 'segment.update-ai/found-by-sys-id'],
  external_segment_id: ['segment.update/found-by-external-segment-id'],
  'agent-and-interaction': ['segment.update/found-by-pair', 'segment.update-ai/found-by-pair'],
};

const identification: readonly Defect[] = [
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
  {
    id: 'identify/code-not-found',
    sentence: 'GET code finds no code.',
    breaks: ['code.post/creates'],
    patch: () => ({ findCode: () => undefined }),
  },
];

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

const updates: readonly Defect[] = [
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

const pushes: readonly Defect[] = [
  {
    id: 'ai/forgets-code',
    sentence: 'A push drops the code.',
    breaks: [
      'segment.update-ai/code-stored',
      'segment.update-ai/code-answered',
      'segment.get/ai-code-returned',
      'segment.get-by-agent-interaction/ai-code-returned',
    ],
    patch: pushed('ai_wrap_up_code', ({ segment }) => segment.ai_wrap_up_code),
  },
  {
    id: 'ai/forgets-notes',
    sentence: 'A push drops the notes.',
    breaks: [
      'segment.update-ai/notes-stored',
      'segment.update-ai/notes-answered',
      'segment.get/ai-notes-returned',
      'segment.get-by-agent-interaction/ai-notes-returned',
    ],
    patch: pushed('ai_notes', ({ segment }) => segment.ai_notes),
  },
  {
    id: 'ai/code-alone-clears-notes',
    sentence: 'A push without notes clears them.',
    breaks: ['segment.update-ai/code-alone-keeps-notes'],
    patch: pushed('ai_notes', ({ request }) => request.ai_notes),
  },
  {
    id: 'ai/notes-alone-clear-code',
    sentence: 'A push without a code clears it.',
    breaks: ['segment.update-ai/notes-alone-keep-code'],
    patch: pushed('ai_wrap_up_code', ({ request }) => request.ai_wrap_up_code),
  },
  {
    id: 'ai/first-code-stays',
    sentence: 'A second push does not replace the code.',
    breaks: ['segment.update-ai/code-replaced'],
    patch: pushed(
      'ai_wrap_up_code',
      ({ request, segment }) => segment.ai_wrap_up_code ?? request.ai_wrap_up_code,
    ),
  },
  {
    id: 'ai/first-notes-stay',
    sentence: 'A second push does not replace the notes.',
    breaks: ['segment.update-ai/notes-replaced'],
    patch: pushed('ai_notes', ({ request, segment }) => segment.ai_notes ?? request.ai_notes),
  },
  {
    id: 'ai/invents-code',
    sentence: 'A push of notes alone sets a code.',
    breaks: ['segment.update-ai/notes-alone-sets-no-code'],
    patch: pushed(
      'ai_wrap_up_code',
      ({ request, segment }) => request.ai_wrap_up_code ?? segment.ai_wrap_up_code ?? 'General',
    ),
  },
  {
    id: 'ai/invents-notes',
    sentence: 'A push of a code alone sets notes.',
    breaks: ['segment.update-ai/code-alone-sets-no-notes'],
    patch: pushed('ai_notes', ({ request, segment }) => request.ai_notes ?? segment.ai_notes ?? 'none'),
  },
  {
    id: 'ai/swapped',
    sentence: 'A push stores the notes as the code.',
    breaks: [
      'segment.update-ai/code-stored',
      'segment.update-ai/code-answered',
      'segment.get/ai-code-returned',
      'segment.get-by-agent-interaction/ai-code-returned',
    ],
    patch: pushed('ai_wrap_up_code', ({ request, segment }) => request.ai_notes ?? segment.ai_wrap_up_code),
  },
  {
    id: 'ai/code-stamp-always',
    sentence: 'A push of notes alone renews the stamp of the code.',
    breaks: ['segment.update-ai/notes-alone-sets-no-code', 'segment.update-ai/notes-alone-keep-code-stamp'],
    patch: pushed('ai_code_defined_at', (_, { behaviour, now }) => behaviour.aiStamp(now)),
  },
  {
    id: 'ai/notes-stamp-always',
    sentence: 'A push of a code alone renews the stamp of the notes.',
    breaks: ['segment.update-ai/code-alone-sets-no-notes', 'segment.update-ai/code-alone-keeps-notes-stamp'],
    patch: pushed('ai_notes_defined_at', (_, { behaviour, now }) => behaviour.aiStamp(now)),
  },
  {
    id: 'ai/code-stamp-once',
    sentence: 'A second push does not renew the stamp of the code.',
    breaks: ['segment.update-ai/code-stamp-renewed'],
    patch: (standard) =>
      pushed(
        'ai_code_defined_at',
        (change, context) =>
          change.segment.ai_code_defined_at ?? standard.aiMembers.ai_code_defined_at(change, context),
      )(standard),
  },
  {
    id: 'ai/notes-stamp-once',
    sentence: 'A second push does not renew the stamp of the notes.',
    breaks: ['segment.update-ai/notes-stamp-renewed'],
    patch: (standard) =>
      pushed(
        'ai_notes_defined_at',
        (change, context) =>
          change.segment.ai_notes_defined_at ?? standard.aiMembers.ai_notes_defined_at(change, context),
      )(standard),
  },
  {
    id: 'ai/stamps-in-seconds',
    sentence: 'Stamps are epoch seconds.',
    breaks: [
      'segment.create/ai-code-stamped',
      'segment.create/ai-notes-stamped',
      'segment.create/generated-stamped',
      'segment.update-ai/code-stamp-format',
      'segment.update-ai/notes-stamp-format',
    ],
    patch: () => ({ aiStamp: (now) => String(Math.floor(now / 1000)) }),
  },
  {
    id: 'ai/stamps-as-text',
    sentence: 'Stamps are dates in words.',
    breaks: [
      'segment.create/ai-code-stamped',
      'segment.create/ai-notes-stamped',
      'segment.create/generated-stamped',
      'segment.update-ai/code-stamp-format',
      'segment.update-ai/notes-stamp-format',
    ],
    patch: () => ({ aiStamp: (now) => new Date(now).toISOString() }),
  },
  {
    id: 'ai/stamps-in-local-time',
    sentence: 'Stamps are off by hours.',
    breaks: [
      'segment.create/ai-code-stamped',
      'segment.create/ai-notes-stamped',
      'segment.update-ai/code-stamp-plausible',
      'segment.update-ai/notes-stamp-plausible',
    ],
    patch: ({ aiStamp }) => ({ aiStamp: (now) => aiStamp(now + 2 * 3_600_000) }),
  },
  {
    id: 'ai/no-stamps',
    sentence: 'Stamps are empty.',
    breaks: [
      'segment.create/ai-code-stamped',
      'segment.create/ai-notes-stamped',
      'segment.create/generated-stamped',
      'segment.update-ai/code-stamp-format',
      'segment.update-ai/notes-stamp-format',
      'segment.get/ai-code-stamp-returned',
      'segment.get-by-agent-interaction/ai-code-stamp-returned',
      'segment.get/ai-notes-stamp-returned',
      'segment.get-by-agent-interaction/ai-notes-stamp-returned',
    ],
    patch: () => ({ aiStamp: () => '' }),
  },
  {
    id: 'ai/closes',
    sentence: 'A push closes the segment.',
    breaks: ['segment.update-ai/stays-open'],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const kept = keepSegment(operation, segment, before, context);
        return operation === 'segment.update-ai' && kept
          ? { ...kept, state: 'closed', submitted_on: context.behaviour.formatTime(context.now) }
          : kept;
      },
    }),
  },
  {
    id: 'ai/stores-nothing-at-all',
    sentence: 'AI members are never stored.',
    breaks: [
      'segment.create/ai-code-stored',
      'segment.create/ai-notes-stored',
      'segment.update-ai/code-stored',
      'segment.update-ai/notes-stored',
      'segment.update-ai/code-answered',
      'segment.update-ai/notes-answered',
      'segment.get/ai-code-returned',
      'segment.get-by-agent-interaction/ai-code-returned',
      'segment.get/ai-notes-returned',
      'segment.get-by-agent-interaction/ai-notes-returned',
      'segment.get/ai-code-stamp-returned',
      'segment.get-by-agent-interaction/ai-code-stamp-returned',
      'segment.get/ai-notes-stamp-returned',
      'segment.get-by-agent-interaction/ai-notes-stamp-returned',
    ],
    patch: () => ({ storesAi: () => false }),
  },
  {
    id: 'ai/flags-swapped',
    sentence: 'The flag of the notes decides on the code and the other way.',
    breaks: ['segment.update-ai/notes-beside-disabled-code', 'segment.update-ai/code-beside-disabled-notes'],
    patch: () => ({
      storesAi: (_operation, member, configuration) =>
        member === 'ai_notes' ? configuration.enable_ai_code : configuration.enable_ai_notes,
    }),
  },
  {
    id: 'ai/nothing-at-creation',
    sentence: 'A creation does not store the AI members that it is given.',
    breaks: ['segment.create/ai-code-stored', 'segment.create/ai-notes-stored'],
    patch: ({ storesAi }) => ({
      storesAi: (operation, member, configuration) =>
        operation !== 'segment.create' && storesAi(operation, member, configuration),
    }),
  },
  {
    id: 'limit/255',
    sentence: 'AI notes are limited to 255 characters.',
    breaks: ['segment.create/ai-notes-4000-ascii', 'segment.update-ai/notes-4000-ascii'],
    patch: () => ({ notesLimit: 255 }),
  },
  {
    id: 'limit/3999',
    sentence: 'AI notes are limited to 3999 characters.',
    breaks: ['segment.create/ai-notes-4000-ascii', 'segment.update-ai/notes-4000-ascii'],
    patch: () => ({ notesLimit: 3999 }),
  },
  {
    id: 'limit/none',
    sentence: 'AI notes are not limited.',
    breaks: ['segment.create/ai-notes-too-long', 'segment.update-ai/notes-4001'],
    patch: () => ({ notesLimit: 1_000_000 }),
  },
  {
    id: 'limit/4001',
    sentence: 'AI notes are limited to 4001 characters.',
    breaks: ['segment.create/ai-notes-too-long', 'segment.update-ai/notes-4001'],
    patch: () => ({ notesLimit: 4001 }),
  },
  {
    id: 'limit/bytes',
    sentence: 'The limit of AI notes counts bytes.',
    breaks: [
      'segment.create/ai-notes-4000-accented',
      'segment.create/ai-notes-2000-outside-bmp',
      'segment.update-ai/notes-4000-accented',
      'segment.update-ai/notes-2000-outside-bmp',
    ],
    patch: () => ({ notesLength: (text) => Buffer.byteLength(text) }),
  },
  {
    id: 'limit/cut-at-255',
    sentence: 'AI notes over the limit are cut at 255.',
    breaks: ['segment.create/ai-notes-4000-ascii', 'segment.update-ai/notes-4000-ascii'],
    patch: () => ({ notesTooLong: (text) => text.slice(0, 255), notesLimit: 255 }),
  },
];

const assisted: readonly Defect[] = [
  {
    id: 'assist/with-third-party',
    sentence: 'Now Assist fills in although a third party is the source.',
    breaks: ['segment.create/third-party-not-filled', 'segment.create/nothing-generated-with-third-party'],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) =>
        nowAssist({ ...request, external: false }, { ...configuration, use_third_party_ai: false }, context),
    }),
  },
  {
    id: 'assist/whatever-the-flags',
    sentence: 'Now Assist fills in both members whatever the flags say.',
    breaks: [
      'segment.create/code-generated-only-when-enabled',
      'segment.create/notes-generated-only-when-enabled',
    ],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) => {
        const enabled = configuration.enable_ai_code || configuration.enable_ai_notes;
        return nowAssist(
          request,
          { ...configuration, enable_ai_code: enabled, enable_ai_notes: enabled },
          context,
        );
      },
    }),
  },
];

const codeFaults: readonly Defect[] = [
  {
    id: 'code/new-identity',
    sentence: 'A label posted again gets a new sys_id.',
    breaks: ['code.post/update-keeps-sys-id'],
    patch: (standard) => ({ codeMembers: { ...standard.codeMembers, sys_id: (_, { newId }) => newId() } }),
  },
  {
    id: 'code/one-sys-id',
    sentence: 'Every record gets the same sys_id.',
    breaks: ['code.post/sys-ids-differ', 'segment.create/opens-a-segment-each'],
    patch: () => ({ sysId: () => '0123456789abcdef0123456789abcdef' }),
  },
  {
    id: 'code/sys-id-with-dashes',
    sentence: 'sys_ids are UUIDs with dashes.',
    breaks: [
      'code.get/sys-id-format',
      'segment.get/sys-id-format',
      'segment.get-by-agent-interaction/sys-id-format',
      'code.post/sys-id-format',
      'segment.create/sys-id-format',
      'segment.update/sys-id-format',
      'segment.update-ai/sys-id-format',
    ],
    patch: () => ({ sysId: (digits) => `${digits.slice(0, 8)}-${digits.slice(8)}` }),
  },
  {
    id: 'code/lists-nothing',
    sentence: 'Created codes are not listed.',
    breaks: ['code.post/created-are-listed'],
    patch: () => ({ listedCodes: () => [] }),
  },
  {
    id: 'code/lists-first',
    sentence: 'Only the first created code is listed.',
    breaks: ['code.post/created-are-listed'],
    patch: () => ({ listedCodes: (made) => made.slice(0, 1).map(({ code }) => code) }),
  },
  {
    id: 'code/first-values-stay',
    sentence: 'A label posted again keeps its old values.',
    breaks: ['code.post/update-description'],
    patch: ({ keepCode }) => ({
      keepCode: (code, existing, context) => existing ?? keepCode(code, existing, context),
    }),
  },
  {
    id: 'code/no-update',
    sentence: 'A label posted again is refused.',
    breaks: ['code.post/update-accepted'],
    patch: ({ codeRules }) => ({
      codeRules: {
        ...codeRules,
        'code-required': (request, context) =>
          codeRules['code-required']?.(request, context) ??
          (context.store.codeByKey(context.behaviour.codeKey(request.code ?? ''))
            ? invalid('exists')
            : undefined),
      },
    }),
  },
  {
    id: 'code/case-insensitive-key',
    sentence: 'Every label is the same code.',
    breaks: [
      'code.get/shows-label',
      'code.post/large-batch-sys-ids-differ',
      'segment.create/unknown-allowed-code',
    ],
    patch: () => ({ codeKey: (label) => label.slice(0, 3) }),
  },
  {
    id: 'code/partial-200',
    sentence: 'A batch with invalid codes is answered with 200.',
    breaks: ['code.post/some-invalid-answers-207'],
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) => (extent === 'some' ? 200 : successStatus(operation, extent)),
    }),
  },
  {
    id: 'code/always-207',
    sentence: 'Every batch is answered with 207.',
    breaks: ['code.post/all-valid-answers-200'],
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) =>
        operation === 'code.post' ? 207 : successStatus(operation, extent),
    }),
  },
  {
    id: 'code/invalid-200',
    sentence: 'A batch without a valid code is answered with 200.',
    breaks: ['code.post/all-invalid-batch'],
    patch: ({ successStatus }) => ({
      allInvalid: () => undefined,
      successStatus: (operation, extent) => (extent === 'none' ? 200 : successStatus(operation, extent)),
    }),
  },
];

/** Faults of meaning: what an implementer gets wrong who read the page in a hurry. */
export const semanticDefects: readonly Defect[] = [
  ...flipped,
  ...identification,
  ...updates,
  ...pushes,
  ...assisted,
  ...codeFaults,
];
