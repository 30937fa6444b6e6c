/**
 * How long a run of the suite takes, as a ratio to the least that its parts can take: a Playwright run of as
 * many empty tests with as many workers, and as many requests over one kept-alive connection.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const limit = 1.8;
const rounds = 3;
const workers = 2;
const root = path.join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-bench-'));

/** Runs a program of ours to its end and gives back the seconds that it took. */
function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Tests and exchanges of the newest run below the folder. */
function sizeOfRun(): { tests: number; exchanges: number } {
  const latest = path.join(folder, 'reports', 'latest');
  const report = JSON.parse(readFileSync(path.join(latest, 'conformance.json'), 'utf8')) as {
    run: { exchanges: number };
  };
  const exchanges = JSON.parse(readFileSync(path.join(latest, 'exchanges.json'), 'utf8')) as { id: string }[];
  const checks = new Set(exchanges.map(({ id }) => id.slice(0, id.lastIndexOf('.'))));
  return { tests: checks.size, exchanges: report.run.exchanges };
}

function writeEmptyTests(count: number): string {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const config = path.join(folder, 'playwright.config.js');
  writeFileSync(
    config,
    `export default { testDir: '.', testMatch: '*.spec.js', fullyParallel: true, workers: ${workers}, reporter: 'dot' };`,
  );
  writeFileSync(
    path.join(folder, 'empty.spec.js'),
    `import { test } from '@playwright/test';\nfor (let i = 0; i < ${count}; i += 1) test('empty ' + i, () => {});\n`,
  );
  return config;
}

/** Seconds that this many requests take one after the other over one connection. */
async function bareLoop(count: number): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    outgoing.end('{}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const start = performance.now();
  for (let sent = 0; sent < count; sent += 1) {
    await new Promise<void>((resolve, reject) => {
      request({ host: '127.0.0.1', port, agent, method: 'POST' }, (response) => {
        response.resume().on('end', resolve);
      })
        .on('error', reject)
        .end('{"codes":[]}');
    });
  }
  const took = (performance.now() - start) / 1000;
  agent.destroy();
  server.close();
  return took;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  const cli = path.join(root, 'dist', 'src', 'cli', 'main.js');
  const run = [
    '--disable-warning=ExperimentalWarning',
    cli,
    'run',
    '--seed',
    '1',
    '--workers',
    String(workers),
  ];
  seconds(run);
  const { tests, exchanges } = sizeOfRun();
  const config = writeEmptyTests(tests);
  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const empty = [playwright, 'test', '-c', config];
  seconds(empty);
  // Taken in turns, so that what else the machine does falls on both.
  const taken = { run: [] as number[], least: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    taken.run.push(seconds(run));
    taken.least.push(seconds(empty) + (await bareLoop(exchanges)));
  }
  const ratio = median(taken.run) / median(taken.least);
  process.stdout.write(
    `run: ${tests} tests (at most 120), ${exchanges} exchanges (at most 1000), ` +
      `${median(taken.run).toFixed(2)} s against ${median(taken.least).toFixed(2)} s bare: ` +
      `ratio ${ratio.toFixed(2)} (at most ${limit})\n`,
  );
  process.exitCode = ratio <= limit && tests <= 120 && exchanges <= 1000 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
