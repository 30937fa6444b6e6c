import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Tokens } from '../../src/client/authentication/oauth.ts';
import { openTokenBroker, tokensOfBroker } from '../../src/client/authentication/token-broker.ts';

/** Tokens that are numbered, and notes of which were discarded. */
function numbered(): Tokens & { readonly discarded: string[] } {
  const discarded: string[] = [];
  return {
    discarded,
    token: () => Promise.resolve(`token-${discarded.length + 1}`),
    discard: (token) => Promise.resolve(void discarded.push(token)),
    close: () => Promise.resolve(),
  };
}

test('a broker survives a worker that is killed during a request', async () => {
  const broker = await openTokenBroker(numbered());
  const { hostname, port, pathname } = new URL(broker.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\nhalf`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.resetAndDestroy();
  await once(socket, 'close');
  const learnt: string[] = [];
  const tokens = tokensOfBroker(broker.address, (secret) => learnt.push(secret));
  expect(await tokens.token()).toBe('token-1');
  expect(learnt).toEqual(['token-1']);
  await tokens.close();
  await broker.close();
});

test('a token that was refused is discarded, also when the broker did not answer at first', async () => {
  const source = numbered();
  const broker = await openTokenBroker(source);
  let broken = 1;
  const between = createServer((incoming, outgoing) => {
    if ((broken -= 1) >= 0) incoming.socket.destroy();
    else {
      const on = request(broker.address, { method: 'POST' }, (answer) => answer.pipe(outgoing));
      incoming.pipe(on);
    }
  });
  between.listen(0, '127.0.0.1');
  await once(between, 'listening');
  const { port } = between.address() as AddressInfo;
  const tokens = tokensOfBroker(`http://127.0.0.1:${port}`, () => undefined);
  await tokens.discard('old');
  await expect(tokens.token()).rejects.toThrow(/does not answer/);
  expect(source.discarded).toEqual([]);
  expect(await tokens.token()).toBe('token-2');
  expect(await tokens.token()).toBe('token-2');
  expect(source.discarded).toEqual(['old']);
  await tokens.close();
  between.close();
  between.closeAllConnections();
  await broker.close();
});
