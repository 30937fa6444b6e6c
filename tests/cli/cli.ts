import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../../src/proof/bare-environment.ts';

/** The file to run with Node. */
export const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'main.js');

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** The folder that it ran in; reports are below it. */
  readonly folder: string;
}

/** The command line in a process and a folder of its own, with files that lie there. */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string | Uint8Array>> = {},
): { readonly child: ChildProcessWithoutNullStreams; readonly done: Promise<Outcome> } {
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-cli-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...bareEnvironment, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const done = new Promise<Outcome>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr, seconds: (performance.now() - begun) / 1000, folder });
    });
  });
  return { child, done };
}

/** Runs the command line to its end. */
export function run(
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
  files?: Readonly<Record<string, string | Uint8Array>>,
): Promise<Outcome> {
  return start(args, environment, files).done;
}

/** The part of conformance.json that tests look at. */
export interface Report {
  readonly verdict: string;
  readonly run: { readonly complete: boolean; readonly seed: number };
  readonly clauses: readonly {
    readonly id: string;
    readonly representation: string;
    readonly verdict: string;
  }[];
}

/** The newest report below a folder. */
export function report({ folder, code, stdout, stderr }: Outcome): Report {
  const file = path.join(folder, 'reports', 'latest', 'conformance.json');
  if (!existsSync(file)) throw new Error(`no report; exit code ${code}\n${stdout}\n${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Ids of the entries that have a verdict. */
export function withVerdict({ clauses }: Report, ...verdicts: readonly string[]): readonly string[] {
  return clauses
    .filter(({ verdict }) => verdicts.includes(verdict))
    .map(({ id, representation }) => `${id} [${representation}]`);
}
