import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { report, run, withVerdict } from './cli.ts';

/** Serves one handler on a free port for the time of a callback. */
async function serving<Result>(
  handler: RequestListener,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const server: Server = createServer(handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const answer =
  (
    status: number,
    body: string,
    headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  ): RequestListener =>
  (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(status, headers).end(body);
  };

const html = { 'content-type': 'text/html' };
const credentials = { SN_USERNAME: 'someone', SN_PASSWORD: 'long-enough-secret' };

/** Never answers: the client must give up by itself. */
const silent: RequestListener = () => undefined;

for (const [what, handler, said] of [
  ['resets every connection', (incoming) => incoming.socket.destroy(), /connection|closed|reset/i],
  ['never answers', silent, /no answer|does not answer|in time/i],
  [
    'answers 401',
    answer(401, '{"error":{"message":"User Not Authenticated"},"status":"failure"}'),
    /refuses the configured credentials/,
  ],
  [
    'answers 403',
    answer(403, '{"error":{"message":"no"},"status":"failure"}'),
    /interaction_integration_user/,
  ],
  ['answers 500', answer(500, '{}'), /log/],
  ['answers 502', answer(502, 'bad gateway', html), /gateway/i],
  ['redirects to a login page', answer(302, '', { location: '/login.do' }), /login page/],
  ['hibernates', answer(200, '<html><body>Your instance is hibernating</body></html>', html), /hibernating/],
  [
    'is under maintenance',
    answer(200, '<html><body>Scheduled maintenance</body></html>', html),
    /maintenance/,
  ],
  [
    'has no plugin, by 400',
    answer(
      400,
      '{"error":{"message":"Requested URI does not represent any resource","detail":null},"status":"failure"}',
    ),
    /plugin/,
  ],
  [
    'has no plugin, by 404',
    answer(
      404,
      '{"error":{"message":"Requested URI does not represent any resource","detail":null},"status":"failure"}',
    ),
    /plugin/,
  ],
] as const satisfies readonly (readonly [string, RequestListener, RegExp])[]) {
  test(`a target that ${what} is inconclusive within 10 s, and nothing passes`, async () => {
    await serving(handler, async (url) => {
      const outcome = await run(['run', '--target', url], credentials);
      expect(outcome.stdout).toMatch(said);
      expect(withVerdict(report(outcome), 'pass', 'warn', 'fail')).toEqual([]);
      expect(report(outcome)).toMatchObject({ verdict: 'inconclusive', run: { complete: false } });
      expect(outcome.code).toBe(3);
      expect(outcome.seconds).toBeLessThan(10);
      expect(`${outcome.stdout}${outcome.stderr}`).not.toContain('long-enough-secret');
    });
  });
}

test('a target that is not there is inconclusive within 10 s, and nothing passes', async () => {
  const url = await serving(answer(200, ''), (free) => Promise.resolve(free));
  const outcome = await run(['run', '--target', url]);
  expect(outcome.stdout).toMatch(/Nothing listens/);
  expect(withVerdict(report(outcome), 'pass', 'warn', 'fail')).toEqual([]);
  expect(outcome.code).toBe(3);
  expect(outcome.seconds).toBeLessThan(10);
});

test('a host that does not resolve is inconclusive', async () => {
  const outcome = await run(['run', '--target', 'http://no-such-host.invalid']);
  expect(outcome.stdout).toMatch(/does not resolve/);
  expect(outcome.code).toBe(3);
});

const echo: RequestListener = (incoming, outgoing) => {
  outgoing.writeHead(200, { 'content-type': incoming.headers['content-type'] ?? 'application/json' });
  incoming.pipe(outgoing);
};

for (const [what, handler] of [
  ['always answers 200 with an empty body', answer(200, '')],
  ['always answers 200 with {}', answer(200, '{}')],
  ['speaks another API', answer(200, '{"result":[{"number":"INC0010001","state":"1"}]}')],
  ['echoes the request', echo],
] as const) {
  test(`a target that ${what} is nonconformant and earns no more than the form of its answers`, async () => {
    await serving(handler, async (url) => {
      const outcome = await run(['run', '--target', url, '--profile', 'core,ai,xml'], credentials);
      const result = report(outcome);
      expect(result.verdict).toBe('nonconformant');
      expect(outcome.code).toBe(1);
      // Well-formed JSON with status 200 is all that such a target can show.
      const earned = withVerdict(result, 'pass').filter(
        (entry) =>
          !/\/(answers-200|parsable|media-type|envelope|xml-root|accept-default|rejection-[a-z-]+) \[|#\/result \[/.test(
            entry,
          ),
      );
      expect(earned).toEqual([]);
    });
  });
}
