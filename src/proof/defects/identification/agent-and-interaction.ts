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
    id: 'pair/oldest',
    sentence: 'Of several segments of a pair the oldest is found, whatever its state.',
    breaks: ['segment.get-by-agent-interaction/several-of-a-pair', 'segment.update/found-by-pair'],
    patch: () => ({ pickOfPair: ([oldest]) => oldest }),
  },
  {
    id: 'pair/oldest-closed',
    sentence: 'Of several segments of a pair the oldest closed one is found.',
    breaks: ['segment.get-by-agent-interaction/several-of-a-pair', 'segment.update/found-by-pair'],
    patch: ({ pickOfPair }) => ({
      pickOfPair: (segments) => segments.find(({ state }) => state === 'closed') ?? pickOfPair(segments),
    }),
  },
];
