/** Runs the compiled command line as a user does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** The environment of the tests, without what would steer a run. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:SN_|WRAPUP_|TEST_|PLAYWRIGHT|PW_|FORCE_COLOR|DEBUG_COLORS|NODE_OPTIONS)/.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', ...more };
}

export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  readonly said: (text: RegExp) => Promise<RegExpExecArray>;
} {
  const begun = performance.now();
  const child = spawn(process.execPath, [main, ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, stdout, stderr, seconds: (performance.now() - begun) / 1000 }),
    );
  });
  const said = (text: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = text.exec(stdout);
        if (found) resolve(found);
      };
      look();
      child.stdout?.on('data', look);
      child.once('close', () => reject(new Error(`ended without saying ${text}: ${stdout}${stderr}`)));
    });
  return { child, outcome, said };
}

/** Runs a command to its end. */
export function run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Outcome> {
  return start(args, env).outcome;
}
