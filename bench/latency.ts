/**
 * Whether a run against a target far away takes the time that its requests must take, and no more. With 100 ms
 * added to every answer, the least is the longest test's requests one after the other, or all requests divided
 * by how many may be in flight, whichever is more; start-up comes on top.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startReferenceInstance } from '../src/reference/instance.ts';
import { everyUser } from '../src/reference/users.ts';

const limit = 1.25;
const latencyMs = 100;
const workers = 4;
const cli = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.js');
const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-latency-'));

/** Judges a target; gives back the seconds that it took. */
async function judge(url: string, more: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [cli, 'run', '--target', url, '--seed', '1', '--workers', String(workers), ...more],
    {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...everyUser,
      },
    },
  );
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`the run ended with ${code}`);
  return (performance.now() - start) / 1000;
}

/** Requests of the longest test of the newest run. */
function longestTest(): number {
  const file = path.join(folder, 'reports', 'latest', 'exchanges.json');
  const exchanges = JSON.parse(readFileSync(file, 'utf8')) as { id: string; purpose: string }[];
  const tests = new Map<string, number>();
  for (const { id, purpose } of exchanges) {
    if (purpose === 'preflight') continue;
    const name = id.slice(0, id.lastIndexOf('.'));
    tests.set(name, (tests.get(name) ?? 0) + 1);
  }
  return Math.max(...tests.values());
}

/** Seconds of a run without latency and with hardly a check: what it takes to start, and to end. */
async function startUp(): Promise<number> {
  const instance = await startReferenceInstance();
  try {
    const flags = ['--clause', 'code.get/unknown-id', '--profile', 'core', '--representation', 'json'];
    return await judge(instance.url, flags);
  } finally {
    await instance.close();
  }
}

try {
  let requests = 0;
  const instance = await startReferenceInstance({
    latencyMs,
    fault: {
      id: 'counting',
      sentence: 'Counts the requests.',
      around: (next) => (incoming, outgoing) => {
        requests += 1;
        next(incoming, outgoing);
      },
    },
  });
  const start = await startUp();
  const wall = await judge(instance.url, ['--create-configuration']);
  await instance.close();
  const longest = longestTest();
  const seconds = latencyMs / 1000;
  const least = Math.max(longest * seconds, (requests * seconds) / workers);
  const ratio = (wall - start) / least;
  process.stdout.write(
    `latency: ${requests} requests, ${workers} in flight, the longest test ${longest}; ${wall.toFixed(1)} s, ` +
      `${start.toFixed(1)} s of them to start, against ${least.toFixed(1)} s at least: ratio ${ratio.toFixed(2)} (at most ${limit})\n`,
  );
  process.exitCode = ratio <= limit ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
