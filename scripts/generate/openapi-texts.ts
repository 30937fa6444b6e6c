/** What OpenAPI needs in words and the schemas do not hold. */

export const apiDescription = `Description of the Wrap Up API of ServiceNow, derived from the JSON Schemas of
wrapup-conformance. It follows the documented bodies of release Australia; x-since marks what came with it,
x-profile marks members that only targets with segmented wrap-ups fill. Contradictions of the documentation
are settled as the readings of wrapup-conformance say.`.replaceAll('\n', ' ');

export const parameterDescriptions: Readonly<Record<string, string>> = {
  api_version: 'Version of the endpoint, such as v1.',
  code_id: 'The wrap-up code, by its sys_id.',
  segment_id: 'Sys_id of the wrap-up segment, or what the external system calls the segment.',
  agent_id: 'Sys_id of the user who handles the interaction.',
  interaction_id: 'The interaction, by its sys_id.',
  agent_sys_id:
    'Sys_id of the user who handles the interaction. Needed with interaction_sys_id where no other identifier is given.',
  interaction_sys_id:
    'The interaction, by its sys_id. Needed with agent_sys_id where no other identifier is given.',
  segment_sys_id: 'The wrap-up segment, by its sys_id.',
  external_segment_id:
    'What the external system calls the segment. It counts only where segment_sys_id is not given.',
};

export const statusDescriptions: Readonly<Record<number, string>> = {
  200: 'The request was processed.',
  207: 'Some wrap-up codes were created; others were not valid.',
  400: 'The request cannot be understood or is not valid.',
  401: 'Credentials are missing or wrong.',
  500: 'The instance failed while it processed the request; the body says more.',
};

export const tags = [
  { name: 'codes', description: 'Wrap-up codes' },
  { name: 'segments', description: 'Wrap-up segments' },
];
