import type { Rejection } from '../rejection.ts';
import type { Context } from './types.ts';

/** How many characters a text has, a pair of surrogates counted once. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The text cut to a number of UTF-16 units, never in the middle of a character. */
export function truncated(text: string, units: number): string {
  const last = text.charCodeAt(units - 1);
  const splits = last >= 0xd800 && last <= 0xdbff && text.length > units;
  return text.slice(0, splits ? units - 1 : units);
}

/** AI notes as they may be stored, or why they may not. */
export function fitNotes(text: string, { behaviour }: Context): string | Rejection {
  const limit = behaviour.notesLimit;
  if (behaviour.notesLength(text) <= limit) return text;
  return codePoints(text) <= limit
    ? behaviour.notesOutsideBmp(text, limit)
    : behaviour.notesTooLong(text, limit);
}
