import type { Json, JsonObject } from '../json.ts';
import type { ReadBehaviour, Shown } from './types.ts';
import type { SegmentOperation, StorageBehaviour } from './types.ts';

const allConfigurationMembers = [
  'allowed_codes',
  'default_code',
  'enable_ai_code',
  'enable_ai_notes',
  'enable_codes',
  'use_ai_as_default',
  'use_third_party_ai',
];

const openedMembers = [
  'agent',
  'external',
  'interaction',
  'opened_on',
  'segmented',
  'segment_id',
  'segment_table',
  'state',
  'sys_id',
  'wrap_up_configuration',
];
const closedMembers = ['awaiting_confirmation', 'confirmed_on', 'submitted_on'];
const agentsMembers = ['code', 'notes'];
/** Members that release Australia added to segments. */
export const aiMembers = ['ai_code_defined_at', 'ai_notes', 'ai_notes_defined_at', 'ai_wrap_up_code'];

// READINGS response-code-and-notes: present in both GETs.
const readMembers = [...openedMembers, ...closedMembers, ...agentsMembers, ...aiMembers];

/** An object of the named members of a view. */
function show(
  names: readonly string[],
  value: (name: string) => Json | undefined,
  noValue: (name: string) => Json | undefined,
): JsonObject {
  const shown: Record<string, Json | undefined> = {};
  for (const name of names) shown[name] = value(name) ?? noValue(name);
  return shown;
}

/** Both GETs of segments, and what every answer shows of a record. */
/** Whether an operation reads a segment. */
export const isRead = (operation: SegmentOperation): boolean =>
  operation === 'segment.get' || operation === 'segment.get-by-agent-interaction';

export const readBehaviour: ReadBehaviour = {
  // Wrap Up API, GET segment/{segment_id}: a sys_id or the external system's identifier.
  findSegment: (id, { store }) => store.segment(id) ?? store.segmentsByExternalId(id).at(-1),
  segmentsOfPair: (agent, interaction, { store }) => store.segmentsByPair(agent, interaction),
  // READINGS several-segments-per-pair: the open one, else the newest.
  pickOfPair: (segments) => segments.findLast((segment) => segment.state === 'open') ?? segments.at(-1),
  // READINGS translation-language: the one that was given, the first of several.
  shownTranslation: (translations) => translations[0],
  codeView: {
    active: (code) => code.active,
    code: (code) => code.code,
    description: (code) => code.description,
    external: (code) => code.external,
    sys_id: (code) => code.sys_id,
    translated_code: (code, { behaviour }) => behaviour.shownTranslation(code.translations, code)?.code ?? '',
    translated_description: (code, { behaviour }) =>
      behaviour.shownTranslation(code.translations, code)?.description ?? '',
  },
  configurationView: {
    allowed_codes: (configuration, context) =>
      configuration.allowed_codes.flatMap((id) => {
        const code = context.store.code(id);
        return code ? [context.behaviour.renderCode(context.operation, code, context)] : [];
      }),
    default_code: (configuration, context) => {
      const code = context.store.code(configuration.default_code ?? '');
      return code && context.behaviour.renderCode(context.operation, code, context);
    },
    enable_ai_code: (configuration) => configuration.enable_ai_code,
    enable_ai_notes: (configuration) => configuration.enable_ai_notes,
    enable_codes: (configuration) => configuration.enable_codes,
    use_ai_as_default: (configuration) => configuration.use_ai_as_default,
    use_third_party_ai: (configuration) => configuration.use_third_party_ai,
  },
  segmentView: {
    agent: (segment) => segment.agent,
    external: (segment) => segment.external,
    interaction: (segment) => segment.interaction,
    opened_on: (segment) => segment.opened_on,
    segmented: (segment) => segment.segmented,
    segment_id: (segment) => segment.segment_id,
    segment_table: (segment) => segment.segment_table,
    state: (segment) => segment.state,
    sys_id: (segment) => segment.sys_id,
    awaiting_confirmation: (segment) => segment.awaiting_confirmation,
    confirmed_on: (segment) => segment.confirmed_on,
    submitted_on: (segment) => segment.submitted_on,
    notes: (segment) => segment.notes,
    ai_wrap_up_code: (segment) => segment.ai_wrap_up_code,
    ai_notes: (segment) => segment.ai_notes,
    ai_code_defined_at: (segment) => segment.ai_code_defined_at,
    ai_notes_defined_at: (segment) => segment.ai_notes_defined_at,
    code: (segment, context) => {
      const code = context.store.code(segment.code ?? '');
      return code && context.behaviour.renderCode(context.operation, code, context);
    },
    wrap_up_configuration: (segment, context) => {
      const configuration = context.store.configuration(segment.wrap_up_configuration);
      const operation = context.operation as SegmentOperation;
      return configuration && context.behaviour.renderConfiguration(operation, configuration, context);
    },
  },
  shownSegmentMembers: {
    'segment.create': openedMembers,
    'segment.update': [...openedMembers, ...closedMembers, ...agentsMembers],
    'segment.update-ai': ['agent', 'interaction', 'sys_id', ...aiMembers],
    'segment.get': readMembers,
    'segment.get-by-agent-interaction': readMembers,
  },
  shownConfigurationMembers: {
    'segment.create': allConfigurationMembers,
    // Wrap Up API, segment/update, response: the AI flags are not listed.
    'segment.update': ['allowed_codes', 'default_code', 'enable_codes'],
    'segment.update-ai': [],
    'segment.get': allConfigurationMembers,
    'segment.get-by-agent-interaction': allConfigurationMembers,
  },
  // READINGS absent-members: left out.
  noValue: () => undefined,
  renderCode: (_operation, code, context) => {
    const shown: Record<string, Json | undefined> = {};
    const view: Readonly<Record<string, Shown<typeof code>>> = context.behaviour.codeView;
    for (const name in view) shown[name] = view[name]?.(code, context);
    return shown;
  },
  renderConfiguration: (operation, configuration, context) => {
    const { configurationView: view, shownConfigurationMembers: names, noValue } = context.behaviour;
    return show(names[operation], (name) => view[name]?.(configuration, context), noValue);
  },
  renderSegment: (operation, segment, context) => {
    const { segmentView: view, shownSegmentMembers: names, noValue } = context.behaviour;
    return show(names[operation], (name) => view[name]?.(segment, context), noValue);
  },
  // READINGS top-level-id: segment_id in both GETs, sys_id in create and update, none in update/ai.
  topLevelId: (operation, segment) => {
    if (operation === 'segment.update-ai') return {};
    return isRead(operation) ? { segment_id: segment.sys_id } : { sys_id: segment.sys_id };
  },
};

/** What is written: what was made, and nothing else. */
export const storageBehaviour: StorageBehaviour = {
  keepSegment: (_operation, segment) => segment,
  keepConfiguration: (configuration) => configuration,
  alsoChanged: () => [],
  writesRefused: () => false,
  sysId: (digits) => digits,
};
