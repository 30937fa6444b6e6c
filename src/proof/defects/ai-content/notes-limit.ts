import type { Patch } from '../../../reference/behaviour/types.ts';
import type { Defect } from '../defect.ts';
import { changing } from '../../../reference/replacing.ts';

/** Keeps notes that a push brings whole where they are over the limit. */
const pushedWhole: Patch = changing('aiMembers', 'ai_notes', (right) => (change, context) => {
  const { ai_notes: notes = '' } = change.request;
  return notes.length > context.behaviour.notesLimit ? notes : right(change, context);
});

/** Faults of the limit of AI notes, at creation and in pushes. */
export const notesLimitDefects: readonly Defect[] = [
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
    id: 'limit/wide-characters-count-twice',
    sentence: 'The limit of AI notes counts Han characters and kana twice.',
    breaks: ['segment.create/ai-notes-4000-cjk', 'segment.update-ai/notes-4000-cjk'],
    patch: ({ notesLength }) => ({
      notesLength: (text) =>
        notesLength(text) +
        (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0),
    }),
  },
  {
    id: 'limit/cut-at-255',
    sentence: 'AI notes over the limit are cut at 255.',
    breaks: ['segment.create/ai-notes-4000-ascii', 'segment.update-ai/notes-4000-ascii'],
    patch: () => ({ notesTooLong: (text) => text.slice(0, 255), notesLimit: 255 }),
  },
  {
    id: 'notes/cut-at-5000',
    sentence: 'AI notes over 4000 characters are cut at 5000.',
    breaks: ['segment.create/ai-notes-too-long', 'segment.update-ai/notes-4001'],
    patch: () => ({ notesLimit: 5000, notesTooLong: (text) => text.slice(0, 5000) }),
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
    patch: (behaviour) => ({
      ...pushedWhole(behaviour),
      writesRefused: (operation, { reason }) => operation === 'segment.update-ai' && reason === 'invalid',
    }),
  },
  {
    id: 'limit/accepted-and-stored-whole',
    sentence: 'AI notes over the limit are refused, and stored whole.',
    breaks: ['segment.create/ai-notes-never-over-4000', 'segment.update-ai/notes-never-over-4000'],
    patch: (behaviour) => ({
      ...pushedWhole(behaviour),
      ...changing(
        'segmentMembers',
        'ai_notes',
        (right) => (source, context) => source.request.ai_notes ?? right(source, context),
      )(behaviour),
      writesRefused: (_operation, { message }) => message.startsWith('ai_notes is longer'),
    }),
  },
];
