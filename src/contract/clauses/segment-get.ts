/** Both reads of a wrap-up segment: how each finds one, and all clauses of the two. */
import { behaviour, type Source } from '../clause.ts';
import type { OperationId } from '../operations.ts';
import { answered, readable } from '../prerequisites.ts';
import { ofOperation } from './family.ts';
import { segmentGetAiClauses } from './segment-get-ai.ts';
import { segmentGetCodesClauses } from './segment-get-codes.ts';
import { segmentGetMembersClauses, segmentGetSegmentedClauses } from './segment-get-members.ts';

const families = [
  ...segmentGetMembersClauses,
  ...segmentGetCodesClauses,
  ...segmentGetSegmentedClauses,
  ...segmentGetAiClauses,
] as const;

const path = (section: OperationId, row: string): Source => ({ section, table: 'path', row });
const unknown = (section: OperationId): Source => ({ section, table: 'status-code', row: '400' });

const finding = ofOperation('segment.get', [
  behaviour('segment.get/found-by-sys-id', {
    statement: 'A segment is found by the sys_id that the answer to its creation showed.',
    source: path('segment.get', 'segment_id'),
    finds: 'segment',
    dependsOn: [...readable.segmentGet],
    remedy: 'Look segment_id up among the sys_ids of wrap-up segments first.',
  }),
  behaviour('segment.get/found-by-external-id', {
    statement: 'A segment is found by its identifier on the external system.',
    source: path('segment.get', 'segment_id'),
    finds: 'segment',
    dependsOn: [...readable.segmentGet, 'segment.get/sys-id-returned'],
    remedy: 'Look segment_id up among the external identifiers where no sys_id fits.',
  }),
  behaviour('segment.get/unknown-id', {
    statement: 'An id that belongs to no segment is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: unknown('segment.get'),
    remedy: 'Answer an error instead of 200 with an empty segment, and do not fall back on another segment.',
  }),
  behaviour('segment.get/unknown-external-id', {
    statement: 'An external identifier that belongs to no segment is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: path('segment.get', 'segment_id'),
    remedy: 'A read never makes a segment, and does not match identifiers in part.',
  }),
] as const);

const findingByPair = ofOperation('segment.get-by-agent-interaction', [
  behaviour('segment.get-by-agent-interaction/found-by-interaction', {
    statement:
      'If an agent has segments in several interactions, a read finds the segment of the interaction in the path.',
    source: path('segment.get-by-agent-interaction', 'interaction_id'),
    finds: 'segment',
    dependsOn: [...readable.segmentGetByPair, 'segment.get-by-agent-interaction/sys-id-returned'],
    remedy: 'Look for segments by both ids; the agent alone has many.',
  }),
  behaviour('segment.get-by-agent-interaction/unknown-agent', {
    statement: 'A read with an agent who has no segment of that interaction is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: path('segment.get-by-agent-interaction', 'agent_id'),
    remedy: 'Look for segments by both ids; the interaction alone is not enough.',
  }),
  behaviour('segment.get-by-agent-interaction/unknown-interaction', {
    statement: 'An interaction without a segment is rejected with 400 or 404.',
    reading: 'unknown-id',
    source: unknown('segment.get-by-agent-interaction'),
    dependsOn: ['segment.get-by-agent-interaction/found-by-interaction'],
    remedy: 'Answer an error instead of 200 with an empty segment, and do not fall back on another segment.',
  }),
  behaviour('segment.get-by-agent-interaction/several-of-a-pair', {
    statement:
      'If an agent and an interaction have several segments, a read finds one: the newest, the open, or the oldest.',
    reading: 'several-segments-per-pair',
    source: path('segment.get-by-agent-interaction', 'interaction_id'),
    dependsOn: [
      ...answered.segmentGetByPair,
      'segment.get-by-agent-interaction/sys-id-returned',
      'segment.get-by-agent-interaction/found-by-interaction',
    ],
    remedy: 'Decide for one of the segments of the pair, and always answer that one.',
  }),
  behaviour('segment.get-by-agent-interaction/agrees-with-get', {
    statement:
      'A read by agent and interaction shows the segment with the same values as a read by its sys_id.',
    source: { section: 'segment.get-by-agent-interaction', table: 'response', row: 'segment' },
    dependsOn: [
      ...answered.segmentGetByPair,
      ...answered.segmentGet,
      ...families.filter(({ profile }) => profile === 'core').map(({ id }) => id),
    ],
    remedy: 'Build both answers with the same code.',
  }),
] as const);

export const segmentGetClauses = [...families, ...finding, ...findingByPair] as const;
