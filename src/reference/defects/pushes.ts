import type { AiMember } from '../behaviour/themes.ts';
import type { Behaviour } from '../behaviour/types.ts';
import type { Defect } from './defect.ts';

/** Replaces how one member of a push is made. */
const pushed =
  <Name extends AiMember>(name: Name, make: Behaviour['aiMembers'][Name]) =>
  ({ aiMembers }: Behaviour): Partial<Behaviour> => ({ aiMembers: { ...aiMembers, [name]: make } });

/** Faults of a push: what it stores, and how it is stamped. */
export const pushDefects: readonly Defect[] = [
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
];
