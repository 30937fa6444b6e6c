import { codeByLabel } from '../../../reference/build-records.ts';
import type { CreateSource } from '../../../reference/behaviour/types.ts';
import type { Context } from '../../../reference/behaviour/types.ts';
import { isObject } from '../../../reference/json.ts';
import type { Defect } from '../defect.ts';
import { answeringConfiguration } from '../patches/configurations.ts';
import { changing } from '../../../reference/replacing.ts';
import { configuring, showing } from '../patches/segments.ts';

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

/** Faults of AI content at creation: whether it is stored, stamped, and what it changes besides. */
export const createdAiDefects: readonly Defect[] = [
  {
    id: 'ai/nothing-at-creation',
    sentence: 'A creation does not store the AI members that it is given.',
    breaks: ['segment.create/ai-code-stored', 'segment.create/ai-notes-stored'],
    patch: ({ storesAi }) => ({
      storesAi: (operation, member, configuration) =>
        operation !== 'segment.create' && storesAi(operation, member, configuration),
    }),
  },
  {
    id: 'create/ai-code-needs-notes',
    sentence: 'An AI code at creation is only stored beside AI notes.',
    breaks: ['segment.create/ai-code-stored'],
    patch: changing(
      'segmentMembers',
      'ai_wrap_up_code',
      (right) => (source, context) => (source.request.ai_notes ? right(source, context) : undefined),
    ),
  },
  {
    id: 'create/ai-notes-need-code',
    sentence: 'AI notes at creation are only stored beside an AI code.',
    breaks: ['segment.create/ai-notes-stored'],
    patch: changing(
      'segmentMembers',
      'ai_notes',
      (right) => (source, context) => (source.request.ai_wrap_up_code ? right(source, context) : undefined),
    ),
  },
  {
    id: 'create/ai-code-brings-notes',
    sentence: 'An AI code at creation without AI notes brings notes of its own.',
    breaks: ['segment.create/ai-code-alone'],
    patch: changing(
      'segmentMembers',
      'ai_notes',
      (right) => (source, context) =>
        right(source, context) ??
        (source.request.external === true && source.request.ai_wrap_up_code ? 'see code' : undefined),
    ),
  },
  {
    id: 'create/ai-notes-bring-code',
    sentence: 'AI notes at creation without an AI code bring a code of their own.',
    breaks: ['segment.create/ai-notes-alone'],
    patch: changing(
      'segmentMembers',
      'ai_wrap_up_code',
      (right) => (source, context) =>
        right(source, context) ??
        (source.request.external === true && source.request.ai_notes ? 'General' : undefined),
    ),
  },
  stamping('notes', ['segment.create/ai-code-alone']),
  stamping('code', ['segment.create/ai-notes-alone']),
  {
    id: 'create/ai-code-stored-as-default',
    sentence: 'A creation with an AI code makes it the default code of the configuration.',
    breaks: ['segment.create/ai-code-leaves-default'],
    patch: configuring('segment.create', (held, { ai_wrap_up_code: label = '' }, context) => ({
      default_code: codeByLabel(label, context)?.sys_id ?? held.default_code,
    })),
  },
  {
    id: 'view/ai-code-becomes-default',
    sentence: 'A creation with an AI code shows it as the default code.',
    breaks: ['segment.create/ai-code-leaves-default'],
    patch: answeringConfiguration(['segment.create'], (held, { ai_wrap_up_code: code }) =>
      code === undefined || held['default_code'] === undefined
        ? held
        : { ...held, default_code: { ...(isObject(held['default_code']) && held['default_code']), code } },
    ),
  },
  {
    id: 'create/ai-content-answered-as-closed',
    sentence: 'A creation with AI content answers that the segment is closed.',
    breaks: ['segment.create/ai-content-leaves-open'],
    patch: showing(['segment.create'], ({ ai_wrap_up_code: code, ai_notes: notes, state }) => ({
      state: code !== undefined && notes !== undefined ? 'closed' : state,
    })),
  },
];
