import type { CreateRule } from '../behaviour/themes.ts';
import type { Context, Rule } from '../behaviour/types.ts';
import { made } from '../making.ts';
import type { CreateRequest } from '../requests.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** Leaves a segment behind that knows its ids and nothing else, and is closed from the start. */
function leave(request: CreateRequest, context: Context): void {
  const { behaviour, store } = context;
  const configuration = made(behaviour.configurationMembers, { request: {} }, context);
  const assisted = { code: undefined, notes: undefined };
  const { agent_sys_id, interaction_sys_id, external_segment_id } = request;
  const bare = {
    ...(agent_sys_id === undefined ? {} : { agent_sys_id }),
    ...(interaction_sys_id === undefined ? {} : { interaction_sys_id }),
    ...(external_segment_id === undefined ? {} : { external_segment_id }),
  };
  const segment = made(behaviour.segmentMembers, { request: bare, configuration, assisted }, context);
  store.putSegment({ ...segment, state: 'closed' });
}

const lacking = {
  'agent-required': ['no-agent-makes-nothing'],
  'interaction-required': ['no-interaction-makes-nothing'],
  'configuration-required': ['rejected-makes-nothing'],
  'external-segment-id-required': ['no-external-segment-id-makes-nothing'],
  'allowed-codes-required': ['no-allowed-codes-makes-nothing'],
  'default-code-required': ['no-default-code-makes-nothing'],
  'allowed-code-label-required': ['no-allowed-code-label-makes-nothing'],
  'segment-id-required': ['no-segment-id-makes-nothing'],
  'segment-table-required': ['no-segment-table-makes-nothing'],
  'show-timer-required': ['no-show-timer-makes-nothing'],
  'opened-on-required': ['no-opened-on-makes-nothing'],
} satisfies Partial<Record<CreateRule, readonly [string]>>;

const leaving = (
  name: CreateRule,
  id: string,
  what: string,
  clause: string,
  applies: (request: CreateRequest) => boolean,
): Defect => ({
  id: `half-made/${id}`,
  sentence: `A creation ${what} is refused, and leaves a closed segment behind that holds its ids only.`,
  breaks: [idOf(`segment.create/${clause}`)],
  patch: ({ createRules }) => ({
    createRules: {
      ...createRules,
      [name]: ((request, context) => {
        const refusal = createRules[name]?.(request, context);
        if (refusal && applies(request)) leave(request, context);
        return refusal;
      }) satisfies Rule<CreateRequest>,
    },
  }),
});

/** Refusals that leave a half-made segment behind: validated too late, and not rolled back. */
export const halfMadeDefects: readonly Defect[] = [
  ...Object.entries(lacking).map(([name, [clause]]) =>
    leaving(name as keyof typeof lacking, name, `that breaks ${name}`, clause, () => true),
  ),
  leaving(
    'configuration-id-required',
    'no-configuration-id',
    'of an internal wrap-up without a configuration',
    'no-configuration-id-makes-nothing',
    ({ external }) => external === false,
  ),
  leaving(
    'configuration-id-required',
    'no-configuration-id-by-default',
    'that says neither external nor which configuration',
    'no-configuration-id-by-default-makes-nothing',
    ({ external }) => external === undefined,
  ),
];
