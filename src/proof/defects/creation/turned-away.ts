import type { Patch, Rule } from '../../../reference/behaviour/types.ts';
import { invalid, Rejection } from '../../../reference/rejection.ts';
import type { CreateRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { isInactive } from '../../../reference/request-readings.ts';
import { isNoRecord, namesNoCode } from '../patches/configurations.ts';
import { ruleAfter, ruleBefore } from '../../../reference/replacing.ts';

/** A rule that the page does not have. */
const refusing = (rule: Rule<CreateRequest>): Patch => ruleAfter('createRules', 'agent-required', rule);

const needs = (
  what: string,
  breaks: Defect['breaks'],
  value: (request: CreateRequest) => unknown,
): Defect => ({
  id: `create/needs-${what}`,
  sentence: `A creation without ${what} is refused, whatever else it says.`,
  breaks,
  patch: refusing((request) =>
    [undefined, '', false].includes(value(request) as string) ? invalid(what) : undefined,
  ),
});

const refuses = (
  what: string,
  breaks: Defect['breaks'],
  condition: (request: CreateRequest) => boolean,
): Defect => ({
  id: `create/refuses-${what.replaceAll(' ', '-')}`,
  sentence: `A creation is refused for ${what}.`,
  breaks,
  patch: refusing((request) => (condition(request) ? invalid(what) : undefined)),
});

/** Faults of creations that are valid and refused: what may be left out, or be there. */
export const turnedAwayCreationDefects: readonly Defect[] = [
  needs(
    'wrap_up_configuration_sys_id',
    ['segment.create/configuration-id-optional-when-external'],
    (request) => request.wrap_up_configuration_sys_id,
  ),
  needs('segment_id', ['segment.create/segment-members-optional'], (request) => request.segment_id),
  needs('opened_on', ['segment.create/opened-on-optional'], (request) => request.opened_on),
  needs('show_timer', ['segment.create/show-timer-optional'], (request) => request.configuration?.show_timer),
  needs(
    'default_code',
    ['segment.create/default-code-optional'],
    (request) => request.configuration?.default_code,
  ),
  needs(
    'allowed_codes',
    ['segment.create/allowed-codes-optional'],
    (request) => request.configuration?.allowed_codes,
  ),
  {
    id: 'create/needs-enable_codes',
    sentence: 'A creation that leaves enable_codes out of its configuration is refused.',
    breaks: ['segment.create/enable-codes-default-false'],
    patch: ruleBefore('createRules', 'agent-required', ({ configuration }) =>
      configuration !== undefined && configuration.enable_codes === undefined
        ? invalid('enable_codes')
        : undefined,
    ),
  },
  refuses(
    'a translation',
    ['segment.create/translation-accepted'],
    ({ configuration }) => configuration?.allowed_codes?.some(({ translation }) => translation) === true,
  ),
  refuses('a duration', ['segment.create/duration-accepted'], ({ configuration }) =>
    Boolean(configuration?.duration),
  ),
  refuses(
    'a duration beside codes',
    ['segment.create/duration-with-codes'],
    ({ configuration }) => Boolean(configuration?.duration) && configuration?.enable_codes === true,
  ),
  {
    id: 'create/forbids-a-hidden-timer',
    sentence: 'A creation with a duration and show_timer false is answered with 403.',
    breaks: ['segment.create/duration-with-timer-flag'],
    patch: refusing(({ configuration }) =>
      Boolean(configuration?.duration) && configuration?.show_timer === false
        ? new Rejection('forbidden', 'show_timer')
        : undefined,
    ),
  },
  refuses('no external flag', ['segment.create/internal-opens'], ({ external }) => external !== true),
  refuses('being segmented', ['segment.create/segmented-opens'], ({ segmented }) => segmented === true),
  refuses(
    'an opening time without a timer',
    ['segment.create/show-timer-optional'],
    ({ opened_on: on, configuration }) =>
      Boolean(on) && configuration?.allowed_codes?.length === 2 && configuration.show_timer === undefined,
  ),
  {
    id: 'create/several-of-a-pair-unauthenticated',
    sentence: 'A second segment of an agent and an interaction is answered with 401.',
    breaks: ['segment.create/same-pair-again'],
    patch: refusing((request, { store }) =>
      request.configuration?.enable_codes === true &&
      request.opened_on !== undefined &&
      request.segmented === undefined &&
      request.configuration.use_third_party_ai === undefined &&
      store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '').length > 0
        ? new Rejection('unauthenticated', 'again')
        : undefined,
    ),
  },
  {
    id: 'create/label-that-is-no-code-unauthenticated',
    sentence: 'A creation with an allowed label that is no code is answered with 401.',
    breaks: ['segment.create/unknown-allowed-code'],
    patch: refusing((request, context) =>
      namesNoCode(request, context) ? new Rejection('unauthenticated', 'no code') : undefined,
    ),
  },
  {
    id: 'create/inactive-configuration-unauthenticated',
    sentence: 'An internal creation with a wrap-up configuration that is not active is answered with 401.',
    breaks: ['segment.create/inactive-configuration'],
    patch: refusing((request, context) =>
      isInactive(request, context) ? new Rejection('unauthenticated', 'inactive') : undefined,
    ),
  },
  {
    id: 'create/unknown-segment-record-unauthenticated',
    sentence: 'A segmented creation whose segment_id is no record is answered with 401.',
    breaks: ['segment.create/unknown-segment-record'],
    patch: refusing((request, context) =>
      isNoRecord(request, context) ? new Rejection('unauthenticated', 'no record') : undefined,
    ),
  },
];
