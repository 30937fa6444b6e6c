import { spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { fractions } from '../../src/proof/random.ts';
import { bareEnvironment } from '../../src/proof/bare-environment.ts';
import { cli } from './cli.ts';
import { startTarget, type Target } from '../run/clean-up-support.ts';
import { ledgerTables } from '../../src/run-folder/ledger.ts';
import { everyUser } from '../../src/reference/users.ts';
import { readLeftovers } from '../../src/run-folder/leftovers.ts';

test.describe.configure({ timeout: 300_000 });

const environment = { ...bareEnvironment, ...everyUser, SN_TIMEOUT: '4' };
const profiles = 'core,ai,internal,segmented,now-assist,xml';

interface Started {
  readonly child: ChildProcess;
  readonly done: Promise<{ readonly code: number | null; readonly said: string }>;
  readonly saying: () => string;
}

/** A command in a process group of its own, so that the group can be killed. */
function command(folder: string, ...args: readonly string[]): Started {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: environment, detached: true });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const done = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('exit', (code) => resolve({ code, said }));
  });
  return { child, done, saying: () => said };
}

function startRun(folder: string, target: Target): Started {
  return command(folder, 'run', '--target', target.url, '--create-configuration', '--profile', profiles);
}

/** Bytes that the workers have written to their ledgers. */
function written(folder: string): number {
  const reports = path.join(folder, 'reports');
  try {
    const [run = ''] = readdirSync(reports);
    return readdirSync(path.join(reports, run))
      .filter((name) => /^ledger-\d+/.test(name))
      .reduce((sum, name) => sum + readFileSync(path.join(reports, run, name)).length, 0);
  } catch {
    return 0;
  }
}

/** Whether the clean-up of the only run has begun. */
function isCleaningUp(folder: string): boolean {
  const reports = path.join(folder, 'reports');
  const [run = ''] = existsSync(reports) ? readdirSync(reports) : [];
  return existsSync(path.join(reports, run, 'ledger-clean-up.jsonl'));
}

/** Waits until so much is in the ledgers: a moment of the run that does not depend on the machine's speed. */
async function untilWritten(run: Started, folder: string, bytes: number): Promise<void> {
  while (written(folder) < bytes && run.child.exitCode === null) await sleep(5);
}

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'wrapup-kill-'));

/** Ends whatever of a process group is left. */
function killGroup({ child }: Started): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

async function expectClean(target: Target, before: Awaited<ReturnType<Target['contents']>>): Promise<void> {
  const after = await target.contents();
  for (const table of ledgerTables) expect(after[table], table).toEqual(before[table]);
}

/** Files of a folder's reports whose paths match. */
const filesIn = (folder: string, pattern: RegExp): string[] =>
  readdirSync(path.join(folder, 'reports'), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => path.join(folder, 'reports', name));

const locksIn = (folder: string): string[] => filesIn(folder, /\.lock$/);

/** Process ids of the workers that hold a lock. */
const workersIn = (folder: string): number[] =>
  locksIn(folder).flatMap((name) => {
    const [, pid] = /worker-(\d+)\.lock$/.exec(name) ?? [];
    return pid === undefined ? [] : [Number(pid)];
  });

/** A deletion that was in flight may have removed a record already. */
const allGone = /\d+ removed(?:, \d+ already absent)?, 0 left/;

const draw = fractions(20_260_312);
const moments = Array.from({ length: 10 }, () => 1 + Math.floor(draw() * 40_000));
for (const [index, bytes] of moments.entries()) {
  // The target may be slow: then requests are on their way when the run is killed, and processed after it.
  const fault = index % 3 === 2 ? 'writes-late' : undefined;
  const moment = fault === undefined ? bytes : 1 + (bytes % 500);
  test(`kill -9 of all processes after ${moment} bytes of ledger, then cleanup${fault === undefined ? '' : `: ${fault}`}`, async () => {
    const [target, folder] = [await startTarget(fault), newFolder()];
    const before = await target.contents();
    target.fault = true;
    const run = startRun(folder, target);
    try {
      await untilWritten(run, folder, moment);
      killGroup(run);
      await run.done;
      const { code, said } = await command(folder, 'cleanup').done;
      expect(said).toMatch(allGone);
      expect(code).toBe(0);
      await expectClean(target, before);
      expect(locksIn(folder)).toEqual([]);
      const again = await command(folder, 'cleanup').done;
      expect(again.said).toContain('nothing to do');
      expect(again.code).toBe(0);
    } finally {
      killGroup(run);
      await target.close();
    }
  });
}

test('cleanup waits for requests that may still be in flight', async () => {
  const [target, folder] = [await startTarget(), newFolder()];
  const before = await target.contents();
  const run = startRun(folder, target);
  try {
    await untilWritten(run, folder, 3000);
    killGroup(run);
    await run.done;
    const [ledger = ''] = filesIn(folder, /ledger-\d+[^/]*$/);
    const key = `${/"key":"(wuc[^-]+)-/.exec(readFileSync(ledger, 'utf8'))?.[1]}-late-1 Toys`;
    const intent = { kind: 'intent', request: 'late.1', at: Date.now() + 2000 };
    appendFileSync(
      ledger,
      `${JSON.stringify({ ...intent, records: [{ table: 'interaction_wrap_up_code', key }] })}\n`,
    );
    const { code, said } = await command(folder, 'cleanup').done;
    expect(said).toMatch(/waiting up to \d+ s for what was on its way/);
    expect(said).toMatch(allGone);
    expect(code).toBe(0);
    await expectClean(target, before);
  } finally {
    killGroup(run);
    await target.close();
  }
});

test('cleanup waits for the workers of a run whose main process was killed', async () => {
  const [target, folder] = [await startTarget('writes-late'), newFolder()];
  const before = await target.contents();
  const run = startRun(folder, target);
  try {
    await untilWritten(run, folder, 2000);
    target.fault = true;
    await sleep(300);
    // A worker that stands still cannot end before the clean-up has seen it, however slow the machine is.
    const workers = workersIn(folder);
    for (const pid of workers) process.kill(pid, 'SIGSTOP');
    run.child.kill('SIGKILL');
    await run.done;
    const cleanUp = command(folder, 'cleanup');
    await expect
      .poll(cleanUp.saying, { timeout: 60_000 })
      .toMatch(/waiting for a worker of the run \(process \d+\)/);
    for (const pid of workers) process.kill(pid, 'SIGCONT');
    const { code, said } = await cleanUp.done;
    expect(said).toMatch(allGone);
    expect(code).toBe(0);
    await expectClean(target, before);
    expect(locksIn(folder)).toEqual([]);
  } finally {
    killGroup(run);
    await target.close();
  }
});

for (const [signal, again] of [
  ['SIGINT', undefined],
  ['SIGTERM', undefined],
  ['SIGHUP', undefined],
  // npm repeats a Ctrl-C, and a terminal that is closed its SIGHUP.
  ['SIGINT', 250],
  ['SIGHUP', 250],
  ['SIGHUP', 1300],
] as const) {
  const times = again === undefined ? '' : `, and once more after ${again} ms,`;
  test(`${signal}${times} leaves nothing on the target and writes an incomplete report`, async () => {
    const [target, folder] = [await startTarget(), newFolder()];
    const before = await target.contents();
    const run = startRun(folder, target);
    try {
      await untilWritten(run, folder, 8000);
      run.child.kill(signal);
      if (again !== undefined) {
        await sleep(again);
        run.child.kill(signal);
      }
      const { code } = await run.done;
      expect(code).toBe(3);
      const latest = path.join(folder, 'reports', 'latest');
      expect(JSON.parse(readFileSync(path.join(latest, 'conformance.json'), 'utf8'))).toMatchObject({
        verdict: 'inconclusive',
        run: { complete: false },
      });
      expect(existsSync(path.join(latest, 'junit.xml'))).toBe(true);
      await expectClean(target, before);
      expect(locksIn(folder)).toEqual([]);
    } finally {
      killGroup(run);
      await target.close();
    }
  });
}

for (const signal of ['SIGINT', 'SIGHUP'] as const) {
  test(`${signal} while a run cleans up does not cut that off`, async () => {
    const [target, folder] = [await startTarget(), newFolder()];
    const before = await target.contents();
    const run = startRun(folder, target);
    try {
      while (!isCleaningUp(folder) && run.child.exitCode === null) await sleep(2);
      run.child.kill(signal);
      const { code, said } = await run.done;
      expect(said).toContain('the clean-up is finished first');
      expect(code).toBe(0);
      await expectClean(target, before);
      expect(locksIn(folder)).toEqual([]);
    } finally {
      killGroup(run);
      await target.close();
    }
  });
}

test('a run that is killed while it cleans up lists what it knows to be left', async () => {
  const [target, folder] = [await startTarget(), newFolder()];
  const run = startRun(folder, target);
  try {
    while (!isCleaningUp(folder) && run.child.exitCode === null) await sleep(2);
    killGroup(run);
    await run.done;
    const [name = ''] = readdirSync(path.join(folder, 'reports'));
    const { records, isIncomplete } = readLeftovers(path.join(folder, 'reports', name));
    expect(records.length).toBeGreaterThan(50);
    expect(records[0]?.reason).toContain('not removed: the clean-up was ended');
    expect(isIncomplete).toBe(true);
  } finally {
    killGroup(run);
    await target.close();
  }
});

test('cleanup leaves an active run alone, and exits with 3 and an unchanged ledger when the target is gone', async () => {
  const [target, folder] = [await startTarget(), newFolder()];
  const run = startRun(folder, target);
  try {
    await untilWritten(run, folder, 3000);
    const early = await command(folder, 'cleanup').done;
    expect(early.said).toMatch(/is still going on \(process \d+\)/);
    expect(early.code).toBe(3);
    killGroup(run);
    await run.done;
    await target.close();
    const size = written(folder);
    const { code, said } = await command(folder, 'cleanup').done;
    expect(said).toMatch(/nothing listens at/i);
    expect(said).toMatch(/\d+ records are in its ledger/);
    expect(code).toBe(3);
    expect(written(folder)).toBe(size);
    const elsewhere = spawn(process.execPath, [cli, 'cleanup'], {
      cwd: folder,
      env: { ...environment, SN_HOST: 'https://dev1.service-now.com' },
    });
    const other = await new Promise((resolve) => elsewhere.on('exit', resolve));
    expect(other).toBe(3);
  } finally {
    killGroup(run);
  }
});

test('cleanup exits with 0 when there is nothing to do, and with 2 for an unknown run', async () => {
  const folder = newFolder();
  const nothing = await command(folder, 'cleanup').done;
  expect(nothing.said).toContain('nothing to do');
  expect(nothing.code).toBe(0);
  const { code, said } = await command(folder, 'cleanup', 'no-such-run').done;
  expect(code).toBe(2);
  expect(said).toContain('"no-such-run" is no run');
});

test('cleanup goes on after a run whose context is damaged', async () => {
  const folder = newFolder();
  for (const [name, text] of [
    ['20260101T000000Z-aaaa', '{"mark": "wuc'],
    ['20260101T000000Z-bbbb', 'null'],
    ['20260101T000000Z-cccc', '{"id": "a run", "mark": "", "target": {"url": "http://localhost:1"}}'],
  ] as const) {
    mkdirSync(path.join(folder, 'reports', name), { recursive: true });
    writeFileSync(path.join(folder, 'reports', name, 'context.json'), text);
  }
  const { code, said } = await command(folder, 'cleanup').done;
  expect(said.match(/context\.json is not as the run wrote it, so nothing is sent/g)).toHaveLength(3);
  expect(said).toContain('mark is "": expected the mark of the run');
  expect(said).toContain('20260101T000000Z-bbbb');
  expect(said).not.toMatch(/\n\s+at /);
  expect(code).toBe(3);
});

test('a run lists its leftovers on the console and in the report, with table and sys_id', async () => {
  const [target, folder] = [await startTarget('no-delete-of-codes'), newFolder()];
  target.fault = true;
  const run = command(folder, 'run', '--target', target.url, '--clause', 'code.post/batch-of-20-listed');
  try {
    const { code, said } = await run.done;
    expect(code).toBe(0);
    expect(said).toMatch(/note: Records of this run will stay on/);
    expect(said).toMatch(/Left on the target \(\d+\)/);
    const report = JSON.parse(
      readFileSync(path.join(folder, 'reports', 'latest', 'conformance.json'), 'utf8'),
    ) as { leftovers: { table: string; sysId: string }[] };
    const codes = Object.entries((await target.contents())['interaction_wrap_up_code'] ?? {});
    const ours = codes.filter(([, row]) => row.includes('"active":"false"')).map(([sysId]) => sysId);
    // A batch of twenty in each representation.
    expect(ours.length).toBeGreaterThanOrEqual(40);
    expect(report.leftovers.map(({ sysId }) => sysId).toSorted()).toEqual(ours.toSorted());
    expect(said).toContain(report.leftovers[0]?.sysId ?? 'an id');
    const still = await command(folder, 'cleanup').done;
    expect(still.code).toBe(1);
    target.fault = false;
    const last = await command(folder, 'cleanup').done;
    expect(last.said).toMatch(/: \d+ removed, 0 left/);
    expect(last.code).toBe(0);
    rmSync(path.join(folder, 'reports', 'latest', 'ledger-clean-up.jsonl'));
    const none = await command(folder, 'cleanup').done;
    expect(none.said).toMatch(/: 0 removed, \d+ already absent, 0 left/);
    expect(none.code).toBe(0);
  } finally {
    killGroup(run);
    await target.close();
  }
});
