/** PUT segment/update: closing, what the agent entered, what stays. */
import { behaviour } from '../clause.ts';
import { readable } from '../prerequisites.ts';
import { segmentUpdateAiDefaultClauses } from './segment-update-ai-default.ts';
import { segmentUpdateCodesClauses } from './segment-update-codes.ts';
import { segmentUpdateIdentifiersClauses } from './segment-update-identifiers.ts';
import { segmentUpdateKindsClauses } from './segment-update-kinds.ts';
import { body, response, updated, updatedAndRead } from './segment-update-source.ts';

const answerClauses = [
  behaviour('segment.update/returns-sys-id', {
    statement: 'The top-level member sys_id is the sys_id of the segment that the update closed.',
    source: response('sys_id'),
    shows: ['/sys_id'],
    dependsOn: [...updated, 'segment.update/found-by-sys-id'],
    remedy: 'Put the sys_id of the wrap-up segment at the top as sys_id; only the reads call it segment_id.',
  }),
  behaviour('segment.update/sys-ids-agree', {
    statement: 'segment.sys_id equals the top-level sys_id and is the sys_id of the wrap-up segment.',
    source: response('segment.sys_id'),
    shows: ['/segment/sys_id'],
    dependsOn: [...updated, 'segment.update/returns-sys-id'],
    remedy: 'Do not send the sys_id of the interaction segment: that one is segment.segment_id.',
  }),
  behaviour('segment.update/describes-outcome', {
    level: 'SHOULD',
    statement: 'An update is answered with a message about its outcome.',
    source: response('message'),
    shows: ['/message'],
    dependsOn: updated,
    remedy: 'Add message, in any words.',
  }),
  behaviour('segment.update/state-closed', {
    statement: 'The answer shows the segment in the state closed.',
    source: response('segment.state'),
    shows: ['/segment/state'],
    dependsOn: [...updatedAndRead, 'segment.update/closed-is-stored'],
    remedy: 'Close the segment before the answer is built, and send the value closed, not a label.',
  }),
  behaviour('segment.update/closed-is-stored', {
    statement: 'Reading a segment after its update shows the state closed.',
    source: { section: 'segment.update' },
    dependsOn: updatedAndRead,
    remedy: 'Save the state with the segment: an update always closes, whatever its body holds.',
  }),
  behaviour('segment.update/agent-kept', {
    statement: 'segment.agent is the agent_sys_id that the segment was created with.',
    source: response('segment.agent'),
    shows: ['/segment/agent'],
    dependsOn: [...updated, 'segment.create/is-stored'],
    remedy: 'Show the stored agent, not the authenticated user.',
  }),
  behaviour('segment.update/interaction-kept', {
    statement: 'segment.interaction is the interaction_sys_id that the segment was created with.',
    source: response('segment.interaction'),
    shows: ['/segment/interaction'],
    dependsOn: [...updated, 'segment.create/is-stored'],
    remedy: 'Show the stored interaction by its sys_id, also where the request does not name it.',
  }),
  behaviour('segment.update/external-kept', {
    statement: 'The answer to the update of an external segment shows external true.',
    source: response('segment.external'),
    shows: ['/segment/external'],
    dependsOn: [...updated, 'segment.create/is-stored'],
    remedy: 'Show the stored flag, not its default.',
  }),
  behaviour('segment.update/opened-on-kept', {
    statement: 'The answer shows the opened_on that was sent at creation, unchanged.',
    source: response('segment.opened_on'),
    shows: ['/segment/opened_on'],
    dependsOn: [...updated, 'segment.create/is-stored'],
    remedy: 'Leave opened_on alone: neither the time of the update nor another zone belongs there.',
  }),
  behaviour('segment.update/not-segmented', {
    statement: 'The answer does not show segmented true for a segment that was created without segmented.',
    source: response('segment.segmented'),
    dependsOn: [...updated, 'segment.create/segmented-default-false', 'segment.get/segmented-false'],
    remedy: 'Show the stored flag, not what an example of the page has.',
  }),
  behaviour('segment.update/rest-is-stored', {
    statement:
      "A read after an update shows the agent, interaction, external and opened_on that the update's answer showed.",
    source: response('segment'),
    dependsOn: [
      ...updatedAndRead,
      'segment.update/agent-kept',
      'segment.update/interaction-kept',
      'segment.update/external-kept',
      'segment.update/opened-on-kept',
      'segment.get/agent-returned',
      'segment.get/interaction-returned',
      'segment.get/external-returned',
      'segment.get/opened-on-returned',
    ],
    remedy: 'Change only what an update is about; do not rebuild the record from the request.',
  }),
  behaviour('segment.update/leaves-pair-alone', {
    statement: 'An update changes no other segment of the same agent and interaction.',
    source: { section: 'segment.update' },
    dependsOn: [...updatedAndRead, 'segment.get/state-open', 'segment.get/confirmed-on-absent-when-open'],
    remedy: 'Update one record by its key, not all records of the agent and interaction.',
  }),
  behaviour('segment.update/leaves-agents-others-alone', {
    statement: 'An update changes no segment that the agent has with another interaction.',
    source: { section: 'segment.update' },
    dependsOn: [...updatedAndRead, 'segment.get/state-open', 'segment.get/confirmed-on-absent-when-open'],
    remedy: 'Update one record by its key, not all open records of the agent.',
  }),
] as const;

const enteredClauses = [
  behaviour('segment.update/notes-returned', {
    statement: 'The notes come back as they were sent.',
    source: body('notes'),
    shows: ['/segment/notes'],
    dependsOn: updated,
    remedy: 'Save notes of the request, and show the stored value in segment.notes.',
  }),
  behaviour('segment.update/notes-long', {
    statement: 'Notes of 1000 characters come back whole.',
    source: response('segment.notes'),
    shows: ['/segment/notes'],
    dependsOn: [...updated, 'segment.update/notes-returned'],
    remedy: 'No maximum is documented for notes: do not keep them in a column of 255.',
  }),
  behaviour('segment.update/notes-text', {
    statement: 'Notes of several lines in several scripts come back unchanged.',
    source: response('segment.notes'),
    shows: ['/segment/notes'],
    dependsOn: [...updated, 'segment.update/notes-returned'],
    remedy: 'Keep line breaks, and store text as Unicode.',
  }),
  behaviour('segment.update/confirmed-on-returned', {
    statement: 'segment.confirmed_on is the confirmed_on of the request, unchanged.',
    source: body('confirmed_on'),
    shows: ['/segment/confirmed_on'],
    dependsOn: updated,
    remedy: 'Keep confirmed_on of the request: no other zone, no other format, not the time of the call.',
  }),
  behaviour('segment.update/confirmed-on-stored', {
    statement: 'A read after an update shows the confirmed_on that was sent, unchanged.',
    source: response('segment.confirmed_on'),
    dependsOn: [...updatedAndRead, 'segment.update/confirmed-on-returned'],
    remedy: 'Save confirmed_on with the segment instead of echoing the request.',
  }),
  behaviour('segment.update/submitted-on-set', {
    statement: 'The answer to an update shows a non-empty submitted_on.',
    source: response('segment.submitted_on'),
    shows: ['/segment/submitted_on'],
    dependsOn: updated,
    remedy: 'Set submitted_on to the current time when the segment is closed.',
  }),
  behaviour('segment.update/submitted-on-format', {
    level: 'SHOULD',
    statement: 'submitted_on is written as YYYY-MM-DD HH:MM:SS.',
    source: response('segment.submitted_on'),
    shows: ['/segment/submitted_on'],
    dependsOn: [...updated, 'segment.update/submitted-on-set'],
    remedy: 'Write dates and times as the platform does: no T, no zone, no fraction, no number.',
  }),
  behaviour('segment.update/submitted-on-own', {
    level: 'SHOULD',
    statement: 'The time of submission is that of the update, not a time that a request brought.',
    source: response('segment.submitted_on'),
    shows: ['/segment/submitted_on'],
    dependsOn: [...updated, 'segment.update/submitted-on-set'],
    remedy: 'Take submitted_on from the clock: confirmed_on and opened_on belong to the external system.',
  }),
  behaviour('segment.update/submitted-on-stored', {
    statement: "A read shows the submitted_on that the update's answer showed.",
    source: response('segment.submitted_on'),
    dependsOn: [...updatedAndRead, 'segment.update/submitted-on-set'],
    remedy: 'Save submitted_on once; do not compute it again in each answer.',
  }),
  behaviour('segment.update/awaiting-false-when-confirmed', {
    statement:
      'An update with confirmed_on is answered with awaiting_confirmation false for an external segment.',
    source: response('segment.awaiting_confirmation'),
    shows: ['/segment/awaiting_confirmation'],
    dependsOn: updated,
    remedy: 'Set awaiting_confirmation to false when confirmed_on is given: false means processed.',
  }),
  behaviour('segment.update/awaiting-true-when-unconfirmed', {
    level: 'SHOULD',
    statement:
      'An update without confirmed_on is answered with awaiting_confirmation true for an external segment.',
    source: response('segment.awaiting_confirmation'),
    shows: ['/segment/awaiting_confirmation'],
    dependsOn: [...updated, 'segment.create/is-stored'],
    remedy: 'Set awaiting_confirmation to true when an external segment is closed without confirmed_on.',
  }),
  behaviour('segment.update/awaiting-is-stored', {
    statement: "A read shows the awaiting_confirmation that the update's answer showed.",
    source: response('segment.awaiting_confirmation'),
    dependsOn: [
      ...updatedAndRead,
      'segment.update/awaiting-false-when-confirmed',
      'segment.update/awaiting-true-when-unconfirmed',
    ],
    remedy: 'Save the flag, or derive it in the same way in all operations.',
  }),
] as const;

const aloneClauses = [
  behaviour('segment.update/notes-alone', {
    statement: 'An update with notes alone closes the segment.',
    source: body('notes'),
    dependsOn: ['segment.update/state-closed', 'segment.update/closed-is-stored', ...readable.segmentUpdate],
    remedy: 'No member of the body is required: demand neither wrap_up_code nor confirmed_on.',
  }),
  behaviour('segment.update/confirmed-on-alone', {
    statement: 'An update with only confirmed_on in its body closes the segment.',
    source: body('confirmed_on'),
    dependsOn: ['segment.update/state-closed', 'segment.update/closed-is-stored', ...readable.segmentUpdate],
    remedy: 'No member of the body is required: demand neither wrap_up_code nor notes.',
  }),
  behaviour('segment.update/code-alone', {
    statement: 'An update with a wrap-up code alone closes the segment.',
    source: body('wrap_up_code'),
    dependsOn: ['segment.update/state-closed', 'segment.update/closed-is-stored'],
    remedy: 'No member of the body is required: demand neither notes nor confirmed_on.',
  }),
  behaviour('segment.update/notes-not-invented', {
    level: 'SHOULD',
    statement: 'The answer to an update without notes shows no notes.',
    source: response('segment.notes'),
    dependsOn: [...updated, 'segment.update/confirmed-on-alone', 'segment.update/notes-returned'],
    remedy: 'Leave notes without a value: no default text, no message of the system.',
  }),
  behaviour('segment.update/confirmed-on-not-invented', {
    level: 'SHOULD',
    statement: 'After an update without confirmed_on, its answer and a later read show no confirmed_on.',
    source: response('segment.confirmed_on'),
    dependsOn: [...updated, 'segment.update/notes-alone', 'segment.update/confirmed-on-returned'],
    remedy: 'Only the external system confirms: do not set confirmed_on to the current time.',
  }),
  behaviour('segment.update/code-not-invented', {
    level: 'SHOULD',
    statement: 'If a segment has no codes and the update sends no code, the answer shows no code.',
    source: response('segment.code'),
    dependsOn: [...updated, 'segment.update/notes-alone'],
    remedy: 'Leave code without a value where neither the agent nor the configuration names one.',
  }),
] as const;

const closedClauses = [
  behaviour('segment.update/closed-again', {
    statement: 'An update of a closed segment is rejected with 400 or accepted.',
    reading: 'update-closed',
    source: { section: 'segment.update' },
    dependsOn: updated,
    remedy: 'Answer 400 where a closed segment takes no update; 5xx tells the client to try again.',
  }),
  behaviour('segment.update/closed-again-all-or-nothing', {
    statement:
      'A second update of a closed segment is stored if it is accepted, and changes nothing if it is rejected.',
    source: { section: 'segment.update' },
    dependsOn: [
      ...updatedAndRead,
      'segment.update/closed-again',
      'segment.update/confirmed-on-stored',
      'segment.get/changes-nothing',
    ],
    remedy: 'Look at the state before anything is written; do not answer 200 and ignore the request.',
  }),
  behaviour('segment.update/closed-again-stays-closed', {
    statement: 'A closed segment is still closed after another update, however that was answered.',
    source: response('segment.state'),
    dependsOn: [...updatedAndRead, 'segment.update/closed-is-stored'],
    remedy: 'An update closes: it never opens a segment again.',
  }),
  behaviour('segment.update/malformed-changes-nothing', {
    statement: 'An update whose body cannot be parsed leaves the segment open.',
    source: { section: 'segment.update', table: 'status-code', row: '400' },
    dependsOn: [...updatedAndRead, 'segment.update/malformed-body', 'segment.get/state-open'],
    remedy: 'Parse the body before the segment is touched.',
  }),
] as const;

/** All clauses of segment.update besides the families of every operation. */
export const segmentUpdateClauses = [
  ...answerClauses,
  ...enteredClauses,
  ...aloneClauses,
  ...closedClauses,
  ...segmentUpdateKindsClauses,
  ...segmentUpdateIdentifiersClauses,
  ...segmentUpdateCodesClauses,
  ...segmentUpdateAiDefaultClauses,
] as const;
