import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { SettingsError } from './variables.ts';

/**
 * Makes the folder of the reports, and those above it, before anything is sent.
 *
 * @throws SettingsError when it cannot be made or written to
 */
export function makeReportsFolder(folder: string): void {
  orWrong(folder, () => {
    make(folder);
    assertWritable(folder);
  });
}

/**
 * Looks whether that folder is there, or could be made, and makes nothing.
 *
 * @throws SettingsError as `makeReportsFolder`, as far as that shows without trying
 */
export function assertReportsFolder(folder: string): void {
  orWrong(folder, () => {
    let above = folder;
    while (!isFolder(above) && path.dirname(above) !== above) above = path.dirname(above);
    assertWritable(above);
  });
}

function orWrong(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError([
      `--out is ${JSON.stringify(folder)}: expected a folder that can be made and written to (${why})`,
    ]);
  }
}

const assertWritable = (folder: string): void => {
  accessSync(folder, constants.W_OK | constants.X_OK);
};

/** @throws when something else than a folder has this name */
function isFolder(name: string): boolean {
  const held = statSync(name, { throwIfNoEntry: false });
  if (held && !held.isDirectory()) throw new Error('something else than a folder has this name');
  return held !== undefined;
}

// Not by the option `recursive`: where a file system refuses new folders with ENOENT, as /proc does, Node
// tries again for ever.
function make(folder: string): void {
  if (isFolder(folder)) return;
  make(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
