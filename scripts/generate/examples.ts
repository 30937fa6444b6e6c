import type { OperationId, RequestSchemaName } from '../../src/contract/operations.ts';

/** Bodies in the manner of the page, with values of our own. */
const ids = {
  agent: '0d3f5a4c1b2e49f7a8c6d5e4f3b2a190',
  interaction: '7c1e9b5d3a8f4620b4d7e2c9a6f01835',
  segment: '5b8a2d6f4c3e4179908e7d6c5b4a3f21',
  phoneLog: 'c4d2e6f8a1b34c5d9e7f0a1b2c3d4e5f',
  delivery: '1f2e3d4c5b6a47988796a5b4c3d2e1f0',
  refund: '9a8b7c6d5e4f40312213041526374859',
} as const;

const delivery = {
  active: true,
  code: 'Late delivery',
  description: 'The parcel came later than promised',
  external: true,
  sys_id: ids.delivery,
  translated_code: 'Livraison tardive',
  translated_description: 'Le colis est arrivé plus tard que promis',
};
const refund = {
  active: true,
  code: 'Refund',
  description: '',
  external: true,
  sys_id: ids.refund,
  translated_code: 'Remboursement',
  translated_description: '',
};
const codes = { allowed_codes: [delivery, refund], default_code: delivery };
const configuration = { ...codes, enable_codes: true };
const configurationWithAi = {
  ...codes,
  enable_ai_code: true,
  enable_ai_notes: true,
  enable_codes: true,
  use_ai_as_default: false,
  use_third_party_ai: true,
};
const recommendation = {
  ai_code_defined_at: '1773309600000',
  ai_notes: 'The caller asked where the parcel is.',
  ai_notes_defined_at: '1773309600000',
  ai_wrap_up_code: 'Late delivery',
};
const openSegment = {
  agent: ids.agent,
  external: true,
  interaction: ids.interaction,
  opened_on: '2026-03-12 10:00:00',
  segmented: true,
  segment_id: ids.phoneLog,
  segment_table: 'sn_openframe_phone_log',
  state: 'open',
  sys_id: ids.segment,
};
const closedSegment = {
  ...openSegment,
  awaiting_confirmation: false,
  confirmed_on: '2026-03-12 10:04:30',
  state: 'closed',
  submitted_on: '2026-03-12 10:04:00',
};
const found = {
  message: 'The segment was found.',
  segment: { ...closedSegment, ...recommendation, wrap_up_configuration: configurationWithAi },
  segment_id: ids.segment,
  success: true,
};

/** Path and query parameters. */
export const parameterExamples: Readonly<Record<string, string>> = {
  api_version: 'v1',
  code_id: ids.delivery,
  segment_id: ids.segment,
  agent_id: ids.agent,
  interaction_id: ids.interaction,
  agent_sys_id: ids.agent,
  interaction_sys_id: ids.interaction,
  segment_sys_id: ids.segment,
  external_segment_id: 'call-20260312-0042',
};

export const requestExamples: Readonly<Record<RequestSchemaName, object>> = {
  'code.post.request': {
    codes: [
      {
        code: delivery.code,
        description: delivery.description,
        translations: [
          { code: delivery.translated_code, description: delivery.translated_description, language: 'fr' },
        ],
      },
      { active: false, code: refund.code },
    ],
  },
  'segment.create.request': {
    agent_sys_id: ids.agent,
    configuration: {
      allowed_codes: [
        { code: 'Late delivery', translation: { code: 'Livraison tardive', language: 'fr' } },
        { code: 'Refund' },
      ],
      default_code: 'Late delivery',
      duration: '3600',
      enable_codes: true,
      enable_ai_code: true,
      enable_ai_notes: true,
      use_ai_as_default: false,
      show_timer: true,
      use_third_party_ai: true,
    },
    external: true,
    external_segment_id: 'call-20260312-0042',
    interaction_sys_id: ids.interaction,
    opened_on: '2026-03-12 10:00:00',
    segmented: true,
    segment_id: ids.phoneLog,
    segment_table: 'sn_openframe_phone_log',
  },
  'segment.update.request': {
    confirmed_on: '2026-03-12 10:04:30',
    notes: 'Promised a call back tomorrow.',
    wrap_up_code: 'Late delivery',
  },
  'segment.update-ai.request': {
    ai_wrap_up_code: 'Late delivery',
    ai_notes: recommendation.ai_notes,
    segment_sys_id: ids.segment,
  },
};

export const responseExamples: Readonly<Record<OperationId, object>> = {
  'code.get': {
    result: { message: 'The code was found.', result_map: { wrap_up_code: delivery }, success: true },
  },
  'code.post': {
    result: {
      message: 'The codes were created.',
      result_map: { created_wrap_up_codes: [delivery, { ...refund, active: false }] },
      success: true,
    },
  },
  'segment.create': {
    message: 'The segment was opened.',
    segment: { ...openSegment, wrap_up_configuration: configurationWithAi },
    success: true,
    sys_id: ids.segment,
  },
  'segment.update': {
    message: 'The segment was closed.',
    segment: {
      ...closedSegment,
      code: delivery,
      notes: 'Promised a call back tomorrow.',
      wrap_up_configuration: configuration,
    },
    success: true,
    sys_id: ids.segment,
  },
  'segment.update-ai': {
    message: 'The recommendations were stored.',
    segment: {
      agent: ids.agent,
      ...recommendation,
      interaction: ids.interaction,
      sys_id: ids.segment,
    },
    success: true,
  },
  'segment.get': found,
  'segment.get-by-agent-interaction': found,
};

export const errorExample = {
  error: { message: 'The request was not understood', detail: 'agent_sys_id is missing' },
  status: 'failure',
};
