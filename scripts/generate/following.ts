import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanRun } from './clean-run.ts';
import { clauseList, clauseListFile } from './clause-list.ts';
import { formatFile } from './format.ts';
import { measuredModule } from './measured-module.ts';
import { neededInputsModule } from './needed-inputs.ts';
import { readmeText } from './readme.ts';

/** Every file that follows from the compiled suite: clauses, checks, defects and what a clean run shows. */
export async function followingFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const run = await cleanRun();
  const measured = join(root, 'src/run/forecast/generated/measured.ts');
  const needed = join(root, 'src/run/forecast/generated/needed-inputs.ts');
  const readme = join(root, 'README.md');
  return new Map([
    ['src/run/forecast/generated/measured.ts', await formatFile(measured, measuredModule(run))],
    ['src/run/forecast/generated/needed-inputs.ts', await formatFile(needed, await neededInputsModule())],
    [clauseListFile, clauseList()],
    [
      'README.md',
      await formatFile(readme, await readmeText(await readFile(readme, 'utf8'), run.result, root)),
    ],
  ]);
}
