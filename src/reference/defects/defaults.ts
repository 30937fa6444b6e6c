import { idOf } from './breaking.ts';
import type { Defect } from './defect.ts';

/** Flags that are true where they are left out. */
export const defaultDefects: readonly Defect[] = (
  [
    'external',
    'segmented',
    'enable_codes',
    'enable_ai_code',
    'enable_ai_notes',
    'use_ai_as_default',
    'use_third_party_ai',
  ] as const
).map((name) => ({
  id: `default/${name}`,
  sentence: `${name} is true where it is left out.`,
  // A segmented creation needs two members more, so that one which names neither is refused.
  breaks:
    name === 'segmented'
      ? ['segment.create/answers-200']
      : [idOf(`segment.create/${name.replaceAll('_', '-')}-default-false`)],
  patch: ({ createDefaults }) => ({ createDefaults: { ...createDefaults, [name]: true } }),
}));
