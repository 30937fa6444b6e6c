import { expect, test } from '@playwright/test';
import { inContext } from '../../src/harness/running/context.ts';
import { serving } from '../../src/proof/serving.ts';
import { everyUser } from '../../src/reference/users.ts';
import { preflight } from '../../src/run/preflight/preflight.ts';
import { startProxy, type ProxyOptions } from '../client/proxies.ts';

/** What a preflight says of a target behind a proxy; the proxy is closed before when it is to be dead. */
async function behind(
  url: string,
  options: Omit<ProxyOptions, 'to'>,
  { isDead = false, user = '' }: { readonly isDead?: boolean; readonly user?: string } = {},
) {
  return serving({}, async (instance) => {
    const proxy = await startProxy({ to: instance.url, ...options });
    if (isDead) proxy.close();
    const environment = {
      ...everyUser,
      [`${new URL(url).protocol.slice(0, -1)}_proxy`]: `http://${user}127.0.0.1:${proxy.port}`,
    };
    try {
      const target = { kind: 'mock', credentials: 'basic' } as const;
      const { problem, found } = await inContext(url, { target, timeoutSeconds: 5 }, (context) =>
        preflight(context, environment),
      );
      return { problem, found, proxy };
    } finally {
      proxy.close();
    }
  });
}

for (const [status, title, remedy] of [
  [
    407,
    /^The proxy 127\.0\.0\.1:\d+ \(https_proxy\) asks for credentials$/,
    /URL of https_proxy, or name wrapup\.test in NO_PROXY/,
  ],
  [403, /\(https_proxy\) does not let us to wrapup\.test$/, /Let the proxy allow wrapup\.test/],
  [502, /\(https_proxy\) does not reach wrapup\.test$/, /Check SN_HOST/],
] as const) {
  test(`a proxy that answers CONNECT with ${status} is named, with its variable`, async () => {
    const { problem } = await behind('https://wrapup.test', { connectStatus: status });
    expect(problem?.title).toMatch(title);
    expect(problem?.remedy).toMatch(remedy);
    expect(problem?.actual).toContain(`answered ${status}`);
  });
}

for (const url of ['https://wrapup.test', 'http://wrapup.test']) {
  test(`a proxy that is not there is no target that is not there: ${url}`, async () => {
    const { problem } = await behind(url, {}, { isDead: true });
    expect(problem?.title).toMatch(/^The proxy 127\.0\.0\.1:\d+ \(https?_proxy\) is not there/);
    expect(problem?.remedy).toContain('Nothing is known of the target');
  });
}

test('a target without encryption is asked for by its whole address, with a port of its own', async () => {
  const token = Buffer.from('me:secret-of-proxy').toString('base64');
  const { problem, found, proxy } = await behind(
    'http://wrapup.test:8080',
    { authorization: `Basic ${token}` },
    { user: 'me:secret-of-proxy@' },
  );
  expect(problem).toBeUndefined();
  expect(found?.build).toBe('glide-australia-wrapup-reference');
  expect(proxy.tunnels).toEqual([]);
  expect(proxy.passed[0]).toBe(`http://wrapup.test:8080/api/now/wrapup/segment/${'0'.repeat(31)}1`);
  const refused = await behind('http://wrapup.test:8080', { authorization: `Basic ${token}` });
  expect(refused.problem?.title).toMatch(/\(http_proxy\) asks for credentials$/);
});
