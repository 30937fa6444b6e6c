/**
 * Writes the stubs of a clause, its check and two defects: `npm run new-clause -- code.get/some-id [--dry-run]`.
 * Exit codes: 0 written or shown, 2 an id that is malformed or taken. Run from the root of the project.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../src/contract/catalogue.ts';
import { formatFile } from '../src/proof/matrix/format-file.ts';
import { otherPlaces, problemOfId, stubsOf } from './new-clause/stubs.ts';

const root = process.cwd();
const args = process.argv.slice(2);
const isDry = args.includes('--dry-run');
const [id, ...others] = args.filter((each) => each !== '--dry-run');
const ids = catalogue.map((each) => each.id);
const problem =
  id === undefined || others.length > 0
    ? 'npm run new-clause -- ID [--dry-run]: expected one id'
    : problemOfId(id, ids);

if (id === undefined || problem !== undefined) {
  console.error(problem);
  process.exitCode = 2;
} else {
  const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
  const files: (readonly [string, string])[] = [];
  for (const [name, text] of stubsOf(id, read)) {
    files.push([name, await formatFile(path.join(root, name), text)]);
  }
  if (isDry) for (const [name, text] of files) console.log(`${name}\n${added(read(name), text)}\n`);
  else write(files);
  if (isDry) {
    console.log('Nothing was written.');
  } else {
    console.log(`Where another file fits better, move the part there: ${otherPlaces(id).join(', ')}`);
    console.log(`Fill in what says TODO, then: npm run prove -- ${id}`);
  }
}

/** The lines that are new. */
function added(before: string, after: string): string {
  const known = before.split('\n');
  const lines = after.split('\n');
  const from = lines.findIndex((line, index) => line !== known[index]);
  return lines
    .slice(from, lines.length - (known.length - from))
    .map((line) => `+ ${line}`)
    .join('\n');
}

/** All files or none: each is written beside its place first. */
function write(files: readonly (readonly [string, string])[]): void {
  const written = files.map(([name, text]) => ({ name, file: path.join(root, name), text }));
  try {
    for (const { file, text } of written) writeFileSync(`${file}.new`, text);
  } catch (error) {
    for (const { file } of written) rmSync(`${file}.new`, { force: true });
    throw error;
  }
  for (const { name, file } of written) {
    renameSync(`${file}.new`, file);
    console.log(`written: ${name}`);
  }
}
