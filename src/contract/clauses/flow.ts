/** What only several calls together show: the documented call order, and departures from it. */
import { behaviour, type Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';

const callOrder: Source = { section: 'overview', row: 'call order' };

export const flowClauses = [
  behaviour('flow/ai-call-order', {
    profile: 'ai',
    since: 'australia',
    statement:
      'In the documented order, state is open after creation and push, and closed after the update and when read.',
    source: callOrder,
    dependsOn: [
      ...answered.segmentCreate,
      'segment.create/state-open',
      ...answered.segmentUpdateAi,
      'segment.update-ai/stays-open',
      ...answered.segmentUpdate,
      'segment.update/state-closed',
      ...answered.segmentGet,
      'segment.get/state-closed',
    ],
    remedy: 'Only the update closes, and it closes a segment that AI has filled like any other.',
  }),
  behaviour('flow/read-after-write', {
    level: 'SHOULD',
    statement: 'A read shows a change within half a second after it was written.',
    reading: 'reads-lag',
    source: callOrder,
    dependsOn: [...answered.segmentCreate, ...answered.segmentUpdate, ...answered.segmentGet],
    remedy: 'Answer a write only once reads see it; who reads from a copy may be told an older state.',
  }),
  behaviour('flow/create-after-early-calls', {
    statement:
      'A read or an update sent before the creation does not prevent the creation from opening the segment.',
    source: callOrder,
    dependsOn: [
      ...answered.segmentCreate,
      'segment.update/unknown-external-segment-id',
      'segment.get/unknown-external-id',
      'segment.create/state-open',
    ],
    remedy: 'A rejected call must leave nothing behind that a later creation meets.',
  }),
  behaviour('flow/external-id-after-closing', {
    statement: 'A segment that was closed by its external_segment_id is still found by that identifier.',
    source: callOrder,
    dependsOn: [
      ...answered.segmentCreate,
      'segment.update/found-by-external-segment-id',
      'segment.get/found-by-external-id',
      'segment.get/state-closed',
    ],
    remedy: 'Look for external identifiers among all segments, not only among the open ones.',
  }),
  behaviour('flow/identifiers-agree', {
    statement: 'After an update by one identifier, a read by another identifier shows the segment closed.',
    source: callOrder,
    dependsOn: [
      'segment.update/found-by-external-segment-id',
      'segment.update/found-by-pair',
      'segment.get/found-by-external-id',
      'segment.get/state-closed',
      ...answered.segmentGetByPair,
      'segment.get-by-agent-interaction/state-closed',
      'flow/external-id-after-closing',
      'segment.update/confirmed-on-alone',
    ],
    remedy: 'Store a segment once; identifiers are ways to it, not copies of it.',
  }),
  behaviour('flow/parallel-do-not-mix', {
    statement:
      'If two wrap-ups are open at once, a read of each shows its own interaction, opened_on and confirmed_on.',
    source: callOrder,
    dependsOn: [
      ...answered.segmentCreate,
      'segment.get/found-by-external-id',
      'segment.get/interaction-returned',
      'segment.get/opened-on-returned',
      'segment.get/confirmed-on-absent-when-open',
      'segment.get/confirmed-on-returned',
      'segment.update/found-by-pair',
      'segment.update/confirmed-on-not-invented',
      'segment.update/identifiers-together',
      'segment.update/leaves-agents-others-alone',
      'segment.update/rest-is-stored',
      'segment.create/is-stored',
      'segment.create/opens-a-segment-each',
      'flow/external-id-after-closing',
      'segment.update/confirmed-on-alone',
    ],
    remedy: 'Keep nothing between requests but what is stored under the id of a segment.',
  }),
  behaviour('flow/segmented-call-order', {
    profile: 'segmented',
    statement: 'A segmented wrap-up is created, updated and read as closed in the documented order.',
    source: callOrder,
    dependsOn: [
      ...answered.segmentCreate,
      'segment.create/segmented-opens',
      ...answered.segmentUpdate,
      ...answered.segmentGet,
      'segment.get/state-closed',
      'segment.update/state-closed',
    ],
    remedy: 'Implement the InteractionSegment extension point for the table of the segment.',
  }),
] as const;
