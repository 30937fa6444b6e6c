import type { IdentifierKind } from '../../../reference/behaviour/types.ts';
import type { Context, Patch } from '../../../reference/behaviour/types.ts';
import { invalid, Rejection } from '../../../reference/rejection.ts';
import type { AiRequest, Identifiers } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { ruleBefore } from '../../../reference/replacing.ts';
import { storing } from '../patches/segments.ts';

/** Stores nothing of a push when the identifier that was used last, of those named here, is one marked true. */
const notStoredBy =
  (isMeant: Partial<Readonly<Record<IdentifierKind, boolean>>>): Patch =>
  (behaviour) => {
    let isForgotten = false;
    const { identifications, keepSegment } = behaviour;
    const watched = Object.entries(isMeant).map(([kind, forgets]) => [
      kind,
      (ids: Identifiers, context: Context) => {
        isForgotten = forgets;
        return identifications[kind as IdentifierKind](ids, context);
      },
    ]);
    return {
      identifications: { ...identifications, ...Object.fromEntries(watched) },
      keepSegment: (operation, segment, before, context) =>
        operation === 'segment.update-ai' && isForgotten
          ? before
          : keepSegment(operation, segment, before, context),
    };
  };

/** A rule of pushes that the page does not have, by what names the segment. */
const refusing = (refuses: (request: AiRequest) => Rejection | undefined): Patch =>
  ruleBefore('aiRules', 'open', ({ request }) => refuses(request));

const needsPair = ({ segment_sys_id: id, agent_sys_id: agent }: AiRequest): boolean =>
  id === undefined && agent !== undefined;

/** Faults of pushes that name their segment in one way. */
export const pushByIdentifierDefects: readonly Defect[] = [
  {
    id: 'push/by-pair-not-stored',
    sentence: 'A push by agent and interaction is answered but not stored.',
    breaks: ['segment.update-ai/pair-push-stored'],
    patch: notStoredBy({ segment_sys_id: false, 'agent-and-interaction': true }),
  },
  {
    id: 'push/by-pair-fault',
    sentence: 'A push by agent and interaction is answered with 500.',
    breaks: ['segment.update-ai/found-by-pair'],
    patch: refusing((request) => (needsPair(request) ? new Rejection('fault', 'pair') : undefined)),
  },
  {
    id: 'push/by-pair-cut',
    sentence: 'A push by agent and interaction stores the first word of its notes only.',
    breaks: ['segment.update-ai/pair-push-stored'],
    patch: (behaviour) => {
      let byPair = false;
      return {
        ...refusing((request) => {
          byPair = needsPair(request);
          return undefined;
        })(behaviour),
        ...storing('segment.update-ai', ({ ai_notes: notes }) => ({
          ai_notes: byPair ? notes?.split(' ')[0] : notes,
        }))(behaviour),
      };
    },
  },
  {
    id: 'push/by-external-id-not-stored',
    sentence: 'A push by the external id is answered but not stored.',
    breaks: ['segment.update-ai/external-segment-id-all-or-nothing'],
    patch: notStoredBy({
      segment_sys_id: false,
      'agent-and-interaction': false,
      external_segment_id: true,
    }),
  },
  {
    id: 'push/external-id-fault',
    sentence: 'A push by the external id is answered with 500.',
    breaks: ['segment.update-ai/external-segment-id'],
    patch: refusing(({ external_segment_id: id }) =>
      id ? new Rejection('fault', 'external_segment_id') : undefined,
    ),
  },
  {
    id: 'push/external-id-unauthenticated',
    sentence: 'A push by the external id is answered with 401.',
    breaks: ['segment.update-ai/external-segment-id'],
    patch: refusing(({ external_segment_id: id }) =>
      id ? new Rejection('unauthenticated', 'external_segment_id') : undefined,
    ),
  },
  {
    id: 'push/refused-by-external-id-and-written',
    sentence: 'A push by the external id is refused and carried out.',
    breaks: ['segment.update-ai/external-segment-id-all-or-nothing'],
    patch: (behaviour) => ({
      ...refusing(({ segment_sys_id: id, external_segment_id: other }) =>
        id === undefined && other !== undefined ? invalid('external_segment_id') : undefined,
      )(behaviour),
      writesRefused: (operation, { message }) =>
        operation === 'segment.update-ai' && message === 'external_segment_id',
    }),
  },
];
