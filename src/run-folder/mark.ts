import { randomInt } from 'node:crypto';

/** A mark that no other run has. */
export function markOf(now: Date): string {
  return `wuc${now.getTime().toString(36)}${randomInt(36 ** 3)
    .toString(36)
    .padStart(3, '0')}`;
}
