import type { AiMember, Change } from '../behaviour/themes.ts';
import type { Behaviour, Context } from '../behaviour/types.ts';
import type { SegmentRecord } from '../records.ts';
import { invalid } from '../rejection.ts';
import type { AiRequest } from '../requests.ts';
import { broken, idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** A member that a push brings, with its stamp, its flag, and how the catalogue speaks of it. */
interface Pushed {
  readonly name: 'code' | 'notes';
  readonly member: 'ai_wrap_up_code' | 'ai_notes';
  readonly stamp: 'ai_code_defined_at' | 'ai_notes_defined_at';
  readonly flag: 'enable_ai_code' | 'enable_ai_notes';
  readonly otherFlag: 'enable_ai_code' | 'enable_ai_notes';
  /** What is said of it in a push of the other one alone. */
  readonly otherAlone: { readonly answers: string; readonly keeps: string; readonly keepsStamp: string };
  /** What is said of the other one where this one is disabled. */
  readonly otherStored: string;
}

const both: readonly Pushed[] = [
  {
    name: 'code',
    member: 'ai_wrap_up_code',
    stamp: 'ai_code_defined_at',
    flag: 'enable_ai_code',
    otherFlag: 'enable_ai_notes',
    otherAlone: {
      answers: 'notes-alone-answer-code',
      keeps: 'notes-alone-keep-code',
      keepsStamp: 'notes-alone-keep-code-stamp',
    },
    otherStored: 'notes-beside-disabled-code',
  },
  {
    name: 'notes',
    member: 'ai_notes',
    stamp: 'ai_notes_defined_at',
    flag: 'enable_ai_notes',
    otherFlag: 'enable_ai_code',
    otherAlone: {
      answers: 'code-alone-answers-notes',
      keeps: 'code-alone-keeps-notes',
      keepsStamp: 'code-alone-keeps-notes-stamp',
    },
    otherStored: 'code-beside-disabled-notes',
  },
];

const wants = ({ request }: Change<AiRequest>, member: Pushed['member']): boolean =>
  request[member] !== undefined && request[member] !== '';

/** Replaces how one member of a push is made. */
const making =
  <Name extends AiMember>(
    name: Name,
    make: (right: Behaviour['aiMembers'][Name]) => Behaviour['aiMembers'][Name],
  ): Defect['patch'] =>
  ({ aiMembers }) => ({ aiMembers: { ...aiMembers, [name]: make(aiMembers[name]) } });

/** Stores something else than a push answers. */
const keeping =
  (
    change: (
      segment: SegmentRecord,
      before: SegmentRecord | undefined,
      context: Context,
    ) => Partial<SegmentRecord>,
  ): Defect['patch'] =>
  ({ keepSegment }) => ({
    keepSegment: (operation, segment, before, context) => {
      const kept = keepSegment(operation, segment, before, context);
      return operation === 'segment.update-ai' && kept ? { ...kept, ...change(kept, before, context) } : kept;
    },
  });

const its = (...names: readonly string[]): Defect['breaks'] =>
  broken(
    names.map((name) => idOf(name.includes('/') ? name : `segment.update-ai/${name}`)),
    'a push',
  );

/** Whether a push is the one that set a stamp. */
const isOf = (stamp: string | undefined, { behaviour, now }: Context): boolean =>
  stamp === behaviour.aiStamp(now);

const ofEach: readonly Defect[] = both.flatMap(
  ({ name, member, stamp, flag, otherFlag, otherAlone, otherStored }): Defect[] => [
    {
      id: `push/answers-another-${name}`,
      sentence: `The answer to a push without ${name} shows words of its own in their place.`,
      breaks: its(otherAlone.answers),
      patch: ({ renderSegment }) => ({
        renderSegment: (operation, segment, context) => {
          const right = renderSegment(operation, segment, context);
          const isOld = segment[stamp] !== undefined && !isOf(segment[stamp], context);
          return operation === 'segment.update-ai' && isOld ? { ...right, [member]: 'unchanged' } : right;
        },
      }),
    },
    {
      id: `push/stores-another-${name}`,
      sentence: `A push without ${name} stores those that are there in capitals, and answers them right.`,
      breaks: its(otherAlone.keeps),
      patch: keeping((segment, _before, context) =>
        segment[stamp] === undefined || isOf(segment[stamp], context)
          ? {}
          : { [member]: segment[member]?.toUpperCase() },
      ),
    },
    {
      id: `push/clears-stamp-of-${name}`,
      sentence: `A push without ${name} clears their stamp.`,
      breaks: its(otherAlone.keepsStamp),
      patch: making(
        stamp,
        (right) => (change, context) => (wants(change, member) ? right(change, context) : undefined),
      ),
    },
    {
      id: `push/joins-${name}`,
      sentence: `What a second push brings as ${name} is put behind what is there.`,
      breaks: its(`${name}-replaced`),
      patch: making(member, (right) => (change, context) => {
        const [held, made] = [change.segment[member], right(change, context)];
        const isShort = (held?.length ?? 0) + (made?.length ?? 0) < 500;
        return held && made && wants(change, member) && isShort ? `${held} ${made}` : made;
      }),
    },
    {
      id: `push/refused-with-disabled-${name}`,
      sentence: `A push is refused because its ${name} are not enabled.`,
      breaks: its(`${name}-disabled`),
      patch: ({ aiRules }) => ({
        aiRules: {
          ...aiRules,
          open: (change, context) =>
            aiRules.open?.(change, context) ??
            (wants(change, member) && !change.configuration[flag] ? invalid(flag) : undefined),
        },
      }),
    },
    {
      id: `push/nothing-beside-disabled-${name}`,
      sentence: `Of a push whose ${name} are not enabled nothing is stored.`,
      breaks: its(otherStored),
      patch: keeping((segment, before, { store }) =>
        store.configuration(segment.wrap_up_configuration)?.[flag] === false &&
        store.configuration(segment.wrap_up_configuration)?.[otherFlag] === true &&
        before !== undefined
          ? before
          : {},
      ),
    },
    {
      id: `push/disabled-${name}-without-stamp`,
      sentence: `What is pushed as ${name} although that is disabled is stored without a stamp.`,
      breaks: its(`disabled-${name}-stamp`),
      patch: ({ storesAi, aiMembers }) => ({
        storesAi: (operation, asked, configuration) =>
          (operation === 'segment.update-ai' && asked === member) ||
          storesAi(operation, asked, configuration),
        aiMembers: {
          ...aiMembers,
          [stamp]: ((change, context) =>
            change.configuration[flag]
              ? aiMembers[stamp](change, context)
              : change.segment[stamp]) satisfies Behaviour['aiMembers'][typeof stamp],
        },
      }),
    },
    {
      id: `push/old-stamp-of-${name}-stored`,
      sentence: `A second push answers a new stamp of the ${name} and stores the old one.`,
      breaks: its(`${name}-stamp-renewed`),
      patch: keeping((segment, before) => ({ [stamp]: before?.[stamp] ?? segment[stamp] })),
    },
    {
      id: `push/stamp-of-${name}-stored-in-seconds`,
      sentence: `The stamp of the ${name} is stored in seconds and answered right.`,
      breaks: its(
        `${name}-stamp-stored`,
        `segment.get/ai-${name}-stamp-returned`,
        `segment.get-by-agent-interaction/ai-${name}-stamp-returned`,
      ),
      patch: keeping((segment) => ({ [stamp]: segment[stamp]?.slice(0, 10) })),
    },
    {
      id: `push/stamp-of-${name}-is-opening`,
      sentence: `The stamp of the ${name} is the time at which the segment was opened.`,
      breaks: its(`${name}-stamp-plausible`),
      patch: making(stamp, (right) => (change, context) => {
        const { opened_on: on } = change.segment;
        const made = right(change, context);
        return made === undefined || on === undefined
          ? made
          : context.behaviour.aiStamp(Date.parse(`${on.replace(' ', 'T')}Z`));
      }),
    },
  ],
);

/** Faults of one member of a push: in the answer only, in storage only, of the other one, of its stamp. */
export const pushMemberDefects: readonly Defect[] = [
  ...ofEach,
  {
    id: 'push/code-accents',
    sentence: 'A push loses the accents of the AI code.',
    breaks: its('code-text'),
    patch: making(
      'ai_wrap_up_code',
      (right) => (change, context) => right(change, context)?.replaceAll(/[À-ÿ]/g, '?'),
    ),
  },
];
