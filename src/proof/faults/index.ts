import { lostCredentials, tokenFaults } from './credentials.ts';
import { deadTargets } from './dead.ts';
import { echoes } from './echo.ts';
import { wrongLabels } from './labels.ts';
import type { Fault } from '../../reference/fault.ts';
import { ownersDecisions } from './owners.ts';
import { tableFaults } from './tables.ts';
import { transientFaults } from './transient.ts';

export type { Fault } from '../../reference/fault.ts';

/** Everything that `serve --fault` can put between a client and the instance. */
export const faults: readonly Fault[] = [
  ...deadTargets,
  ...echoes,
  ...wrongLabels,
  ...ownersDecisions,
  ...tableFaults,
  ...transientFaults,
  ...lostCredentials,
  ...tokenFaults,
];

/** The fault with this id. */
export function fault(id: string): Fault | undefined {
  return faults.find((each) => each.id === id);
}
