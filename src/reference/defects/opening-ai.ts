import type { CreateSource } from '../behaviour/themes.ts';
import type { Context } from '../behaviour/types.ts';
import type { SegmentRecord } from '../records.ts';
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

/** Faults of AI content at creation: what is stamped, generated, cut, and what it changes besides. */
export const openingAiDefects: readonly Defect[] = [
  {
    id: 'ai/nothing-at-creation',
    sentence: 'A creation does not store the AI members that it is given.',
    breaks: ['segment.create/ai-code-stored', 'segment.create/ai-notes-stored'],
    patch: ({ storesAi }) => ({
      storesAi: (operation, member, configuration) =>
        operation !== 'segment.create' && storesAi(operation, member, configuration),
    }),
  },
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
];
