/** Serves reference instances during a callback. */
import { fault, type Fault } from './faults/index.ts';
import {
  startReferenceInstance,
  type ReferenceInstance,
  type ReferenceOptions,
} from '../reference/instance.ts';

/** The fault with this id; throws when there is none. */
export function knownFault(id: string): Fault {
  const found = fault(id);
  if (!found) throw new TypeError(`there is no fault ${id}`);
  return found;
}

/** Serves a reference instance on a free port until the callback is done. */
export async function serving<Result>(
  options: ReferenceOptions,
  use: (instance: ReferenceInstance) => Promise<Result>,
): Promise<Result> {
  const instance = await startReferenceInstance(options);
  try {
    return await use(instance);
  } finally {
    await instance.close();
  }
}
