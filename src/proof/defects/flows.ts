import type { OperationId } from '../../contract/operations.ts';
import type { IdentifierKind } from '../../reference/behaviour/types.ts';
import type { Context, Patch, SegmentOperation } from '../../reference/behaviour/types.ts';
import type { SegmentRecord } from '../../reference/records.ts';
import type { Defect } from './defect.ts';
import { readByExternalId } from './patches/identification.ts';
import { finding } from './patches/identification.ts';
import { changing } from '../../reference/replacing.ts';
import { leavingOpen, newestOfAgent, showing, storing } from './patches/segments.ts';

/** A patch that knows which external ids GET segment did not find. */
const afterEarlyReads =
  (patch: (wasNotFound: (id: string | undefined) => boolean) => Patch): Patch =>
  (behaviour) => {
    const notFound = new Set<string>();
    return {
      ...patch((id = '') => notFound.has(id))(behaviour),
      findSegment: (id, context) => {
        const found = behaviour.findSegment(id, context);
        if (!found) notFound.add(id);
        return found;
      },
    };
  };

/** Shows segments as open in one read after an operation found them by an identifier. */
const readOpenAfter =
  (kind: IdentifierKind, operations: readonly OperationId[], read: SegmentOperation): Patch =>
  (behaviour) => {
    const closed = new Set<string>();
    return {
      ...showing([read], ({ sys_id: id, state }) => ({ state: closed.has(id) ? 'open' : state }))(behaviour),
      ...finding(kind, (found, _ids, { operation }) => {
        if (found && operations.includes(operation)) closed.add(found.sys_id);
        return found;
      })(behaviour),
    };
  };

const openedOfLatest = (segment: SegmentRecord, context: Context): string | undefined =>
  newestOfAgent(segment.agent, context)?.opened_on ?? segment.opened_on;

/** Faults that show where calls follow each other, or where several segments are there. */
export const flowDefects: readonly Defect[] = [
  {
    id: 'order/pushed-answered-as-open',
    sentence: 'An update of a wrap-up with AI notes closes it, and answers that it is open.',
    breaks: ['flow/ai-call-order'],
    patch: showing(['segment.update'], ({ ai_notes: notes, state }) => ({
      state: notes === undefined ? state : 'open',
    })),
  },
  {
    id: 'update/leaves-open-pushed',
    sentence: 'An update does not close wrap-ups with AI notes.',
    breaks: ['flow/ai-call-order'],
    patch: leavingOpen(({ ai_notes: notes }) => notes !== undefined),
  },
  {
    id: 'order/segmented-answered-as-open',
    sentence: 'An update of a segmented wrap-up closes it, and answers that it is open.',
    breaks: ['flow/segmented-call-order'],
    patch: showing(['segment.update'], ({ segmented, state }) => ({ state: segmented ? 'open' : state })),
  },
  {
    id: 'update/leaves-open-segmented',
    sentence: 'An update does not close segmented wrap-ups.',
    breaks: ['flow/segmented-call-order'],
    patch: leavingOpen(({ segmented }) => segmented),
  },
  {
    id: 'order/answered-as-closed-after-early-read',
    sentence: 'The creation of a wrap-up whose external id was requested before answers that it is closed.',
    breaks: ['flow/create-after-early-calls'],
    patch: afterEarlyReads((wasNotFound) =>
      showing(['segment.create'], ({ external_segment_id: id, state }) => ({
        state: wasNotFound(id) ? 'closed' : state,
      })),
    ),
  },
  {
    id: 'create/requested-before',
    sentence: 'A wrap-up whose external id was requested before its creation is closed from the start.',
    breaks: ['flow/create-after-early-calls'],
    patch: afterEarlyReads((wasNotFound) =>
      changing(
        'segmentMembers',
        'state',
        (right) => (source, context) =>
          wasNotFound(source.request.external_segment_id) ? 'closed' : right(source, context),
      ),
    ),
  },
  {
    id: 'order/open-by-external-id',
    sentence: 'By its external id a closed segment is read as open.',
    breaks: ['flow/external-id-after-closing'],
    patch: readByExternalId((found) => (found.state === 'closed' ? { ...found, state: 'open' } : found)),
  },
  {
    id: 'identify/external-id-while-open',
    sentence: 'The external segment id finds open segments only.',
    breaks: ['flow/external-id-after-closing'],
    patch: readByExternalId((found) => (found.state === 'open' ? found : undefined)),
  },
  {
    id: 'order/closed-by-pair-read-open',
    sentence: 'A wrap-up that was closed by agent and interaction is still open in GET segment.',
    breaks: ['flow/identifiers-agree'],
    patch: readOpenAfter('agent-and-interaction', ['segment.update'], 'segment.get'),
  },
  {
    id: 'update/closed-by-external-id-read-open',
    sentence: 'A wrap-up that was closed by its external id is still open by agent and interaction.',
    breaks: ['flow/identifiers-agree'],
    patch: readOpenAfter(
      'external_segment_id',
      ['segment.update', 'segment.update-ai'],
      'segment.get-by-agent-interaction',
    ),
  },
  {
    id: 'order/times-of-latest-by-external-id',
    sentence: 'By its external id a segment is read with the opening time of the latest one of its agent.',
    breaks: ['flow/parallel-do-not-mix'],
    touchesOthers: true,
    patch: readByExternalId((found, context) => ({ ...found, opened_on: openedOfLatest(found, context) })),
  },
  {
    id: 'others/times-of-the-latest',
    sentence: 'An update gives a segment the opening time of the latest one of its agent.',
    breaks: ['flow/parallel-do-not-mix'],
    touchesOthers: true,
    patch: storing('segment.update', (kept, _before, context) => ({
      opened_on: openedOfLatest(kept, context),
    })),
  },
];
