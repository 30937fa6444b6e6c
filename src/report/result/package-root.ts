import { readFileSync } from 'node:fs';
import path from 'node:path';

const name = 'wrapup-conformance';
let found: { readonly folder: string; readonly version: string } | undefined;

/**
 * The folder of this package, from the sources as well as from `dist/`, and its version: what is not compiled,
 * such as the schemas, is found from there.
 */
export function packageRoot(): { readonly folder: string; readonly version: string } {
  found ??= search(import.meta.dirname);
  return found;
}

function search(folder: string): { folder: string; version: string } {
  for (let next = folder; ; next = path.dirname(next)) {
    const description = read(path.join(next, 'package.json'));
    if (description?.name === name) return { folder: next, version: description.version ?? '0.0.0' };
    if (next === path.dirname(next)) throw new Error(`no package.json of ${name} above ${folder}`);
  }
}

function read(file: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
  } catch {
    return undefined;
  }
}
