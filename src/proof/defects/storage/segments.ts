import type { SegmentOperation } from '../../../reference/behaviour/types.ts';
import type { SegmentRecord } from '../../../reference/records.ts';
import { broken } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { reads } from '../patches/segments.ts';
import { type Member, takingAnother, withAnother } from './another-value.ts';
import { statementsOf } from './clauses.ts';

const segmentMembers: readonly Member<SegmentRecord>[] = [
  'agent',
  'interaction',
  'external',
  'external_segment_id',
  'segmented',
  'segment_id',
  'segment_table',
  'opened_on',
  'state',
  'code',
  'notes',
  'submitted_on',
  'confirmed_on',
  'awaiting_confirmation',
  'ai_wrap_up_code',
  'ai_notes',
  'ai_code_defined_at',
  'ai_notes_defined_at',
];

const writes = ['segment.create', 'segment.update', 'segment.update-ai'] as const;

/** Members that have no value before a segment is closed or pushed to. */
const unset: readonly Member<SegmentRecord>[] = [
  'code',
  'notes',
  'submitted_on',
  'confirmed_on',
  'awaiting_confirmation',
  'ai_code_defined_at',
  'ai_notes_defined_at',
];

/** Members that have no value yet, or that no answer of the contract shows: a change of them is no deviation. */
const unseen: Readonly<Record<'made' | SegmentOperation, readonly Member<SegmentRecord>[]>> = {
  made: unset,
  'segment.create': unset,
  'segment.update': ['code', 'external_segment_id'],
  'segment.update-ai': [
    'code',
    'notes',
    'submitted_on',
    'confirmed_on',
    'awaiting_confirmation',
    'segmented',
    'segment_id',
    'segment_table',
  ],
  'segment.get': ['code'],
  'segment.get-by-agent-interaction': [
    'code',
    'notes',
    'submitted_on',
    'confirmed_on',
    'segment_id',
    'segment_table',
    'ai_wrap_up_code',
    'ai_notes',
    'ai_code_defined_at',
    'ai_notes_defined_at',
  ],
};

const seen = (by: 'made' | SegmentOperation): readonly Member<SegmentRecord>[] =>
  segmentMembers.filter((member) => !unseen[by].includes(member));

const changed: readonly Defect[] = [...writes, ...reads].flatMap((operation) =>
  seen(operation).map((member) => ({
    id: `stored/${operation}/${member}`,
    sentence: `${operation} answers right but stores another ${member}.`,
    breaks: broken(statementsOf(operation, member), `${operation}/${member}`),
    patch: ({ keepSegment }) => ({
      keepSegment: (called, segment, before, context) => {
        const kept = keepSegment(called, segment, before, context);
        return called === operation ? withAnother(kept ?? segment, member) : kept;
      },
    }),
  })),
);

/** What is said of a write as a whole: that it is there afterwards. */
const nothingStored = {
  'segment.create': ['segment.get/found-by-sys-id', 'segment.get/found-by-external-id'],
  'segment.update': [
    'segment.update/closed-is-stored',
    'segment.update/confirmed-on-stored',
    'segment.update/submitted-on-stored',
    'segment.update/awaiting-is-stored',
    'segment.get/state-closed',
    'segment.get/submitted-on-returned',
    'segment.get/confirmed-on-returned',
    'segment.get-by-agent-interaction/state-closed',
    'segment.get-by-agent-interaction/submitted-on-returned',
    'segment.get-by-agent-interaction/confirmed-on-returned',
  ],
  'segment.update-ai': [
    'segment.update-ai/code-stored',
    'segment.update-ai/notes-stored',
    'segment.get/ai-code-returned',
    'segment.get/ai-notes-returned',
    'segment.get/ai-code-stamp-returned',
    'segment.get/ai-notes-stamp-returned',
    'segment.get-by-agent-interaction/ai-code-returned',
    'segment.get-by-agent-interaction/ai-notes-returned',
    'segment.get-by-agent-interaction/ai-code-stamp-returned',
    'segment.get-by-agent-interaction/ai-notes-stamp-returned',
  ],
} satisfies Partial<Record<SegmentOperation, Defect['breaks']>>;

const dropped: readonly Defect[] = writes.map((operation) => ({
  id: `stored/${operation}/nothing`,
  sentence: `${operation} answers right but stores nothing.`,
  breaks: nothingStored[operation],
  patch: ({ keepSegment }) => ({
    keepSegment: (called, segment, before, context) =>
      called === operation ? before : keepSegment(called, segment, before, context),
  }),
}));

const made: readonly Defect[] = seen('made').map((member) => ({
  id: `made/segment/${member}`,
  sentence: `A creation takes another ${member} than it was given.`,
  breaks: broken(statementsOf('made', member), member),
  patch: takingAnother('segmentMembers', member),
}));

/** Faults of segments as they are kept: another value than is answered, or nothing at all. */
export const storedSegmentDefects: readonly Defect[] = [...changed, ...dropped, ...made];
