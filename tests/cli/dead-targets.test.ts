import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Result } from '../../src/report/result.ts';
import { run, type Outcome } from './command.ts';

const credentials = { SN_USERNAME: 'somebody', SN_PASSWORD: 'a-secret-of-somebody' };

async function against(
  listener: RequestListener | undefined,
  out: string,
): Promise<Outcome & { requests: number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    listener?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => {
      server.close(resolve);
    });
  };
  if (!listener) await stop();
  const outcome = await run(['run', '--target', `http://127.0.0.1:${port}`, '--out', out], credentials);
  if (listener) await stop();
  return { ...outcome, requests };
}

const answer =
  (status: number, type: string, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  };

const dead: readonly [string, RequestListener | undefined, RegExp][] = [
  ['connection refused', undefined, /Nothing listens at/],
  ['a page with 200', answer(200, 'text/html', '<html>Your instance is hibernating</html>'), /hibernating/],
  [
    'a redirect to a login',
    answer(302, 'text/html', '', { location: '/login.do' }),
    /redirects to a login page/,
  ],
  ['401', answer(401, 'application/json', '{}'), /refuses the configured credentials/],
  ['500', answer(500, 'application/json', '{}'), /fails on a simple read/],
  ['never answering', () => undefined, /does not answer/],
  ['a reset', (request) => request.socket.resetAndDestroy(), /broke the connection/],
  [
    'an echo of secrets',
    (request, response) => response.writeHead(403).end(request.headers.authorization),
    /knows the user and refuses/,
  ],
];
for (const [name, listener, message] of dead) {
  test(`exit 3, nothing passes: ${name}`, async ({}, testInfo) => {
    const out = testInfo.outputPath('reports');
    const { code, stdout, stderr, seconds, requests } = await against(listener, out);
    expect(stdout).toMatch(message);
    expect(stderr).toBe('');
    expect(code).toBe(3);
    expect(seconds).toBeLessThan(10);
    expect(requests).toBeLessThanOrEqual(1);
    const text = readFileSync(path.join(out, 'latest', 'conformance.json'), 'utf8');
    const exchanges = readFileSync(path.join(out, 'latest', 'exchanges.json'), 'utf8');
    const result = JSON.parse(text) as Result;
    expect(result.verdict).toBe('inconclusive');
    expect(result.problem?.title).toMatch(message);
    expect(result.clauses.length).toBeGreaterThan(100);
    expect(result.clauses.filter(({ verdict }) => verdict !== 'error' && verdict !== 'skip')).toEqual([]);
    const { SN_USERNAME: user, SN_PASSWORD: password } = credentials;
    const encoded = Buffer.from(`${user}:${password}`).toString('base64');
    for (const secret of [password, encoded]) expect(text + exchanges + stdout).not.toContain(secret);
  });
}
