import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changedClauses, clauseListFile } from './clause-list.ts';

/** What to do with files that are out of step. */
export interface Bringing {
  /** Only look. */
  readonly check: boolean;
  /** Also write a list of clauses in which one that was there is changed or gone. */
  readonly acceptChangedClauses: boolean;
}

/** What was out of step. */
export interface Brought {
  readonly stale: readonly string[];
  /** Why a file was left as it is, with what to do. */
  readonly refused: readonly string[];
}

/** Brings files in step with what they should be. */
export async function bring(
  root: string,
  files: ReadonlyMap<string, string>,
  { check, acceptChangedClauses }: Bringing,
): Promise<Brought> {
  const stale: string[] = [];
  const refused: string[] = [];
  for (const [path, content] of files) {
    const file = join(root, path);
    const is = await readFile(file, 'utf8').catch(() => undefined);
    if (is === content) continue;
    const changed = path === clauseListFile ? changedClauses(is ?? '', content) : [];
    if (changed.length > 0 && !acceptChangedClauses) {
      refused.push(
        ...changed.map((line) => `changed or gone: ${line}`),
        `${path}: ids are permanent, so a changed meaning is a new id. For better words: npm run generate -- --accept-changed-clauses`,
      );
      continue;
    }
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { stale, refused };
}
