/** PUT segment/update/ai: what a push stores, when it may, and what it leaves alone. */
import { behaviour, type Source } from '../clause.ts';
import { answered } from '../prerequisites.ts';
import { segmentUpdateAiIdentifiersClauses } from './segment-update-ai-identifiers.ts';
import { segmentUpdateAiLimitsClauses } from './segment-update-ai-limits.ts';

const ai = { profile: 'ai', since: 'australia' } as const;
const body = (row: string): Source => ({ section: 'segment.update-ai', table: 'body', row });
const response = (row: string): Source => ({ section: 'segment.update-ai', table: 'response', row });
const operation: Source = { section: 'segment.update-ai' };

const pushed = [...answered.segmentCreate, ...answered.segmentUpdateAi] as const;
const pushedAndRead = [...pushed, ...answered.segmentGet] as const;
const codeRead = [...pushedAndRead, 'segment.update-ai/code-stored'] as const;
const notesRead = [...pushedAndRead, 'segment.update-ai/notes-stored'] as const;

const storedClauses = [
  behaviour('segment.update-ai/code-stored', {
    ...ai,
    statement: 'A pushed AI code is stored with the segment, as reading it shows.',
    source: body('ai_wrap_up_code'),
    dependsOn: [...pushedAndRead, 'segment.create/enable-ai-code-returned'],
    remedy:
      'Save ai_wrap_up_code where enable_ai_code is true, and show it in reads: answering with it proves neither.',
  }),
  behaviour('segment.update-ai/notes-stored', {
    ...ai,
    statement: 'Pushed AI notes are stored with the segment, as reading it shows.',
    source: body('ai_notes'),
    dependsOn: [...pushedAndRead, 'segment.create/enable-ai-notes-returned'],
    remedy:
      'Save ai_notes where enable_ai_notes is true, and show them in reads: answering with them proves neither.',
  }),
  behaviour('segment.update-ai/code-answered', {
    ...ai,
    statement: 'The answer to a push shows the AI code as it was sent.',
    source: response('segment.ai_wrap_up_code'),
    shows: ['/segment/ai_wrap_up_code'],
    dependsOn: [...pushed, 'segment.create/enable-ai-code-returned'],
    remedy: 'Send the label as text under ai_wrap_up_code: no code object, no sys_id.',
  }),
  behaviour('segment.update-ai/notes-answered', {
    ...ai,
    statement: 'The answer to a push shows the AI notes as they were sent.',
    source: response('segment.ai_notes'),
    shows: ['/segment/ai_notes'],
    dependsOn: [...pushed, 'segment.create/enable-ai-notes-returned'],
    remedy: 'Send the stored notes under ai_notes.',
  }),
  behaviour('segment.update-ai/code-replaced', {
    ...ai,
    statement: 'The AI code of a second push takes the place of the first.',
    source: body('ai_wrap_up_code'),
    dependsOn: codeRead,
    remedy: 'Overwrite ai_wrap_up_code in every push of an open segment.',
  }),
  behaviour('segment.update-ai/notes-replaced', {
    ...ai,
    statement: 'The AI notes of a second push take the place of the first.',
    source: body('ai_notes'),
    dependsOn: notesRead,
    remedy: 'Overwrite ai_notes in every push of an open segment; append nothing.',
  }),
] as const;

const aloneClauses = [
  behaviour('segment.update-ai/code-alone-sets-no-notes', {
    ...ai,
    statement:
      'After a push of only a code to a segment without AI notes, ai_notes and ai_notes_defined_at have no value.',
    source: response('segment.ai_notes'),
    dependsOn: [...pushedAndRead, 'segment.create/third-party-not-filled'],
    remedy: 'Store and stamp only what the request holds.',
  }),
  behaviour('segment.update-ai/notes-alone-sets-no-code', {
    ...ai,
    statement:
      'After a push of only notes to a segment without AI code, ai_wrap_up_code and ai_code_defined_at have no value.',
    source: response('segment.ai_wrap_up_code'),
    dependsOn: [...pushedAndRead, 'segment.create/third-party-not-filled', 'segment.update-ai/code-stored'],
    remedy: 'Store and stamp only what the request holds.',
  }),
  behaviour('segment.update-ai/code-alone-notes-kept-or-cleared', {
    ...ai,
    statement: 'A push of a code alone leaves the stored AI notes as they are, or clears them.',
    reading: 'ai-push-partial',
    source: body('ai_notes'),
    dependsOn: notesRead,
    remedy: 'Treat a missing ai_notes as not sent, not as empty.',
  }),
  behaviour('segment.update-ai/notes-alone-code-kept-or-cleared', {
    ...ai,
    statement: 'A push of notes alone leaves the stored AI code as it is, or clears it.',
    reading: 'ai-push-partial',
    source: body('ai_wrap_up_code'),
    dependsOn: codeRead,
    remedy: 'Treat a missing ai_wrap_up_code as not sent, not as empty.',
  }),
  behaviour('segment.update-ai/code-alone-notes-stamp-follows', {
    ...ai,
    statement:
      'After a push of a code alone, AI notes that are kept have their stamp, and cleared ones none.',
    source: response('segment.ai_notes_defined_at'),
    dependsOn: [...notesRead, 'segment.update-ai/notes-stamp-format'],
    remedy: 'Each stamp belongs to its member: renew ai_notes_defined_at only when notes are stored.',
  }),
  behaviour('segment.update-ai/notes-alone-code-stamp-follows', {
    ...ai,
    statement: 'After a push of notes alone, an AI code that is kept has its stamp, and a cleared one none.',
    source: response('segment.ai_code_defined_at'),
    dependsOn: [...codeRead, 'segment.update-ai/code-stamp-format'],
    remedy: 'Each stamp belongs to its member: renew ai_code_defined_at only when a code is stored.',
  }),
  behaviour('segment.update-ai/code-alone-answers-notes', {
    ...ai,
    statement: 'The answer to a push of a code alone shows the AI notes that are stored.',
    source: response('segment.ai_notes'),
    shows: ['/segment/ai_notes'],
    dependsOn: [
      ...pushed,
      'segment.update-ai/notes-answered',
      'segment.update-ai/code-alone-notes-kept-or-cleared',
    ],
    remedy: 'Build the answer from the stored segment, not from the request.',
  }),
  behaviour('segment.update-ai/notes-alone-answer-code', {
    ...ai,
    statement: 'The answer to a push of notes alone shows the AI code that is stored.',
    source: response('segment.ai_wrap_up_code'),
    shows: ['/segment/ai_wrap_up_code'],
    dependsOn: [
      ...pushed,
      'segment.update-ai/code-answered',
      'segment.update-ai/notes-alone-code-kept-or-cleared',
    ],
    remedy: 'Build the answer from the stored segment, not from the request.',
  }),
] as const;

const stampClauses = [
  behaviour('segment.update-ai/code-stamp-format', {
    ...ai,
    statement: 'After a push of a code, ai_code_defined_at has the 13 digits of epoch milliseconds.',
    reading: 'stamps',
    source: response('segment.ai_code_defined_at'),
    shows: ['/segment/ai_code_defined_at'],
    dependsOn: [...pushed, 'segment.update-ai/code-stored'],
    remedy: 'Send milliseconds since 1970 as a string of digits: no seconds, no microseconds, no date.',
  }),
  behaviour('segment.update-ai/notes-stamp-format', {
    ...ai,
    statement: 'After a push of notes, ai_notes_defined_at has the 13 digits of epoch milliseconds.',
    reading: 'stamps',
    source: response('segment.ai_notes_defined_at'),
    shows: ['/segment/ai_notes_defined_at'],
    dependsOn: [...pushed, 'segment.update-ai/notes-stored'],
    remedy: 'Send milliseconds since 1970 as a string of digits: no seconds, no microseconds, no date.',
  }),
  behaviour('segment.update-ai/code-stamp-plausible', {
    ...ai,
    statement: 'After a push of a code, ai_code_defined_at is the time of the push, in UTC.',
    source: response('segment.ai_code_defined_at'),
    shows: ['/segment/ai_code_defined_at'],
    dependsOn: [...pushed, 'segment.update-ai/code-stamp-format'],
    remedy: 'Epoch milliseconds have no zone: do not convert local time, and do not take the opening time.',
  }),
  behaviour('segment.update-ai/notes-stamp-plausible', {
    ...ai,
    statement: 'After a push of notes, ai_notes_defined_at is the time of the push, in UTC.',
    source: response('segment.ai_notes_defined_at'),
    shows: ['/segment/ai_notes_defined_at'],
    dependsOn: [...pushed, 'segment.update-ai/notes-stamp-format'],
    remedy: 'Epoch milliseconds have no zone: do not convert local time, and do not take the opening time.',
  }),
  behaviour('segment.update-ai/code-stamp-stored', {
    ...ai,
    statement: "A read shows the ai_code_defined_at that the push's answer showed.",
    source: response('segment.ai_code_defined_at'),
    dependsOn: [...pushedAndRead, 'segment.update-ai/code-stamp-format'],
    remedy: 'Save the stamp with the code; do not compute it again in each answer.',
  }),
  behaviour('segment.update-ai/notes-stamp-stored', {
    ...ai,
    statement: "A read shows the ai_notes_defined_at that the push's answer showed.",
    source: response('segment.ai_notes_defined_at'),
    dependsOn: [...pushedAndRead, 'segment.update-ai/notes-stamp-format'],
    remedy: 'Save the stamp with the notes; do not compute it again in each answer.',
  }),
  behaviour('segment.update-ai/code-stamp-renewed', {
    ...ai,
    statement: 'After a second push of a code, ai_code_defined_at is later than after the first.',
    source: response('segment.ai_code_defined_at'),
    dependsOn: [...codeRead, 'segment.update-ai/code-stamp-format', 'segment.get/ai-code-stamp-returned'],
    remedy: 'Set ai_code_defined_at in every push that holds a code, not only in the first.',
  }),
  behaviour('segment.update-ai/notes-stamp-renewed', {
    ...ai,
    statement: 'After a second push of notes, ai_notes_defined_at is later than after the first.',
    source: response('segment.ai_notes_defined_at'),
    dependsOn: [...notesRead, 'segment.update-ai/notes-stamp-format', 'segment.get/ai-notes-stamp-returned'],
    remedy: 'Set ai_notes_defined_at in every push that holds notes, not only in the first.',
  }),
] as const;

const answerClauses = [
  behaviour('segment.update-ai/returns-sys-id', {
    ...ai,
    statement: 'segment.sys_id is the sys_id of the wrap-up segment that was pushed to.',
    source: response('segment.sys_id'),
    shows: ['/segment/sys_id'],
    dependsOn: pushed,
    remedy: 'Put the sys_id of the wrap-up segment into segment.',
  }),
  behaviour('segment.update-ai/agent-answered', {
    ...ai,
    statement: 'segment.agent is the agent_sys_id of the segment, even if the request does not contain it.',
    source: response('segment.agent'),
    shows: ['/segment/agent'],
    dependsOn: [...pushed, 'segment.create/is-stored', 'segment.get/changes-nothing'],
    remedy: 'Show the stored agent, not what the request holds or the authenticated user.',
  }),
  behaviour('segment.update-ai/interaction-answered', {
    ...ai,
    statement:
      'segment.interaction is the interaction_sys_id of the segment, even if the request does not contain it.',
    source: response('segment.interaction'),
    shows: ['/segment/interaction'],
    dependsOn: [...pushed, 'segment.create/is-stored', 'segment.get/changes-nothing'],
    remedy: 'Show the stored interaction, not what the request holds.',
  }),
  behaviour('segment.update-ai/describes-outcome', {
    ...ai,
    level: 'SHOULD',
    statement: 'A push is answered with a message about its outcome.',
    source: response('message'),
    shows: ['/message'],
    dependsOn: pushed,
    remedy: 'Add message, in any words.',
  }),
] as const;

const untouchedClauses = [
  behaviour('segment.update-ai/stays-open', {
    ...ai,
    statement: 'A push leaves the segment open.',
    source: operation,
    // Not on a push that is answered: one to a segment that a push has closed is refused.
    dependsOn: [
      ...answered.segmentCreate,
      ...answered.segmentGet,
      'segment.get/state-open',
      'segment.create/leaves-others-alone',
    ],
    remedy: 'A push recommends: only segment/update closes.',
  }),
  behaviour('segment.update-ai/submits-nothing', {
    ...ai,
    statement: 'A push sets neither submitted_on nor confirmed_on.',
    source: operation,
    dependsOn: [
      ...pushedAndRead,
      'segment.get/submitted-on-absent-when-open',
      'segment.get/confirmed-on-absent-when-open',
    ],
    remedy: 'Do not go through the code of segment/update: nothing was submitted by the agent.',
  }),
  behaviour('segment.update-ai/record-kept', {
    ...ai,
    statement: 'A push leaves agent, interaction, external and opening time as they were.',
    source: operation,
    dependsOn: pushedAndRead,
    remedy: 'Write the four AI members and nothing else.',
  }),
  behaviour('segment.update-ai/external-identifier-kept', {
    ...ai,
    statement: 'After a push a segment is still found by its external identifier.',
    source: operation,
    dependsOn: [...pushedAndRead, 'segment.get/found-by-external-id'],
    remedy: 'Write the four AI members and nothing else.',
  }),
  behaviour('segment.update-ai/default-code-kept', {
    ...ai,
    statement: 'Without use_ai_as_default a push leaves the default code as it was.',
    source: operation,
    dependsOn: pushedAndRead,
    remedy: 'Do not write the recommended code into the configuration.',
  }),
  behaviour('segment.update-ai/configuration-kept', {
    ...ai,
    statement: 'A push leaves the flags and the allowed codes of the configuration as they were.',
    source: operation,
    dependsOn: [...pushedAndRead, 'segment.update-ai/default-code-kept'],
    remedy: 'Read the flags of the configuration; do not save it.',
  }),
  behaviour('segment.update-ai/leaves-pair-alone', {
    ...ai,
    statement:
      'A push by segment_sys_id stores nothing on another segment of the same agent and interaction.',
    source: body('segment_sys_id'),
    dependsOn: [
      ...pushedAndRead,
      'segment.create/third-party-not-filled',
      'segment.create/opens-a-segment-each',
    ],
    remedy: 'Write to the one segment that segment_sys_id names.',
  }),
  behaviour('segment.update-ai/leaves-agents-others-alone', {
    ...ai,
    statement: 'A push stores nothing on a segment that the agent has with another interaction.',
    source: body('agent_sys_id'),
    dependsOn: [
      ...pushedAndRead,
      'segment.create/third-party-not-filled',
      'segment.create/opens-a-segment-each',
    ],
    remedy: 'Write to one segment, not to all open segments of the agent.',
  }),
] as const;

const segmented = { profile: 'segmented', since: 'australia' } as const;

const segmentedClauses = [
  behaviour('segment.update-ai/segmented-stored', {
    ...segmented,
    statement: 'AI content pushed to one part of a segmented wrap-up is shown by a read of that part.',
    source: operation,
    dependsOn: [
      ...pushedAndRead,
      'segment.create/segmented-opens',
      'segment.update-ai/code-stored',
      'segment.update-ai/notes-stored',
      'segment.update-ai/code-replaced',
      'segment.update-ai/notes-replaced',
    ],
    remedy: 'Take pushes for segmented wrap-ups as for others.',
  }),
  behaviour('segment.update-ai/segmented-leaves-others', {
    ...segmented,
    statement:
      'A push to one part of a segmented wrap-up leaves the other parts without AI code and AI notes.',
    source: body('segment_sys_id'),
    dependsOn: [
      ...pushedAndRead,
      'segment.create/segmented-opens',
      'segment.create/segmented-leaves-others',
      'segment.update-ai/segmented-stored',
      'segment.update-ai/leaves-pair-alone',
      'segment.update-ai/leaves-agents-others-alone',
      'segment.create/third-party-not-filled',
    ],
    remedy: 'Write to the one segment that is named.',
  }),
] as const;

const refusedClauses = [
  behaviour('segment.update-ai/third-party-false', {
    ...ai,
    statement: 'A push onto a segment whose use_third_party_ai is false is refused with 4xx.',
    source: operation,
    dependsOn: ['segment.create/use-third-party-ai-returned'],
    remedy: 'Look at use_third_party_ai of the configuration before anything is stored.',
  }),
  behaviour('segment.update-ai/third-party-false-changes-nothing', {
    ...ai,
    statement: 'A push that is refused because use_third_party_ai is false stores nothing.',
    source: operation,
    dependsOn: [...answered.segmentGet, 'segment.update-ai/third-party-false', 'segment.get/state-open'],
    remedy: 'Look at use_third_party_ai of the configuration before anything is stored.',
  }),
  behaviour('segment.update-ai/third-party-absent', {
    ...ai,
    statement: 'A push onto a segment that was opened without use_third_party_ai is refused with 4xx.',
    source: operation,
    dependsOn: ['segment.create/use-third-party-ai-default-false'],
    remedy: 'Treat a missing use_third_party_ai as false, also where the AI flags are true.',
  }),
  behaviour('segment.update-ai/third-party-absent-changes-nothing', {
    ...ai,
    statement: 'A push that is refused because use_third_party_ai was not given stores nothing.',
    source: operation,
    dependsOn: [...answered.segmentGet, 'segment.update-ai/third-party-absent', 'segment.get/state-open'],
    remedy: 'Look at use_third_party_ai of the configuration before anything is stored.',
  }),
  behaviour('segment.update-ai/closed', {
    ...ai,
    statement: 'A push onto a closed segment is refused with 4xx.',
    source: operation,
    dependsOn: [...answered.segmentUpdate, 'segment.update/closed-is-stored', 'flow/ai-call-order'],
    remedy: 'Look at the state before anything is stored: only open segments take a push.',
  }),
  behaviour('segment.update-ai/closed-changes-nothing', {
    ...ai,
    statement: 'A push that is refused because the segment is closed changes nothing of it.',
    source: operation,
    dependsOn: [...answered.segmentGet, 'segment.update-ai/closed', 'segment.get/changes-nothing'],
    remedy: 'Look at the state before anything is stored or stamped.',
  }),
] as const;

const disabledClauses = [
  behaviour('segment.update-ai/code-disabled', {
    ...ai,
    statement: 'With enable_ai_code false a push is accepted, and its code is stored whole or not at all.',
    reading: 'ai-saved-when-disabled',
    source: body('ai_wrap_up_code'),
    dependsOn: [...pushedAndRead, 'segment.create/enable-ai-code-returned', 'segment.update-ai/code-stored'],
    remedy: 'Accept the push, and store or leave out the code; a flag is no reason to reject.',
  }),
  behaviour('segment.update-ai/notes-disabled', {
    ...ai,
    statement: 'With enable_ai_notes false a push is accepted, and its notes are stored whole or not at all.',
    reading: 'ai-saved-when-disabled',
    source: body('ai_notes'),
    dependsOn: [...pushedAndRead, 'segment.create/enable-ai-notes-returned'],
    remedy: 'Accept the push, and store or leave out the notes; a flag is no reason to reject.',
  }),
  behaviour('segment.update-ai/notes-beside-disabled-code', {
    ...ai,
    statement: 'With enable_ai_code false and enable_ai_notes true the notes of a push are stored.',
    source: body('ai_notes'),
    dependsOn: [...notesRead, 'segment.update-ai/code-disabled'],
    remedy: 'Look at each flag for its own member: enable_ai_notes decides about the notes.',
  }),
  behaviour('segment.update-ai/code-beside-disabled-notes', {
    ...ai,
    statement: 'With enable_ai_notes false and enable_ai_code true the code of a push is stored.',
    source: body('ai_wrap_up_code'),
    dependsOn: [...codeRead, 'segment.update-ai/notes-disabled'],
    remedy: 'Look at each flag for its own member: enable_ai_code decides about the code.',
  }),
  behaviour('segment.update-ai/disabled-code-stamp', {
    ...ai,
    level: 'SHOULD',
    statement:
      'With enable_ai_code false, ai_code_defined_at has a value only if the pushed AI code was stored.',
    source: response('segment.ai_code_defined_at'),
    dependsOn: [
      ...pushedAndRead,
      'segment.update-ai/code-disabled',
      'segment.update-ai/code-stamp-format',
      'segment.get/ai-code-stamp-returned',
      'segment.update-ai/notes-alone-code-kept-or-cleared',
      'segment.update-ai/code-replaced',
      'segment.update-ai/notes-alone-sets-no-code',
      'segment.update-ai/notes-alone-code-stamp-follows',
    ],
    remedy: 'Stamp at the time of storage, and nothing that is not stored.',
  }),
  behaviour('segment.update-ai/disabled-notes-stamp', {
    ...ai,
    level: 'SHOULD',
    statement:
      'With enable_ai_notes false, ai_notes_defined_at has a value only if the pushed AI notes were stored.',
    source: response('segment.ai_notes_defined_at'),
    dependsOn: [
      ...pushedAndRead,
      'segment.update-ai/notes-disabled',
      'segment.update-ai/notes-stamp-format',
      'segment.get/ai-notes-stamp-returned',
      'segment.update-ai/code-alone-notes-kept-or-cleared',
      'segment.update-ai/notes-replaced',
      'segment.update-ai/code-alone-sets-no-notes',
      'segment.update-ai/code-alone-notes-stamp-follows',
    ],
    remedy: 'Stamp at the time of storage, and nothing that is not stored.',
  }),
] as const;

/** All clauses of segment.update-ai besides the families of every operation. */
export const segmentUpdateAiClauses = [
  ...storedClauses,
  ...aloneClauses,
  ...stampClauses,
  ...answerClauses,
  ...untouchedClauses,
  ...segmentedClauses,
  ...refusedClauses,
  ...disabledClauses,
  ...segmentUpdateAiIdentifiersClauses,
  ...segmentUpdateAiLimitsClauses,
] as const;
