import type { Context } from '../../../reference/behaviour/types.ts';
import { Rejection } from '../../../reference/rejection.ts';
import type { CreateRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { isInactive } from '../../../reference/request-readings.ts';
import { isNoRecord, namesNoCode } from '../patches/configurations.ts';
import { ruleBefore } from '../../../reference/replacing.ts';

/** Fails on creations of one kind, as on a member that the program did not expect to be missing, or there. */
const failing = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  condition: (request: CreateRequest, isKnown: boolean, context: Context) => boolean,
): Defect => ({
  id,
  sentence: `A creation ${what} is answered with 500.`,
  breaks,
  patch: ruleBefore('createRules', 'agent-required', (request, context) => {
    const { agent_sys_id: agent = '', interaction_sys_id: interaction = '' } = request;
    const isKnown = context.store.segmentsByPair(agent, interaction).length > 0;
    return condition(request, isKnown, context) ? new Rejection('fault', what) : undefined;
  }),
});

/** Faults of creations that are valid and answered with 500. */
export const crashingCreationDefects: readonly Defect[] = [
  failing(
    'create/fault-without-allowed-codes',
    'with an opening time and without codes, said not to be segmented,',
    ['segment.create/allowed-codes-optional'],
    ({ opened_on: on, segmented, configuration }) =>
      Boolean(on) &&
      segmented === false &&
      configuration?.enable_codes === false &&
      !configuration.allowed_codes &&
      !configuration.duration,
  ),
  failing(
    'create/fault-unsegmented-without-segment-id',
    'with segmented false, codes and an opening time, and without a segment_id,',
    ['segment.create/segment-members-optional'],
    ({ opened_on: on, segmented, segment_id: id, configuration }) =>
      Boolean(on) && segmented === false && id === undefined && configuration?.enable_codes === true,
  ),
  failing(
    'create/fault-without-default-code',
    'with allowed codes and without a default',
    ['segment.create/default-code-optional'],
    ({ configuration }) =>
      configuration?.enable_codes === false &&
      Boolean(configuration.allowed_codes) &&
      configuration.default_code === undefined,
  ),
  failing(
    'create/fault-without-opening-time',
    'with codes and without an opening time, said not to be segmented,',
    ['segment.create/opened-on-optional'],
    ({ opened_on: on, segmented, configuration }) =>
      on === undefined && segmented === false && configuration?.enable_codes === true,
  ),
  failing(
    'create/fault-without-timer',
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
    'create/fault-with-a-translation',
    'with a translation of a label',
    ['segment.create/translation-accepted'],
    ({ configuration }) =>
      configuration?.allowed_codes?.some(({ code, translation }) => code && translation) === true,
  ),
  failing(
    'create/fault-with-duration-and-codes',
    'with a duration and allowed codes',
    ['segment.create/duration-with-codes'],
    ({ configuration }) =>
      Boolean(configuration?.duration) && (configuration?.allowed_codes?.length ?? 0) > 0,
  ),
  failing(
    'create/fault-with-a-hidden-timer',
    'with a duration and a timer that is not shown',
    ['segment.create/duration-with-timer-flag'],
    ({ opened_on: on, configuration }) =>
      Boolean(configuration?.duration) && configuration?.show_timer === false && Boolean(on),
  ),
  failing(
    'create/fault-again-with-codes',
    'with codes and an opening time, for an agent and an interaction that have a segment,',
    ['segment.create/same-pair-again'],
    ({ opened_on: on, segmented, configuration }, isKnown) =>
      isKnown &&
      Boolean(on) &&
      segmented === undefined &&
      configuration?.enable_codes === true &&
      configuration.use_third_party_ai === undefined,
  ),
  failing(
    'fault/label-that-is-no-code',
    'with an allowed label that is no code',
    ['segment.create/unknown-allowed-code'],
    (request, _isKnown, context) => namesNoCode(request, context),
  ),
  failing(
    'fault/default-not-allowed',
    'whose default is not among its allowed codes',
    ['segment.create/default-code-not-allowed'],
    ({ configuration }) =>
      Boolean(configuration?.default_code) &&
      configuration?.allowed_codes?.some(({ code }) => code === configuration.default_code) === false,
  ),
  failing(
    'fault/configuration-id-when-external',
    'of an external segment that names a configuration',
    ['segment.create/configuration-id-when-external'],
    ({ external, wrap_up_configuration_sys_id: id }) => external === true && Boolean(id),
  ),
  failing(
    'fault/ai-notes-alone',
    'with AI notes and no AI code',
    ['segment.create/answers-200'],
    ({ ai_wrap_up_code: code, ai_notes: notes }) => Boolean(notes) && !code,
  ),
  failing(
    'fault/inactive-configuration',
    'with a wrap-up configuration that is not active',
    ['segment.create/inactive-configuration'],
    (request, _, context) => isInactive(request, context),
  ),
  failing(
    'fault/unknown-segment-record',
    'of an interaction segment that is no record',
    ['segment.create/unknown-segment-record'],
    (request, _, context) => isNoRecord(request, context),
  ),
];
