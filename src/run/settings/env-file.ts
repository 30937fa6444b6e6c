/** What a `.env` file says, and what is wrong with how it is written. */
import { parse } from 'dotenv';
import { secretVariables } from '../../client/recording/redaction.ts';
import { knownVariables } from './known-variables.ts';
import { SettingsError } from './variables.ts';

/** The content of a `.env` file. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** What the operator should know. No value is repeated. */
  readonly notes: readonly string[];
}

/**
 * Reads the bytes of a `.env` file.
 *
 * @throws SettingsError when it is UTF-16, as some editors and shells write: no variable would be found in it
 */
export function readEnvFile(bytes: Buffer): EnvFile {
  const hasMark = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(bytes.toString('latin1', 0, 2));
  if (hasMark || bytes.includes(0)) {
    throw new SettingsError([
      '.env is not UTF-8 but UTF-16, or no text: expected a file in UTF-8; save it in that encoding',
    ]);
  }
  const text = bytes.toString('utf8');
  return { values: parse(text), notes: notesOn(text) };
}

/** A variable whose value is not in quotes and ends at a number sign; and what stands before that sign. */
const cutByComment = /^\s*(?:export\s+)?([\w.-]+)[^\S\n]*=([^\S\n]*(?:[^'"`\s#][^#\r\n]*)?)#/gm;

function notesOn(text: string): readonly string[] {
  const names = [...text.matchAll(cutByComment)].flatMap(([, name = '', before = '']) => {
    const isOurs = knownVariables.some((known) => known === name);
    const isSecret = secretVariables.some((secret) => secret === name);
    // After white space a comment is intended, except that a password may contain it.
    return isOurs && (isSecret || !/\s$/.test(before)) ? [name] : [];
  });
  return names.map(
    (name) =>
      `${name} in .env has a # that is not in quotes: the rest of the line is a comment. If it belongs to the value, put the value in quotes.`,
  );
}
