import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { bareEnvironment } from '../../src/proof/bare-environment.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { otherUsers, userUnderTest } from '../../src/reference/users.ts';

const main = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

/** `SN_TIMEOUT` of every run. */
const timeoutSeconds = 2;

/** Seconds that one worker waits at most for transient failures, and what the checks themselves take. */
const runBound = 300 + 60;

/** Seconds that a run may take after a signal: six times `SN_TIMEOUT`, and the clean-up itself. */
const afterSignalBound = 6 * timeoutSeconds + 60;

/** How a run is ended before its end. */
export type Ending = 'none' | 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGKILL' | 'SIGKILL of the group';

/** What the seed has drawn for a run. */
export interface Plan {
  readonly number: number;
  readonly ending: Ending;
  /** When it is ended, in milliseconds from its start. */
  readonly afterMs: number;
  readonly clauses: readonly string[];
  readonly grant: 'basic' | 'client_credentials';
  readonly seed: number;
}

/** What a command left. */
export interface CommandEnd {
  readonly code: number | null;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Whether it took longer than it may. */
  readonly isOverdue: boolean;
}

const { client } = referenceCredentials;

const environmentOf = (plan: Plan, url: string): NodeJS.ProcessEnv => ({
  ...bareEnvironment,
  ...otherUsers,
  SN_HOST: url,
  SN_TIMEOUT: String(timeoutSeconds),
  ...(plan.grant === 'basic'
    ? userUnderTest
    : { SN_GRANT_TYPE: 'client_credentials', SN_CLIENT_ID: client.id, SN_CLIENT_SECRET: client.secret }),
});

/** Runs the suite as planned, in a folder of its own, and ends it as planned. */
export async function disturbedRun(plan: Plan, url: string, folder: string): Promise<CommandEnd> {
  mkdirSync(folder, { recursive: true });
  const { clauses, seed } = plan;
  const args = ['run', '--out', 'reports', '--seed', String(seed), '--clause', clauses.join(',')];
  const command = start([...args, '--create-configuration'], environmentOf(plan, url), folder, 'run');
  const startedAt = Date.now();
  if (plan.ending !== 'none') {
    await Promise.race([sleep(plan.afterMs), command.done]);
    end(command.child, plan.ending);
  }
  const signalledAt = Date.now();
  const bound = plan.ending === 'none' ? runBound : afterSignalBound;
  const isOverdue = await overdue(command, signalledAt + bound * 1000);
  return { code: await command.done, startedAt, endedAt: Date.now(), isOverdue };
}

/** Cleans up what the runs in a folder left. */
export async function cleanUpAfter(
  plan: Plan,
  url: string,
  folder: string,
  name: string,
): Promise<CommandEnd> {
  const startedAt = Date.now();
  const args = ['cleanup', '--out', 'reports'];
  const command = start(args, environmentOf(plan, url), folder, name);
  const isOverdue = await overdue(command, startedAt + runBound * 1000);
  return { code: await command.done, startedAt, endedAt: Date.now(), isOverdue };
}

interface Command {
  readonly child: ChildProcess;
  readonly done: Promise<number | null>;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv, folder: string, name: string): Command {
  // A group of its own, so that its workers can be killed with it.
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const done = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      writeFileSync(path.join(folder, `${name}.txt`), said);
      resolve(code);
    });
  });
  return { child, done };
}

/** Kills a command that has not ended by then. */
async function overdue({ child, done }: Command, at: number): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(Math.max(at - Date.now(), 0), 'late' as const, { signal: timer.signal }).catch(
    () => 'stopped' as const,
  );
  const first = await Promise.race([done, late]);
  timer.abort();
  if (first !== 'late') return false;
  end(child, 'SIGKILL of the group');
  return true;
}

function end({ pid }: ChildProcess, ending: Ending): void {
  if (pid === undefined || ending === 'none') return;
  const isGroup = ending === 'SIGKILL of the group';
  try {
    process.kill(isGroup ? -pid : pid, isGroup ? 'SIGKILL' : ending);
  } catch {
    // It has ended by itself.
  }
}
