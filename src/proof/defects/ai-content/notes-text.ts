import type { Defect } from '../defect.ts';
import { changing } from '../../../reference/replacing.ts';
import { beyondBasicPlane, beyondLatin1 } from '../patches/texts.ts';

/** Loses something of AI notes, where they come in. */
const losing = (
  id: string,
  sentence: string,
  breaks: Defect['breaks'],
  lose: (text: string) => string,
): Defect => {
  const losingIt =
    <Given extends readonly unknown[]>(right: (...given: Given) => string | undefined) =>
    (...given: Given): string | undefined => {
      const notes = right(...given);
      return notes === undefined ? undefined : lose(notes);
    };
  return {
    id: `notes/${id}`,
    sentence,
    breaks,
    patch: (behaviour) => ({
      ...changing('segmentMembers', 'ai_notes', losingIt)(behaviour),
      ...changing('aiMembers', 'ai_notes', losingIt)(behaviour),
    }),
  };
};

/** Faults of the text of AI notes, at creation and in pushes. */
export const notesTextDefects: readonly Defect[] = [
  losing(
    'latin-1',
    'AI notes lose characters beyond Latin-1.',
    [
      'segment.create/ai-notes-4000-arabic',
      'segment.update-ai/notes-4000-accented',
      'segment.update-ai/notes-text',
    ],
    beyondLatin1,
  ),
  losing(
    'arabic',
    'AI notes lose Arabic letters.',
    [
      'segment.create/ai-notes-4000-arabic',
      'segment.update-ai/notes-4000-arabic',
      'segment.update-ai/notes-text',
    ],
    (text) => text.replaceAll(/\p{Script=Arabic}/gu, '?'),
  ),
  losing(
    'han',
    'AI notes lose Han characters.',
    ['segment.create/ai-notes-4000-cjk', 'segment.update-ai/notes-4000-cjk', 'segment.update-ai/notes-text'],
    (text) => text.replaceAll(/\p{Script=Han}/gu, '?'),
  ),
  losing(
    'blanks-folded',
    'Several blanks of AI notes become one.',
    ['segment.update-ai/notes-text'],
    (text) => text.replaceAll(/ {2,}/g, ' '),
  ),
  losing(
    'right-to-left-turned',
    'AI notes of Arabic letters come back in the order in which they are seen.',
    ['segment.create/ai-notes-4000-arabic', 'segment.update-ai/notes-4000-arabic'],
    (text) => (/^\p{Script=Arabic}+$/u.test(text) ? [...text].toReversed().join('') : text),
  ),
  losing(
    'basic-plane',
    'AI notes lose characters outside the basic plane.',
    [
      'segment.create/ai-notes-2000-outside-bmp',
      'segment.update-ai/notes-2000-outside-bmp',
      'segment.update-ai/notes-text',
    ],
    beyondBasicPlane,
  ),
];
