import { isObject } from '../../../reference/json.ts';
import type { Defect } from '../defect.ts';
import { answeringConfiguration, codesOf, isInternal } from '../patches/configurations.ts';
import { changing, replacing } from '../../../reference/replacing.ts';

/** Faults of the configuration that a creation with an external wrap-up stores or shows. */
export const createdConfigurationDefects: readonly Defect[] = [
  {
    id: 'create/codes-enable-codes',
    sentence: 'A configuration with allowed codes has enable_codes true whatever was given.',
    breaks: ['segment.create/enable-codes-false-returned'],
    patch: changing(
      'configurationMembers',
      'enable_codes',
      (right) => (source, context) =>
        (source.request.allowed_codes?.length ?? 0) > 0 || right(source, context),
    ),
  },
  {
    id: 'view/enable-codes-from-codes',
    sentence: 'A creation shows enable_codes true wherever there are codes.',
    breaks: ['segment.create/enable-codes-false-returned'],
    patch: answeringConfiguration(['segment.create'], (held) => ({
      ...held,
      enable_codes:
        held['enable_codes'] === true ||
        codesOf(held).some((code) => isObject(code) && code['description'] !== ''),
    })),
  },
  {
    id: 'create/allowed-codes-twice',
    sentence: 'A creation lists every allowed code twice.',
    breaks: ['segment.create/allowed-codes-no-more'],
    patch: ({ renderConfiguration }) => ({
      renderConfiguration: (operation, held, context) => {
        const right = renderConfiguration(operation, held, context);
        return operation === 'segment.create' && !isInternal(held)
          ? { ...right, allowed_codes: [...codesOf(right), ...codesOf(right)] }
          : right;
      },
    }),
  },
  {
    id: 'create/lists-every-code',
    sentence: 'Every code of the instance is listed as allowed.',
    breaks: [
      'segment.create/allowed-codes-no-more',
      'segment.get/allowed-code-label',
      'segment.get-by-agent-interaction/allowed-code-label',
    ],
    patch: replacing('configurationView', 'allowed_codes', ({ allowed_codes: allowed }, context) =>
      allowed.length === 0
        ? []
        : [...context.store.codes()].map((code) =>
            context.behaviour.renderCode(context.operation, code, context),
          ),
    ),
  },
];
