import { execFileSync, spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Exchange } from '../../src/contract/record.ts';
import type { CredentialMode } from '../../src/contract/run.ts';
import { curlCommand } from '../../src/report/result/curl.ts';

const post: Exchange = {
  id: 'a check [json].1',
  purpose: 'check',
  identity: 'user',
  method: 'POST',
  path: '/api/now/wrapup/code',
  requestHeaders: {
    accept: 'application/json',
    'content-type': 'application/json',
    authorization: '[redacted]',
  },
  requestBody: '{"codes":[]}',
  startedAt: '2026-03-12T10:15:00.000Z',
  durationMs: 3,
};
const target = { url: 'http://127.0.0.1:8080', credentials: 'basic', mark: 'wuc0abc' } as const;

test('a request is one line with variables in the place of secrets', () => {
  expect(curlCommand(post, target)).toBe(
    `curl -sS -i -X POST -u "$SN_USERNAME:$SN_PASSWORD" -H 'accept: application/json' ` +
      `-H 'content-type: application/json' --data-raw '{"codes":[]}' http://127.0.0.1:8080/api/now/wrapup/code`,
  );
});

for (const [identity, credentials, shown] of [
  ['user', 'basic', '-u "$SN_USERNAME:$SN_PASSWORD"'],
  ['user', 'client-credentials', '-H "Authorization: Bearer $SN_ACCESS_TOKEN"'],
  ['user', 'password-grant', '-H "Authorization: Bearer $SN_ACCESS_TOKEN"'],
  ['user', 'refresh-token', '-H "Authorization: Bearer $SN_ACCESS_TOKEN"'],
  ['user', 'bearer', '-H "Authorization: Bearer $SN_ACCESS_TOKEN"'],
  ['user', 'api-key', '-H "x-sn-apikey: $SN_API_KEY"'],
  ['no-role', 'api-key', '-u "$WRAPUP_NO_ROLE_USERNAME:$WRAPUP_NO_ROLE_PASSWORD"'],
  ['provisioner', 'basic', '-u "$SN_USERNAME:$SN_PASSWORD"'],
  ['provisioner', 'bearer', '-H "Authorization: Bearer $SN_ACCESS_TOKEN"'],
  ['provisioner', 'client-credentials', '-H "Authorization: Bearer $SN_ACCESS_TOKEN"'],
  ['provisioner', 'api-key', '-H "x-sn-apikey: $SN_API_KEY"'],
  ['provisioner', 'client-certificate', '--cert "$SN_CLIENT_CERT" --key "$SN_CLIENT_KEY"'],
  ['unknown-user', 'basic', '-u no-such-user-wuc0abc:no-such-password-wuc0abc'],
] as const) {
  test(`${identity} with ${credentials} is ${shown}`, () => {
    expect(curlCommand({ ...post, identity }, { ...target, credentials })).toContain(` ${shown} `);
  });
}

for (const credentials of ['none', 'basic', 'bearer', 'client-credentials', 'api-key'] as const) {
  test(`a provisioner with credentials of its own shows those, and not ${credentials}`, () => {
    const command = curlCommand(
      { ...post, identity: 'provisioner' },
      { ...target, credentials, hasProvisioner: true },
    );
    expect(command).toContain(' -u "$WRAPUP_PROVISION_USERNAME:$WRAPUP_PROVISION_PASSWORD" ');
    expect(command).not.toContain('$SN_');
  });
}

for (const [identity, credentials] of [
  ['anonymous', 'basic'],
  ['user', 'none'],
  ['provisioner', 'none'],
] as readonly (readonly [string, CredentialMode])[]) {
  test(`${identity} with ${credentials} sends no credentials`, () => {
    expect(curlCommand({ ...post, identity }, { ...target, credentials })).not.toMatch(
      / -u|Authorization|apikey/,
    );
  });
}

test('a long body is left out, and said to be elsewhere', () => {
  const command = curlCommand({ ...post, requestBody: 'x'.repeat(9000) }, target);
  expect(command).not.toContain('xxxx');
  expect(command).toMatch(/ # with the body of 9000 characters in exchanges\.json, a check \[json\]\.1$/);
});

test('the command has -k where the run had --insecure', () => {
  expect(curlCommand(post, { ...target, insecure: true })).toContain('curl -sS -i -k ');
});

/** What a server gets when a shell runs a command with this environment. */
async function received(
  make: (url: string) => string,
  environment: NodeJS.ProcessEnv = {},
): Promise<{ readonly incoming: IncomingMessage; readonly body: string; readonly command: string }> {
  let take: (value: { incoming: IncomingMessage; body: string }) => void = () => undefined;
  const got = new Promise<{ incoming: IncomingMessage; body: string }>((resolve) => (take = resolve));
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      outgoing.end('ok');
      take({ incoming, body: Buffer.concat(chunks).toString('utf8') });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const command = make(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(command).not.toContain('\n');
    const { execFile } = await import('node:child_process');
    await new Promise<void>((resolve, reject) => {
      execFile('sh', ['-c', command], { env: { PATH: process.env['PATH'], ...environment } }, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
    return { ...(await got), command };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test.describe('in a shell', () => {
  test.beforeAll(() => {
    const { error } = spawnSync('curl', ['--version']);
    if (error)
      throw new Error('curl is needed to try the commands that reports show: install it', { cause: error });
    execFileSync('sh', ['-c', 'true']);
  });

  for (const [what, body] of [
    ['JSON', '{"a":"b"}'],
    ['quotes of both kinds', `it's "quoted" \`here\` $HOME $(id) !!`],
    ['an at character first', '@/etc/hostname'],
    ['a dash first', '-n\n'],
    ['line breaks at the end', 'one\r\ntwo\n\n\n'],
    ['special characters of printf', '100%\\n %s \\101\n'],
    ['emoji and scripts', 'emoji \u{1F600}, نص, 中文\n'],
    ['controls and marks of direction', 'a\u0000b\u001B[2Jc\u0085d\u202Ee'],
  ] as const) {
    test(`a body with ${what} arrives as it was`, async () => {
      const { body: arrived } = await received((url) =>
        curlCommand({ ...post, requestBody: body }, { ...target, url }),
      );
      expect(arrived).toBe(body);
    });
  }

  test('method, path, headers and credentials arrive as they were', async () => {
    const path = "/api/now/wrapup/segment/it's%20{x}[1]/../y?a=b&c=$d";
    const exchange: Exchange = { ...post, method: 'PUT', path, requestHeaders: { 'x-odd': `it's "odd"` } };
    const environment = { SN_USERNAME: 'some one', SN_PASSWORD: `p'a"s $s` };
    const { incoming } = await received((url) => curlCommand(exchange, { ...target, url }), environment);
    expect(incoming.method).toBe('PUT');
    expect(incoming.url).toBe(path);
    expect(incoming.headers).toMatchObject({
      'x-odd': `it's "odd"`,
      authorization: `Basic ${Buffer.from(`some one:p'a"s $s`).toString('base64')}`,
    });
    // What the request did not have, curl does not add.
    expect(incoming.headers).not.toHaveProperty('accept');
    expect(incoming.headers).not.toHaveProperty('content-type');
  });
});

test('a certificate beside other credentials is shown for the identities whose connection showed it', () => {
  const shows = (identity: string, more: Partial<Parameters<typeof curlCommand>[1]>) =>
    curlCommand({ ...post, identity }, { ...target, mutualTls: true, ...more }).includes('--cert ');
  for (const identity of ['user', 'provisioner', 'anonymous', 'unknown-user', 'no-role']) {
    expect(shows(identity, {}), identity).toBe(true);
    expect(shows(identity, { certificateProof: 'indispensable' }), identity).toBe(true);
  }
  const sufficient = { certificateProof: 'sufficient' } as const;
  expect(shows('user', sufficient)).toBe(true);
  expect(shows('provisioner', sufficient)).toBe(true);
  expect(shows('provisioner', { ...sufficient, hasProvisioner: true })).toBe(false);
  expect(shows('anonymous', sufficient)).toBe(false);
  expect(shows('unknown-user', sufficient)).toBe(false);

  const only = { mutualTls: false, credentials: 'client-certificate', hasProvisioner: true } as const;
  expect(shows('provisioner', only)).toBe(false);
  expect(shows('provisioner', { ...only, certificateProof: 'indispensable' })).toBe(true);
  expect(curlCommand(post, { ...target, ...only }).match(/--cert /g)).toHaveLength(1);
});
