import { clausesOfReads } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { changing, replacing } from '../../../reference/replacing.ts';
import { answering, storing } from '../patches/segments.ts';
import { bothMembers, stampedNow, wants } from './members.ts';

const ofEach: readonly Defect[] = bothMembers.flatMap(({ name, member, stamp, otherAlone }): Defect[] => [
  {
    id: `push/answers-another-${name}`,
    sentence: `The answer to a push without ${name} shows words of its own in their place.`,
    breaks: [otherAlone.answers],
    patch: answering(['segment.update-ai'], (right, segment, context) =>
      segment[stamp] === undefined || stampedNow(segment[stamp], context)
        ? right
        : { ...right, [member]: 'unchanged' },
    ),
  },
  {
    id: `push/stores-another-${name}`,
    sentence: `A push without ${name} stores those that are there in capitals, and answers them right.`,
    breaks: [otherAlone.keeps],
    patch: storing('segment.update-ai', (kept, _before, context) =>
      kept[stamp] === undefined || stampedNow(kept[stamp], context)
        ? {}
        : { [member]: kept[member]?.toUpperCase() },
    ),
  },
  {
    id: `push/joins-${name}`,
    sentence: `What a second push brings as ${name} is put behind what is there.`,
    breaks: [`segment.update-ai/${name}-replaced`],
    patch: changing('aiMembers', member, (right) => (change, context) => {
      const [held, made] = [change.segment[member], right(change, context)];
      const isShort = (held?.length ?? 0) + (made?.length ?? 0) < 500;
      return held && made && wants(change, member) && isShort ? `${held} ${made}` : made;
    }),
  },
]);

/** Faults of the code and the notes that a push brings: which are stored, and which the answer shows. */
export const pushedContentDefects: readonly Defect[] = [
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
      ...clausesOfReads(
        'ai-code-returned',
        'ai-notes-returned',
        'ai-code-stamp-returned',
        'ai-notes-stamp-returned',
      ),
    ],
    patch: () => ({ storesAi: () => false }),
  },
  {
    id: 'ai/forgets-code',
    sentence: 'A push drops the code.',
    breaks: [
      'segment.update-ai/code-stored',
      'segment.update-ai/code-answered',
      'segment.get/ai-code-returned',
      'segment.get-by-agent-interaction/ai-code-returned',
    ],
    patch: replacing('aiMembers', 'ai_wrap_up_code', ({ segment }) => segment.ai_wrap_up_code),
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
    patch: replacing('aiMembers', 'ai_notes', ({ segment }) => segment.ai_notes),
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
    patch: replacing(
      'aiMembers',
      'ai_wrap_up_code',
      ({ request, segment }) => request.ai_notes ?? segment.ai_wrap_up_code,
    ),
  },
  {
    id: 'push/code-markup',
    sentence: 'A push strips markup from the AI code.',
    breaks: ['segment.update-ai/code-text'],
    patch: changing(
      'aiMembers',
      'ai_wrap_up_code',
      (right) => (change, context) => right(change, context)?.replaceAll(/[<>&]/g, ''),
    ),
  },
  {
    id: 'push/code-accents',
    sentence: 'A push loses the accents of the AI code.',
    breaks: ['segment.update-ai/code-text'],
    patch: changing(
      'aiMembers',
      'ai_wrap_up_code',
      (right) => (change, context) => right(change, context)?.replaceAll(/[À-ÿ]/g, '?'),
    ),
  },
  {
    id: 'ai/code-alone-clears-notes',
    sentence: 'A push without notes clears them, but not their stamp.',
    breaks: ['segment.update-ai/code-alone-notes-stamp-follows'],
    patch: replacing('aiMembers', 'ai_notes', ({ request }) => request.ai_notes),
  },
  {
    id: 'ai/notes-alone-clear-code',
    sentence: 'A push without a code clears it, but not its stamp.',
    breaks: ['segment.update-ai/notes-alone-code-stamp-follows'],
    patch: replacing('aiMembers', 'ai_wrap_up_code', ({ request }) => request.ai_wrap_up_code),
  },
  {
    id: 'ai/code-alone-replaces-notes',
    sentence: 'A push of a code alone takes the label for the notes.',
    breaks: ['segment.update-ai/code-alone-notes-kept-or-cleared'],
    patch: replacing('aiMembers', 'ai_notes', ({ request, segment }) =>
      request.ai_notes === undefined && segment.ai_notes !== undefined
        ? request.ai_wrap_up_code
        : (request.ai_notes ?? segment.ai_notes),
    ),
  },
  {
    id: 'ai/code-alone-shortens-notes',
    sentence: 'A push of a code alone cuts the last character of the notes.',
    breaks: ['segment.update-ai/code-alone-notes-kept-or-cleared'],
    patch: replacing(
      'aiMembers',
      'ai_notes',
      ({ request, segment }) => request.ai_notes ?? segment.ai_notes?.slice(0, -1),
    ),
  },
  {
    id: 'ai/notes-alone-change-code',
    sentence: 'A push of notes alone adds a blank and a letter to the code.',
    breaks: ['segment.update-ai/notes-alone-code-kept-or-cleared'],
    patch: replacing(
      'aiMembers',
      'ai_wrap_up_code',
      ({ request, segment }) =>
        request.ai_wrap_up_code ??
        (segment.ai_wrap_up_code === undefined ? undefined : `${segment.ai_wrap_up_code} x`),
    ),
  },
  {
    id: 'ai/notes-alone-cut-code',
    sentence: 'A push of notes alone cuts the last character of the code.',
    breaks: ['segment.update-ai/notes-alone-code-kept-or-cleared'],
    patch: replacing(
      'aiMembers',
      'ai_wrap_up_code',
      ({ request, segment }) => request.ai_wrap_up_code ?? segment.ai_wrap_up_code?.slice(0, -1),
    ),
  },
  {
    id: 'ai/invents-code',
    sentence: 'A push of notes alone sets a code.',
    breaks: ['segment.update-ai/notes-alone-sets-no-code'],
    patch: replacing(
      'aiMembers',
      'ai_wrap_up_code',
      ({ request, segment }) => request.ai_wrap_up_code ?? segment.ai_wrap_up_code ?? 'General',
    ),
  },
  {
    id: 'ai/invents-notes',
    sentence: 'A push of a code alone sets notes.',
    breaks: ['segment.update-ai/code-alone-sets-no-notes'],
    patch: replacing(
      'aiMembers',
      'ai_notes',
      ({ request, segment }) => request.ai_notes ?? segment.ai_notes ?? 'none',
    ),
  },
  {
    id: 'ai/first-code-stays',
    sentence: 'A second push does not replace the code.',
    breaks: ['segment.update-ai/code-replaced'],
    patch: replacing(
      'aiMembers',
      'ai_wrap_up_code',
      ({ request, segment }) => segment.ai_wrap_up_code ?? request.ai_wrap_up_code,
    ),
  },
  {
    id: 'ai/first-notes-stay',
    sentence: 'A second push does not replace the notes.',
    breaks: ['segment.update-ai/notes-replaced'],
    patch: replacing('aiMembers', 'ai_notes', ({ request, segment }) => segment.ai_notes ?? request.ai_notes),
  },
  ...ofEach,
  {
    id: 'push/answers-only-what-was-sent',
    sentence: 'A push answers only with the members that it was sent.',
    breaks: ['segment.update-ai/code-alone-answers-notes', 'segment.update-ai/notes-alone-answer-code'],
    patch: answering(['segment.update-ai'], (right, segment, { now }) => {
      const isNew = (stamp: string | undefined) => stamp !== undefined && Number(stamp) >= now;
      return {
        ...right,
        ...(isNew(segment.ai_code_defined_at) ? {} : { ai_wrap_up_code: undefined }),
        ...(isNew(segment.ai_notes_defined_at) ? {} : { ai_notes: undefined }),
      };
    }),
  },
];
