import { namesNoCode } from '../patches/configurations.ts';
import type { CreateRule } from '../../../reference/behaviour/types.ts';
import type { Context } from '../../../reference/behaviour/types.ts';
import { buildRecord } from '../../../reference/build-records.ts';
import type { SegmentRecord } from '../../../reference/records.ts';
import { invalid } from '../../../reference/rejection.ts';
import type { CreateRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { onRefusal, replacing, ruleAfter } from '../../../reference/replacing.ts';

type Required = Extract<CreateRule, `${string}-required`>;

/** What the page says that a refusal by a rule leaves behind: nothing. */
const makesNothing: Readonly<Record<Required, Defect['breaks']>> = {
  'agent-required': ['segment.create/no-agent-makes-nothing'],
  'interaction-required': ['segment.create/no-interaction-makes-nothing'],
  'configuration-required': ['segment.create/rejected-makes-nothing'],
  'external-segment-id-required': ['segment.create/no-external-segment-id-makes-nothing'],
  'allowed-codes-required': ['segment.create/no-allowed-codes-makes-nothing'],
  'default-code-required': ['segment.create/no-default-code-makes-nothing'],
  'allowed-code-label-required': ['segment.create/no-allowed-code-label-makes-nothing'],
  'segment-id-required': ['segment.create/no-segment-id-makes-nothing'],
  'segment-table-required': ['segment.create/no-segment-table-makes-nothing'],
  'show-timer-required': ['segment.create/no-show-timer-makes-nothing'],
  'opened-on-required': ['segment.create/no-opened-on-makes-nothing'],
  'configuration-id-required': [
    'segment.create/no-configuration-id-makes-nothing',
    'segment.create/no-configuration-id-by-default-makes-nothing',
  ],
};
const required = Object.keys(makesNothing) as readonly Required[];

const mark = 'refused and written';

/** A rule that refuses after the segment was written. */
const writtenAllTheSame: readonly Defect[] = required.map((name) => ({
  id: `create/written-though-${name}`,
  sentence: `A creation that breaks ${name} is refused after it was carried out.`,
  breaks: makesNothing[name],
  patch: (behaviour) => ({
    ...onRefusal('createRules', name, () => invalid(mark))(behaviour),
    writesRefused: (operation, { message }) => operation === 'segment.create' && message === mark,
  }),
}));

/** Leaves a segment behind that knows its ids and nothing else, and is closed from the start. */
function leave(request: CreateRequest, context: Context): void {
  const { behaviour, store } = context;
  const configuration = buildRecord(behaviour.configurationMembers, { request: {} }, context);
  const assisted = { code: undefined, notes: undefined };
  const { agent_sys_id, interaction_sys_id, external_segment_id } = request;
  const bare = {
    ...(agent_sys_id === undefined ? {} : { agent_sys_id }),
    ...(interaction_sys_id === undefined ? {} : { interaction_sys_id }),
    ...(external_segment_id === undefined ? {} : { external_segment_id }),
  };
  const segment = buildRecord(behaviour.segmentMembers, { request: bare, configuration, assisted }, context);
  store.putSegment({ ...segment, state: 'closed' });
}

const leaving = (
  rule: Required,
  id: string,
  what: string,
  breaks: Defect['breaks'],
  applies: (request: CreateRequest) => boolean,
): Defect => ({
  id: `half-made/${id}`,
  sentence: `A creation ${what} is refused, and leaves a closed segment behind that holds its ids only.`,
  breaks,
  patch: onRefusal('createRules', rule, (request, context) => {
    if (applies(request)) leave(request, context);
    return undefined;
  }),
});

/** Whether a wrap-up that says when it was opened, with codes, is not the first of its agent and interaction. */
const isFurther = ({ agent, interaction, opened_on: on }: SegmentRecord, { store }: Context): boolean =>
  on !== undefined && store.segmentsByPair(agent, interaction).length > 0;

/** Faults of creations that are refused and leave something behind: the segment, or a half of it. */
export const refusedAndWrittenDefects: readonly Defect[] = [
  ...writtenAllTheSame,
  ...required
    .filter((rule) => rule !== 'configuration-id-required')
    .map((rule) => leaving(rule, rule, `that breaks ${rule}`, makesNothing[rule], () => true)),
  leaving(
    'configuration-id-required',
    'no-configuration-id',
    'of an internal wrap-up without a configuration',
    ['segment.create/no-configuration-id-makes-nothing'],
    ({ external }) => external === false,
  ),
  leaving(
    'configuration-id-required',
    'no-configuration-id-by-default',
    'that says neither external nor which configuration',
    ['segment.create/no-configuration-id-by-default-makes-nothing'],
    ({ external }) => external === undefined,
  ),
  {
    id: 'create/second-refused-and-written',
    sentence: 'A second wrap-up of an agent and an interaction is refused and opened.',
    breaks: ['segment.create/same-pair-again-as-answered'],
    patch: (standard) => ({
      ...ruleAfter('createRules', 'further-conditions', (request, { store }) =>
        request.segmented !== true &&
        store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '').length > 0
          ? invalid('second')
          : undefined,
      )(standard),
      writesRefused: (operation, { message }) => operation === 'segment.create' && message === 'second',
    }),
  },
  {
    id: 'create/second-not-stored',
    sentence:
      'A second wrap-up of an agent and an interaction is answered, and not stored where it has codes.',
    breaks: ['segment.create/same-pair-again-as-answered'],
    patch: ({ keepSegment }) => ({
      keepSegment: (operation, segment, before, context) => {
        const { store } = context;
        const hasCodes = store.configuration(segment.wrap_up_configuration)?.enable_codes === true;
        return operation === 'segment.create' && hasCodes && isFurther(segment, context)
          ? before
          : keepSegment(operation, segment, before, context);
      },
    }),
  },
  {
    id: 'create/new-labels-refused-and-written',
    sentence: 'A creation with a label that is no code is refused and carried out.',
    breaks: ['segment.create/unknown-allowed-code-as-answered'],
    patch: (standard) => ({
      ...replacing('createRules', 'allowed-codes-known', (request, context) =>
        namesNoCode(request, context) ? invalid('unknown label') : undefined,
      )(standard),
      writesRefused: (operation, { message }) =>
        operation === 'segment.create' && message === 'unknown label',
    }),
  },
];
