import type { SegmentOperation } from '../../../reference/behaviour/types.ts';
import type { Defect } from '../defect.ts';
import { alsoChanging, isOfPair } from '../patches/segments.ts';

type Which = Parameters<typeof alsoChanging>[1];

const isOfAgent: Which = (other, { agent }) => other.agent === agent;
const isElsewhere: Which = (other, { agent, interaction }) =>
  other.agent === agent && other.interaction !== interaction;

/** Others that an operation closes and writes into. */
const touching =
  (id: string, whose: string, which: Which) =>
  (operation: SegmentOperation, breaks: Defect['breaks']): Defect => ({
    id: `update/${operation}-touches-${id}`,
    sentence: `${operation} also changes other segments of the same ${whose}.`,
    breaks,
    touchesOthers: true,
    patch: alsoChanging(operation, which, () => ({
      state: 'closed',
      notes: 'changed',
      ai_notes: 'changed',
    })),
  });

const touchingPair = touching('pair', 'agent and interaction', isOfPair);
const touchingAgent = touching('agent', 'agent', isOfAgent);

/** Others that an update changes in what nothing else depends on. */
const ending = (id: string, breaks: Defect['breaks'], which: Which): Defect => ({
  id: `others/${id}`,
  sentence: `An update also gives other segments an end (${id}).`,
  breaks,
  touchesOthers: true,
  patch: alsoChanging('segment.update', which, () => ({
    confirmed_on: '2001-02-03 04:05:06',
    opened_on: '2001-02-03 04:05:06',
  })),
});

/** Faults of creations, updates and pushes that change other segments than their own. */
export const changedByWriteDefects: readonly Defect[] = [
  {
    id: 'update/segment.create-rewrites-pair',
    sentence: 'A creation writes into the open segments of the same agent and interaction.',
    breaks: ['segment.create/leaves-others-alone'],
    touchesOthers: true,
    patch: alsoChanging('segment.create', isOfPair, () => ({ notes: 'changed', ai_notes: 'changed' })),
  },
  touchingPair('segment.update', [
    'segment.update/leaves-pair-alone',
    'segment.update/external-segment-id-leaves-others',
  ]),
  touchingPair('segment.update-ai', ['segment.update-ai/leaves-pair-alone']),
  touchingAgent('segment.create', ['segment.create/leaves-others-alone']),
  touchingAgent('segment.update', [
    'segment.update/identifiers-together',
    'segment.update/external-segment-id-leaves-others',
  ]),
  touchingAgent('segment.update-ai', [
    'segment.update-ai/leaves-pair-alone',
    'segment.update-ai/leaves-agents-others-alone',
  ]),
  ending('pair', ['segment.update/leaves-pair-alone'], isOfPair),
  ending(
    'agent',
    ['segment.update/leaves-pair-alone', 'segment.update/leaves-agents-others-alone'],
    isOfAgent,
  ),
  {
    id: 'update/closes-agents-others',
    sentence: 'An update also closes what the agent has open with other interactions.',
    breaks: ['segment.update/leaves-agents-others-alone'],
    touchesOthers: true,
    patch: alsoChanging('segment.update', isElsewhere, () => ({ state: 'closed' })),
  },
  {
    id: 'push/copied-to-agents-others',
    sentence: 'A push stores its content with the other interactions of the agent as well.',
    breaks: ['segment.update-ai/leaves-agents-others-alone'],
    touchesOthers: true,
    patch: alsoChanging('segment.update-ai', isElsewhere, ({ ai_wrap_up_code, ai_notes }) => ({
      ai_wrap_up_code,
      ai_notes,
    })),
  },
];
