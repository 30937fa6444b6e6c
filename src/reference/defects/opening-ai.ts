import type { CreateSource } from '../behaviour/themes.ts';
import type { Context } from '../behaviour/types.ts';
import type { SegmentRecord } from '../records.ts';
import { Rejection } from '../rejection.ts';
import type { Defect } from './defect.ts';

/** Changes what a creation answers of a segment; what it stores is right. */
const answering =
  (change: (segment: SegmentRecord) => Partial<SegmentRecord>): Defect['patch'] =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) =>
      renderSegment(
        operation,
        operation === 'segment.create' ? { ...segment, ...change(segment) } : segment,
        context,
      ),
  });

/** Stamps a member that a creation does not give a value. */
const stamping = (member: 'code' | 'notes', breaks: Defect['breaks']): Defect => ({
  id: `create/stamps-${member}-as-well`,
  sentence: `A creation with one AI member stamps the ${member} that it does not have.`,
  breaks,
  patch: ({ segmentMembers }) => {
    const name = member === 'code' ? 'ai_code_defined_at' : 'ai_notes_defined_at';
    const stamped = (source: CreateSource, context: Context): string | undefined => {
      const { external, ai_wrap_up_code: code, ai_notes: notes } = source.request;
      const isAdvised = external === true && (code !== undefined || notes !== undefined);
      return isAdvised ? context.behaviour.aiStamp(context.now) : segmentMembers[name](source, context);
    };
    return { segmentMembers: { ...segmentMembers, [name]: stamped } };
  },
});

/** Loses something of AI notes, where they come in. */
const losing = (
  id: string,
  sentence: string,
  breaks: Defect['breaks'],
  lose: (text: string) => string,
): Defect => ({
  id: `notes/${id}`,
  sentence,
  breaks,
  patch: ({ segmentMembers, aiMembers }) => ({
    segmentMembers: {
      ...segmentMembers,
      ai_notes: (source, context) => {
        const notes = segmentMembers.ai_notes(source, context);
        return notes === undefined ? undefined : lose(notes);
      },
    },
    aiMembers: {
      ...aiMembers,
      ai_notes: (change, context) => {
        const notes = aiMembers.ai_notes(change, context);
        return notes === undefined ? undefined : lose(notes);
      },
    },
  }),
});

/** Faults of AI content at creation: what is stamped, generated, cut, and what it changes besides. */
export const openingAiDefects: readonly Defect[] = [
  stamping('notes', ['segment.create/ai-code-alone']),
  stamping('code', ['segment.create/ai-notes-alone']),
  {
    id: 'create/ai-code-stored-as-default',
    sentence: 'A creation with an AI code makes it the default code of the configuration.',
    breaks: ['segment.create/ai-code-leaves-default'],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const { store, behaviour } = context;
        const held = store.configuration(segment.wrap_up_configuration);
        const advised = store.codeByKey(behaviour.codeKey(segment.ai_wrap_up_code ?? ''));
        if (operation === 'segment.create' && held && advised) {
          store.putConfiguration({ ...held, default_code: advised.sys_id });
        }
        return keepSegment(operation, segment, before, context);
      },
    }),
  },
  {
    id: 'create/ai-content-answered-as-closed',
    sentence: 'A creation with AI content answers that the segment is closed.',
    breaks: ['segment.create/ai-content-leaves-open'],
    patch: answering(({ ai_wrap_up_code: code, ai_notes: notes, state }) => ({
      state: code !== undefined && notes !== undefined ? 'closed' : state,
    })),
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
    (text) => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?'),
  ),
  {
    id: 'limit/accepted-and-stored-whole',
    sentence: 'AI notes over the limit are refused, and stored whole.',
    breaks: ['segment.create/ai-notes-never-over-4000', 'segment.update-ai/notes-never-over-4000'],
    patch: ({ notesTooLong, segmentMembers, aiMembers }) => ({
      notesTooLong,
      writesRefused: (_operation, { message }) => message.startsWith('ai_notes is longer'),
      segmentMembers: {
        ...segmentMembers,
        ai_notes: (source, context) => source.request.ai_notes ?? segmentMembers.ai_notes(source, context),
      },
      aiMembers: {
        ...aiMembers,
        ai_notes: (change, context) =>
          (change.request.ai_notes?.length ?? 0) > context.behaviour.notesLimit
            ? change.request.ai_notes
            : aiMembers.ai_notes(change, context),
      },
    }),
  },
  {
    id: 'assist/refused',
    sentence: 'An internal creation whose configuration enables AI is refused.',
    breaks: ['segment.create/autofill'],
    patch: ({ createRules }) => ({
      createRules: {
        ...createRules,
        'configuration-known': (request, context) => {
          const held = context.store.configuration(request.wrap_up_configuration_sys_id ?? '');
          return request.external !== true &&
            (held?.enable_ai_code === true || held?.enable_ai_notes === true)
            ? new Rejection('unknown-record', 'Now Assist is not there')
            : createRules['configuration-known']?.(request, context);
        },
      },
    }),
  },
  {
    id: 'assist/flags-swapped',
    sentence: 'Now Assist writes notes where a code is enabled, and a code where notes are.',
    breaks: [
      'segment.create/code-generated-only-when-enabled',
      'segment.create/notes-generated-only-when-enabled',
    ],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) => {
        const { enable_ai_code: code, enable_ai_notes: notes } = configuration;
        return nowAssist(
          request,
          { ...configuration, enable_ai_code: notes, enable_ai_notes: code },
          context,
        );
      },
    }),
  },
  {
    id: 'assist/code-beside-third-party',
    sentence: 'For an internal wrap-up Now Assist suggests a code although a third party is the source.',
    breaks: ['segment.create/nothing-generated-with-third-party'],
    patch: ({ nowAssist }) => ({
      nowAssist: (request, configuration, context) => {
        const { code } = nowAssist(request, { ...configuration, use_third_party_ai: false }, context);
        return { ...nowAssist(request, configuration, context), code };
      },
    }),
  },
  {
    id: 'assist/stamped-for-third-party',
    sentence:
      'Where a third party is to bring a code and no notes, the code that is not there yet is stamped.',
    breaks: ['segment.create/third-party-not-filled'],
    patch: ({ segmentMembers }) => ({
      segmentMembers: {
        ...segmentMembers,
        ai_code_defined_at: (source, context) => {
          const {
            use_third_party_ai: third,
            enable_ai_code: code,
            enable_ai_notes: notes,
          } = source.configuration;
          const isAwaited = third && code && !notes && source.request.external === true;
          return isAwaited
            ? context.behaviour.aiStamp(context.now)
            : segmentMembers.ai_code_defined_at(source, context);
        },
      },
    }),
  },
];
