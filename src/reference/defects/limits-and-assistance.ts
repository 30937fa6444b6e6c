import type { Defect } from './defect.ts';

/** Faults in the limit of AI notes. */
export const limitDefects: readonly Defect[] = [
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

/** Faults in what Now Assist fills in. */
export const assistDefects: readonly Defect[] = [
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
