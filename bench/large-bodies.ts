/**
 * How long others wait while the reference instance reads 10 MB of XML: the slowest of the reads that are sent
 * meanwhile, for each kind of body, against the time that the body itself takes.
 *
 * Run after `npm run build`: `node dist/bench/large-bodies.js`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { basic, referenceCredentials, startReferenceInstance } from '../src/reference/instance.ts';

const megabytes = 10;
const limitMs = 100;

const authorization = basic(referenceCredentials.integration);

/** A document of about 10 MB: one text again and again between two others. */
const filled = (head: string, part: string, tail: string): string =>
  head + part.repeat(Math.floor((megabytes * 1_000_000) / part.length)) + tail;

const numbered = (count: number, of: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => of(number)).join('');

const bodies: Readonly<Record<string, () => string>> = {
  'empty elements': () => filled('<request>', '<codes/>', '</request>'),
  'list items': () => filled('<request>', '<codes><code>a</code></codes>', '</request>'),
  'unknown elements': () => filled('<request>', '<a>x</a>', '</request>'),
  'different elements': () =>
    `<request>${numbered(500_000, (number) => `<a${number}>x</a${number}>`)}</request>`,
  'mixed content': () => filled('<request><codes>', 'x<code/>', '</codes></request>'),
  'a long text': () => filled('<request><codes>', 'x', '</codes></request>'),
  'a long name': () => filled('<request><', 'a', '/></request>'),
  references: () => filled('<request><codes>', '&amp;', '</codes></request>'),
  'CDATA sections': () => filled('<request><codes>', '<![CDATA[x]]>', '</codes></request>'),
  comments: () => filled('<request>', '<!---->', '</request>'),
  instructions: () => filled('<request>', '<?a b?>', '</request>'),
  attributes: () => `<request${numbered(700_000, (number) => ` a${number}="b"`)}/>`,
  'a deep tree': () => filled('<request>', '<a>', '</request>'),
  'angle brackets': () => filled('<request>', '>', '</request>'),
  ampersands: () => filled('<request>', '&', '</request>'),
  'white space': () => filled('<request>', ' ', '</request>'),
};

/** Starts this file again as a server or a sender, so that neither slows down what is timed here. */
function startChild(...args: readonly string[]): ChildProcess {
  return fork(fileURLToPath(import.meta.url), args);
}

const messageOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(typeof message === 'string' ? message : '');
    });
    child.once('error', reject);
  });

/** The milliseconds of the slowest read while the body is sent and read, and of the body itself. */
async function measure(url: string, kind: string): Promise<{ worst: number; whole: number; status: string }> {
  const sender = startChild('send', kind, url);
  await messageOf(sender);
  const answer: { status?: string; whole?: number } = {};
  const started = performance.now();
  void messageOf(sender).then((status) =>
    Object.assign(answer, { status, whole: performance.now() - started }),
  );
  sender.send('go');
  let worst = 0;
  while (answer.status === undefined) {
    const asked = performance.now();
    const read = await fetch(`${url}/api/now/wrapup/code/none`, { headers: { authorization } });
    await read.arrayBuffer();
    worst = Math.max(worst, performance.now() - asked);
    await setTimeout(2);
  }
  return { worst, whole: answer.whole ?? 0, status: answer.status };
}

async function main(): Promise<void> {
  const server = startChild('serve');
  const url = await messageOf(server);
  await fetch(`${url}/api/now/wrapup/code/none`, { headers: { authorization } });
  let slow = 0;
  for (const kind of Object.keys(bodies)) {
    const { worst, whole, status } = await measure(url, kind);
    if (worst > limitMs) slow += 1;
    const share = (worst / whole).toFixed(2);
    console.log(
      `${kind.padEnd(20)} ${status}, ${whole.toFixed(0)} ms; others waited ${worst.toFixed(0)} ms at most, ${share} of it`,
    );
  }
  server.kill();
  console.log(
    `${slow} of ${Object.keys(bodies).length} bodies kept others waiting for more than ${limitMs} ms`,
  );
  process.exitCode = slow === 0 ? 0 : 1;
}

const [, , role, kind = '', url = ''] = process.argv;
if (role === 'serve') {
  const instance = await startReferenceInstance({});
  process.send?.(instance.url);
} else if (role === 'send') {
  const body = bodies[kind]?.() ?? '';
  process.send?.('ready');
  process.once('message', () => {
    const headers = { authorization, 'content-type': 'application/xml' };
    void fetch(`${url}/api/now/wrapup/code`, { method: 'POST', headers, body })
      .then(({ status }) => process.send?.(String(status)))
      .finally(() => {
        process.disconnect();
      });
  });
} else {
  await main();
}
