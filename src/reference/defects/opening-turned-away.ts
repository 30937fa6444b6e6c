import type { Rule } from '../behaviour/types.ts';
import { invalid, Rejection } from '../rejection.ts';
import type { CreateRequest } from '../requests.ts';
import type { Defect } from './defect.ts';

/** Refuses creations of one kind, or fails on them. */
const turningAway = (
  id: string,
  sentence: string,
  breaks: Defect['breaks'],
  rejection: Rejection,
  condition: (request: CreateRequest, isKnown: boolean) => boolean,
): Defect => ({
  id: `create/${id}`,
  sentence,
  breaks,
  patch: ({ createRules }) => ({
    createRules: {
      ...createRules,
      'agent-required': ((request, context) => {
        const { agent_sys_id: agent = '', interaction_sys_id: interaction = '' } = request;
        const isKnown = context.store.segmentsByPair(agent, interaction).length > 0;
        return condition(request, isKnown) ? rejection : createRules['agent-required']?.(request, context);
      }) satisfies Rule<CreateRequest>,
    },
  }),
});

/** Fails on creations of one kind, as on a member that the program did not expect to be missing, or there. */
const failing = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  condition: (request: CreateRequest, isKnown: boolean) => boolean,
): Defect =>
  turningAway(
    `fault-${id}`,
    `A creation ${what} is answered with 500.`,
    breaks,
    new Rejection('fault', what),
    condition,
  );

/** Faults of opening a segment: what may be left out, or be there, and is turned away. */
export const turnedAwayDefects: readonly Defect[] = [
  failing(
    'without-allowed-codes',
    'with an opening time and a timer flag and without codes',
    ['segment.create/allowed-codes-optional'],
    ({ opened_on: on, configuration }) =>
      Boolean(on) &&
      configuration?.show_timer !== undefined &&
      configuration.enable_codes === false &&
      !configuration.allowed_codes &&
      !configuration.duration,
  ),
  failing(
    'unsegmented-without-segment-id',
    'with segmented false, codes and an opening time, and without a segment_id,',
    ['segment.create/segment-members-optional'],
    ({ opened_on: on, segmented, segment_id: id, configuration }) =>
      Boolean(on) && segmented === false && id === undefined && configuration?.enable_codes === true,
  ),
  failing(
    'without-default-code',
    'with allowed codes and without a default',
    ['segment.create/default-code-optional'],
    ({ configuration }) =>
      configuration?.enable_codes === false &&
      Boolean(configuration.allowed_codes) &&
      configuration.default_code === undefined,
  ),
  failing(
    'without-opening-time',
    'with a timer flag and without an opening time',
    ['segment.create/opened-on-optional'],
    ({ opened_on: on, configuration }) =>
      on === undefined && configuration?.show_timer !== undefined && !configuration.duration,
  ),
  failing(
    'without-timer',
    'with an opening time and codes and without a timer flag',
    ['segment.create/show-timer-optional'],
    ({ opened_on: on, segmented, configuration }) =>
      Boolean(on) &&
      segmented === false &&
      configuration?.enable_codes === true &&
      configuration.show_timer === undefined &&
      !configuration.duration,
  ),
  failing(
    'with-a-translation',
    'with a translation of a label',
    ['segment.create/translation-accepted'],
    ({ configuration }) =>
      configuration?.allowed_codes?.some(({ code, translation }) => code && translation) === true,
  ),
  failing(
    'with-a-hidden-timer',
    'with a duration and a timer that is not shown',
    ['segment.create/duration-with-hidden-timer'],
    ({ opened_on: on, configuration }) =>
      Boolean(configuration?.duration) && configuration?.show_timer === false && Boolean(on),
  ),
  failing(
    'again-with-codes',
    'with codes and an opening time, for an agent and an interaction that have a segment,',
    ['segment.create/same-pair-again'],
    ({ opened_on: on, segmented, configuration }, isKnown) =>
      isKnown &&
      Boolean(on) &&
      segmented === undefined &&
      configuration?.enable_codes === true &&
      configuration.use_third_party_ai === undefined,
  ),
  turningAway(
    'needs-enable_codes',
    'A creation that leaves enable_codes out of its configuration is refused.',
    ['segment.create/enable-codes-default-false'],
    invalid('enable_codes'),
    ({ configuration }) => configuration !== undefined && configuration.enable_codes === undefined,
  ),
];
