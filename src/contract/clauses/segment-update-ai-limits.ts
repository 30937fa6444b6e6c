/** PUT segment/update/ai: how long AI notes may be, and which text survives. */
import { behaviour, type Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';

const ai = { profile: 'ai', since: 'australia' } as const;
const source: Source = { section: 'segment.update-ai', table: 'body', row: 'ai_notes' };
const stored = [
  ...answered.segmentCreate,
  ...answered.segmentGet,
  'segment.update-ai/notes-stored',
  'segment.update-ai/notes-answered',
] as const;
const inAscii = [...stored, 'segment.update-ai/notes-4000-ascii'] as const;

const whole = (characters: string): string =>
  `Pushed AI notes of ${characters} are accepted, answered and read back whole.`;

/** The limits of a push. */
export const segmentUpdateAiLimitsClauses = [
  behaviour('segment.update-ai/notes-4000-ascii', {
    ...ai,
    statement: whole('4000 ASCII characters'),
    source,
    dependsOn: stored,
    remedy: 'Allow 4000 characters: the limit is inclusive, and the column is no string of 255.',
  }),
  behaviour('segment.update-ai/notes-4000-accented', {
    ...ai,
    statement: whole('4000 accented characters'),
    source,
    dependsOn: [...inAscii, 'segment.update-ai/notes-replaced'],
    remedy: 'Count characters, not bytes of UTF-8.',
  }),
  behaviour('segment.update-ai/notes-4000-arabic', {
    ...ai,
    statement: whole('4000 Arabic characters'),
    source,
    dependsOn: [...inAscii, 'segment.update-ai/notes-4000-accented'],
    remedy: 'Count characters, not bytes of UTF-8, and store them in a Unicode column.',
  }),
  behaviour('segment.update-ai/notes-4000-cjk', {
    ...ai,
    statement: whole('4000 Chinese and Japanese characters'),
    source,
    dependsOn: [...inAscii, 'segment.update-ai/notes-4000-accented'],
    remedy: 'Count characters, not bytes of UTF-8: these take three each.',
  }),
  behaviour('segment.update-ai/notes-2000-outside-bmp', {
    ...ai,
    statement: whole('2000 characters outside the basic plane'),
    source,
    dependsOn: [
      ...inAscii,
      'segment.update-ai/notes-4000-accented',
      'segment.update-ai/notes-replaced',
      'segment.update-ai/notes-4000-cjk',
    ],
    remedy: 'Store them in four bytes of UTF-8 each (utf8mb4 in MySQL) and never split a surrogate pair.',
  }),
  behaviour('segment.update-ai/notes-4001', {
    ...ai,
    statement: 'Pushed AI notes of 4001 characters are rejected with 400 or stored as their first 4000.',
    reading: 'notes-too-long',
    source,
    dependsOn: inAscii,
    remedy: 'Check the length before storing: 4000 is the maximum.',
  }),
  behaviour('segment.update-ai/notes-4001-all-or-nothing', {
    ...ai,
    statement: 'A push that is rejected for the length of its notes stores neither notes nor code.',
    source,
    dependsOn: [...inAscii, 'segment.update-ai/notes-4001', 'segment.update-ai/notes-never-over-4000'],
    remedy: 'Check the whole request before storing any part of it.',
  }),
  behaviour('segment.update-ai/notes-never-over-4000', {
    ...ai,
    statement:
      'A push of more than 4000 characters of AI notes never leaves more than 4000 stored, even if it is rejected.',
    source,
    dependsOn: [...inAscii, 'segment.update-ai/notes-4001'],
    remedy: 'Check the length before storing, and store nothing of a request that is rejected.',
  }),
  behaviour('segment.update-ai/notes-4000-outside-bmp', {
    ...ai,
    statement:
      'Pushed AI notes of 4000 characters outside the basic plane are stored, rejected with 400 or truncated.',
    reading: 'notes-outside-bmp',
    source,
    dependsOn: [...stored, 'segment.update-ai/notes-2000-outside-bmp'],
    remedy: 'Cut between characters, keeping 4000 UTF-16 units at least; a half surrogate pair is no text.',
  }),
  behaviour('segment.update-ai/notes-text', {
    ...ai,
    statement: 'Pushed AI notes of several lines with markup and emoji are read back unchanged.',
    source,
    dependsOn: [...stored, 'segment.update-ai/notes-replaced'],
    remedy: 'Store text as it comes: escape markup when it is shown, and keep line breaks and emoji.',
  }),
  behaviour('segment.update-ai/code-text', {
    ...ai,
    statement: 'A pushed AI code with accents and markup characters is read back unchanged.',
    source: { section: 'segment.update-ai', table: 'body', row: 'ai_wrap_up_code' },
    dependsOn: [...answered.segmentCreate, ...answered.segmentGet, 'segment.update-ai/code-stored'],
    remedy: 'Store the label as it comes: escape it when it is shown.',
  }),
] as const;
