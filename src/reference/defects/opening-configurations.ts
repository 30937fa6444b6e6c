import type { Behaviour } from '../behaviour/types.ts';
import { isList, type Json, type JsonObject } from '../json.ts';
import type { ConfigurationRecord } from '../records.ts';
import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** A configuration that an administrator made, as a creation of an internal wrap-up shows it. */
const internal = (
  member: keyof ConfigurationRecord,
  how: string,
  change: (shown: JsonObject, held: ConfigurationRecord) => Json | undefined,
): Defect => ({
  id: `internal/${member}-${how}`,
  sentence: `A creation that names a configuration shows its ${member} ${how.replaceAll('-', ' ')}.`,
  breaks: [idOf(`segment.create/internal-${member.replaceAll('_', '-')}`)],
  patch: ({ renderConfiguration }) => ({
    renderConfiguration: (operation, held, context) => {
      const right = renderConfiguration(operation, held, context);
      return operation === 'segment.create' && held.name.startsWith('wuc')
        ? { ...right, [member]: change(right, held) }
        : right;
    },
  }),
});

const codesOf = (configuration: JsonObject): readonly Json[] => {
  const { allowed_codes: codes } = configuration;
  return codes !== undefined && isList(codes) ? codes : [];
};

const internals: readonly Defect[] = [
  ...(
    ['enable_ai_code', 'enable_ai_notes', 'use_ai_as_default', 'use_third_party_ai', 'enable_codes'] as const
  ).map((member) => internal(member, 'not-at-all', () => undefined)),
  internal('allowed_codes', 'twice', (right) => [...codesOf(right), ...codesOf(right)]),
  internal('default_code', 'as-the-first-allowed', (right) => codesOf(right)[0]),
];

/** Flags that stay true where they are left out, once a creation has set them. */
const sticky: readonly Defect[] = (
  ['enable_ai_code', 'enable_ai_notes', 'use_ai_as_default', 'use_third_party_ai'] as const
).map((flag) => ({
  id: `create/remembers-${flag}`,
  sentence: `Where ${flag} is left out it is true once an earlier creation set it.`,
  breaks: [idOf(`segment.create/${flag.replaceAll('_', '-')}-default-false`)],
  patch: ({ configurationMembers }: Behaviour) => {
    let wasSet = false;
    return {
      configurationMembers: {
        ...configurationMembers,
        [flag]: ((source, context) => {
          wasSet ||= source.request[flag] === true;
          return source.request[flag] === undefined ? wasSet : configurationMembers[flag](source, context);
        }) satisfies Behaviour['configurationMembers'][typeof flag],
      },
    };
  },
}));

/** Faults of the configuration that a segment is opened with: one that it names, and flags that are left out. */
export const openingConfigurationDefects: readonly Defect[] = [...internals, ...sticky];
