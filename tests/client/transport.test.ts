import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
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

/** What a request to a server of one test gets, as an answer or as a failure. */
async function answerOf(server: Server): Promise<WireResponse | TransportError> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const transport = httpTransport({ origin, timeoutSeconds: 5 });
  try {
    return await transport.send(code);
  } catch (error) {
    if (error instanceof TransportError) return error;
    throw error;
  } finally {
    await transport.close();
    server.close();
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
    message: 'the body has more than 120000 values or elements',
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

test('status 100 that was not asked for is taken, wherever its bytes are parted', async () => {
  const head = 'HTTP/1.1 100 Continue\r\nx-a: b\r\n\r\n';
  const body = 'HTTP/1.1 100 is a text here\r\n\r\n';
  const response = `${head}${head}HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  for (const at of [0, 5, 12, head.length - 1, head.length, head.length + 9, response.length - body.length]) {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.setNoDelay(true);
        if (at > 0) socket.write(response.slice(0, at));
        setTimeout(() => socket.write(response.slice(at)), 20);
      });
    });
    const received = await answerOf(server);
    expect(received, `parted at ${at}`).toMatchObject({ status: 200, body });
  }
});

test('what is no HTTP, or is not encoded as it says, is told from a broken connection', async () => {
  const raw = (text: string) =>
    answerOf(
      createTcpServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(text));
      }),
    );
  const encoded = (coding: string) =>
    raw(`HTTP/1.1 200 OK\r\ncontent-encoding: ${coding}\r\ncontent-length: 5\r\n\r\nplain`);
  expect(await raw('SSH-2.0-OpenSSH_9.2\r\n')).toMatchObject({ code: expect.stringMatching(/^HPE_/) });
  expect(await raw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`)).toMatchObject({
    code: 'UND_ERR_HEADERS_OVERFLOW',
    isLasting: true,
  });
  expect(await encoded('zstd')).toMatchObject({ code: 'CONTENT_ENCODING', isLasting: true });
  expect(await encoded('gzip')).toMatchObject({ code: 'CONTENT_ENCODING', isLasting: false });
  expect(await raw('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n')).toMatchObject({
    message: 'the connection was closed before the answer was complete',
  });
});

test('an error of ours is no failure of the target', async () => {
  const transport = httpTransport({ origin: 'http://127.0.0.1:9', timeoutSeconds: 1 });
  const sending = transport.send({ method: 'GET', path: '/', headers: { 'x-a': 'a\nb' } });
  await expect(sending).rejects.not.toBeInstanceOf(TransportError);
  await transport.close();
});

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
