import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that appears whole or not at all: beside its place first, then moved there. Where that fails,
 * nothing stays behind, and a file that was there before is as it was.
 *
 * @throws the error of the file system, such as ENOSPC
 */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The JSON of a file that was written whole; undefined where there is no such file, and null where it is no JSON. */
export function readWhole(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
