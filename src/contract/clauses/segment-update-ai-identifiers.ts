/** PUT segment/update/ai: how the body finds its segment. */
import { behaviour, type Source } from '../clause.ts';
import { amongOthers, answered, readable } from '../prerequisites.ts';

const ai = { profile: 'ai', since: 'australia' } as const;
const body = (row: string): Source => ({ section: 'segment.update-ai', table: 'body', row });
const stored = [...answered.segmentCreate, ...answered.segmentGet, 'segment.update-ai/notes-stored'] as const;

/** How a push finds its segment. */
export const segmentUpdateAiIdentifiersClauses = [
  behaviour('segment.update-ai/found-by-sys-id', {
    ...ai,
    statement: 'A push finds its segment by segment_sys_id alone.',
    source: body('segment_sys_id'),
    finds: 'segment',
    dependsOn: [...amongOthers, ...readable.segmentUpdateAi, 'segment.create/use-third-party-ai-returned'],
    remedy: 'Take the identifiers from the body, not from the query; segment_sys_id needs no other.',
  }),
  behaviour('segment.update-ai/found-by-pair', {
    ...ai,
    statement: 'A push finds its segment by agent_sys_id and interaction_sys_id.',
    source: body('interaction_sys_id'),
    finds: 'segment',
    dependsOn: [...amongOthers, ...readable.segmentUpdateAi, 'segment.create/use-third-party-ai-returned'],
    remedy: 'Where no other identifier is given, look the segment up by agent and interaction.',
  }),
  behaviour('segment.update-ai/pair-push-stored', {
    ...ai,
    statement:
      'AI content pushed with agent_sys_id and interaction_sys_id as identifiers is stored with the segment of both.',
    source: body('agent_sys_id'),
    dependsOn: [...stored, 'segment.update-ai/found-by-pair'],
    remedy: 'Store under the segment that was found, however it was found.',
  }),
  behaviour('segment.update-ai/identifiers-together', {
    ...ai,
    statement:
      'A push is accepted with segment_sys_id, agent_sys_id and interaction_sys_id of the same segment together.',
    source: body('segment_sys_id'),
    finds: 'segment',
    dependsOn: ['segment.update-ai/found-by-sys-id', 'segment.update-ai/stays-open'],
    remedy: 'More identifiers than needed are no error as long as they name the same segment.',
  }),
  behaviour('segment.update-ai/external-segment-id', {
    ...ai,
    statement:
      'A push that names its segment by external_segment_id alone is accepted, or rejected with 400.',
    reading: 'ai-external-segment-id',
    source: body('segment_sys_id'),
    dependsOn: [
      ...answered.segmentUpdateAi,
      'segment.get/found-by-external-id',
      'segment.update/found-by-external-segment-id',
    ],
    remedy:
      'Find the external segment, or answer 400 as for any push that names no segment. Where nothing is found, look whether an earlier push changed external_segment_id in storage.',
  }),
  behaviour('segment.update-ai/external-segment-id-all-or-nothing', {
    ...ai,
    statement:
      'A push by external_segment_id is stored with that segment if accepted, and changes nothing if not.',
    source: body('segment_sys_id'),
    dependsOn: [
      ...stored,
      'segment.update-ai/external-segment-id',
      'segment.update-ai/notes-replaced',
      'segment.update-ai/pair-push-stored',
      'segment.update-ai/success-true',
    ],
    remedy: 'Do not answer 200 where nothing was found.',
  }),
  behaviour('segment.update-ai/half-pair-agent', {
    ...ai,
    statement: 'A push that names an agent without an interaction is rejected with 400.',
    source: body('interaction_sys_id'),
    remedy: 'Demand interaction_sys_id with agent_sys_id; do not pick any segment of the agent.',
  }),
  behaviour('segment.update-ai/half-pair-interaction', {
    ...ai,
    statement: 'A push that names an interaction without an agent is rejected with 400.',
    source: body('agent_sys_id'),
    remedy: 'Demand agent_sys_id with interaction_sys_id; do not pick any segment of the interaction.',
  }),
  behaviour('segment.update-ai/no-identifier', {
    ...ai,
    statement: 'A push that names no segment is rejected with 400.',
    source: body('segment_sys_id'),
    remedy: 'Answer 400 when the body holds no identifier.',
  }),
  behaviour('segment.update-ai/unidentified-changes-nothing', {
    ...ai,
    statement:
      'A push with only one of agent_sys_id and interaction_sys_id, or no identifier, changes no segment of either.',
    source: body('segment_sys_id'),
    dependsOn: [
      ...answered.segmentCreate,
      ...answered.segmentGet,
      'segment.update-ai/half-pair-agent',
      'segment.update-ai/half-pair-interaction',
      'segment.update-ai/no-identifier',
    ],
    remedy: 'Check the identifiers before anything is looked up or written.',
  }),
  behaviour('segment.update-ai/unknown-sys-id', {
    ...ai,
    statement: 'A push onto a segment_sys_id that does not exist is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: body('segment_sys_id'),
    dependsOn: ['segment.update-ai/success-true'],
    remedy: 'Say that there is no such segment: neither 200 with nothing done nor a crash.',
  }),
  behaviour('segment.update-ai/unknown-pair', {
    ...ai,
    statement: 'A push onto an agent and an interaction that share no segment is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: body('interaction_sys_id'),
    dependsOn: ['segment.update-ai/success-true'],
    remedy: 'Both of the pair count: do not fall back to another segment of the agent.',
  }),
  behaviour('segment.update-ai/unknown-changes-nothing', {
    ...ai,
    statement: 'A push onto a segment that does not exist changes no other one.',
    source: body('segment_sys_id'),
    dependsOn: [
      ...answered.segmentCreate,
      ...answered.segmentGet,
      'segment.update-ai/unknown-sys-id',
      'segment.update-ai/unknown-pair',
    ],
    remedy: 'A condition that is empty or unknown matches no record, not every one.',
  }),
] as const;
