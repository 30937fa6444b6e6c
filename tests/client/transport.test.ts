import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import {
  httpTransport,
  type HttpTransportOptions,
  type WireResponse,
} from '../../src/client/connection/transport.ts';
import { TransportError } from '../../src/client/connection/transport-error.ts';
import { startReferenceInstance } from '../../src/reference/instance.ts';
import { knownFault } from '../../src/proof/serving.ts';

const byAgent = { method: 'GET', path: '/api/now/wrapup/segment/agent/a/interaction/b', headers: {} };
const code = { method: 'GET', path: '/api/now/wrapup/code/none', headers: {} };

/** Asks an instance behind a fault, this many times or until a failure; gives back the last outcome. */
async function asking(
  id: string,
  request: typeof code,
  times = 1,
  options: Partial<HttpTransportOptions> = {},
  untilFailure = false,
): Promise<WireResponse | TransportError> {
  const instance = await startReferenceInstance({ fault: knownFault(id) });
  const transport = httpTransport({ origin: instance.url, timeoutSeconds: 20, ...options });
  const send = () =>
    transport.send(request).catch((error: unknown) => {
      if (error instanceof TransportError) return error;
      throw error;
    });
  try {
    for (let sent = 1; sent < times; sent += 1) {
      const outcome = await send();
      if (untilFailure && outcome instanceof TransportError) return outcome;
    }
    return await send();
  } finally {
    await transport.close();
    await instance.close();
  }
}

test('a body that never ends is cut off, as a permanent failure', async () => {
  const outcome = await asking('endless-bodies', byAgent);
  expect(outcome).toMatchObject({ message: 'the body is larger than 12 MiB', isLasting: true });
});

test('a small body that decompresses to a large one is cut off, as a permanent failure', async () => {
  const outcome = await asking('gzip-bombs', byAgent);
  expect(outcome).toMatchObject({ message: 'the decompressed body is larger than 12 MiB', isLasting: true });
});

test('a body of very many values is not decoded, as a permanent failure', async () => {
  const outcome = await asking('very-many-values', byAgent);
  expect(outcome).toMatchObject({
    message: 'the body has more than 100000 values or elements',
    isLasting: true,
  });
});

test('a body that ends in the middle is a failure', async () => {
  const outcome = await asking('truncated-bodies', code, 20);
  expect(outcome).toMatchObject({
    message: 'the connection was closed before the answer was complete',
    outcomeUnknown: true,
    isLasting: false,
  });
});

test('a body that stops in the middle is given up after SN_TIMEOUT', async () => {
  const outcome = await asking('stalled-bodies', code, 20, { timeoutSeconds: 1 });
  expect(outcome).toMatchObject({ message: expect.stringMatching(/^the body stopped for 1 s|within 2 s$/) });
});

test('a request without a response head is given up after SN_TIMEOUT', async () => {
  const start = performance.now();
  const outcome = await asking('silent', code, 1, { timeoutSeconds: 1 });
  expect(outcome).toMatchObject({ message: expect.stringMatching(/^no (complete )?answer within/) });
  expect(performance.now() - start).toBeLessThan(10_000);
});

for (const id of ['resets-before', 'resets-after']) {
  test(`with the fault ${id} it is unknown whether the request was processed`, async () => {
    // One in twenty: in a hundred there are some.
    const outcome = await asking(id, code, 100, {}, true);
    expect(outcome).toBeInstanceOf(TransportError);
    expect(outcome).toMatchObject({ outcomeUnknown: true, isLasting: false });
  });
}

test('a response that arrives byte by byte ends at the deadline', async () => {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n');
    const drip = setInterval(() => socket.write(' '), 100);
    socket.on('close', () => clearInterval(drip));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const transport = httpTransport({ origin: `http://127.0.0.1:${port}`, timeoutSeconds: 1 });
  try {
    await expect(transport.send(code)).rejects.toMatchObject({
      message: 'no complete answer within 2 s',
      outcomeUnknown: true,
    });
  } finally {
    await transport.close();
    server.close();
  }
});

test('a refused connection means that the request was not processed', async () => {
  const instance = await startReferenceInstance();
  await instance.close();
  const transport = httpTransport({ origin: instance.url, timeoutSeconds: 1 });
  await expect(transport.send(code)).rejects.toMatchObject({
    message: `nothing listens at ${instance.url}`,
    outcomeUnknown: false,
    isLasting: false,
  });
  await transport.close();
});

test('every request says who sends it: a firewall that refuses others lets it pass', async () => {
  expect(await asking('no-anonymous-clients', code)).toMatchObject({ status: 401 });
});
