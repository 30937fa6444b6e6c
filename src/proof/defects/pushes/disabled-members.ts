import type { Patch } from '../../../reference/behaviour/types.ts';
import { invalid } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { changing, ruleAfter } from '../../../reference/replacing.ts';
import { storing } from '../patches/segments.ts';
import { bothMembers, type Pushed, pushedCode, pushedNotes, wants } from './members.ts';

/** Stores a word in place of a member that is disabled. */
const aWordFor = ({ member, flag }: Pushed): Patch =>
  changing(
    'aiMembers',
    member,
    (right) => (change, context) =>
      wants(change, member) && !change.configuration[flag] ? 'disabled' : right(change, context),
  );

/** Stamps a member whenever a push brings it. */
const stamping = ({ member, stamp }: Pushed): Patch =>
  changing(
    'aiMembers',
    stamp,
    (right) => (change, context) =>
      wants(change, member) ? context.behaviour.aiStamp(context.now) : right(change, context),
  );

const ofEach: readonly Defect[] = bothMembers.flatMap(
  ({ name, member, stamp, flag, otherFlag, otherStored }): Defect[] => [
    {
      id: `push/refused-with-disabled-${name}`,
      sentence: `A push is refused because its ${name} are not enabled.`,
      breaks: [`segment.update-ai/${name}-disabled`],
      patch: ruleAfter('aiRules', 'open', (change) =>
        wants(change, member) && !change.configuration[flag] ? invalid(flag) : undefined,
      ),
    },
    {
      id: `push/nothing-beside-disabled-${name}`,
      sentence: `Of a push whose ${name} are not enabled nothing is stored.`,
      breaks: [otherStored],
      patch: storing('segment.update-ai', (kept, before, { store }) => {
        const held = store.configuration(kept.wrap_up_configuration);
        return held?.[flag] === false && held[otherFlag] && before ? before : {};
      }),
    },
    {
      id: `push/disabled-${name}-without-stamp`,
      sentence: `What is pushed as ${name} although that is disabled is stored without a stamp.`,
      breaks: [`segment.update-ai/disabled-${name}-stamp`],
      patch: (behaviour) => ({
        ...changing(
          'aiMembers',
          stamp,
          (right) => (change, context) =>
            change.configuration[flag] ? right(change, context) : change.segment[stamp],
        )(behaviour),
        storesAi: (operation, pushed, configuration) =>
          (operation === 'segment.update-ai' && pushed === member) ||
          behaviour.storesAi(operation, pushed, configuration),
      }),
    },
  ],
);

/** Faults of a push of what the flags of the configuration disable. */
export const disabledMemberDefects: readonly Defect[] = [
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
    id: 'push/disabled-code-replaced',
    sentence: 'A code that is pushed although it is disabled is stored as a word of its own.',
    breaks: ['segment.update-ai/code-disabled'],
    patch: aWordFor(pushedCode),
  },
  {
    id: 'push/disabled-notes-replaced',
    sentence: 'Notes that are pushed although they are disabled are stored as a word of their own.',
    breaks: ['segment.update-ai/notes-disabled'],
    patch: aWordFor(pushedNotes),
  },
  {
    id: 'push/disabled-code-stamped',
    sentence: 'A code that is not stored because it is disabled is stamped.',
    breaks: ['segment.update-ai/disabled-code-stamp'],
    patch: stamping(pushedCode),
  },
  {
    id: 'push/disabled-notes-stamped',
    sentence: 'Notes that are not stored because they are disabled are stamped.',
    breaks: ['segment.update-ai/disabled-notes-stamp'],
    patch: stamping(pushedNotes),
  },
  ...ofEach,
];
