import { Rejection } from '../../../reference/rejection.ts';
import type { Defect } from '../defect.ts';
import { replacing, ruleBefore } from '../../../reference/replacing.ts';
import { leavingOpen, storing } from '../patches/segments.ts';

/** Faults of the state: an update that does not close, and one of a segment that is closed already. */
export const closingDefects: readonly Defect[] = [
  {
    id: 'update/stays-open',
    sentence: 'An update does not close.',
    breaks: [
      'segment.update/state-closed',
      'segment.update/closed-is-stored',
      'segment.get/state-closed',
      'segment.get-by-agent-interaction/state-closed',
    ],
    patch: replacing('updateMembers', 'state', () => 'open'),
  },
  {
    id: 'update/state-named-complete',
    sentence: 'A closed segment is complete.',
    breaks: [
      'segment.update/state-closed',
      'segment.update/closed-is-stored',
      'segment.get/state-closed',
      'segment.get-by-agent-interaction/state-closed',
    ],
    patch: replacing('updateMembers', 'state', () => 'complete'),
  },
  {
    id: 'update/leaves-open-internal',
    sentence: 'An update does not close internal wrap-ups.',
    breaks: ['segment.update/internal-closes'],
    patch: leavingOpen(({ external }) => !external),
  },
  {
    id: 'update/internal-stored-open',
    sentence: 'An update of an internal wrap-up answers that it is closed, and leaves it open.',
    breaks: ['segment.update/internal-closes'],
    patch: storing('segment.update', ({ external, state }) => ({ state: external ? state : 'open' })),
  },
  {
    id: 'update/closed-unauthenticated',
    sentence: 'An update of a closed segment is answered with 401.',
    breaks: ['segment.update/closed-again'],
    patch: ruleBefore('updateRules', 'open', ({ segment }) =>
      segment.state === 'open' ? undefined : new Rejection('unauthenticated', 'The segment is closed'),
    ),
  },
  {
    id: 'update/closed-accepted-not-stored',
    sentence: 'An update of a closed segment is accepted and not stored.',
    breaks: ['segment.update/closed-again-all-or-nothing'],
    patch: (behaviour) => ({
      ...storing('segment.update', (_, before) => (before && before.state !== 'open' ? before : {}))(
        behaviour,
      ),
      ...replacing('updateRules', 'open', () => undefined)(behaviour),
    }),
  },
  {
    id: 'update/closed-refused-and-opened',
    sentence: 'An update of a closed segment is refused and opens it again.',
    breaks: ['segment.update/closed-again-stays-closed', 'segment.update/closed-again-all-or-nothing'],
    patch: ruleBefore('updateRules', 'open', ({ segment }, { store }) => {
      if (segment.state !== 'open') store.putSegment({ ...segment, state: 'open' });
      return undefined;
    }),
  },
  {
    id: 'update/reopens',
    sentence: 'An update of a closed segment opens it again.',
    breaks: ['segment.update/closed-again-stays-closed'],
    patch: (behaviour) => ({
      ...replacing('updateRules', 'open', () => undefined)(behaviour),
      ...leavingOpen(({ state }) => state === 'closed')(behaviour),
    }),
  },
];
