/** PUT segment/update: how the query finds its segment. */
import { behaviour } from '../clause.ts';
import { amongOthers, answered, readable } from '../prerequisites.ts';
import { query, updated, updatedAndRead } from './segment-update-source.ts';

/** How an update finds its segment. */
export const segmentUpdateIdentifiersClauses = [
  behaviour('segment.update/found-by-sys-id', {
    statement: 'An update finds its segment by segment_sys_id alone.',
    source: query('segment_sys_id'),
    finds: 'segment',
    dependsOn: [...amongOthers, ...readable.segmentUpdate],
    remedy: 'Look segment_sys_id up in interaction_wrap_up_segment; the other identifiers are not needed.',
  }),
  behaviour('segment.update/found-by-external-segment-id', {
    statement: 'An update finds its segment by external_segment_id alone.',
    source: query('external_segment_id'),
    finds: 'segment',
    dependsOn: [...amongOthers, ...readable.segmentUpdate],
    remedy: 'Where segment_sys_id is missing, look external_segment_id up among the external segments.',
  }),
  behaviour('segment.update/external-segment-id-leaves-others', {
    statement: 'An update by external_segment_id does not close segments with another external_segment_id.',
    source: query('external_segment_id'),
    dependsOn: [...updatedAndRead, 'segment.update/found-by-external-segment-id', 'segment.get/state-open'],
    remedy: 'Compare the whole identifier: two of them may begin alike and share agent and interaction.',
  }),
  behaviour('segment.update/found-by-pair', {
    statement: 'An update finds its segment by agent_sys_id and interaction_sys_id.',
    source: query('agent_sys_id'),
    finds: 'segment',
    dependsOn: [
      ...amongOthers,
      ...readable.segmentUpdate,
      'segment.get-by-agent-interaction/answers-200',
      'segment.get-by-agent-interaction/changes-nothing',
    ],
    remedy: 'Where no other identifier is given, look the segment up by agent and interaction.',
  }),
  behaviour('segment.update/sys-id-wins', {
    statement:
      'If segment_sys_id and external_segment_id belong to different segments, the segment of segment_sys_id is updated.',
    source: query('external_segment_id'),
    finds: 'segment',
    dependsOn: ['segment.update/found-by-sys-id'],
    remedy: 'Use external_segment_id only where segment_sys_id is not given.',
  }),
  behaviour('segment.update/sys-id-wins-alone', {
    statement:
      'If segment_sys_id and external_segment_id belong to different segments, the segment of external_segment_id stays open.',
    source: query('external_segment_id'),
    finds: 'segment',
    dependsOn: [
      ...updatedAndRead,
      'segment.update/sys-id-wins',
      'segment.get/state-open',
      'segment.update/external-segment-id-leaves-others',
    ],
    remedy: 'Combine identifiers neither with OR nor one after the other: close one segment.',
  }),
  behaviour('segment.update/identifiers-together', {
    statement: 'An update is accepted with all the identifiers of one segment together.',
    source: query('interaction_sys_id'),
    finds: 'segment',
    dependsOn: [
      'segment.update/found-by-sys-id',
      'segment.update/sys-id-wins',
      'segment.update/sys-id-wins-alone',
    ],
    remedy: 'More identifiers than needed are no error as long as they name the same segment.',
  }),
  behaviour('segment.update/sys-id-with-half-pair', {
    level: 'SHOULD',
    statement:
      'An update with segment_sys_id and only one of agent_sys_id and interaction_sys_id is accepted.',
    source: query('agent_sys_id'),
    finds: 'segment',
    dependsOn: ['segment.update/found-by-sys-id'],
    remedy: 'Demand the pair only where neither segment_sys_id nor external_segment_id is given.',
  }),
  behaviour('segment.update/half-pair-agent', {
    statement: 'An update that names an agent without an interaction is rejected with 400.',
    source: query('interaction_sys_id'),
    remedy: 'Demand interaction_sys_id with agent_sys_id; do not pick any segment of the agent.',
  }),
  behaviour('segment.update/half-pair-interaction', {
    statement: 'An update that names an interaction without an agent is rejected with 400.',
    source: query('agent_sys_id'),
    remedy: 'Demand agent_sys_id with interaction_sys_id; do not pick any segment of the interaction.',
  }),
  behaviour('segment.update/no-identifier', {
    statement: 'An update that names no segment is rejected with 400.',
    source: query('segment_sys_id'),
    remedy: 'Answer 400 when the query holds no identifier.',
  }),
  behaviour('segment.update/unidentified-changes-nothing', {
    statement:
      'An update with only one of agent_sys_id and interaction_sys_id, or no identifier, changes no segment of either.',
    source: query('segment_sys_id'),
    dependsOn: [
      ...updatedAndRead,
      'segment.update/half-pair-agent',
      'segment.update/half-pair-interaction',
      'segment.update/no-identifier',
    ],
    remedy: 'Check the identifiers before anything is looked up or written.',
  }),
  behaviour('segment.update/unknown-sys-id', {
    statement: 'An update of a segment_sys_id that does not exist is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: query('segment_sys_id'),
    dependsOn: ['segment.update/success-true'],
    remedy: 'Say that there is no such segment: neither 200 with nothing done nor a crash.',
  }),
  behaviour('segment.update/unknown-external-segment-id', {
    statement: 'An update of an external_segment_id that does not exist is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: query('external_segment_id'),
    dependsOn: ['segment.update/success-true'],
    remedy: 'Say that there is no such segment: an update creates none.',
  }),
  behaviour('segment.update/unknown-pair', {
    statement: 'An update of an agent and an interaction that share no segment is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: query('interaction_sys_id'),
    dependsOn: ['segment.update/success-true'],
    remedy: 'Both of the pair count: do not fall back to another segment of the agent.',
  }),
  behaviour('segment.update/unknown-changes-nothing', {
    statement: 'An update of a segment that does not exist changes no other one.',
    source: query('segment_sys_id'),
    dependsOn: [...updated, ...answered.segmentGet],
    remedy: 'A condition that is empty or unknown matches no record, not every one.',
  }),
] as const;
