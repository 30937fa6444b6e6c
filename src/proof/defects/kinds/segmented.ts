import { isSegmented } from '../../../reference/behaviour/create.ts';
import type { Context } from '../../../reference/behaviour/types.ts';
import type { SegmentRecord } from '../../../reference/records.ts';
import { Rejection } from '../../../reference/rejection.ts';
import { changing, ruleAfter } from '../../../reference/replacing.ts';
import type { Defect } from '../defect.ts';
import { finding, readByExternalId } from '../patches/identification.ts';
import { alsoChanging, configuring, isOfPair, storing } from '../patches/segments.ts';

/** Whether another segment is a further part of a segmented wrap-up. */
const isFurtherPart = (other: SegmentRecord, segment: SegmentRecord): boolean =>
  segment.segmented && other.segmented && isOfPair(other, segment);

/** The newest part of the wrap-up that a segment is a part of. */
const newestPart = (found: SegmentRecord | undefined, { store }: Context): SegmentRecord | undefined =>
  found?.segmented === true ? store.segmentsByPair(found.agent, found.interaction).at(-1) : found;

/** Changes a segmented wrap-up as an operation stores it. */
const storingSegmented = (
  operation: 'segment.create' | 'segment.update' | 'segment.update-ai',
  change: (kept: SegmentRecord, before: SegmentRecord | undefined) => Partial<SegmentRecord>,
): Defect['patch'] => storing(operation, (kept, before) => (kept.segmented ? change(kept, before) : {}));

/** Changes the other parts of a segmented wrap-up. */
const touchingParts = (
  operation: 'segment.create' | 'segment.update' | 'segment.update-ai',
  what: string,
  breaks: Defect['breaks'],
  change: (segment: SegmentRecord) => Partial<SegmentRecord>,
): Defect => ({
  id: `segmented/${operation}-${what.replaceAll(' ', '-')}`,
  sentence: `${operation} of one part of a segmented wrap-up ${what}.`,
  breaks,
  patch: alsoChanging(operation, isFurtherPart, change),
});

const found: readonly Defect[] = [
  {
    id: 'segmented/read-finds-newest',
    sentence: 'The external identifier of a part reads the newest part of its wrap-up.',
    breaks: ['segment.get/segmented-found-by-external-id'],
    patch: readByExternalId(newestPart),
  },
  {
    id: 'segmented/read-finds-none',
    sentence: 'The external identifier of a part reads nothing while another part is there.',
    breaks: ['segment.get/segmented-found-by-external-id'],
    patch: readByExternalId((right, context) => (newestPart(right, context) === right ? right : undefined)),
  },
  {
    id: 'segmented/update-finds-newest',
    sentence: 'An update by the external identifier of a part closes the newest part of its wrap-up.',
    breaks: ['segment.update/segmented-found-by-external-id'],
    patch: finding('external_segment_id', (right, _ids, context) => newestPart(right, context)),
  },
  {
    id: 'segmented/update-finds-none',
    sentence: 'An update by external identifier finds no segmented wrap-up.',
    breaks: ['segment.update/segmented-found-by-external-id'],
    patch: finding('external_segment_id', (right) => (right?.segmented === true ? undefined : right)),
  },
];

const kept: readonly Defect[] = [
  {
    id: 'segmented/no-opening-time',
    sentence: 'A segmented wrap-up is opened without its opening time.',
    breaks: ['segment.create/segmented-members-stored'],
    patch: changing(
      'segmentMembers',
      'opened_on',
      (right) => (source, context) =>
        isSegmented(source.request, context) ? undefined : right(source, context),
    ),
  },
  {
    id: 'segmented/no-codes',
    sentence: 'A segmented wrap-up is stored without allowed codes.',
    breaks: ['segment.create/segmented-members-stored'],
    patch: configuring('segment.create', (_held, { segmented }) => (segmented ? { allowed_codes: [] } : {})),
  },
  {
    id: 'segmented/no-ai-content',
    sentence: 'AI content given with a segmented wrap-up is dropped.',
    breaks: ['segment.create/segmented-ai-stored'],
    patch: storingSegmented('segment.create', () => ({ ai_notes: undefined, ai_wrap_up_code: undefined })),
  },
  {
    id: 'segmented/ai-notes-cut',
    sentence: 'AI notes given with a segmented wrap-up are cut at 255 characters.',
    breaks: ['segment.create/segmented-ai-stored'],
    patch: storingSegmented('segment.create', ({ ai_notes: notes }) => ({ ai_notes: notes?.slice(0, 255) })),
  },
  {
    id: 'segmented/notes-cut',
    sentence: 'Notes of a segmented wrap-up are cut at 255 characters.',
    breaks: ['segment.update/segmented-entered'],
    patch: changing('updateMembers', 'notes', (right) => (change, context) => {
      const notes = right(change, context);
      return change.segment.segmented ? notes?.slice(0, 255) : notes;
    }),
  },
  {
    id: 'segmented/not-confirmed',
    sentence: 'The confirmation time of a segmented wrap-up is answered and not stored.',
    breaks: ['segment.update/segmented-entered'],
    patch: storingSegmented('segment.update', () => ({ confirmed_on: undefined })),
  },
  {
    id: 'segmented/no-default-code',
    sentence: 'A segmented wrap-up is closed without a code where the agent selects none.',
    breaks: ['segment.update/segmented-default-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.segment.segmented && !change.request.wrap_up_code ? undefined : closingCode(change, context),
    }),
  },
  {
    id: 'segmented/last-code-by-default',
    sentence: 'A segmented wrap-up is closed with its last allowed code where the agent selects none.',
    breaks: ['segment.update/segmented-default-code'],
    patch: ({ closingCode }) => ({
      closingCode: (change, context) =>
        change.segment.segmented && !change.request.wrap_up_code
          ? change.configuration.allowed_codes.at(-1)
          : closingCode(change, context),
    }),
  },
  {
    id: 'segmented/push-refused',
    sentence: 'A push onto a segmented wrap-up is refused.',
    breaks: ['segment.update-ai/segmented-stored'],
    patch: ruleAfter('aiRules', 'open', ({ segment }) =>
      segment.segmented ? new Rejection('wrong-state', 'segmented') : undefined,
    ),
  },
  {
    id: 'segmented/push-not-stored',
    sentence: 'A push onto a segmented wrap-up is answered and not stored.',
    breaks: ['segment.update-ai/segmented-stored'],
    patch: storingSegmented('segment.update-ai', (_kept, before) => before ?? {}),
  },
];

const parts: readonly Defect[] = [
  touchingParts(
    'segment.create',
    'gives the others its AI notes',
    ['segment.create/segmented-leaves-others'],
    () => ({ notes: 'changed', ai_notes: 'changed' }),
  ),
  touchingParts(
    'segment.create',
    'gives the others its opening time',
    ['segment.create/segmented-leaves-others'],
    ({ opened_on: on }) => ({ opened_on: on }),
  ),
  touchingParts('segment.update', 'closes the others', ['segment.update/segmented-leaves-others'], () => ({
    state: 'closed',
  })),
  touchingParts(
    'segment.update',
    'submits the others',
    ['segment.update/segmented-leaves-others'],
    ({ submitted_on: on }) => ({ submitted_on: on }),
  ),
  touchingParts(
    'segment.update-ai',
    'gives the others its notes',
    ['segment.update-ai/segmented-leaves-others'],
    ({ ai_notes: notes }) => ({ ai_notes: notes }),
  ),
  touchingParts(
    'segment.update-ai',
    'gives the others its code',
    ['segment.update-ai/segmented-leaves-others'],
    ({ ai_wrap_up_code: code }) => ({ ai_wrap_up_code: code }),
  ),
];

/** Faults that only segmented wrap-ups show. */
export const segmentedDefects: readonly Defect[] = [...found, ...kept, ...parts];
