/**
 * What the reference instance costs: its requests a second against a bare node:http server that only parses
 * the same body, and what a creation costs with few and with many segments held.
 *
 * Run after `npm run build`: `node dist/bench/reference-throughput.js`.
 */
import { Buffer } from 'node:buffer';
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import autocannon from 'autocannon';

import { standard } from '../src/reference/behaviour/standard.ts';
import { basic, referenceCredentials, startReferenceInstance } from '../src/reference/instance.ts';
import { Model } from '../src/reference/model.ts';

const connections = 20;
const seconds = 3;
const rounds = 2;
const target = 0.3;

const creation = {
  agent_sys_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  interaction_sys_id: 'f9e8d7c6b5a493827160f5e4d3c2b1a0',
  external: true,
  external_segment_id: 'bench-segment',
  opened_on: '2026-03-12 09:00:00',
  configuration: {
    enable_codes: true,
    enable_ai_code: true,
    enable_ai_notes: true,
    allowed_codes: [{ code: 'Bench one' }, { code: 'Bench two' }],
    default_code: 'Bench one',
  },
};

/** A server that does the least that a JSON API can do. */
async function startBareServer(): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ ok: body !== null }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts one of the servers in a process of its own, so that the load is made outside of it. */
function startChild(kind: 'bare' | 'reference'): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(fileURLToPath(import.meta.url), [kind]);
  return new Promise((resolve, reject) => {
    child.once('message', (url) => resolve({ url: typeof url === 'string' ? url : '', child }));
    child.once('error', reject);
  });
}

async function requestsPerSecond(kind: 'bare' | 'reference'): Promise<number> {
  const { url, child } = await startChild(kind);
  const load = (duration: number): Promise<autocannon.Result> =>
    autocannon({
      url: `${url}/api/now/wrapup/segment/create`,
      method: 'POST',
      connections,
      duration,
      headers: {
        'content-type': 'application/json',
        authorization: basic(referenceCredentials.integration),
      },
      body: JSON.stringify(creation),
    });
  try {
    await load(1);
    const result = await load(seconds);
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${kind}: ${result.non2xx} refused`);
    return result.requests.average;
  } finally {
    child.kill();
  }
}

/** Microseconds of one creation in the model while `held` segments are there: the best of some rounds. */
function creationCost(held: number): number {
  let count = 0;
  const model = new Model(standard, () => (count += 1).toString(16).padStart(32, '0'));
  const create = (): void => {
    const body = { ...creation, interaction_sys_id: `interaction ${count}`, external_segment_id: `${count}` };
    model.handle('segment.create', { path: {}, query: {}, body }, 0);
  };
  for (let made = 0; made < held; made += 1) create();
  const round = 1000;
  const costs = Array.from({ length: 30 }, () => {
    const start = performance.now();
    for (let made = 0; made < round; made += 1) create();
    return ((performance.now() - start) * 1000) / round;
  });
  return Math.min(...costs);
}

async function main(): Promise<void> {
  let bare = 0;
  let reference = 0;
  // Taken in turns, the best of each: what else runs on the machine hits both alike.
  for (let round = 0; round < rounds; round += 1) {
    bare = Math.max(bare, await requestsPerSecond('bare'));
    reference = Math.max(reference, await requestsPerSecond('reference'));
  }
  console.log(`bare node:http       ${bare.toFixed(0)} requests/s`);
  console.log(`reference instance   ${reference.toFixed(0)} requests/s`);
  const ratio = reference / bare;
  console.log(`ratio                ${ratio.toFixed(2)} (target: at least ${target})`);
  creationCost(100);
  const few = creationCost(100);
  const many = creationCost(100_000);
  console.log(`creation, 100 held       ${few.toFixed(1)} µs`);
  console.log(`creation, 100,000 held   ${many.toFixed(1)} µs`);
  console.log(`ratio                    ${(many / few).toFixed(2)} (target: at most 1.5)`);
  if (ratio < target) process.exitCode = 1;
}

const [kind] = process.argv.slice(2);
if (kind === 'bare') process.send?.(await startBareServer());
else if (kind === 'reference') process.send?.((await startReferenceInstance()).url);
else await main();
