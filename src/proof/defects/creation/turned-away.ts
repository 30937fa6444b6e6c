import type { Patch, Rule } from '../../../reference/behaviour/types.ts';
import { invalid } from '../../../reference/rejection.ts';
import type { CreateRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { ruleAfter, ruleBefore } from '../patches/replacing.ts';

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
    'a hidden timer',
    ['segment.create/duration-with-hidden-timer'],
    ({ configuration }) => Boolean(configuration?.duration) && configuration?.show_timer === false,
  ),
  refuses('no external flag', ['segment.create/internal-opens'], ({ external }) => external !== true),
  refuses('being segmented', ['segment.create/segmented-opens'], ({ segmented }) => segmented === true),
  refuses(
    'an opening time without a timer',
    ['segment.create/show-timer-optional'],
    ({ opened_on: on, configuration }) =>
      Boolean(on) && configuration?.allowed_codes?.length === 2 && configuration.show_timer === undefined,
  ),
  {
    id: 'create/one-per-pair',
    sentence: 'A second segment of an agent and an interaction is refused.',
    breaks: ['segment.create/same-pair-again'],
    patch: refusing((request, { store }) =>
      store.segmentsByPair(request.agent_sys_id ?? '', request.interaction_sys_id ?? '').length > 0
        ? invalid('exists')
        : undefined,
    ),
  },
];
