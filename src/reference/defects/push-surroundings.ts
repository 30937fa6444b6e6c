import type { IdentifierKind } from '../behaviour/themes.ts';
import type { Context } from '../behaviour/types.ts';
import type { SegmentRecord } from '../records.ts';
import type { AiRequest } from '../requests.ts';
import type { Defect } from './defect.ts';

/** Finds a segment otherwise for a push. */
const finding =
  (
    kind: IdentifierKind,
    find: (found: SegmentRecord | undefined, ids: AiRequest, context: Context) => SegmentRecord | undefined,
  ): Defect['patch'] =>
  ({ identifications }) => ({
    identifications: {
      ...identifications,
      [kind]: ((ids, context) => {
        const found = identifications[kind](ids, context);
        return context.operation === 'segment.update-ai' ? find(found, ids, context) : found;
      }) satisfies (typeof identifications)[typeof kind],
    },
  });

/** Faults of a push in how it finds its segment, and in what it does besides storing its members. */
export const pushSurroundingDefects: readonly Defect[] = [
  {
    id: 'push/identifiers-find-nothing-together',
    sentence: 'A push that names the sys_id and the pair finds no segment.',
    breaks: ['segment.update-ai/identifiers-together'],
    patch: finding('segment_sys_id', (found, { agent_sys_id: agent }) =>
      agent === undefined ? found : undefined,
    ),
  },
  {
    id: 'push/copied-to-agents-others',
    sentence: 'A push stores its content with the other interactions of the agent as well.',
    breaks: ['segment.update-ai/leaves-agents-others-alone'],
    touchesOthers: true,
    patch: () => ({
      alsoChanged: (operation, { agent, interaction, ai_wrap_up_code, ai_notes }, { store }) =>
        operation === 'segment.update-ai'
          ? [...store.segments()]
              .filter((other) => other.agent === agent && other.interaction !== interaction)
              .map((other) => ({ ...other, ai_wrap_up_code, ai_notes }))
          : [],
    }),
  },
];
