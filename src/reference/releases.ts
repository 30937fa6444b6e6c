import type { Release } from '../contract/operations.ts';
import { aiMembers } from './behaviour/read.ts';
import type { Behaviour, Patch, SegmentOperation } from './behaviour/types.ts';
import { withoutMembers } from './shapes.ts';

const aiFlags = ['enable_ai_code', 'enable_ai_notes', 'use_ai_as_default', 'use_third_party_ai'];

type Lists = Behaviour['shownSegmentMembers'];

function without(lists: Lists, left: readonly string[]): Lists {
  const entries = Object.entries(lists).map(([operation, names]): [string, readonly string[]] => [
    operation,
    names.filter((name) => !left.includes(name)),
  ]);
  return Object.fromEntries(entries) as Record<SegmentOperation, readonly string[]>;
}

/** Zurich has no AI: its members are unknown in requests and missing in answers. */
const zurich: Patch = (standard) => ({
  requestShapes: {
    ...standard.requestShapes,
    'segment.create': withoutMembers(standard.requestShapes['segment.create'], [
      'ai_notes',
      'ai_wrap_up_code',
      ...aiFlags.map((flag) => `configuration.${flag}`),
    ]),
  },
  shownSegmentMembers: without(standard.shownSegmentMembers, aiMembers),
  shownConfigurationMembers: without(standard.shownConfigurationMembers, aiFlags),
  nowAssist: () => ({ code: undefined, notes: undefined }),
  serves: (operation, version) => operation !== 'segment.update-ai' && standard.serves(operation, version),
});

/** How each release differs from the newest. */
export const releasePatches: Readonly<Record<Release, Patch | undefined>> = {
  australia: undefined,
  zurich,
};
