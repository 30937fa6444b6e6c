import { reversed } from '../patches/texts.ts';
import type { Defect } from '../defect.ts';
import { newestOfAgent, showing } from '../patches/segments.ts';

/** Faults in which segment an agent and an interaction name. */
export const pairDefects: readonly Defect[] = [
  {
    id: 'pair/interaction-ignored',
    sentence: 'A read by agent and interaction finds the newest segment of the agent.',
    breaks: ['segment.get-by-agent-interaction/found-by-interaction'],
    patch: () => ({
      segmentsOfPair: (agent, _interaction, { store }) =>
        [...store.segments()].filter((segment) => segment.agent === agent),
    }),
  },
  {
    id: 'pair/agent-ignored',
    sentence: 'A read by agent and interaction does not look at the agent.',
    breaks: ['segment.get-by-agent-interaction/unknown-agent'],
    patch: () => ({
      segmentsOfPair: (_agent, interaction, { store }) =>
        [...store.segments()].filter((segment) => segment.interaction === interaction),
    }),
  },
  {
    id: 'pair/sys-id-of-agents-newest',
    sentence: 'A read by agent and interaction shows the sys_id of the newest segment of the agent.',
    breaks: ['segment.get-by-agent-interaction/found-by-interaction'],
    patch: showing(['segment.get-by-agent-interaction'], ({ agent, sys_id: id }, context) => ({
      sys_id: newestOfAgent(agent, context)?.sys_id ?? id,
    })),
  },
  {
    id: 'pair/none-of-several',
    sentence: 'Where an agent and an interaction have more than two segments, none is found.',
    breaks: ['segment.get-by-agent-interaction/several-of-a-pair'],
    patch: ({ pickOfPair }) => ({
      pickOfPair: (segments) => (segments.length > 2 ? undefined : pickOfPair(segments)),
    }),
  },
  {
    id: 'pair/several-under-another-sys-id',
    sentence:
      'Where an agent and an interaction have more than two segments, the one that is found has another sys_id.',
    breaks: ['segment.get-by-agent-interaction/several-of-a-pair'],
    patch: ({ pickOfPair }) => ({
      pickOfPair: (segments) => {
        const found = pickOfPair(segments);
        return found && segments.length > 2 ? { ...found, sys_id: reversed(found.sys_id) } : found;
      },
    }),
  },
  {
    id: 'pair/closes-another-agents',
    sentence:
      'An update by agent and interaction finds the latest segment of the agent on another interaction.',
    breaks: ['segment.update/found-by-pair'],
    touchesOthers: true,
    patch: ({ identifications }) => ({
      identifications: {
        ...identifications,
        'agent-and-interaction': (ids, context) => {
          const found = identifications['agent-and-interaction'](ids, context);
          const others = [...context.store.segments()].filter(
            ({ agent, interaction }) => agent === found?.agent && interaction !== found.interaction,
          );
          return context.operation === 'segment.update' ? (others.at(-1) ?? found) : found;
        },
      },
    }),
  },
];
