import type { Json, JsonObject } from '../../../reference/json.ts';
import type { ConfigurationRecord } from '../../../reference/records.ts';
import type { Defect } from '../defect.ts';
import { aiFlags, codesOf, isInternal } from '../patches/configurations.ts';
import { reads, showing } from '../patches/segments.ts';

/** What the page says of how a creation shows the configuration that it names. */
const shownAs = {
  enable_codes: 'segment.create/internal-enable-codes',
  allowed_codes: 'segment.create/internal-allowed-codes',
  default_code: 'segment.create/internal-default-code',
  enable_ai_code: 'segment.create/internal-enable-ai-code',
  enable_ai_notes: 'segment.create/internal-enable-ai-notes',
  use_ai_as_default: 'segment.create/internal-use-ai-as-default',
  use_third_party_ai: 'segment.create/internal-use-third-party-ai',
} as const;

type Member = keyof typeof shownAs;

/** Shows another configuration than the one that a creation names. */
const another = (
  member: Member,
  change: (held: ConfigurationRecord) => Partial<ConfigurationRecord>,
): Defect => ({
  id: `internal/${member}`,
  sentence: `A creation shows another ${member} than the configuration of the instance has.`,
  breaks: [shownAs[member]],
  patch: ({ renderConfiguration }) => ({
    renderConfiguration: (operation, held, context) =>
      renderConfiguration(
        operation,
        operation === 'segment.create' && isInternal(held) ? { ...held, ...change(held) } : held,
        context,
      ),
  }),
});

/** Shows a member of the configuration that a creation names otherwise. */
const otherwise = (member: Member, how: string, change: (shown: JsonObject) => Json | undefined): Defect => ({
  id: `internal/${member}-${how}`,
  sentence: `A creation that names a configuration shows its ${member} ${how.replaceAll('-', ' ')}.`,
  breaks: [shownAs[member]],
  patch: ({ renderConfiguration }) => ({
    renderConfiguration: (operation, held, context) => {
      const right = renderConfiguration(operation, held, context);
      return operation === 'segment.create' && isInternal(held)
        ? { ...right, [member]: change(right) }
        : right;
    },
  }),
});

/** Faults of internal wrap-ups: how a creation shows the configuration that it names, and how they are read. */
export const internalDefects: readonly Defect[] = [
  ...aiFlags.map((flag) => another(flag, (held) => ({ [flag]: !held[flag] }))),
  another('enable_codes', (held) => ({ enable_codes: !held.enable_codes })),
  another('allowed_codes', (held) => ({ allowed_codes: held.allowed_codes.slice(1) })),
  another('default_code', () => ({ default_code: undefined })),
  ...([...aiFlags, 'enable_codes'] as const).map((flag) => otherwise(flag, 'not-at-all', () => undefined)),
  otherwise('allowed_codes', 'twice', (right) => [...codesOf(right), ...codesOf(right)]),
  otherwise('default_code', 'as-the-first-allowed', (right) => codesOf(right)[0]),
  {
    id: 'create/internal-read-as-external',
    sentence: 'The reads show an internal wrap-up that is open as external.',
    breaks: ['segment.create/internal-not-external'],
    patch: showing(reads, ({ external, state }) => ({ external: external || state === 'open' })),
  },
  {
    id: 'create/internal-read-as-new',
    sentence: 'The reads show an internal wrap-up that is open as new.',
    breaks: ['segment.create/internal-state-open'],
    patch: showing(reads, ({ external, state }) => ({
      state: !external && state === 'open' ? 'new' : state,
    })),
  },
];
