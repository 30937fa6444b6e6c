/** POST segment/create: internal wrap-ups, and what Now Assist generates for them. */
import { behaviour } from '../clause.ts';
import { answered, readable } from '../prerequisites.ts';
import { body, created, createdAndRead, response } from './segment-create-source.ts';

const internal = { profile: 'internal' } as const;
const nowAssist = { profile: 'now-assist', since: 'australia' } as const;
const opened = [...created, 'segment.create/internal-opens'] as const;
const paired = [...created, ...answered.segmentGetByPair, 'segment.create/rejected-makes-nothing'] as const;
const flags = 'segment.wrap_up_configuration';

const internalClauses = [
  behaviour('segment.create/internal-opens', {
    ...internal,
    statement:
      'An internal wrap-up is accepted with agent_sys_id, interaction_sys_id and wrap_up_configuration_sys_id, without configuration and external_segment_id.',
    source: body('wrap_up_configuration_sys_id'),
    dependsOn: [...readable.segmentCreate],
    remedy: 'Ask for configuration and external_segment_id only where external is true.',
  }),
  behaviour('segment.create/internal-state-open', {
    ...internal,
    statement: 'The answer to the creation of an internal wrap-up and a later read both show state open.',
    source: response('segment.state'),
    shows: ['/segment/state'],
    dependsOn: [
      ...createdAndRead,
      'segment.create/internal-opens',
      'segment.create/state-open',
      'segment.create/is-stored',
    ],
    remedy: 'Open internal segments as external ones are opened.',
  }),
  behaviour('segment.create/internal-not-external', {
    ...internal,
    statement: 'The answer to the creation of an internal wrap-up does not show external true.',
    source: response('segment.external'),
    dependsOn: [...opened, 'segment.create/is-stored'],
    remedy:
      'Copy external from the request; a segment made through this API is not external because of that.',
  }),
  behaviour('segment.create/external-default-false', {
    ...internal,
    statement: 'A wrap-up for which external is not given is internal.',
    source: body('external'),
    dependsOn: [...opened, 'segment.create/internal-not-external'],
    remedy: 'Treat a missing external as false.',
  }),
  behaviour('segment.create/configuration-id-required', {
    ...internal,
    statement: 'A wrap-up with external false and without wrap_up_configuration_sys_id is rejected with 400.',
    source: body('wrap_up_configuration_sys_id'),
    dependsOn: created,
    remedy: 'Require wrap_up_configuration_sys_id where external is false; do not pick a configuration.',
  }),
  behaviour('segment.create/no-configuration-id-makes-nothing', {
    ...internal,
    statement: 'An internal wrap-up rejected for its missing wrap_up_configuration_sys_id opens no segment.',
    source: body('wrap_up_configuration_sys_id'),
    dependsOn: [...paired, 'segment.create/configuration-id-required'],
    remedy: 'Check wrap_up_configuration_sys_id before inserting the record.',
  }),
  behaviour('segment.create/configuration-id-required-by-default', {
    ...internal,
    statement:
      'A creation without external and without wrap_up_configuration_sys_id is rejected with 400, even if configuration and external_segment_id are sent.',
    source: body('external'),
    dependsOn: [
      ...created,
      'segment.create/external-default-false',
      'segment.create/configuration-id-required',
    ],
    remedy: 'Treat a missing external as false, also where configuration and external_segment_id are given.',
  }),
  behaviour('segment.create/no-configuration-id-by-default-makes-nothing', {
    ...internal,
    statement:
      'A creation rejected because it has neither external nor wrap_up_configuration_sys_id opens no segment.',
    source: body('external'),
    dependsOn: [...paired, 'segment.create/configuration-id-required-by-default'],
    remedy: 'Settle whether the wrap-up is external, and what that requires, before inserting the record.',
  }),
  behaviour('segment.create/configuration-id-when-external', {
    ...internal,
    level: 'SHOULD',
    statement:
      'An external wrap-up with wrap_up_configuration_sys_id is accepted or rejected with 4xx, never answered with 5xx.',
    reading: 'configuration-id-when-external',
    source: body('wrap_up_configuration_sys_id'),
    dependsOn: created,
    remedy: 'Ignore wrap_up_configuration_sys_id of external wrap-ups, or answer 400.',
  }),
  behaviour('segment.create/inactive-configuration', {
    ...internal,
    level: 'SHOULD',
    statement: 'An internal wrap-up with an inactive wrap-up configuration is opened, or rejected with 4xx.',
    reading: 'inactive-configuration',
    source: body('wrap_up_configuration_sys_id'),
    dependsOn: ['segment.create/internal-opens'],
    remedy: 'Look active up before the wrap-up is opened, and answer 400 where it is false.',
  }),
  behaviour('segment.create/internal-enable-codes', {
    ...internal,
    statement:
      'An internal wrap-up shows the enable_codes of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.enable_codes`),
    shows: ['/segment/wrap_up_configuration/enable_codes'],
    dependsOn: [...opened, 'segment.create/enable-codes-returned', 'segment.create/configuration-stored'],
    remedy: 'Show the record that wrap_up_configuration_sys_id names.',
  }),
  behaviour('segment.create/internal-allowed-codes', {
    ...internal,
    statement:
      'An internal wrap-up shows exactly the allowed codes of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.allowed_codes`),
    shows: ['/segment/wrap_up_configuration/allowed_codes'],
    dependsOn: [
      ...opened,
      'segment.create/allowed-codes-no-more',
      'segment.create/allowed-code-label',
      'segment.create/configuration-stored',
    ],
    remedy: 'Resolve the list of the configuration record to code objects.',
  }),
  behaviour('segment.create/internal-default-code', {
    ...internal,
    statement:
      'An internal wrap-up shows the default code of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.default_code`),
    shows: ['/segment/wrap_up_configuration/default_code'],
    dependsOn: [...opened, 'segment.create/default-code-label', 'segment.create/configuration-stored'],
    remedy: 'Resolve the default of the configuration record to a code object.',
  }),
] as const;

const nowAssistClauses = [
  behaviour('segment.create/internal-enable-ai-code', {
    ...nowAssist,
    statement:
      'An internal wrap-up shows the enable_ai_code of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.enable_ai_code`),
    shows: ['/segment/wrap_up_configuration/enable_ai_code'],
    dependsOn: [...opened, 'segment.create/enable-ai-code-returned'],
    remedy: 'Show the flags of the record that wrap_up_configuration_sys_id names.',
  }),
  behaviour('segment.create/internal-enable-ai-notes', {
    ...nowAssist,
    statement:
      'An internal wrap-up shows the enable_ai_notes of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.enable_ai_notes`),
    shows: ['/segment/wrap_up_configuration/enable_ai_notes'],
    dependsOn: [...opened, 'segment.create/enable-ai-notes-returned'],
    remedy: 'Show the flags of the record that wrap_up_configuration_sys_id names.',
  }),
  behaviour('segment.create/internal-use-ai-as-default', {
    ...nowAssist,
    statement:
      'An internal wrap-up shows the use_ai_as_default of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.use_ai_as_default`),
    shows: ['/segment/wrap_up_configuration/use_ai_as_default'],
    dependsOn: [...opened, 'segment.create/use-ai-as-default-returned'],
    remedy: 'Show the flags of the record that wrap_up_configuration_sys_id names.',
  }),
  behaviour('segment.create/internal-use-third-party-ai', {
    ...nowAssist,
    statement:
      'An internal wrap-up shows the use_third_party_ai of the configuration that wrap_up_configuration_sys_id refers to.',
    source: response(`${flags}.use_third_party_ai`),
    shows: ['/segment/wrap_up_configuration/use_third_party_ai'],
    dependsOn: [...opened, 'segment.create/use-third-party-ai-returned'],
    remedy: 'Show the flags of the record that wrap_up_configuration_sys_id names.',
  }),
  behaviour('segment.create/autofill', {
    ...nowAssist,
    statement:
      'An internal wrap-up whose configuration asks for AI content is opened, with that content or still without it.',
    reading: 'autofill-trigger',
    source: body('ai_wrap_up_code'),
    dependsOn: [...createdAndRead, 'segment.create/internal-opens', 'segment.create/sys-ids-agree'],
    remedy: 'Generate within the creation: the rule that calls Now Assist is synchronous.',
  }),
  behaviour('segment.create/code-generated-only-when-enabled', {
    ...nowAssist,
    statement: 'With enable_ai_code false, no AI code is generated, even if AI notes are generated.',
    source: body('configuration.enable_ai_code'),
    dependsOn: [...createdAndRead, 'segment.create/internal-opens'],
    remedy: 'Look at the flag of each member before generating it.',
  }),
  behaviour('segment.create/notes-generated-only-when-enabled', {
    ...nowAssist,
    statement: 'With enable_ai_notes false, no AI notes are generated, even if an AI code is generated.',
    source: body('configuration.enable_ai_notes'),
    dependsOn: [...createdAndRead, 'segment.create/internal-opens'],
    remedy: 'Look at the flag of each member before generating it.',
  }),
  behaviour('segment.create/nothing-generated-with-third-party', {
    ...nowAssist,
    statement: 'With use_third_party_ai true nothing is generated for an internal wrap-up.',
    source: response(`${flags}.use_third_party_ai`),
    dependsOn: [...createdAndRead, 'segment.create/internal-opens', 'segment.create/third-party-not-filled'],
    remedy: 'Call Now Assist only where use_third_party_ai is not true.',
  }),
  behaviour('segment.create/generated-stamped', {
    ...nowAssist,
    level: 'SHOULD',
    statement:
      'ai_code_defined_at has a value exactly if ai_wrap_up_code has one, and ai_notes_defined_at exactly if ai_notes has one.',
    source: body('ai_notes'),
    dependsOn: [
      ...createdAndRead,
      'segment.create/internal-opens',
      'segment.create/ai-code-stored',
      'segment.create/ai-notes-stored',
    ],
    remedy: 'Set the stamp wherever its member is stored, and nowhere else.',
  }),
] as const;

/** Internal wrap-ups and Now Assist. */
export const segmentCreateInternalClauses = [...internalClauses, ...nowAssistClauses] as const;
