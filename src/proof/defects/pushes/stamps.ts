import type { Defect } from '../defect.ts';
import { changing, replacing } from '../../../reference/replacing.ts';
import { storing } from '../patches/segments.ts';
import { bothMembers, wants } from './members.ts';

const ofEach: readonly Defect[] = bothMembers.flatMap(({ name, member, stamp, otherAlone }): Defect[] => [
  {
    id: `push/clears-stamp-of-${name}`,
    sentence: `A push without ${name} clears their stamp.`,
    breaks: [otherAlone.keepsStamp],
    patch: changing(
      'aiMembers',
      stamp,
      (right) => (change, context) => (wants(change, member) ? right(change, context) : undefined),
    ),
  },
  {
    id: `push/old-stamp-of-${name}-stored`,
    sentence: `A second push answers a new stamp of the ${name} and stores the old one.`,
    breaks: [`segment.update-ai/${name}-stamp-renewed`],
    patch: storing('segment.update-ai', (kept, before) => ({ [stamp]: before?.[stamp] ?? kept[stamp] })),
  },
  {
    id: `push/stamp-of-${name}-stored-in-seconds`,
    sentence: `The stamp of the ${name} is stored in seconds and answered right.`,
    breaks: [
      `segment.update-ai/${name}-stamp-stored`,
      `segment.get/ai-${name}-stamp-returned`,
      `segment.get-by-agent-interaction/ai-${name}-stamp-returned`,
    ],
    patch: storing('segment.update-ai', (kept) => ({ [stamp]: kept[stamp]?.slice(0, 10) })),
  },
  {
    id: `push/stamp-of-${name}-is-opening`,
    sentence: `The stamp of the ${name} is the time at which the segment was opened.`,
    breaks: [`segment.update-ai/${name}-stamp-plausible`],
    patch: changing('aiMembers', stamp, (right) => (change, context) => {
      const { opened_on: on } = change.segment;
      const made = right(change, context);
      return made === undefined || on === undefined
        ? made
        : context.behaviour.aiStamp(Date.parse(`${on.replace(' ', 'T')}Z`));
    }),
  },
]);

/** Faults of the stamps that a push sets: when, and how they are stored. */
export const pushedStampDefects: readonly Defect[] = [
  {
    id: 'ai/code-stamp-always',
    sentence: 'A push of notes alone renews the stamp of the code.',
    breaks: [
      'segment.update-ai/notes-alone-sets-no-code',
      'segment.update-ai/notes-alone-code-stamp-follows',
    ],
    patch: replacing('aiMembers', 'ai_code_defined_at', (_, { behaviour, now }) => behaviour.aiStamp(now)),
  },
  {
    id: 'ai/notes-stamp-always',
    sentence: 'A push of a code alone renews the stamp of the notes.',
    breaks: [
      'segment.update-ai/code-alone-sets-no-notes',
      'segment.update-ai/code-alone-notes-stamp-follows',
    ],
    patch: replacing('aiMembers', 'ai_notes_defined_at', (_, { behaviour, now }) => behaviour.aiStamp(now)),
  },
  {
    id: 'ai/code-stamp-once',
    sentence: 'A second push does not renew the stamp of the code.',
    breaks: ['segment.update-ai/code-stamp-renewed'],
    patch: changing(
      'aiMembers',
      'ai_code_defined_at',
      (right) => (change, context) => change.segment.ai_code_defined_at ?? right(change, context),
    ),
  },
  {
    id: 'ai/notes-stamp-once',
    sentence: 'A second push does not renew the stamp of the notes.',
    breaks: ['segment.update-ai/notes-stamp-renewed'],
    patch: changing(
      'aiMembers',
      'ai_notes_defined_at',
      (right) => (change, context) => change.segment.ai_notes_defined_at ?? right(change, context),
    ),
  },
  ...ofEach,
];
