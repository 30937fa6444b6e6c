import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { SettingsError } from './variables.ts';

/**
 * Makes the folder of the reports, and those above it, before anything is sent.
 *
 * @throws SettingsError when it cannot be made or written to
 */
export function makeReportsFolder(folder: string): void {
  try {
    make(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError([
      `--out is ${JSON.stringify(folder)}: expected a folder that can be made and written to (${why})`,
    ]);
  }
}

// Not by the option `recursive`: where a file system refuses new folders with ENOENT, as /proc does, Node
// tries again for ever.
function make(folder: string): void {
  const held = statSync(folder, { throwIfNoEntry: false });
  if (held?.isDirectory() === true) return;
  if (held) throw new Error('something else than a folder has this name');
  make(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
