import type { SegmentOperation } from '../behaviour/types.ts';
import type { CodeRecord, ConfigurationRecord, SegmentRecord } from '../records.ts';
import { broken } from './breaking.ts';
import type { Defect } from './defect.ts';
import { statementsOf } from './kept.ts';

type Member<Held> = keyof Held & string;

/** Another value of the same type; nothing stays nothing. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  return Array.isArray(value) ? value.slice(1) : value;
}

const changed = <Held extends object>(held: Held, member: Member<Held>, value: unknown): Held => ({
  ...held,
  [member]: value,
});

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
const reads: readonly SegmentOperation[] = ['segment.get', 'segment.get-by-agent-interaction'];

/** Members that have no value yet, or that no answer of the contract shows: a change of them is no deviation. */
const unseen: Readonly<Record<'made' | SegmentOperation, readonly Member<SegmentRecord>[]>> = {
  made: [
    'code',
    'notes',
    'submitted_on',
    'confirmed_on',
    'awaiting_confirmation',
    'ai_code_defined_at',
    'ai_notes_defined_at',
  ],
  'segment.create': [
    'code',
    'notes',
    'submitted_on',
    'confirmed_on',
    'awaiting_confirmation',
    'ai_code_defined_at',
    'ai_notes_defined_at',
  ],
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

const changedSegments: readonly Defect[] = [...writes, ...reads].flatMap((operation) =>
  seen(operation).map((member) => ({
    id: `stored/${operation}/${member}`,
    sentence: `${operation} answers right but stores another ${member}.`,
    breaks: broken(statementsOf(operation, member), `${operation}/${member}`),
    patch: ({ keepSegment }) => ({
      keepSegment: (asked, segment, before, context) => {
        const kept = keepSegment(asked, segment, before, context);
        if (asked !== operation) return kept;
        return changed(kept ?? segment, member, other((kept ?? segment)[member]));
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
    keepSegment: (asked, segment, before, context) =>
      asked === operation ? before : keepSegment(asked, segment, before, context),
  }),
}));

const configurationMembers: readonly Member<ConfigurationRecord>[] = [
  'enable_codes',
  'allowed_codes',
  'default_code',
  'enable_ai_code',
  'enable_ai_notes',
  'use_third_party_ai',
  'use_ai_as_default',
];

const configurations: readonly Defect[] = configurationMembers.flatMap((member) => [
  {
    id: `stored/configuration/${member}`,
    sentence: `A creation stores another ${member} than it answers.`,
    breaks: broken(statementsOf('configuration', member), member),
    patch: ({ keepConfiguration }) => ({
      keepConfiguration: (configuration, context) => {
        const kept = keepConfiguration(configuration, context);
        return changed(kept, member, other(kept[member]));
      },
    }),
  },
  {
    id: `made/configuration/${member}`,
    sentence: `A creation takes another ${member} than it was given.`,
    breaks: broken(statementsOf('configuration', member), member),
    patch: (standard) => ({
      configurationMembers: {
        ...standard.configurationMembers,
        [member]: (...given: Parameters<(typeof standard.configurationMembers)[typeof member]>) =>
          other(standard.configurationMembers[member](...given)),
      },
    }),
  },
  {
    id: `made/configuration/no-${member}`,
    sentence: `A creation leaves out ${member}.`,
    breaks: broken(statementsOf('configuration', member), member),
    patch: (standard) => ({
      configurationMembers: {
        ...standard.configurationMembers,
        [member]: () => (member === 'allowed_codes' ? [] : member === 'default_code' ? undefined : false),
      },
    }),
  },
]);

const codeMembers: readonly Member<CodeRecord>[] = ['code', 'description', 'active', 'external'];

const codes: readonly Defect[] = codeMembers.flatMap((member) => [
  {
    id: `stored/code/${member}`,
    sentence: `POST code stores another ${member} than it answers.`,
    breaks: broken(statementsOf('storedCode', member), member),
    patch: ({ keepCode }) => ({
      keepCode: (code, existing, context) => {
        const kept = keepCode(code, existing, context);
        return changed(kept, member, other(kept[member]));
      },
    }),
  },
  {
    id: `made/code/${member}`,
    sentence: `POST code takes another ${member} than it was given.`,
    breaks: broken(statementsOf('madeCode', member), member),
    patch: (standard) => ({
      codeMembers: {
        ...standard.codeMembers,
        [member]: (...given: Parameters<(typeof standard.codeMembers)[typeof member]>) =>
          other(standard.codeMembers[member](...given)),
      },
    }),
  },
]);

const codesFromLabels: readonly Defect[] = (['code', 'active'] as const).map((member) => ({
  id: `made/code-from-label/${member}`,
  sentence: `A code made from a label of a creation gets another ${member}.`,
  breaks: broken(statementsOf('codeFromLabel', member), member),
  patch: (standard) => ({
    codeFromLabelMembers: {
      ...standard.codeFromLabelMembers,
      [member]: (...given: Parameters<(typeof standard.codeFromLabelMembers)[typeof member]>) =>
        other(standard.codeFromLabelMembers[member](...given)),
    },
  }),
}));

const made: readonly Defect[] = seen('made').map((member) => ({
  id: `made/segment/${member}`,
  sentence: `A creation takes another ${member} than it was given.`,
  breaks: broken(statementsOf('made', member), member),
  patch: (standard) => ({
    segmentMembers: {
      ...standard.segmentMembers,
      [member]: (...given: Parameters<(typeof standard.segmentMembers)[typeof member]>) =>
        other(standard.segmentMembers[member](...given)),
    },
  }),
}));

/** Faults of storage: what is answered and what is kept differ, or what is made is not what was given. */
export const storedDefects: readonly Defect[] = [
  ...changedSegments,
  ...dropped,
  ...configurations,
  ...codes,
  ...codesFromLabels,
  ...made,
];
