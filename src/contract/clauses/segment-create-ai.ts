/** POST segment/create: AI content and AI flags that the caller gives. */
import { behaviour } from '../clause.ts';
import { body, created, createdAndRead, response } from './segment-create-source.ts';

const ai = { profile: 'ai', since: 'australia' } as const;
const flags = 'segment.wrap_up_configuration';

const contentClauses = [
  behaviour('segment.create/ai-code-stored', {
    ...ai,
    statement: 'An ai_wrap_up_code given at creation is stored with the segment, as reading it shows.',
    source: body('ai_wrap_up_code'),
    dependsOn: createdAndRead,
    remedy:
      'Store ai_wrap_up_code of the request where enable_ai_code is true, without a later push, and show it in reads.',
  }),
  behaviour('segment.create/ai-notes-stored', {
    ...ai,
    statement: 'ai_notes given at creation are stored with the segment, as reading it shows.',
    source: body('ai_notes'),
    dependsOn: createdAndRead,
    remedy:
      'Store ai_notes of the request where enable_ai_notes is true, beside the notes of the agent, and show them in reads.',
  }),
  behaviour('segment.create/ai-code-stamped', {
    ...ai,
    level: 'SHOULD',
    statement:
      'If an AI code is stored at creation, ai_code_defined_at is the time of the creation in epoch milliseconds.',
    source: body('ai_wrap_up_code'),
    dependsOn: [...createdAndRead, 'segment.create/ai-code-stored'],
    remedy: 'Set ai_code_defined_at wherever the code is stored, in milliseconds since 1970, UTC.',
  }),
  behaviour('segment.create/ai-notes-stamped', {
    ...ai,
    level: 'SHOULD',
    statement:
      'If AI notes are stored at creation, ai_notes_defined_at is the time of the creation in epoch milliseconds.',
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-stored'],
    remedy: 'Set ai_notes_defined_at wherever the notes are stored, in milliseconds since 1970, UTC.',
  }),
  behaviour('segment.create/ai-code-alone', {
    ...ai,
    statement:
      'If a creation sends an AI code without AI notes, ai_notes and ai_notes_defined_at have no value.',
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/third-party-not-filled'],
    remedy: 'Treat code and notes as two members: neither is copied or stamped because of the other.',
  }),
  behaviour('segment.create/ai-notes-alone', {
    ...ai,
    statement:
      'If a creation sends AI notes without an AI code, ai_wrap_up_code and ai_code_defined_at have no value.',
    source: body('ai_wrap_up_code'),
    dependsOn: [...createdAndRead, 'segment.create/third-party-not-filled'],
    remedy: 'Treat code and notes as two members: neither is copied or stamped because of the other.',
  }),
  behaviour('segment.create/ai-code-leaves-default', {
    ...ai,
    statement: 'With use_ai_as_default false an AI code given at creation does not become the default code.',
    source: body('configuration.use_ai_as_default'),
    dependsOn: [...created, 'segment.create/default-code-shown'],
    remedy: 'Put the AI code in the place of the configured default only where use_ai_as_default is true.',
  }),
  behaviour('segment.create/ai-content-leaves-open', {
    ...ai,
    statement: 'A segment created with AI content is open.',
    source: response('segment.state'),
    shows: ['/segment/state'],
    dependsOn: [...createdAndRead, 'segment.create/state-open', 'segment.create/is-stored'],
    remedy: 'AI content is a recommendation: only segment/update closes the segment.',
  }),
] as const;

const flagClauses = [
  behaviour('segment.create/enable-ai-code-returned', {
    ...ai,
    statement: 'enable_ai_code is answered as it was given.',
    source: response(`${flags}.enable_ai_code`),
    shows: ['/segment/wrap_up_configuration/enable_ai_code'],
    dependsOn: created,
    remedy: 'Save each AI flag in its own column and show it under its own name.',
  }),
  behaviour('segment.create/enable-ai-notes-returned', {
    ...ai,
    statement: 'enable_ai_notes is answered as it was given.',
    source: response(`${flags}.enable_ai_notes`),
    shows: ['/segment/wrap_up_configuration/enable_ai_notes'],
    dependsOn: created,
    remedy: 'Save each AI flag in its own column and show it under its own name.',
  }),
  behaviour('segment.create/use-ai-as-default-returned', {
    ...ai,
    statement: 'use_ai_as_default is answered as it was given.',
    source: response(`${flags}.use_ai_as_default`),
    shows: ['/segment/wrap_up_configuration/use_ai_as_default'],
    dependsOn: created,
    remedy: 'Save each AI flag in its own column and show it under its own name.',
  }),
  behaviour('segment.create/use-third-party-ai-returned', {
    ...ai,
    statement:
      'use_third_party_ai given in configuration is shown in the answer with the value that was sent.',
    source: response(`${flags}.use_third_party_ai`),
    shows: ['/segment/wrap_up_configuration/use_third_party_ai'],
    dependsOn: created,
    remedy:
      'Take use_third_party_ai from configuration although its table leaves it out: update/ai needs it.',
  }),
  behaviour('segment.create/ai-flags-stored', {
    ...ai,
    statement: 'The AI flags are stored with the segment as they were given.',
    source: response(flags),
    dependsOn: [
      ...createdAndRead,
      'segment.create/enable-ai-code-returned',
      'segment.create/enable-ai-notes-returned',
      'segment.create/use-ai-as-default-returned',
      'segment.create/use-third-party-ai-returned',
    ],
    remedy: 'Save the flags on the wrap-up configuration instead of echoing the request.',
  }),
  behaviour('segment.create/enable-ai-code-default-false', {
    ...ai,
    statement: 'enable_ai_code is false where it is not given.',
    source: body('configuration.enable_ai_code'),
    dependsOn: [...created, 'segment.create/enable-ai-code-returned'],
    remedy: 'Treat a missing configuration.enable_ai_code as false.',
  }),
  behaviour('segment.create/enable-ai-notes-default-false', {
    ...ai,
    statement: 'enable_ai_notes is false where it is not given.',
    source: body('configuration.enable_ai_notes'),
    dependsOn: [...created, 'segment.create/enable-ai-notes-returned'],
    remedy: 'Treat a missing configuration.enable_ai_notes as false.',
  }),
  behaviour('segment.create/use-ai-as-default-default-false', {
    ...ai,
    statement: 'use_ai_as_default is false where it is not given.',
    source: body('configuration.use_ai_as_default'),
    dependsOn: [...created, 'segment.create/use-ai-as-default-returned'],
    remedy: 'Treat a missing configuration.use_ai_as_default as false.',
  }),
  behaviour('segment.create/use-third-party-ai-default-false', {
    ...ai,
    statement: 'use_third_party_ai is false where it is not given.',
    source: response(`${flags}.use_third_party_ai`),
    dependsOn: [...created, 'segment.create/use-third-party-ai-returned'],
    remedy: 'Treat a missing configuration.use_third_party_ai as false, also for external wrap-ups.',
  }),
  behaviour('segment.create/third-party-not-filled', {
    ...ai,
    statement: 'With use_third_party_ai true, AI members that the creation does not send have no value.',
    source: body('ai_wrap_up_code'),
    dependsOn: createdAndRead,
    remedy: 'Generate content only where use_third_party_ai is not true; leave the rest to update/ai.',
  }),
] as const;

const whole = (characters: string): string =>
  `AI notes of ${characters} given at creation are accepted and read back whole.`;

const notesClauses = [
  behaviour('segment.create/ai-notes-4000-ascii', {
    ...ai,
    statement: whole('4000 ASCII characters'),
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-stored'],
    remedy: 'Allow 4000 characters: the limit is inclusive, and the column is no string of 255.',
  }),
  behaviour('segment.create/ai-notes-4000-accented', {
    ...ai,
    statement: whole('4000 accented characters'),
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-4000-ascii', 'segment.create/same-pair-again'],
    remedy: 'Count characters, not bytes of UTF-8.',
  }),
  behaviour('segment.create/ai-notes-4000-arabic', {
    ...ai,
    statement: whole('4000 Arabic characters'),
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-4000-accented'],
    remedy: 'Count characters, not bytes of UTF-8, and store them in a Unicode column.',
  }),
  behaviour('segment.create/ai-notes-4000-cjk', {
    ...ai,
    statement: whole('4000 Chinese and Japanese characters'),
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-4000-arabic'],
    remedy: 'Count characters, not bytes of UTF-8: these take three each.',
  }),
  behaviour('segment.create/ai-notes-2000-outside-bmp', {
    ...ai,
    statement: whole('2000 characters outside the basic plane'),
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-4000-cjk'],
    remedy: 'Store them in four bytes of UTF-8 each (utf8mb4 in MySQL) and never split a surrogate pair.',
  }),
  behaviour('segment.create/ai-notes-too-long', {
    ...ai,
    statement: 'AI notes of 4001 characters are rejected with 400 or stored as their first 4000.',
    reading: 'notes-too-long',
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-4000-ascii'],
    remedy: 'Check the length before storing: 4000 is the maximum.',
  }),
  behaviour('segment.create/ai-notes-never-over-4000', {
    ...ai,
    statement:
      'AI notes of more than 4000 characters are never stored whole, not even if the creation is rejected.',
    source: body('ai_notes'),
    dependsOn: [
      ...createdAndRead,
      'segment.create/ai-notes-too-long',
      'segment.create/rejected-makes-nothing',
      'segment.get/unknown-external-id',
    ],
    remedy: 'Check the length before storing, and insert nothing for a request that is rejected.',
  }),
  behaviour('segment.create/ai-notes-4000-outside-bmp', {
    ...ai,
    statement:
      'AI notes of 4000 characters above U+FFFF are stored whole, rejected with 400, or truncated between characters to 2000 or more.',
    reading: 'notes-outside-bmp',
    source: body('ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/ai-notes-2000-outside-bmp'],
    remedy: 'Cut between characters, keeping 4000 UTF-16 units at least; a half surrogate pair is no text.',
  }),
] as const;

/** AI at creation. */
export const segmentCreateAiClauses = [...contentClauses, ...flagClauses, ...notesClauses] as const;
