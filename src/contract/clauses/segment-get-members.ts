/**
 * Both reads of a wrap-up segment: the members that they show. The page documents the same response for both,
 * so that what is said about it is said once.
 */
import { answered } from '../prerequisites.ts';
import { byOperation, family, row } from './family.ts';

export const segmentGetMembersClauses = byOperation([
  ...family(
    {
      statement: 'The segment_id beside segment is the sys_id of the wrap-up segment.',
      source: row('response', 'segment_id'),
      shows: ['/segment_id'],
      remedy:
        'At the top segment_id means the wrap-up segment; inside segment it means the interaction segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/segment-id-returned',
        dependsOn: [...answered.segmentGet, 'segment.get/sys-id-returned'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/segment-id-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get-by-agent-interaction/sys-id-returned'],
      },
    },
  ),
  ...family(
    {
      statement: 'segment.sys_id is the sys_id that the creation answered.',
      source: row('response', 'segment.sys_id'),
      shows: ['/segment/sys_id'],
      remedy: 'Send the key of the wrap-up segment, not that of the interaction segment.',
    },
    {
      'segment.get': { id: 'segment.get/sys-id-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/sys-id-returned',
        dependsOn: answered.segmentGetByPair,
      },
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'A read is answered with a message about its outcome.',
      source: row('response', 'message'),
      shows: ['/message'],
      remedy: 'Add message, in any words.',
    },
    {
      'segment.get': { id: 'segment.get/describes-outcome', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/describes-outcome',
        dependsOn: answered.segmentGetByPair,
      },
    },
  ),
  ...family(
    {
      statement: 'The segment names the agent that it was created with.',
      source: row('response', 'segment.agent'),
      shows: ['/segment/agent'],
      remedy: 'Store agent_sys_id with the segment and show it, not the user who reads.',
    },
    {
      'segment.get': { id: 'segment.get/agent-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/agent-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'The segment names the interaction that it was created with.',
      source: row('response', 'segment.interaction'),
      shows: ['/segment/interaction'],
      remedy:
        'Store interaction_sys_id with the segment and show it; mind that agent and interaction are not swapped.',
    },
    {
      'segment.get': { id: 'segment.get/interaction-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/interaction-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'A wrap-up that was created as external is read as external.',
      source: row('response', 'segment.external'),
      shows: ['/segment/external'],
      remedy: 'Store external with the segment; false is only the default of a creation without it.',
    },
    {
      'segment.get': { id: 'segment.get/external-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/external-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'opened_on is read as it was sent.',
      source: row('response', 'segment.opened_on'),
      shows: ['/segment/opened_on'],
      remedy:
        'Show the stored value in the form and the zone in which it came, not the time of the creation.',
    },
    {
      'segment.get': { id: 'segment.get/opened-on-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/opened-on-returned',
        dependsOn: [...answered.segmentGetByPair, 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'A wrap-up that was created without segmented is never read as segmented.',
      source: row('response', 'segment.segmented'),
      remedy: 'The default of segmented is false, for external wrap-ups too.',
    },
    {
      'segment.get': { id: 'segment.get/segmented-false', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/segmented-false',
        dependsOn: [...answered.segmentGetByPair, 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'Before an update the state is open.',
      source: row('response', 'segment.state'),
      shows: ['/segment/state'],
      remedy:
        'Show the stored state; reading must not close, and open must not be derived from other members.',
    },
    {
      'segment.get': { id: 'segment.get/state-open', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/state-open',
        dependsOn: [...answered.segmentGetByPair, 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'After an update the state is closed.',
      source: row('response', 'segment.state'),
      shows: ['/segment/state'],
      remedy: 'Store the state closed in the update instead of only answering it.',
    },
    {
      'segment.get': {
        id: 'segment.get/state-closed',
        dependsOn: [...answered.segmentGet, 'segment.get/state-open'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/state-closed',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.get-by-agent-interaction/state-open',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      statement: 'An open segment has no submitted_on: it is left out, null or empty.',
      source: row('response', 'segment.submitted_on'),
      remedy: 'Set submitted_on when the agent submits, not at the creation.',
    },
    {
      'segment.get': { id: 'segment.get/submitted-on-absent-when-open', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/submitted-on-absent-when-open',
        dependsOn: answered.segmentGetByPair,
      },
    },
  ),
  ...family(
    {
      statement: 'A closed segment tells when it was submitted.',
      source: row('response', 'segment.submitted_on'),
      shows: ['/segment/submitted_on'],
      remedy: 'Store the time of the update as submitted_on.',
    },
    {
      'segment.get': { id: 'segment.get/submitted-on-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/submitted-on-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      statement: 'An open segment has no confirmed_on: it is left out, null or empty.',
      reading: 'absent-members',
      source: row('response', 'segment.confirmed_on'),
      remedy: 'Only the update sets confirmed_on.',
    },
    {
      'segment.get': { id: 'segment.get/confirmed-on-absent-when-open', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/confirmed-on-absent-when-open',
        dependsOn: answered.segmentGetByPair,
      },
    },
  ),
  ...family(
    {
      statement: 'confirmed_on is read as the update sent it.',
      source: row('response', 'segment.confirmed_on'),
      shows: ['/segment/confirmed_on'],
      remedy:
        'Store the confirmed_on of the update and show it unchanged, not the time at which it was stored.',
    },
    {
      'segment.get': { id: 'segment.get/confirmed-on-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/confirmed-on-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      statement: 'A segment that was closed with confirmed_on no longer awaits confirmation.',
      source: row('response', 'segment.awaiting_confirmation'),
      shows: ['/segment/awaiting_confirmation'],
      remedy: 'Set awaiting_confirmation to false when confirmed_on is given.',
    },
    {
      'segment.get': { id: 'segment.get/awaiting-confirmation-false', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/awaiting-confirmation-false',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      level: 'SHOULD',
      statement: 'An external segment that was closed without confirmed_on awaits confirmation.',
      source: row('response', 'segment.awaiting_confirmation'),
      shows: ['/segment/awaiting_confirmation'],
      remedy: 'Set awaiting_confirmation to true until the external system has confirmed.',
    },
    {
      'segment.get': {
        id: 'segment.get/awaiting-confirmation-true',
        dependsOn: [
          ...answered.segmentGet,
          'segment.update/found-by-external-segment-id',
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/changes-nothing',
        ],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/awaiting-confirmation-true',
        dependsOn: [
          ...answered.segmentGetByPair,
          'segment.update/found-by-external-segment-id',
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
          'segment.update/notes-alone',
          'flow/create-after-early-calls',
        ],
      },
    },
  ),
  ...family(
    {
      statement: 'enable_codes is read as it was sent.',
      source: row('response', 'segment.wrap_up_configuration.enable_codes'),
      shows: ['/segment/wrap_up_configuration/enable_codes'],
      remedy: 'Store the configuration of the request with the segment.',
    },
    {
      'segment.get': { id: 'segment.get/enable-codes-returned', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/enable-codes-returned',
        dependsOn: answered.segmentGetByPair,
      },
    },
  ),
  ...family(
    {
      statement: 'If a closed segment shows the selected code or the notes, they are what the update sent.',
      reading: 'response-code-and-notes',
      source: row('response', 'segment'),
      remedy: 'Leave code and notes out, as the page does, or show the stored values of this segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/code-and-notes-as-sent',
        dependsOn: [...answered.segmentGet, 'code.get/shows-label'],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/code-and-notes-as-sent',
        dependsOn: [...answered.segmentGetByPair, 'code.get/shows-label', 'segment.get/changes-nothing'],
      },
    },
  ),
  ...family(
    {
      statement: 'Reading a segment changes nothing in it.',
      source: row('response', 'segment'),
      remedy: 'A read must not close, stamp or otherwise write.',
    },
    {
      'segment.get': { id: 'segment.get/changes-nothing', dependsOn: answered.segmentGet },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/changes-nothing',
        dependsOn: answered.segmentGetByPair,
      },
    },
  ),
]);

const segmentedOpens = ['segment.create/segmented-opens'] as const;

export const segmentGetSegmentedClauses = byOperation([
  ...family(
    {
      profile: 'segmented',
      statement:
        'Each of several segmented wrap-ups of an interaction is found by its own external identifier.',
      source: row('path', 'segment_id'),
      remedy: 'Look the identifier up itself, not the agent and the interaction that it belongs to.',
    },
    {
      'segment.get': {
        id: 'segment.get/segmented-found-by-external-id',
        dependsOn: [
          ...answered.segmentGet,
          ...segmentedOpens,
          'segment.get/found-by-external-id',
          'segment.get/sys-id-returned',
          'segment.create/segments-of-one-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      profile: 'segmented',
      statement: 'A segmented wrap-up is read with segmented true.',
      source: row('response', 'segment.segmented'),
      shows: ['/segment/segmented'],
      remedy: 'Store segmented with the segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/segmented-returned',
        dependsOn: [...answered.segmentGet, ...segmentedOpens],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/segmented-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          ...segmentedOpens,
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      profile: 'segmented',
      statement:
        'segment.segment_id of a segmented wrap-up is the interaction segment that the creation named.',
      source: row('response', 'segment.segment_id'),
      shows: ['/segment/segment_id'],
      remedy: 'Inside segment, segment_id is the record of the interaction segment, not the wrap-up segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/interaction-segment-returned',
        dependsOn: [...answered.segmentGet, ...segmentedOpens],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/interaction-segment-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          ...segmentedOpens,
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
  ...family(
    {
      profile: 'segmented',
      statement: 'segment_table of a segmented wrap-up is read as it was sent.',
      source: row('response', 'segment.segment_table'),
      shows: ['/segment/segment_table'],
      remedy: 'Store segment_table with the segment; it is the table of the interaction segment.',
    },
    {
      'segment.get': {
        id: 'segment.get/segment-table-returned',
        dependsOn: [...answered.segmentGet, ...segmentedOpens],
      },
      'segment.get-by-agent-interaction': {
        id: 'segment.get-by-agent-interaction/segment-table-returned',
        dependsOn: [
          ...answered.segmentGetByPair,
          ...segmentedOpens,
          'segment.get/changes-nothing',
          'segment.get-by-agent-interaction/found-by-interaction',
        ],
      },
    },
  ),
]);
