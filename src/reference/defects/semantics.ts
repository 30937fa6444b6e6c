import type { AiMember } from '../behaviour/themes.ts';
import type { Behaviour } from '../behaviour/types.ts';
import { invalid } from '../rejection.ts';
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
  patch: ({ createDefaults }) => ({ createDefaults: { ...createDefaults, [name]: true } }),
}));

const identification: readonly Defect[] = [
  {
    id: 'identify/external-id-wins',
    sentence: 'external_segment_id wins over segment_sys_id.',
    patch: () => ({
      identificationOrder: () => ['external_segment_id', 'segment_sys_id', 'agent-and-interaction'],
    }),
  },
  {
    id: 'identify/pair-wins',
    sentence: 'Agent and interaction win over segment_sys_id.',
    patch: () => ({
      identificationOrder: () => ['agent-and-interaction', 'segment_sys_id', 'external_segment_id'],
    }),
  },
  ...(['segment_sys_id', 'external_segment_id', 'agent-and-interaction'] as const).map((kind): Defect => ({
    id: `identify/not-by-${kind}`,
    sentence: `A segment is not found by ${kind}.`,
    patch: ({ identifications }) => ({ identifications: { ...identifications, [kind]: () => undefined } }),
  })),
  {
    id: 'identify/get-by-sys-id-only',
    sentence: 'GET segment does not know the external segment id.',
    patch: () => ({ findSegment: (id, { store }) => store.segment(id) }),
  },
  {
    id: 'identify/get-by-external-id-only',
    sentence: 'GET segment does not know the sys_id.',
    patch: () => ({ findSegment: (id, { store }) => store.segmentsByExternalId(id).at(-1) }),
  },
  {
    id: 'identify/code-not-found',
    sentence: 'GET code finds no code.',
    patch: () => ({ findCode: () => undefined }),
  },
];

const updates: readonly Defect[] = [
  { id: 'update/stays-open', sentence: 'An update does not close.', patch: updated('state', () => 'open') },
  {
    id: 'update/state-named-complete',
    sentence: 'A closed segment is complete.',
    patch: updated('state', () => 'complete'),
  },
  {
    id: 'update/forgets-notes',
    sentence: 'An update drops the notes.',
    patch: updated('notes', () => undefined),
  },
  {
    id: 'update/cuts-notes',
    sentence: 'An update cuts notes at 255 characters.',
    patch: updated('notes', ({ request, segment }) => (request.notes ?? segment.notes)?.slice(0, 255)),
  },
  {
    id: 'update/ai-notes-become-notes',
    sentence: 'An update without notes takes the AI notes.',
    patch: updated('notes', ({ request, segment }) => request.notes ?? segment.ai_notes),
  },
  {
    id: 'update/forgets-confirmed-on',
    sentence: 'An update drops confirmed_on.',
    patch: updated('confirmed_on', () => undefined),
  },
  {
    id: 'update/invents-confirmed-on',
    sentence: 'An update sets confirmed_on by itself.',
    patch: updated(
      'confirmed_on',
      ({ request }, { behaviour, now }) => request.confirmed_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/no-submitted-on',
    sentence: 'An update sets no submitted_on.',
    patch: updated('submitted_on', () => undefined),
  },
  {
    id: 'update/submitted-is-confirmed',
    sentence: 'submitted_on is what was sent as confirmed_on.',
    patch: updated(
      'submitted_on',
      ({ request }, { behaviour, now }) => request.confirmed_on ?? behaviour.formatTime(now),
    ),
  },
  {
    id: 'update/iso-times',
    sentence: 'Times are written with T and Z.',
    patch: () => ({ formatTime: (time) => new Date(time).toISOString() }),
  },
  {
    id: 'update/always-awaiting',
    sentence: 'A confirmed segment still awaits confirmation.',
    patch: updated('awaiting_confirmation', () => true),
  },
  {
    id: 'update/never-awaiting',
    sentence: 'An unconfirmed segment does not await confirmation.',
    patch: updated('awaiting_confirmation', () => false),
  },
  {
    id: 'update/ignores-label',
    sentence: 'An update takes the default code whatever the agent selects.',
    patch: () => ({ closingCode: ({ configuration }) => configuration.default_code }),
  },
  {
    id: 'update/no-default-code',
    sentence: 'An update without a label closes without a code.',
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.request.wrap_up_code ? closingCode(change, context) : undefined,
    }),
  },
  {
    id: 'update/ai-code-always-default',
    sentence: 'The AI code is the default without use_ai_as_default.',
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
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        closingCode(change, context) ?? context.codeForLabel({ code: 'General' }),
    }),
  },
  {
    id: 'update/invents-notes',
    sentence: 'An update without notes writes some.',
    patch: updated('notes', ({ request, segment }) => request.notes ?? segment.notes ?? 'closed'),
  },
  {
    id: 'update/clears-ai',
    sentence: 'An update clears the AI members.',
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
    patch: pushed('ai_wrap_up_code', ({ segment }) => segment.ai_wrap_up_code),
  },
  {
    id: 'ai/forgets-notes',
    sentence: 'A push drops the notes.',
    patch: pushed('ai_notes', ({ segment }) => segment.ai_notes),
  },
  {
    id: 'ai/code-alone-clears-notes',
    sentence: 'A push without notes clears them.',
    patch: pushed('ai_notes', ({ request }) => request.ai_notes),
  },
  {
    id: 'ai/notes-alone-clear-code',
    sentence: 'A push without a code clears it.',
    patch: pushed('ai_wrap_up_code', ({ request }) => request.ai_wrap_up_code),
  },
  {
    id: 'ai/first-code-stays',
    sentence: 'A second push does not replace the code.',
    patch: pushed(
      'ai_wrap_up_code',
      ({ request, segment }) => segment.ai_wrap_up_code ?? request.ai_wrap_up_code,
    ),
  },
  {
    id: 'ai/first-notes-stay',
    sentence: 'A second push does not replace the notes.',
    patch: pushed('ai_notes', ({ request, segment }) => segment.ai_notes ?? request.ai_notes),
  },
  {
    id: 'ai/invents-code',
    sentence: 'A push of notes alone sets a code.',
    patch: pushed(
      'ai_wrap_up_code',
      ({ request, segment }) => request.ai_wrap_up_code ?? segment.ai_wrap_up_code ?? 'General',
    ),
  },
  {
    id: 'ai/invents-notes',
    sentence: 'A push of a code alone sets notes.',
    patch: pushed('ai_notes', ({ request, segment }) => request.ai_notes ?? segment.ai_notes ?? 'none'),
  },
  {
    id: 'ai/swapped',
    sentence: 'A push stores the notes as the code.',
    patch: pushed('ai_wrap_up_code', ({ request, segment }) => request.ai_notes ?? segment.ai_wrap_up_code),
  },
  {
    id: 'ai/code-stamp-always',
    sentence: 'A push of notes alone renews the stamp of the code.',
    patch: pushed('ai_code_defined_at', (_, { behaviour, now }) => behaviour.aiStamp(now)),
  },
  {
    id: 'ai/notes-stamp-always',
    sentence: 'A push of a code alone renews the stamp of the notes.',
    patch: pushed('ai_notes_defined_at', (_, { behaviour, now }) => behaviour.aiStamp(now)),
  },
  {
    id: 'ai/code-stamp-once',
    sentence: 'A second push does not renew the stamp of the code.',
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
    patch: () => ({ aiStamp: (now) => String(Math.floor(now / 1000)) }),
  },
  {
    id: 'ai/stamps-as-text',
    sentence: 'Stamps are dates in words.',
    patch: () => ({ aiStamp: (now) => new Date(now).toISOString() }),
  },
  {
    id: 'ai/stamps-in-local-time',
    sentence: 'Stamps are off by hours.',
    patch: ({ aiStamp }) => ({ aiStamp: (now) => aiStamp(now + 2 * 3_600_000) }),
  },
  { id: 'ai/no-stamps', sentence: 'Stamps are empty.', patch: () => ({ aiStamp: () => '' }) },
  {
    id: 'ai/closes',
    sentence: 'A push closes the segment.',
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
    patch: () => ({ storesAi: () => false }),
  },
  {
    id: 'ai/flags-swapped',
    sentence: 'The flag of the notes decides on the code and the other way.',
    patch: () => ({
      storesAi: (_operation, member, configuration) =>
        member === 'ai_notes' ? configuration.enable_ai_code : configuration.enable_ai_notes,
    }),
  },
  {
    id: 'ai/nothing-at-creation',
    sentence: 'A creation does not store the AI members that it is given.',
    patch: ({ storesAi }) => ({
      storesAi: (operation, member, configuration) =>
        operation !== 'segment.create' && storesAi(operation, member, configuration),
    }),
  },
  {
    id: 'limit/255',
    sentence: 'AI notes are limited to 255 characters.',
    patch: () => ({ notesLimit: 255 }),
  },
  {
    id: 'limit/3999',
    sentence: 'AI notes are limited to 3999 characters.',
    patch: () => ({ notesLimit: 3999 }),
  },
  { id: 'limit/none', sentence: 'AI notes are not limited.', patch: () => ({ notesLimit: 1_000_000 }) },
  {
    id: 'limit/4001',
    sentence: 'AI notes are limited to 4001 characters.',
    patch: () => ({ notesLimit: 4001 }),
  },
  {
    id: 'limit/bytes',
    sentence: 'The limit of AI notes counts bytes.',
    patch: () => ({ notesLength: (text) => Buffer.byteLength(text) }),
  },
  {
    id: 'limit/cut-at-255',
    sentence: 'AI notes over the limit are cut at 255.',
    patch: () => ({ notesTooLong: (text) => text.slice(0, 255), notesLimit: 255 }),
  },
];

const assisted: readonly Defect[] = [
  {
    id: 'assist/with-third-party',
    sentence: 'Now Assist fills in although a third party is the source.',
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) =>
        nowAssist({ ...request, external: false }, { ...configuration, use_third_party_ai: false }, context),
    }),
  },
  {
    id: 'assist/whatever-the-flags',
    sentence: 'Now Assist fills in both members whatever the flags say.',
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
    patch: (standard) => ({ codeMembers: { ...standard.codeMembers, sys_id: (_, { newId }) => newId() } }),
  },
  {
    id: 'code/one-sys-id',
    sentence: 'Every record gets the same sys_id.',
    patch: () => ({ sysId: () => '0123456789abcdef0123456789abcdef' }),
  },
  {
    id: 'code/sys-id-with-dashes',
    sentence: 'sys_ids are UUIDs with dashes.',
    patch: () => ({ sysId: (digits) => `${digits.slice(0, 8)}-${digits.slice(8)}` }),
  },
  {
    id: 'code/lists-nothing',
    sentence: 'Created codes are not listed.',
    patch: () => ({ listedCodes: () => [] }),
  },
  {
    id: 'code/lists-first',
    sentence: 'Only the first created code is listed.',
    patch: () => ({ listedCodes: (made) => made.slice(0, 1).map(({ code }) => code) }),
  },
  {
    id: 'code/first-values-stay',
    sentence: 'A label posted again keeps its old values.',
    patch: ({ keepCode }) => ({
      keepCode: (code, existing, context) => existing ?? keepCode(code, existing, context),
    }),
  },
  {
    id: 'code/no-update',
    sentence: 'A label posted again is refused.',
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
    patch: () => ({ codeKey: (label) => label.slice(0, 3) }),
  },
  {
    id: 'code/partial-200',
    sentence: 'A batch with invalid codes is answered with 200.',
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) => (extent === 'some' ? 200 : successStatus(operation, extent)),
    }),
  },
  {
    id: 'code/always-207',
    sentence: 'Every batch is answered with 207.',
    patch: ({ successStatus }) => ({
      successStatus: (operation, extent) =>
        operation === 'code.post' ? 207 : successStatus(operation, extent),
    }),
  },
  {
    id: 'code/invalid-200',
    sentence: 'A batch without a valid code is answered with 200.',
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
