/** The README with everything in it that is measured or printed by the suite itself. */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withSection } from '../../src/proof/matrix/readme-section.ts';
import { withSummary } from '../../src/proof/matrix/summary.ts';
import { knownFault, serving } from '../../src/proof/serving.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';
import { userUnderTest } from '../../src/reference/users.ts';
import { renderConsole } from '../../src/report/render/console.ts';
import type { Result } from '../../src/report/result/result.ts';

/** The README with the figures of the matrix, and what a run and doctor print. */
export async function readmeText(readme: string, result: Result, root: string): Promise<string> {
  const sections: readonly (readonly [string, string])[] = [
    ['run', consoleSample(result)],
    ['doctor-refused', await doctorSample(root, { fault: knownFault('basic-refused') })],
    ['doctor', await doctorSample(root, {})],
  ];
  return withSummary(
    sections.reduce((text, [name, printed]) => withSection(text, name, fenced(printed)), readme),
  );
}

const fenced = (text: string): string => ['```text', text.trim(), '```'].join('\n');

/** What a run prints, with a port, a time, a name and a seed that are no news; one reading stands for all. */
export function consoleSample(result: Result): string {
  const shown: Result = {
    ...result,
    target: { ...result.target, url: 'http://127.0.0.1:34103', build: 'glide-australia-wrapup-reference' },
    run: { ...result.run, seed: 3, durationMs: 7000 },
    observations: result.observations.slice(0, 1),
    drift: [],
  };
  const printed = renderConsole(shown, 'reports/20261124T235932Z-2441');
  return result.observations.length < 2 ? printed : printed.replace(/\n\nVERDICT/, '\n  …\n\nVERDICT');
}

/** What `doctor` prints of an instance, with a port and times that are no news. */
async function doctorSample(root: string, options: ReferenceOptions): Promise<string> {
  const printed = await serving(options, ({ url }) => {
    const { PATH = '' } = process.env;
    const env = { PATH, NO_COLOR: '1', SN_HOST: url, ...userUnderTest };
    return new Promise<string>((resolve) => {
      // Its exit code says what it thinks of the instance.
      execFile(
        process.execPath,
        [path.join(root, 'dist/src/cli/main.js'), 'doctor'],
        { cwd: tmpdir(), env },
        (_error, stdout) => resolve(stdout),
      );
    });
  });
  if (!printed.startsWith('http://127.0.0.1:')) throw new Error(`doctor printed ${JSON.stringify(printed)}`);
  return printed
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:4773')
    .replace(/\d+ ms an answer \(\d+ ms/, '1 ms an answer (6 ms')
    .replace(/takes about \d+ s with/, 'takes about 3 s with')
    .replace(/, and \d+ s to clean up/, '');
}
