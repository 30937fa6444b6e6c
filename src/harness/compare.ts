/** Values as judgements compare and show them. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../client/answer.ts';
import type { Cleaning } from '../client/recording/shorten.ts';
import { excerpt } from './messages.ts';

/** The same value with the items of every list in one order. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item) => ordered(item))
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, ordered(inner)]));
}

/** Two values as messages quote them: of objects only what differs. */
export function difference(
  before: unknown,
  after: unknown,
  quote: (value: unknown) => string,
): [string, string] {
  if (!isObject(before) || !isObject(after)) return [quote(before), quote(after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  );
  const only = (from: Record<string, unknown>) =>
    names.map((name) => `${name}: ${quote(from[name])}`).join(', ') || 'the same';
  return [only(before), only(after)];
}

/** Whether a value of a body is none in one of the two representations: null, or empty. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What keeps a member, or what it is in, from being read as documented. */
export function problemAt({ decoded }: Answer, path: string) {
  const pointer = `/${path.replaceAll('.', '/').replaceAll(/\/\d+(?=\/|$)/g, '/*')}`;
  return decoded?.problems.find((each) => `${pointer}/`.startsWith(`${each.pointer}/`));
}

/** Why a member has no value: it is not there, or it, or what it is in, cannot be read as documented. */
export function whyNoValue(answer: Answer, path: string, cleaning: Cleaning): string {
  const cause = problemAt(answer, path);
  if (!cause) return 'no value';
  const actual = excerpt(cause.actual, cleaning);
  return `no value, because ${cause.pointer.slice(1)} is not ${cause.expected}: ${actual}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
