import { Buffer } from 'node:buffer';
import { connect } from 'node:net';

import { expect, test } from '@playwright/test';

import { type ReferenceInstance, startReferenceInstance } from '../../src/reference/instance.ts';
import { creation, send } from './support.ts';

let instance: ReferenceInstance;
test.beforeAll(async () => {
  instance = await startReferenceInstance();
});
test.afterAll(() => instance.close());

const code = (inside: string): string => `<request><codes><code>${inside}</code></codes></request>`;
const post = (body: string | Buffer) =>
  send(instance, '/api/now/wrapup/code', { body, headers: { 'content-type': 'application/xml' } });

const refused: Readonly<Record<string, string>> = {
  'a DOCTYPE': `<!DOCTYPE request>${code('a')}`,
  'a DOCTYPE in small letters': `<!doctype request>${code('a')}`,
  'an entity': `<!DOCTYPE r [<!ENTITY a "b">]>${code('&a;')}`,
  'an external entity': `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>${code('&a;')}`,
  'a DOCTYPE after the declaration': `<?xml version="1.0"?>\n<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x">${code('a')}`,
  'an entity declaration alone': `<!ENTITY a "b">${code('a')}`,
  'an unknown entity': code('&nbsp;'),
  'a bare ampersand': code('a & b'),
  'an unfinished reference': code('&amp'),
  'a reference to nothing': code('&#0;'),
  'a reference to a surrogate': code('&#xD800;'),
  'a reference beyond Unicode': code('&#x110000;'),
  'a control character': code('a\u0001b'),
  ']]> in text': code('a]]>b'),
  'an open element': '<request><codes>',
  'crossed elements': '<request><codes><code>a</codes></code></request>',
  'two roots': `${code('a')}${code('b')}`,
  'an empty root and another': `<request/>${code('b')}`,
  'text after the root': `${code('a')}b`,
  'text before the root': `a${code('a')}`,
  'no root': '<?xml version="1.0"?>',
  'another root': '<response><codes><code>a</code></codes></response>',
  'an open comment': `<request><!-- <codes/></request>`,
  'an open CDATA section': code('<![CDATA[ a'),
  '-- in a comment': `<!-- a -- b -->${code('a')}`,
  'an attribute twice': '<request a="1" a="2"><codes><code>a</code></codes></request>',
  'an attribute without quotes': '<request a=1><codes><code>a</code></codes></request>',
  '< in an attribute': '<request a="<"><codes><code>a</code></codes></request>',
  'a name that starts with a digit': '<request><1/></request>',
  'a declaration in the middle': `<request><?xml version="1.0"?><codes><code>a</code></codes></request>`,
  'a deep tree': `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`,
  'no XML at all': 'a',
};

for (const [name, body] of Object.entries(refused)) {
  test(`XML with ${name} is refused with 400`, async () => {
    const answer = await post(body);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('failure')]);
  });
}

test('XML may have what does not matter', async () => {
  const label = 'a<b & "c" 😀';
  const written = 'a&lt;b &amp; &quot;c&quot; &#128512;';
  const same = [
    code(written),
    `\uFEFF<?xml version='1.0' encoding='utf-8' standalone="yes"?>\n<!-- x -->\n${code(written)}\n<!-- y -->\n`,
    `<?pi x?><request xmlns="urn:x" a="&lt;">\n <codes b='>'><code><![CDATA[a<b & "c"]]> &#x1F600;</code ></codes\n>\n</request>`,
  ];
  for (const body of same) {
    const { json } = await post(body);
    expect(json['result']?.['result_map']?.['created_wrap_up_codes']?.['0']?.['code']).toBe(label);
  }
});

test('what a reference yields is not read again', async () => {
  const { json } = await post(code('&amp;lt;&#38;gt;'));
  expect(json['result']?.['result_map']?.['created_wrap_up_codes']?.['0']?.['code']).toBe('&lt;&gt;');
});

test('names of object members are only names', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const nested = `<request><${name}><a>1</a></${name}><codes><${name}>x</${name}><code>a</code></codes></request>`;
    expect((await post(nested)).status).toBeLessThan(500);
    const json = `{"codes":[{"code":"a","${name}":{"code":1}}],"${name}":{"codes":1}}`;
    const headers = { 'content-type': 'application/json' };
    expect((await send(instance, '/api/now/wrapup/code', { body: json, headers })).status).toBe(200);
  }
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

test('a list of very many items is refused, and takes no longer than a long one by its length', async () => {
  const items = (count: number) => `<request>${'<codes><code>a</code></codes>'.repeat(count)}</request>`;
  expect((await post(items(10_000))).status).toBe(200);
  const { status, text: body } = await post(items(10_001));
  expect(status).toBe(400);
  expect(body).toContain('codes has more than 10000 elements');
});

test('large and deep bodies are answered', async () => {
  const json = { 'content-type': 'application/json' };
  const status = async (body: string, headers: Record<string, string> = json) =>
    (await send(instance, '/api/now/wrapup/code', { body, headers })).status;
  expect(await status(`{"codes":[{"code":"${'x'.repeat(10 * 1024 * 1024)}"}]}`)).toBe(400);
  expect(await status(`{"codes":[{"code":"${'x'.repeat(9 * 1024 * 1024)}"}]}`)).toBe(200);
  expect(await status(`{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},"codes":[{"code":"deep"}]}`)).toBe(
    200,
  );
  expect(await status(`{"codes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)).toBe(400);
  expect(await status(code('y'.repeat(1024 * 1024)), { 'content-type': 'application/xml' })).toBe(200);
});

test('values of any type never lead to a server error', async () => {
  const values = [null, true, 0, -1.5, 1e300, '', 'x', '\u0000', '\uD800', [], [[]], [null], {}, { a: {} }];
  const names = [
    ...Object.keys(creation()),
    'ai_notes',
    'opened_on',
    'segmented',
    'wrap_up_configuration_sys_id',
  ];
  const members = ['allowed_codes', 'default_code', 'duration', 'enable_codes', 'show_timer'];
  for (const value of values) {
    const bodies = [
      value,
      ...names.map((name) => creation({ [name]: value })),
      ...members.map((name) => creation({ configuration: { [name]: value } })),
      creation({ configuration: { allowed_codes: [{ code: 'a', translation: value }] } }),
    ];
    for (const body of bodies) {
      const headers = { accept: 'application/xml', 'content-type': 'application/json' };
      const answer = await send(instance, '/api/now/wrapup/segment/create', {
        body: JSON.stringify(body),
        headers,
      });
      expect([body, answer.status < 500]).toEqual([body, true]);
    }
  }
});

test('broken HTTP leaves the instance running', async () => {
  const { port } = new URL(instance.url);
  for (const raw of [
    'nonsense\r\n\r\n',
    'GET /%zz\\ HTTP/1.1\r\nHost: x y\r\n\r\n',
    'POST /api/now/wrapup/code HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{',
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(Buffer.from(raw)));
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
      socket.resume();
    });
  }
  expect((await send(instance, '/api/now/wrapup/code/x')).status).toBe(404);
});
