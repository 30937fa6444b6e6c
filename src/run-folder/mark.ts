import { randomInt } from 'node:crypto';

/** A mark that no other run has. */
export function markOf(now: Date): string {
  return `wuc${now.getTime().toString(36)}${randomInt(36 ** 3)
    .toString(36)
    .padStart(3, '0')}`;
}

/**
 * Whether a text has the exact form of a mark. What a record carries is compared with it: a shorter one, or an empty
 * one, is in the texts of records that are not ours.
 */
export function isMark(text: unknown): text is string {
  return typeof text === 'string' && /^wuc[0-9a-z]{11}$/.test(text);
}
