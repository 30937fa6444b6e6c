import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { Check } from '../check.ts';
import { collectChecks } from '../collect.ts';

// A module declares its checks only when it is loaded, and that is once in a process.
let loaded: Promise<readonly Check[]> | undefined;

/** Every check of the specs, those of runs that only read included, to run them without Playwright. */
export function everyCheck(): Promise<readonly Check[]> {
  loaded ??= collectChecks(async () => {
    const folder = path.join(import.meta.dirname, '..', '..', '..', 'specs');
    const ending = `.spec${path.extname(import.meta.filename)}`;
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    for (const name of names.toSorted()) await import(path.join(folder, name));
  });
  return loaded;
}

/** Every check of a run that may write. */
export async function usualChecks(): Promise<readonly Check[]> {
  return (await everyCheck()).filter(({ readOnly }) => !readOnly);
}
