import type { Defect } from '../defect.ts';
import { changing, replacing } from '../../../reference/replacing.ts';
import { showing } from '../patches/segments.ts';

/** Faults of the notes of an update: which are stored, and which the answer shows. */
export const notesDefects: readonly Defect[] = [
  {
    id: 'update/forgets-notes',
    sentence: 'An update drops the notes.',
    breaks: ['segment.update/notes-returned'],
    patch: replacing('updateMembers', 'notes', () => undefined),
  },
  {
    id: 'update/cuts-notes',
    sentence: 'An update cuts notes at 255 characters.',
    breaks: ['segment.update/notes-long'],
    patch: replacing('updateMembers', 'notes', ({ request, segment }) =>
      (request.notes ?? segment.notes)?.slice(0, 255),
    ),
  },
  {
    id: 'update/folds-blanks',
    sentence: 'Several blanks of notes become one.',
    breaks: ['segment.update/notes-text'],
    patch: changing(
      'updateMembers',
      'notes',
      (right) => (change, context) => right(change, context)?.replaceAll(/ {2,}/g, ' '),
    ),
  },
  {
    id: 'update/number-before-notes',
    sentence: 'Notes that begin with digits are stored as that number.',
    breaks: ['segment.update/notes-text'],
    patch: changing('updateMembers', 'notes', (right) => (change, context) => {
      const notes = right(change, context);
      const [digits] = /^\d+/.exec(notes ?? '') ?? [];
      return digits ?? notes;
    }),
  },
  {
    id: 'update/drops-long-notes',
    sentence: 'Notes of more than 500 characters are dropped.',
    breaks: ['segment.update/notes-long'],
    patch: changing(
      'updateMembers',
      'notes',
      (right) => (change, context) =>
        (change.request.notes?.length ?? 0) > 500 ? undefined : right(change, context),
    ),
  },
  {
    id: 'update/invents-notes',
    sentence: 'An update without notes writes some.',
    breaks: ['segment.update/notes-not-invented'],
    patch: replacing(
      'updateMembers',
      'notes',
      ({ request, segment }) => request.notes ?? segment.notes ?? 'closed',
    ),
  },
  {
    id: 'update/answers-no-notes-in-words',
    sentence: 'An update without notes answers with a dash.',
    breaks: ['segment.update/notes-not-invented'],
    patch: showing(['segment.update'], ({ notes = '-' }) => ({ notes })),
  },
  {
    id: 'update/ai-notes-become-notes',
    sentence: 'An update without notes takes the AI notes.',
    breaks: ['segment.update/ai-notes-are-not-notes'],
    patch: replacing('updateMembers', 'notes', ({ request, segment }) => request.notes ?? segment.ai_notes),
  },
  {
    id: 'update/answers-ai-notes',
    sentence: 'An update without notes answers with the AI notes.',
    breaks: ['segment.update/ai-notes-are-not-notes'],
    patch: showing(['segment.update'], ({ ai_notes: advised, notes = advised }) => ({ notes })),
  },
];
