/** The context of a run, kept in its folder for the clean-up of a run that was killed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RunContext } from '../contract/run.ts';
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

/** The context of the run of a folder; undefined where the file is damaged. */
export function readContextFile(folder: string): RunContext | undefined {
  try {
    const stored = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Partial<RunContext> | null;
    return stored?.target && stored.mark !== undefined ? ({ ...stored, folder } as RunContext) : undefined;
  } catch {
    return undefined;
  }
}
