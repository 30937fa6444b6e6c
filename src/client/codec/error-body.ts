import type { Representation } from '../../contract/clause.ts';
import { member, plain, readPlainValue } from './plain-value.ts';
import { readXml } from './xml-reader.ts';

/** The body of an answer that says that its request was not processed. */
export interface ErrorBody {
  /** All that it says, as plain values; absent when it says nothing, or cannot be read. */
  readonly value?: unknown;
  /** What went wrong in a few words, where the platform's envelope or a body of the API says it. */
  readonly message?: string;
  /** More about it, as the platform's envelope says it. */
  readonly detail?: string;
  /** Why it cannot be read. */
  readonly malformed?: string;
}

/** Longer ones are pages or hostile; no error needs so many characters. */
const maxLength = 256 * 1024;

/** Deeper ones are hostile; the documented envelope has two levels. XML that is deeper is refused when it is read. */
const maxDepth = 64;

/**
 * Reads the body of a rejection: the documented envelope of the platform (`schemas/error.json`), and everything
 * else as plain values. Never throws for what a target sent.
 *
 * @param asked read as this where the text itself does not show how it is written
 */
export function decodeError(text: string, asked: Representation): ErrorBody {
  if (text.trim() === '') return {};
  if (text.length > maxLength) return { malformed: `more than ${maxLength} characters` };
  try {
    const value = readAny(text, asked);
    if (isDeeperThan(maxDepth, value)) return { malformed: `more than ${maxDepth} levels` };
    return { value, ...said(value) };
  } catch (error) {
    return { malformed: error instanceof Error ? error.message : String(error) };
  }
}

/** An error in the wrong representation has a clause of its own; it is read all the same. */
function readAny(text: string, asked: Representation): unknown {
  // A byte order mark counts as white space.
  const first = text.trimStart().charAt(0);
  const written = first === '<' ? 'xml' : first === '{' || first === '[' ? 'json' : asked;
  if (written === 'json') return readPlainValue(text, written);
  const root = readXml(text);
  // An envelope that is the document itself, in the place of a root around it.
  return root.name === 'error' ? { error: plain(root) } : plain(root);
}

function said(value: unknown): Pick<ErrorBody, 'message' | 'detail'> {
  const error = member(value, 'error');
  const message =
    text(member(error, 'message')) ??
    text(member(value, 'message')) ??
    text(member(member(value, 'result'), 'message'));
  const detail = text(member(error, 'detail'));
  return { ...(message !== undefined && { message }), ...(detail !== undefined && { detail }) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Level by level, not by recursion: the depth is the target's choice. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
  }
  return false;
}
