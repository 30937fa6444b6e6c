/**
 * Writes what follows from `schemas/*.json` and the operations. With `--check` it writes nothing, lists the
 * files that are out of step and exits with 1. Run from the root of the project.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generate/files.ts';

const root = process.cwd();
const check = process.argv.includes('--check');
const stale: string[] = [];

for (const [path, content] of await generatedFiles(root)) {
  const file = join(root, path);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

for (const path of stale) console.log(check ? `out of step: ${path}` : `written: ${path}`);
if (check && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
