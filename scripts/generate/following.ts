import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clauseOperationsModule } from './clause-operations.ts';
import { cleanRun } from './clean-run.ts';
import { clauseList, clauseListFile } from './clause-list.ts';
import { formatted } from './format.ts';
import { measuredModule } from './measured-module.ts';
import { neededInputsModule } from './needed-inputs.ts';
import { readmeText } from './readme.ts';

/** Every file that follows from the compiled suite: clauses, checks, defects and what a clean run shows. */
export async function followingFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const run = await cleanRun();
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const files = await formatted(root, [
    ['src/run/forecast/generated/measured.ts', measuredModule(run)],
    ['src/run/forecast/generated/needed-inputs.ts', await neededInputsModule()],
    ['src/contract/generated/clause-operations.ts', clauseOperationsModule(run)],
    ['README.md', await readmeText(readme, run.result, root)],
  ]);
  return new Map([...files, [clauseListFile, clauseList()]]);
}
