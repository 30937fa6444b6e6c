/**
 * The most memory that a process of a run takes where every second answer is large: against a limit, and against a
 * run whose answers are as they should be. Reads /proc, so it runs on Linux.
 *
 * Run after `npm run build`: `node dist/bench/memory.js`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startReferenceInstance } from '../src/reference/instance.ts';
import { everyUser } from '../src/reference/users.ts';

const limitMegabytes = 512;
const bytes = 11_500_000;
/** The first requests are left alone, so that the run begins. */
const untouched = 20;
const cli = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.js');

interface Large {
  readonly type: string;
  readonly body: string;
}

const rows = Array.from({ length: 1900 }, (_, number) => ({
  sys_id: String(number).padStart(32, 'a'),
  text: 'x'.repeat(6000),
}));

const kinds: Readonly<Record<string, Large | undefined>> = {
  'none, as it should be': undefined,
  'plain text': { type: 'text/plain', body: 'x'.repeat(bytes) },
  'a long JSON text': { type: 'application/json', body: JSON.stringify({ segment: 'x'.repeat(bytes) }) },
  'letters beyond ASCII': {
    type: 'application/json',
    body: JSON.stringify({ result: 'é'.repeat(bytes / 2) }),
  },
  'many records': { type: 'application/json', body: JSON.stringify({ result: rows }) },
  'a long XML text': {
    type: 'application/xml',
    body: `<response><message>${'x'.repeat(bytes)}</message></response>`,
  },
  'an HTML page': { type: 'text/html', body: `<html><body>${'<p>x'.repeat(bytes / 4)}</body></html>` },
};

/** Kilobytes of a process and of those that it began, by process. */
function memoryOf(pid: string): readonly (readonly [pid: string, kilobytes: number])[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter((each) => /\d/.test(each));
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return [[pid, Number(kilobytes)], ...children.flatMap(memoryOf)];
  } catch {
    // The process has ended.
    return [];
  }
}

/** Megabytes of the largest process of a run. */
async function peak(large: Large | undefined): Promise<number> {
  let requests = 0;
  const instance = await startReferenceInstance({
    fault: {
      id: 'large-answers',
      sentence: 'Every second answer is large.',
      around: (next) => (request, response) => {
        requests += 1;
        if (!large || requests <= untouched || requests % 2 === 0) return next(request, response);
        request.resume();
        response.writeHead(200, { 'content-type': large.type });
        response.end(large.body);
      },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-memory-'));
  const most = new Map<string, number>();
  try {
    const child = spawn(process.execPath, [cli, 'run', '--target', instance.url, '--seed', '1'], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, ...everyUser, SN_TIMEOUT: '5' },
    });
    const watch = setInterval(() => {
      for (const [pid, kilobytes] of memoryOf(String(child.pid))) {
        most.set(pid, Math.max(most.get(pid) ?? 0, kilobytes));
      }
    }, 25);
    await new Promise((resolve) => child.once('close', resolve));
    clearInterval(watch);
  } finally {
    await instance.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return Math.max(...most.values()) / 1024;
}

let usual = 0;
for (const [kind, large] of Object.entries(kinds)) {
  const megabytes = await peak(large);
  if (!large) usual = megabytes;
  const ratio = (megabytes / usual).toFixed(2);
  console.log(`${kind}: ${Math.round(megabytes)} MB, ${ratio} of a usual run (limit ${limitMegabytes} MB)`);
  if (megabytes > limitMegabytes) process.exitCode = 1;
}
