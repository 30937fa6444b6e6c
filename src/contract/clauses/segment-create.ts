/** POST segment/create: what a creation answers and stores. The other parts are in files of their own. */
import { behaviour } from '../clause.ts';
import { segmentCreateAiClauses } from './segment-create-ai.ts';
import { segmentCreateCodesClauses } from './segment-create-codes.ts';
import { segmentCreateInternalClauses } from './segment-create-internal.ts';
import { segmentCreateRequiredClauses } from './segment-create-required.ts';
import { segmentCreateSegmentedClauses } from './segment-create-segmented.ts';
import { body, created, createdAndRead, response } from './segment-create-source.ts';

const answerClauses = [
  behaviour('segment.create/returns-sys-id', {
    statement: 'The top-level member sys_id holds the sys_id of the new wrap-up segment.',
    source: response('sys_id'),
    shows: ['/sys_id'],
    dependsOn: created,
    remedy:
      'Put the sys_id of the new segment at the top of the answer as sys_id; segment_id is for the reads.',
  }),
  behaviour('segment.create/sys-ids-agree', {
    statement: 'The sys_id at the top is the sys_id inside segment.',
    source: response('segment.sys_id'),
    shows: ['/segment/sys_id'],
    dependsOn: [...created, 'segment.create/returns-sys-id'],
    remedy:
      'Both mean the wrap-up segment; do not send the record of the interaction segment in one of them.',
  }),
  behaviour('segment.create/sys-id-finds-segment', {
    statement: "Reading a segment by the top-level sys_id of its creation's answer finds that segment.",
    source: response('sys_id'),
    dependsOn: [...created, 'segment.create/sys-ids-agree', 'segment.get/sys-id-returned'],
    remedy: 'Answer with the key that the segment is stored under, not with that of another record.',
  }),
  behaviour('segment.create/describes-outcome', {
    level: 'SHOULD',
    statement: 'A creation is answered with a message about its outcome.',
    source: response('message'),
    shows: ['/message'],
    dependsOn: created,
    remedy: 'Add message, in any words.',
  }),
  behaviour('segment.create/state-open', {
    statement: 'A new wrap-up segment is in the state open.',
    source: response('segment.state'),
    shows: ['/segment/state'],
    dependsOn: created,
    remedy: 'Set the state to open and send the value open, not a label or a number.',
  }),
  behaviour('segment.create/agent-returned', {
    statement: 'segment.agent is the agent_sys_id of the request.',
    source: response('segment.agent'),
    shows: ['/segment/agent'],
    dependsOn: created,
    remedy: 'Take agent from agent_sys_id, not from the authenticated user or the interaction.',
  }),
  behaviour('segment.create/interaction-returned', {
    statement: 'segment.interaction is the interaction_sys_id of the request.',
    source: response('segment.interaction'),
    shows: ['/segment/interaction'],
    dependsOn: created,
    remedy: 'Send the sys_id of the interaction, neither its number nor the agent.',
  }),
  behaviour('segment.create/external-returned', {
    statement: 'An external wrap-up is answered with external true.',
    source: response('segment.external'),
    shows: ['/segment/external'],
    dependsOn: created,
    remedy: 'Copy external from the request to the segment and show it.',
  }),
  behaviour('segment.create/opened-on-returned', {
    statement: 'segment.opened_on is the opened_on of the request, unchanged.',
    source: response('segment.opened_on'),
    shows: ['/segment/opened_on'],
    dependsOn: created,
    remedy:
      'Keep opened_on of the request: no conversion to another zone or format, and not the time of the call.',
  }),
  behaviour('segment.create/is-stored', {
    statement:
      'A read after the creation shows the agent, interaction, external and opened_on that were sent, and state open.',
    source: body('opened_on'),
    dependsOn: [
      ...createdAndRead,
      'segment.create/sys-id-finds-segment',
      'segment.create/state-open',
      'segment.create/agent-returned',
      'segment.create/interaction-returned',
      'segment.create/external-returned',
      'segment.create/opened-on-returned',
    ],
    remedy: 'Answer from the stored record instead of echoing the request.',
  }),
  behaviour('segment.create/segmented-default-false', {
    statement: 'A wrap-up for which segmented is not given is not segmented.',
    source: response('segment.segmented'),
    dependsOn: created,
    remedy: 'Treat a missing segmented as false.',
  }),
  behaviour('segment.create/enable-codes-default-false', {
    statement: 'A creation without enable_codes is accepted, and its answer does not show enable_codes true.',
    source: body('configuration.enable_codes'),
    dependsOn: [
      'segment.create/same-pair-again',
      'segment.create/enable-codes-returned',
      'segment.create/enable-codes-false-returned',
    ],
    remedy: 'Treat a missing configuration.enable_codes as false.',
  }),
  behaviour('segment.create/enable-codes-returned', {
    statement: 'enable_codes given as true is answered as true.',
    source: response('segment.wrap_up_configuration.enable_codes'),
    shows: ['/segment/wrap_up_configuration/enable_codes'],
    dependsOn: created,
    remedy: 'Save the flag with the wrap-up configuration and show it.',
  }),
  behaviour('segment.create/enable-codes-false-returned', {
    statement:
      'If enable_codes is sent as false, the answer does not show true, even if allowed_codes is sent.',
    source: response('segment.wrap_up_configuration.enable_codes'),
    dependsOn: ['segment.create/default-code-optional', 'segment.create/enable-codes-returned'],
    remedy: 'Take the flag from the request; do not derive it from the codes.',
  }),
  behaviour('segment.create/opens-a-segment-each', {
    statement: 'Two creations open two segments with different sys_ids.',
    source: { section: 'segment.create' },
    dependsOn: [...created, 'segment.create/returns-sys-id', 'segment.create/same-pair-again'],
    remedy: 'Make a new record in each call, with a fresh key.',
  }),
  behaviour('segment.create/same-pair-again', {
    level: 'SHOULD',
    statement: 'A second creation for the same agent and interaction is accepted.',
    source: body('external_segment_id'),
    remedy:
      'An interaction may have several segments: do not refuse, or hand out again, by agent and interaction.',
  }),
  behaviour('segment.create/same-pair-again-as-answered', {
    statement:
      'A second creation for an agent and an interaction opens a segment if it is accepted, and none if rejected.',
    source: { section: 'segment.create' },
    dependsOn: [
      ...createdAndRead,
      'segment.create/rejected-makes-nothing',
      'segment.create/sys-ids-agree',
      'segment.get/found-by-external-id',
      'segment.get/sys-id-returned',
    ],
    remedy: 'Decide on a second wrap-up before anything is written, and store what is answered.',
  }),
  behaviour('segment.create/leaves-others-alone', {
    statement: 'A creation changes no other segment, not even one of the same agent and interaction.',
    source: { section: 'segment.create' },
    dependsOn: [...createdAndRead, 'segment.create/same-pair-again', 'segment.create/opens-a-segment-each'],
    remedy: 'Keep a wrap-up configuration for each external segment, not one for an agent or an interaction.',
  }),
  behaviour('segment.create/in-segment-table', {
    statement: 'A new segment is a record of the table interaction_wrap_up_segment.',
    source: { section: 'segment.create' },
    dependsOn: [...created, 'segment.create/returns-sys-id'],
    remedy: 'Create the record in interaction_wrap_up_segment under the sys_id that is answered.',
  }),
  behaviour('segment.create/flag-as-string', {
    level: 'SHOULD',
    statement: 'external sent as the string "true" is treated as true, or the creation is rejected with 4xx.',
    reading: 'flag-as-string',
    source: body('external'),
    // In XML every flag is text.
    representations: ['json'],
    dependsOn: [...created, 'segment.create/external-returned'],
    remedy: 'Check the type of external before using it; a text is neither a crash nor false.',
  }),
] as const;

/** All clauses of segment.create besides the families of every operation. */
export const segmentCreateClauses = [
  ...answerClauses,
  ...segmentCreateRequiredClauses,
  ...segmentCreateCodesClauses,
  ...segmentCreateAiClauses,
  ...segmentCreateInternalClauses,
  ...segmentCreateSegmentedClauses,
] as const;
