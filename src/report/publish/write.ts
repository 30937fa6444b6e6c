/** Writes the files of a run. Everything appears whole or not at all. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../run-folder/write-whole.ts';
import { renderJunit } from '../render/junit.ts';
import type { Report } from '../result/result.ts';
import { assertValidResult } from '../result/validate.ts';

/**
 * Writes `conformance.json`, `exchanges.json` and `junit.xml` into `folder`, and points `latest` beside it there.
 *
 * @returns whether `latest` points there now: a folder of that name is not the suite's, and is left alone
 */
export async function writeReport({ result, exchanges }: Report, folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const files: Record<string, string> = {
    'exchanges.json': `[\n${exchanges.map((exchange) => JSON.stringify(exchange)).join(',\n')}\n]\n`,
    'junit.xml': renderJunit(result),
    'conformance.json': `${JSON.stringify(result, undefined, 2)}\n`,
  };
  const written: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      writeWhole(path.join(folder, name), text);
      written.push(path.join(folder, name));
    }
  } catch (error) {
    // All of them or none: one alone would pass for the report.
    for (const file of written) rmSync(file, { force: true });
    throw error;
  }
  const isLatest = await pointLatest(folder);
  // After writing, so that a result which breaks its own format can be looked at.
  await assertValidResult(result);
  return isLatest;
}

/** A link `latest`, or a file with the name of the folder where links cannot be made. */
async function pointLatest(folder: string): Promise<boolean> {
  const latest = path.join(path.dirname(folder), 'latest');
  const temporary = `${latest}.${randomUUID()}.tmp`;
  const name = path.basename(folder);
  try {
    await symlink(name, temporary, 'dir');
    await rename(temporary, latest);
    return true;
  } catch {
    await rm(temporary, { force: true });
    try {
      writeWhole(latest, `${name}\n`);
      return true;
    } catch {
      return false;
    }
  }
}
