import type { OperationId } from '../../../contract/operations.ts';
import { codeByLabel } from '../../../reference/build-records.ts';
import type { Context } from '../../../reference/behaviour/types.ts';
import { invalid } from '../../../reference/rejection.ts';
import { changing, ruleAfter } from '../../../reference/replacing.ts';
import type { AllowedCodeRequest, ConfigurationRequest } from '../../../reference/requests.ts';
import { idOf } from '../breaking.ts';
import type { Defect } from '../defect.ts';
import { changingBody } from '../patches/bodies.ts';
import { answeringCode } from '../patches/codes.ts';
import { answeringConfiguration, codesOf } from '../patches/configurations.ts';
import { editAt } from '../patches/edit.ts';
import { reads } from '../patches/segments.ts';
import { beyondAscii } from '../patches/texts.ts';

type Allowed = readonly AllowedCodeRequest[];

/** Takes other labels for the allowed ones of a creation. */
const allowing = (
  id: string,
  sentence: string,
  breaks: Defect['breaks'],
  choose: (allowed: Allowed, context: Context) => Allowed,
): Defect => ({
  id: `allowed/${id}`,
  sentence,
  breaks,
  patch: changing(
    'configurationMembers',
    'allowed_codes',
    (right) =>
      ({ request }, context) =>
        right({ request: withAllowed(request, (allowed) => choose(allowed, context)) }, context),
  ),
});

const withAllowed = (
  { allowed_codes: allowed, ...others }: ConfigurationRequest,
  choose: (allowed: Allowed) => Allowed,
): ConfigurationRequest => (allowed ? { ...others, allowed_codes: [...choose(allowed)] } : others);

const isNew = ({ code = '' }: AllowedCodeRequest, context: Context): boolean =>
  codeByLabel(code, context) === undefined;

/** Shows inactive codes among the allowed ones as active, or without saying which they are. */
const inactiveShown = (operation: OperationId & `segment.${string}`): readonly Defect[] => {
  const breaks: Defect['breaks'] = [idOf(`${operation}/allowed-code-inactive`)];
  return [
    {
      id: `allowed/${operation}-shows-inactive-as-active`,
      sentence: `${operation} shows every code as active.`,
      breaks,
      patch: answeringCode(operation, (shown) => ({ ...shown, active: true })),
    },
    {
      id: `allowed/${operation}-hides-inactive`,
      sentence: `${operation} leaves active out of allowed codes that are inactive.`,
      breaks,
      patch: changingBody(operation, (body) =>
        editAt(body, '/segment/wrap_up_configuration/allowed_codes/*/active', (active) =>
          active === false ? undefined : active,
        ),
      ),
    },
  ];
};

/** Faults of which codes a creation allows: many, new ones, inactive ones, labels in any script. */
export const allowedCodeDefects: readonly Defect[] = [
  allowing(
    'new-ones-only',
    'A creation with a new label allows the new ones only.',
    ['segment.create/known-codes-beside-new'],
    (allowed, context) => {
      const fresh = allowed.filter((each) => isNew(each, context));
      return fresh.length > 0 ? fresh : allowed;
    },
  ),
  allowing(
    'stops-at-a-new-one',
    'A creation allows nothing that stands after a new label.',
    ['segment.create/known-codes-beside-new'],
    (allowed, context) => {
      const first = allowed.findIndex((each) => isNew(each, context));
      return first === -1 ? allowed : allowed.slice(0, first + 1);
    },
  ),
  allowing(
    'five-at-most',
    'A creation allows the first five codes.',
    ['segment.create/twelve-allowed-codes'],
    (allowed) => allowed.slice(0, 5),
  ),
  {
    id: 'allowed/ten-read-at-most',
    sentence: 'The reads show at most ten allowed codes.',
    breaks: ['segment.create/twelve-allowed-codes'],
    patch: answeringConfiguration(reads, (held) => ({ ...held, allowed_codes: codesOf(held).slice(0, 10) })),
  },
  allowing(
    'ascii-only',
    'A creation leaves out labels with letters beyond ASCII.',
    ['segment.create/allowed-code-non-ascii'],
    (allowed) => allowed.filter(({ code = '' }) => !beyondAscii.test(code)),
  ),
  {
    id: 'allowed/refuses-letters-beyond-ascii',
    sentence: 'A creation is refused for letters beyond ASCII in an allowed label.',
    breaks: ['segment.create/allowed-code-non-ascii'],
    patch: ruleAfter('createRules', 'further-conditions', ({ configuration }) =>
      configuration?.allowed_codes?.some(({ code = '' }) => beyondAscii.test(code)) === true
        ? invalid('configuration.allowed_codes')
        : undefined,
    ),
  },
  ...(
    ['segment.create', 'segment.get', 'segment.get-by-agent-interaction', 'segment.update'] as const
  ).flatMap(inactiveShown),
];
