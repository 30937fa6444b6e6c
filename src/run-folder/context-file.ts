/** The context of a run, kept in its folder for the clean-up of a run that was killed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunContext } from '../contract/run.ts';
import { isMark } from './mark.ts';
import { isSysId } from './sys-id.ts';
import { writeWhole } from './write-whole.ts';

const name = 'context.json';

/**
 * Writes the context of a run into its folder.
 *
 * @param redact takes secrets out of a value: a target may have given anything as the id of the agent
 */
export function writeContextFile(context: RunContext, redact: (text: string) => string): void {
  const withoutSecrets = (_: string, value: unknown) => (typeof value === 'string' ? redact(value) : value);
  writeWhole(path.join(context.folder, name), `${JSON.stringify(context, withoutSecrets, 2)}\n`);
}

/** Whether a folder is that of a run. */
export function hasContextFile(folder: string): boolean {
  return existsSync(path.join(folder, name));
}

/** A stored context, or what is wrong with it: nothing is sent by one that is not as a run writes it. */
export type StoredContext = { readonly context: RunContext } | { readonly wrong: string };

/** The context of the run of a folder. */
export function readContextFile(folder: string): StoredContext {
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  } catch (error) {
    return { wrong: error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read' };
  }
  if (!isObject(stored)) return { wrong: 'it is no object' };
  for (const [member, { isRight, expected }] of Object.entries(members)) {
    const value = member
      .split('.')
      .reduce<unknown>((held, each) => (isObject(held) ? held[each] : undefined), stored);
    if (!isRight(value)) {
      const shown = JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
      return { wrong: `${member} is ${shown}: expected ${expected}` };
    }
  }
  return { context: { ...stored, folder } as unknown as RunContext };
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const areSysIds = (value: unknown): boolean => Array.isArray(value) && value.every(isSysId);

const isOrigin = (value: unknown): boolean =>
  typeof value === 'string' &&
  URL.canParse(value) &&
  /^https?:$/.test(new URL(value).protocol) &&
  new URL(value).origin === value;

const isCount = (most: number) => (value: unknown) => typeof value === 'number' && value > 0 && value <= most;

/** What a clean-up goes by: the form of each member of the context. */
const members: Readonly<
  Record<string, { readonly isRight: (value: unknown) => boolean; readonly expected: string }>
> = {
  id: { isRight: isText, expected: 'the name of the run' },
  mark: { isRight: isMark, expected: 'the mark of the run, such as wuc followed by 11 letters and digits' },
  'target.url': { isRight: isOrigin, expected: 'the origin of the target' },
  'target.kind': {
    isRight: (value) => ['reference', 'instance', 'mock'].includes(String(value)),
    expected: 'reference, instance or mock',
  },
  'target.credentials': { isRight: isText, expected: 'how the user authenticates' },
  workers: { isRight: isCount(1000), expected: 'the number of workers' },
  timeoutSeconds: { isRight: isCount(86_400), expected: 'seconds without an answer' },
  'consent.readOnly': { isRight: isFlag, expected: 'true or false' },
  'inputs.tableApi': { isRight: isFlag, expected: 'true or false' },
  'inputs.interactions': { isRight: areSysIds, expected: 'a list of sys_ids' },
  'inputs.configurations': { isRight: areSysIds, expected: 'a list of sys_ids' },
};
