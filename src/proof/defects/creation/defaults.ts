import type { Defect } from '../defect.ts';
import { aiFlags } from '../patches/configurations.ts';
import { changing, replacing } from '../../../reference/replacing.ts';

/** What the page says of a flag that is left out. */
const isFalse = {
  external: 'segment.create/external-default-false',
  enable_codes: 'segment.create/enable-codes-default-false',
  enable_ai_code: 'segment.create/enable-ai-code-default-false',
  enable_ai_notes: 'segment.create/enable-ai-notes-default-false',
  use_ai_as_default: 'segment.create/use-ai-as-default-default-false',
  use_third_party_ai: 'segment.create/use-third-party-ai-default-false',
} as const;

/** Flags that are true where they are left out. */
const trueByDefault: readonly Defect[] = (['external', 'segmented', 'enable_codes', ...aiFlags] as const).map(
  (flag) => ({
    id: `default/${flag}`,
    sentence: `${flag} is true where it is left out.`,
    // A segmented creation needs two members more, so that one which names neither is refused.
    breaks: [flag === 'segmented' ? 'segment.create/answers-200' : isFalse[flag]],
    patch: ({ createDefaults }) => ({ createDefaults: { ...createDefaults, [flag]: true } }),
  }),
);

/** Flags that stay true where they are left out, once a creation has set them. */
const sticky: readonly Defect[] = aiFlags.map((flag) => ({
  id: `create/remembers-${flag}`,
  sentence: `Where ${flag} is left out it is true once an earlier creation set it.`,
  breaks: [isFalse[flag]],
  patch: (behaviour) => {
    let wasSet = false;
    return changing('configurationMembers', flag, (right) => (source, context) => {
      wasSet ||= source.request[flag] === true;
      return source.request[flag] === undefined ? wasSet : right(source, context);
    })(behaviour);
  },
}));

/** Faults of flags that a creation leaves out. */
export const defaultDefects: readonly Defect[] = [
  ...trueByDefault,
  ...sticky,
  {
    id: 'create/segmented-like-external',
    sentence: 'Where segmented is left out it is what external is.',
    breaks: [
      'segment.create/segmented-default-false',
      'segment.get/segmented-false',
      'segment.get-by-agent-interaction/segmented-false',
    ],
    patch: replacing(
      'segmentMembers',
      'segmented',
      ({ request }) => request.segmented ?? request.external ?? false,
    ),
  },
];
