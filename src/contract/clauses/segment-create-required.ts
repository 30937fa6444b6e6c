/** POST segment/create: what a request needs, what it may leave out, and that a rejected one makes nothing. */
import { behaviour } from '../clause.ts';
import { answered, readable } from '../prerequisites.ts';
import { body, created } from './segment-create-source.ts';

const lookedUp = [
  ...answered.segmentCreate,
  ...answered.segmentGet,
  'segment.create/rejected-makes-nothing',
] as const;

const requiredClauses = [
  behaviour('segment.create/agent-required', {
    statement: 'A creation without agent_sys_id is rejected with 400.',
    source: body('agent_sys_id'),
    dependsOn: created,
    remedy: 'Require agent_sys_id; do not fall back on the authenticated user.',
  }),
  behaviour('segment.create/no-agent-makes-nothing', {
    statement: 'A creation rejected for its missing agent makes no segment.',
    source: body('agent_sys_id'),
    dependsOn: [...lookedUp, 'segment.create/agent-required'],
    remedy: 'Check agent_sys_id before inserting the record.',
  }),
  behaviour('segment.create/interaction-required', {
    statement: 'A creation without interaction_sys_id is rejected with 400.',
    source: body('interaction_sys_id'),
    dependsOn: created,
    remedy: 'Require interaction_sys_id of external wrap-ups too; do not make an interaction for them.',
  }),
  behaviour('segment.create/no-interaction-makes-nothing', {
    statement: 'A creation rejected for its missing interaction makes no segment.',
    source: body('interaction_sys_id'),
    dependsOn: [...lookedUp, 'segment.create/interaction-required'],
    remedy: 'Check interaction_sys_id before inserting the record.',
  }),
  behaviour('segment.create/configuration-required-when-external', {
    statement: 'An external wrap-up without a configuration is rejected with 400.',
    source: body('configuration'),
    dependsOn: created,
    remedy: 'Require configuration where external is true, instead of assuming an empty one.',
  }),
  behaviour('segment.create/rejected-makes-nothing', {
    statement: 'A creation rejected for its missing configuration opens no segment.',
    source: { section: 'segment.create', table: 'status-code', row: '400' },
    dependsOn: [
      ...answered.segmentCreate,
      ...answered.segmentGet,
      'segment.create/configuration-required-when-external',
      'segment.get/unknown-external-id',
    ],
    remedy: 'Validate the whole request before the first insert, or roll back.',
  }),
  behaviour('segment.create/external-segment-id-required', {
    statement: 'An external wrap-up without external_segment_id is rejected with 400.',
    source: body('external_segment_id'),
    dependsOn: created,
    remedy: 'Require external_segment_id where external is true; do not make one up.',
  }),
  behaviour('segment.create/no-external-segment-id-makes-nothing', {
    statement: 'A creation rejected for its missing external_segment_id makes no segment.',
    source: body('external_segment_id'),
    dependsOn: [...lookedUp, ...answered.segmentGetByPair, 'segment.create/external-segment-id-required'],
    remedy: 'Check external_segment_id before inserting the record.',
  }),
  behaviour('segment.create/allowed-codes-required', {
    statement: 'An external wrap-up with enable_codes true and without allowed_codes is rejected with 400.',
    source: body('configuration.allowed_codes'),
    dependsOn: created,
    remedy:
      'Require configuration.allowed_codes where external and enable_codes are true, even beside default_code.',
  }),
  behaviour('segment.create/no-allowed-codes-makes-nothing', {
    statement: 'A creation rejected for its missing allowed_codes makes no segment.',
    source: body('configuration.allowed_codes'),
    dependsOn: [...lookedUp, 'segment.create/allowed-codes-required'],
    remedy: 'Check configuration.allowed_codes before inserting the record.',
  }),
  behaviour('segment.create/default-code-required', {
    statement: 'An external wrap-up with enable_codes true and without default_code is rejected with 400.',
    source: body('configuration.default_code'),
    dependsOn: created,
    remedy:
      'Require configuration.default_code where external and enable_codes are true; do not take the first code.',
  }),
  behaviour('segment.create/no-default-code-makes-nothing', {
    statement: 'A creation rejected for its missing default_code makes no segment.',
    source: body('configuration.default_code'),
    dependsOn: [...lookedUp, 'segment.create/default-code-required'],
    remedy: 'Check configuration.default_code before inserting the record.',
  }),
  behaviour('segment.create/allowed-code-label-required', {
    statement: 'A creation with an allowed code that has no label is rejected with 400.',
    source: body('configuration.allowed_codes.code'),
    dependsOn: created,
    remedy: 'Require code in every item of allowed_codes; do not drop the items that lack it.',
  }),
  behaviour('segment.create/no-allowed-code-label-makes-nothing', {
    statement: 'A creation rejected for an allowed code without a label makes no segment.',
    source: body('configuration.allowed_codes.code'),
    dependsOn: [...lookedUp, 'segment.create/allowed-code-label-required'],
    remedy: 'Look at every allowed code before inserting the record.',
  }),
  behaviour('segment.create/show-timer-required', {
    statement: 'A creation with a duration and without show_timer is rejected with 400.',
    source: body('configuration.show_timer'),
    dependsOn: ['segment.create/duration-accepted'],
    remedy:
      'Require configuration.show_timer beside duration; its default holds only where there is no duration.',
  }),
  behaviour('segment.create/no-show-timer-makes-nothing', {
    statement: 'A creation rejected for its missing show_timer makes no segment.',
    source: body('configuration.show_timer'),
    dependsOn: [...lookedUp, 'segment.create/show-timer-required'],
    remedy: 'Check configuration.show_timer before inserting the record.',
  }),
  behaviour('segment.create/opened-on-required', {
    statement: 'A creation with a duration and without opened_on is rejected with 400.',
    source: body('opened_on'),
    dependsOn: ['segment.create/duration-accepted'],
    remedy: 'Require opened_on beside configuration.duration; do not count from the time of the call.',
  }),
  behaviour('segment.create/no-opened-on-makes-nothing', {
    statement: 'A creation rejected for its missing opening time makes no segment.',
    source: body('opened_on'),
    dependsOn: [...lookedUp, 'segment.create/opened-on-required'],
    remedy: 'Check opened_on before inserting the record.',
  }),
] as const;

const optionalClauses = [
  behaviour('segment.create/configuration-id-optional-when-external', {
    statement: 'An external wrap-up needs no wrap_up_configuration_sys_id.',
    source: body('wrap_up_configuration_sys_id'),
    dependsOn: [...readable.segmentCreate],
    remedy: 'Ask for wrap_up_configuration_sys_id only where external is false.',
  }),
  behaviour('segment.create/segment-members-optional', {
    statement: 'A wrap-up with segmented false needs neither segment_id nor segment_table.',
    source: body('segmented'),
    dependsOn: [...readable.segmentCreate],
    remedy: 'Ask for segment_id and segment_table only where external and segmented are true.',
  }),
  behaviour('segment.create/default-code-optional', {
    statement:
      'An external wrap-up with enable_codes false needs no default_code, even if allowed_codes is sent.',
    source: body('configuration.default_code'),
    dependsOn: ['segment.create/segment-members-optional', 'segment.create/same-pair-again'],
    remedy: 'Ask for configuration.default_code only where enable_codes is true.',
  }),
  behaviour('segment.create/allowed-codes-optional', {
    statement: 'An external wrap-up with enable_codes false needs no allowed_codes.',
    source: body('configuration.allowed_codes'),
    dependsOn: ['segment.create/segment-members-optional', 'segment.create/default-code-optional'],
    remedy: 'Ask for configuration.allowed_codes only where enable_codes is true.',
  }),
  behaviour('segment.create/show-timer-optional', {
    statement: 'A creation without a duration needs no show_timer.',
    source: body('configuration.show_timer'),
    dependsOn: ['segment.create/segment-members-optional', 'segment.create/same-pair-again'],
    remedy: 'Ask for configuration.show_timer only where configuration.duration is given.',
  }),
  behaviour('segment.create/opened-on-optional', {
    statement: 'A creation without a duration needs no opened_on.',
    source: body('opened_on'),
    dependsOn: ['segment.create/segment-members-optional', 'segment.create/same-pair-again'],
    remedy: 'Ask for opened_on only where configuration.duration is given.',
  }),
  behaviour('segment.create/duration-accepted', {
    statement: 'A duration, as text in seconds, is accepted together with show_timer and opened_on.',
    source: body('configuration.duration'),
    dependsOn: [
      'segment.create/segment-members-optional',
      'segment.create/default-code-optional',
      'segment.create/allowed-codes-optional',
    ],
    remedy: 'duration is documented as a string of seconds: accept digits in a string.',
  }),
  behaviour('segment.create/duration-with-codes', {
    statement: 'A duration is also accepted if enable_codes is true.',
    source: body('configuration.duration'),
    dependsOn: ['segment.create/duration-accepted', 'segment.create/enable-codes-returned'],
    remedy: 'Check the duration and the codes one by one: they have nothing to do with each other.',
  }),
  behaviour('segment.create/duration-with-timer-flag', {
    level: 'SHOULD',
    statement: 'A duration with show_timer false is accepted, or rejected with 400.',
    reading: 'show-timer-false',
    source: body('configuration.show_timer'),
    dependsOn: ['segment.create/duration-accepted'],
    remedy: 'Test whether show_timer is there, not whether it is true.',
  }),
  behaviour('segment.create/duration-as-number', {
    level: 'SHOULD',
    statement: 'A duration given as a number is accepted or rejected with 4xx, never answered with 5xx.',
    reading: 'duration-type',
    source: body('configuration.duration'),
    // In XML a number is text.
    representations: ['json'],
    dependsOn: ['segment.create/duration-accepted'],
    remedy: 'Check the type of duration before using it.',
  }),
] as const;

const hiddenClauses = [
  behaviour('segment.create/duration-default', {
    statement: 'Without a duration the wrap-up has no time limit.',
    source: body('configuration.duration'),
    untestable: 'No answer shows the duration, and no wait is long enough to tell a long limit from none.',
  }),
  behaviour('segment.create/duration-limits', {
    statement: 'The duration is the longest time, in seconds, that the wrap-up may take.',
    source: body('configuration.duration'),
    untestable:
      'No answer shows the duration, and what the platform does at its end is not documented for this API.',
  }),
  behaviour('segment.create/show-timer-default', {
    statement: 'Without show_timer no timer is displayed.',
    source: body('configuration.show_timer'),
    untestable: 'The timer is in the agent workspace; no answer shows the flag.',
  }),
] as const;

/** What segment.create requires, and what it does not. */
export const segmentCreateRequiredClauses = [
  ...requiredClauses,
  ...optionalClauses,
  ...hiddenClauses,
] as const;
