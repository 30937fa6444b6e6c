import { codeByLabel } from '../build-records.ts';
import { dateTimeOf } from '../date-time.ts';
import type { SegmentRecord } from '../records.ts';
import { invalid, Rejection } from '../rejection.ts';
import type { Identifiers, UpdateRequest } from '../requests.ts';
import type { Change, UpdateBehaviour } from './types.ts';
import type { Context } from './types.ts';

const newest = (segments: readonly SegmentRecord[]): SegmentRecord | undefined => segments.at(-1);

const pairGiven = (ids: Identifiers, { behaviour }: Context): readonly [boolean, boolean] => [
  behaviour.given(ids.agent_sys_id),
  behaviour.given(ids.interaction_sys_id),
];

/** Whether an identifier that counts for this operation and needs no other is given. */
function namesAlone(ids: Identifiers, { behaviour, operation }: Context): boolean {
  return behaviour
    .identificationOrder(operation)
    .some((kind) => kind !== 'agent-and-interaction' && behaviour.given(ids[kind]));
}

/** The code of a stored AI recommendation, if it is to be the default and its label is a code. */
function recommended({ segment, configuration }: Change<unknown>, context: Context): string | undefined {
  const label = segment.ai_wrap_up_code;
  return configuration.use_ai_as_default && label !== undefined
    ? codeByLabel(label, context)?.sys_id
    : undefined;
}

function selected(
  { request, configuration }: Change<UpdateRequest>,
  context: Context,
): Rejection | undefined {
  const label = request.wrap_up_code;
  if (label === undefined || !context.behaviour.given(label)) return undefined;
  const allowed = configuration.allowed_codes;
  const id = codeByLabel(label, context)?.sys_id;
  return id === undefined || allowed.length === 0 || allowed.includes(id) || id === configuration.default_code
    ? undefined
    : invalid('wrap_up_code is not among the allowed codes of the segment');
}

/** PUT segment/update, and how an update or a push finds its segment. */
export const updateBehaviour: UpdateBehaviour = {
  identificationRules: {
    'identifier-required': (ids, context) =>
      namesAlone(ids, context) || pairGiven(ids, context).includes(true)
        ? undefined
        : invalid(
            'The segment is not identified',
            'segment_sys_id, external_segment_id or agent and interaction',
          ),
    // READINGS pair-half-given: rejected with 400.
    'pair-complete': (ids, context) => {
      const [agent, interaction] = pairGiven(ids, context);
      return namesAlone(ids, context) || agent === interaction
        ? undefined
        : invalid('agent_sys_id and interaction_sys_id are required together');
    },
  },
  // READINGS both-identifiers: segment_sys_id wins; ai-external-segment-id: accepted.
  identificationOrder: () => ['segment_sys_id', 'external_segment_id', 'agent-and-interaction'],
  identifications: {
    segment_sys_id: (ids, { store }) => store.segment(ids.segment_sys_id ?? ''),
    external_segment_id: (ids, { store }) =>
      newest(store.segmentsByExternalId(ids.external_segment_id ?? '')),
    'agent-and-interaction': (ids, { store, behaviour }) =>
      behaviour.pickOfPair(store.segmentsByPair(ids.agent_sys_id ?? '', ids.interaction_sys_id ?? '')),
  },
  updateRules: {
    // READINGS update-closed: rejected.
    open: ({ segment }) =>
      segment.state === 'open' ? undefined : new Rejection('wrong-state', 'The segment is closed'),
    'wrap-up-code-known': ({ request }, context) =>
      context.behaviour.given(request.wrap_up_code) && !codeByLabel(request.wrap_up_code ?? '', context)
        ? invalid('No wrap-up code has the label wrap_up_code')
        : undefined,
    // READINGS wrap-up-code-not-allowed: rejected.
    'wrap-up-code-allowed': selected,
  },
  closingCode: (change, context) => {
    const label = change.request.wrap_up_code;
    if (label !== undefined && context.behaviour.given(label)) return codeByLabel(label, context)?.sys_id;
    // READINGS ai-default-on-update: the AI code; must-select: else the configured default.
    return recommended(change, context) ?? change.configuration.default_code;
  },
  updateMembers: {
    state: () => 'closed',
    code: (change, context) => context.behaviour.closingCode(change, context),
    notes: ({ request, segment }) => request.notes ?? segment.notes,
    submitted_on: (_, { behaviour, now }) => behaviour.formatTime(now),
    confirmed_on: ({ request, segment }, { behaviour }) =>
      behaviour.given(request.confirmed_on) ? request.confirmed_on : segment.confirmed_on,
    // READINGS awaiting-confirmation: an external segment waits until it is confirmed.
    awaiting_confirmation: ({ request, segment }, { behaviour }) =>
      segment.external && !behaviour.given(request.confirmed_on ?? segment.confirmed_on),
  },
  formatTime: dateTimeOf,
};
