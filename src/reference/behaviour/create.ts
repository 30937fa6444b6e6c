import type { ConfigurationRecord } from '../records.ts';
import { invalid, Rejection } from '../rejection.ts';
import type { ConfigurationRequest, CreateRequest } from '../requests.ts';
import { fitNotes } from './limits.ts';
import type { CreateBehaviour, CreateDefaults, CreateSource } from './types.ts';
import type { Context } from './types.ts';

/** Whether a creation is of an external wrap-up. */
export const isExternal = (request: CreateRequest, { behaviour }: Context): boolean =>
  request.external ?? behaviour.createDefaults.external;

/** Whether a creation is of a segmented wrap-up. */
export const isSegmented = (request: CreateRequest, { behaviour }: Context): boolean =>
  request.segmented ?? behaviour.createDefaults.segmented;

const mustSelect = (request: CreateRequest, context: Context): boolean =>
  isExternal(request, context) &&
  (request.configuration?.enable_codes ?? context.behaviour.createDefaults.enable_codes);

const hasDuration = (request: CreateRequest, { behaviour }: Context): boolean =>
  behaviour.given(request.configuration?.duration);

/** A member that must have a value where a condition holds. */
const required =
  (
    name: string,
    value: (request: CreateRequest) => unknown,
    when: (request: CreateRequest, context: Context) => boolean = () => true,
  ) =>
  (request: CreateRequest, context: Context): Rejection | undefined =>
    when(request, context) && !context.behaviour.given(value(request))
      ? invalid(`${name} is required`)
      : undefined;

type Flag = Exclude<keyof CreateDefaults & keyof ConfigurationRequest, 'duration'>;

/** A flag of the configuration, or its default. */
const flag =
  (name: Flag) =>
  ({ request }: { readonly request: ConfigurationRequest }, { behaviour }: Context): boolean =>
    request[name] ?? behaviour.createDefaults[name];

function aiCode({ request, configuration, assisted }: CreateSource, context: Context): string | undefined {
  const stores = context.behaviour.storesAi(context.operation, 'ai_wrap_up_code', configuration);
  const given = context.behaviour.given(request.ai_wrap_up_code) && stores;
  return given ? request.ai_wrap_up_code : assisted.code;
}

function aiNotes({ request, configuration, assisted }: CreateSource, context: Context): string | undefined {
  const notes = request.ai_notes;
  if (notes === undefined || !context.behaviour.given(notes)) return assisted.notes;
  if (!context.behaviour.storesAi(context.operation, 'ai_notes', configuration)) return assisted.notes;
  const fitted = fitNotes(notes, context);
  return fitted instanceof Rejection ? undefined : fitted;
}

const optional = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** POST segment/create. */
export const createBehaviour: CreateBehaviour = {
  createRules: {
    'agent-required': required('agent_sys_id', (request) => request.agent_sys_id),
    'interaction-required': required('interaction_sys_id', (request) => request.interaction_sys_id),
    'configuration-required': required('configuration', (request) => request.configuration, isExternal),
    'external-segment-id-required': required(
      'external_segment_id',
      (request) => request.external_segment_id,
      isExternal,
    ),
    'allowed-codes-required': required(
      'configuration.allowed_codes',
      (request) => request.configuration?.allowed_codes,
      mustSelect,
    ),
    'default-code-required': required(
      'configuration.default_code',
      (request) => request.configuration?.default_code,
      mustSelect,
    ),
    'allowed-code-label-required': (request, { behaviour }) =>
      request.configuration?.allowed_codes?.every((allowed) => behaviour.given(allowed.code)) === false
        ? invalid('configuration.allowed_codes.code is required')
        : undefined,
    'segment-id-required': required(
      'segment_id',
      (request) => request.segment_id,
      (request, context) => isExternal(request, context) && isSegmented(request, context),
    ),
    'segment-table-required': required(
      'segment_table',
      (request) => request.segment_table,
      (request, context) => isExternal(request, context) && isSegmented(request, context),
    ),
    'show-timer-required': required(
      'configuration.show_timer',
      (request) => request.configuration?.show_timer,
      hasDuration,
    ),
    'opened-on-required': required('opened_on', (request) => request.opened_on, hasDuration),
    'configuration-id-required': required(
      'wrap_up_configuration_sys_id',
      (request) => request.wrap_up_configuration_sys_id,
      (request, context) => !isExternal(request, context),
    ),
    'configuration-known': (request, context) => {
      const id = request.wrap_up_configuration_sys_id ?? '';
      return isExternal(request, context) || id === '' || context.store.configuration(id)
        ? undefined
        : invalid('No wrap-up configuration has this wrap_up_configuration_sys_id');
    },
    'ai-notes-length': ({ ai_notes: notes }, context) => {
      const fitted = notes === undefined ? undefined : fitNotes(notes, context);
      return fitted instanceof Rejection ? fitted : undefined;
    },
  },
  createDefaults: {
    external: false,
    segmented: false,
    enable_codes: false,
    enable_ai_code: false,
    enable_ai_notes: false,
    use_ai_as_default: false,
    use_third_party_ai: false,
    show_timer: false,
    duration: '',
  },
  configurationMembers: {
    sys_id: (_, { newId }) => newId(),
    name: () => 'External wrap-up',
    active: () => false,
    order: () => '100',
    conditions: () => '',
    enable_codes: flag('enable_codes'),
    allowed_codes: ({ request }, { codeForLabel }) => [
      ...new Set((request.allowed_codes ?? []).flatMap((allowed) => codeForLabel(allowed) ?? [])),
    ],
    default_code: ({ request }, { codeForLabel }) =>
      request.default_code === undefined ? undefined : codeForLabel({ code: request.default_code }),
    duration: ({ request }, { behaviour }) => request.duration ?? behaviour.createDefaults.duration,
    enforce_duration: ({ request }, { behaviour }) => behaviour.given(request.duration),
    show_timer: flag('show_timer'),
    enable_ai_code: flag('enable_ai_code'),
    enable_ai_notes: flag('enable_ai_notes'),
    use_third_party_ai: flag('use_third_party_ai'),
    use_ai_as_default: flag('use_ai_as_default'),
  },
  segmentMembers: {
    sys_id: (_, { newId }) => newId(),
    agent: ({ request }) => request.agent_sys_id ?? '',
    interaction: ({ request }) => request.interaction_sys_id ?? '',
    external: ({ request }, context) => isExternal(request, context),
    external_segment_id: ({ request }) => optional(request.external_segment_id),
    segmented: ({ request }, context) => isSegmented(request, context),
    segment_id: ({ request }) => optional(request.segment_id),
    segment_table: ({ request }) => optional(request.segment_table),
    opened_on: ({ request }) => optional(request.opened_on),
    state: () => 'open',
    wrap_up_configuration: ({ configuration }) => configuration.sys_id,
    code: () => undefined,
    notes: () => undefined,
    submitted_on: () => undefined,
    confirmed_on: () => undefined,
    awaiting_confirmation: () => false,
    ai_wrap_up_code: aiCode,
    ai_notes: aiNotes,
    ai_code_defined_at: (source, context) =>
      aiCode(source, context) === undefined ? undefined : context.behaviour.aiStamp(context.now),
    ai_notes_defined_at: (source, context) =>
      aiNotes(source, context) === undefined ? undefined : context.behaviour.aiStamp(context.now),
  },
  // Wrap Up API, segment/create: an internal segment whose configuration enables AI is filled in at once by
  // Now Assist, unless the configuration names a third party as the source.
  nowAssist: (request, configuration, context) => {
    const assists = !isExternal(request, context) && !configuration.use_third_party_ai;
    return {
      code: assists && configuration.enable_ai_code ? suggestedCode(configuration, context) : undefined,
      notes:
        assists && configuration.enable_ai_notes
          ? `Summary of interaction ${request.interaction_sys_id ?? ''}`
          : undefined,
    };
  },
};

function suggestedCode(configuration: ConfigurationRecord, { store }: Context): string {
  const id = configuration.allowed_codes[0] ?? configuration.default_code ?? '';
  return store.code(id)?.code ?? 'General Inquiry';
}
