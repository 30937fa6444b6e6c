import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import { expect, test } from '@playwright/test';
import { request } from 'undici';

import {
  basic,
  type ReferenceInstance,
  referenceCredentials,
  startReferenceInstance,
} from '../../src/reference/instance.ts';
import { creation, pushed, send, text } from './support.ts';

let instance: ReferenceInstance;
test.beforeAll(async () => {
  instance = await startReferenceInstance();
});
test.afterAll(() => instance.close());

const base = '/api/now/wrapup';
const xml = { accept: 'application/xml', 'content-type': 'application/xml' };
let count = 0;
const fresh = (): string => `outside ${process.pid} ${(count += 1)}`;

test('all seven operations answer in JSON', async () => {
  const outside = fresh();
  const codes = await send(instance, `${base}/code`, { body: { codes: [{ code: 'Billing' }] } });
  const code = text(codes.json['result']?.['result_map']?.['created_wrap_up_codes']?.['0']?.['sys_id']);
  const pair = { agent_sys_id: outside, interaction_sys_id: 'i' };
  const body = creation({ ...pair, external_segment_id: outside, configuration: pushed });
  const id = text((await send(instance, `${base}/segment/create`, { body })).json['sys_id']);
  const ai = { method: 'PUT' as const, body: { segment_sys_id: id, ai_notes: 'n' } };
  const update = { method: 'PUT' as const, body: { wrap_up_code: 'Billing' } };
  const answers = [
    await send(instance, `${base}/code/${code}`),
    await send(instance, `${base}/segment/update/ai`, ai),
    await send(instance, `${base}/segment/update?segment_sys_id=${id}`, update),
    await send(instance, `${base}/segment/${encodeURIComponent(outside)}`),
    await send(instance, `${base}/segment/agent/${encodeURIComponent(outside)}/interaction/i`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  for (const { headers } of answers) {
    expect(headers['content-type']).toBe('application/json;charset=UTF-8');
    expect(Date.parse(text(headers['date']))).toBeGreaterThan(0);
  }
  expect(answers.at(-1)?.json['segment']).toEqual(answers.at(-2)?.json['segment']);
});

test('a partly valid batch is 207, an invalid one 400', async () => {
  const some = await send(instance, `${base}/code`, { body: { codes: [{ code: 'One' }, {}] } });
  const none = await send(instance, `${base}/code`, { body: { codes: [{}] } });
  expect([some.status, none.status]).toEqual([207, 400]);
});

test('default and versioned URLs answer alike', async () => {
  const { json } = await send(instance, `${base}/code`, { body: { codes: [{ code: 'Versions' }] } });
  const id = text(json['result']?.['result_map']?.['created_wrap_up_codes']?.['0']?.['sys_id']);
  const [first, ...others] = await Promise.all(
    ['/api/now', '/api/now/v1', '/api/now/v2'].map((prefix) => send(instance, `${prefix}/wrapup/code/${id}`)),
  );
  for (const other of others) expect(other.json).toEqual(first?.json);
});

test('XML is read and written with its text intact', async () => {
  const hard = ' a & b < c > d "e" \'f\' ]]> 😀 é\tt\nnext\r\nlast ';
  const written = hard
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('\r', '&#xD;');
  const document = `<?xml version="1.0" encoding="UTF-8"?>
    <request><!-- a comment --><entry><codes><code>${fresh()}</code><description>${written}</description>
    <active> false </active></codes></entry></request>`;
  const made = await send(instance, `${base}/code`, {
    body: document,
    headers: { 'content-type': 'text/xml' },
  });
  const [code] = Object.values(made.json['result']?.['result_map']?.['created_wrap_up_codes'] ?? {});
  expect(code).toMatchObject({ description: hard, active: false });
  const back = await send(instance, `${base}/code/${text(code?.['sys_id'])}`, { headers: xml });
  expect(back.text).toContain(
    '<description> a &amp; b &lt; c &gt; d &quot;e&quot; &apos;f&apos; ]]&gt; 😀 é\tt\nnext&#13;\nlast </description>',
  );
  expect(back.text).toMatch(/^<\?xml [^>]*\?><response><result>.*<\/result><\/response>$/s);
  expect(back.text).toContain('<translated_code/>');
});

test('XML: lists are repeated elements, one element is a list', async () => {
  const create = (codes: string) =>
    send(instance, `${base}/segment/create`, {
      headers: xml,
      body: `<request><agent_sys_id>a</agent_sys_id><interaction_sys_id>i</interaction_sys_id><external>true</external>
        <external_segment_id>${fresh()}</external_segment_id><configuration>${codes}</configuration></request>`,
    });
  const allowed = (label: string): string => `<allowed_codes><code>${label}</code></allowed_codes>`;
  const occurrences = async (codes: string): Promise<number> =>
    (await create(codes)).text.split('<allowed_codes>').length - 1;
  expect(await occurrences(allowed('X1') + allowed('X2'))).toBe(2);
  expect(await occurrences(allowed('X<![CDATA[1]]>'))).toBe(1);
  expect(await occurrences('')).toBe(0);
  expect((await create('<enable_codes>perhaps</enable_codes>')).status).toBe(400);
});

const kinds: readonly (readonly [string | undefined, number, string])[] = [
  [undefined, 404, 'application/json'],
  ['*/*', 404, 'application/json'],
  ['application/*', 404, 'application/json'],
  ['application/json', 404, 'application/json'],
  ['APPLICATION/XML', 404, 'application/xml'],
  ['text/xml', 404, 'text/xml'],
  ['application/json;q=0.1, application/xml;q=0.9', 404, 'application/xml'],
  ['image/jpeg, application/xml;q=0.2', 404, 'application/xml'],
  ['image/jpeg', 406, 'application/json'],
];

for (const [accept, status, type] of kinds) {
  test(`Accept ${accept ?? 'absent'} is answered as ${type} with ${status}`, async () => {
    const headers = accept === undefined ? {} : { accept };
    const answer = await send(instance, `${base}/code/nowhere`, { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe(`${type};charset=UTF-8`);
    expect(answer.text).toContain(
      type === 'application/json' ? '"status":"failure"' : '<status>failure</status>',
    );
  });
}

const bodies: readonly (readonly [string | undefined, string, number])[] = [
  [undefined, '{"codes":[{"code":"T"}]}', 200],
  ['application/json; charset=utf-8', '{"codes":[{"code":"T"}]}', 200],
  ['Application/JSON;CharSet="UTF8"', '{"codes":[{"code":"T"}]}', 200],
  ['application/xml;charset=UTF-8', '<request><codes><code>T</code></codes></request>', 200],
  ['text/xml', '<request><codes><code>T</code></codes></request>', 200],
  ['text/plain', '{"codes":[{"code":"T"}]}', 415],
  ['application/x-www-form-urlencoded', 'a=b', 415],
  ['application/json; charset=klingon', '{"codes":[{"code":"T"}]}', 415],
  ['application/xml', '{"codes":[{"code":"T"}]}', 400],
  ['application/json', '<request/>', 400],
  ['application/json', '{"codes":[{"code":"T"}]', 400],
  ['application/json', '"text"', 400],
  ['application/json', 'null', 400],
  ['application/json', '', 400],
  ['application/xml', '', 400],
];

for (const [type, body, status] of bodies) {
  test(`Content-Type ${type ?? 'absent'} with ${body || 'no body'} is answered with ${status}`, async () => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await send(instance, `${base}/code`, { method: 'POST', body: Buffer.from(body), headers });
    expect(answer.status).toBe(status);
  });
}

test('other encodings of a body are read, broken ones refused', async () => {
  const body = '{"codes":[{"code":"Encoded é"}]}';
  const json = { 'content-type': 'application/json' };
  const latin = { 'content-type': 'application/json;charset=iso-8859-1' };
  const post = async (bytes: Buffer, headers: Record<string, string>): Promise<number> =>
    (await send(instance, `${base}/code`, { body: bytes, headers })).status;
  expect(await post(gzipSync(body), { ...json, 'content-encoding': 'gzip' })).toBe(200);
  expect(await post(Buffer.from(body, 'latin1'), latin)).toBe(200);
  expect(await post(Buffer.from(body, 'latin1'), json)).toBe(400);
  expect(await post(Buffer.from(body), { ...json, 'content-encoding': 'gzip' })).toBe(400);
  expect(await post(Buffer.from(body), { ...json, 'content-encoding': 'br' })).toBe(415);
  expect(await post(Buffer.from(`\uFEFF${body}`), json)).toBe(200);
});

test('what is no operation says so', async () => {
  const at = async (path: string, method: 'GET' | 'PUT' | 'DELETE' | 'PATCH' = 'GET') => {
    const { status, json } = await send(instance, path, { method });
    return [status, json['error']?.['message']];
  };
  const nothing = [400, 'Requested URI does not represent any resource'];
  for (const path of [
    base,
    `${base}/codes`,
    '/api/now/v3/wrapup/code/x',
    '/api/x',
    '/',
    `${base}/code/%zz/y`,
  ]) {
    expect(await at(path)).toEqual(nothing);
  }
  expect(await at(`${base}/code`, 'PATCH')).toEqual([405, 'Method not supported']);
  expect(await at(`${base}/segment/update/ai`)).toEqual([405, 'Method not supported']);
});

test('an id may hold any character', async () => {
  for (const outside of ['a/b', 'a b+c%d', '漢字😀', 'x?y#z', '\'<&>"']) {
    const body = creation({ external_segment_id: outside, agent_sys_id: outside });
    const id = text((await send(instance, `${base}/segment/create`, { body })).json['sys_id']);
    const found = await send(instance, `${base}/segment/${encodeURIComponent(outside)}`);
    expect(found.json['segment_id']).toBe(id);
    const query = `external_segment_id=${encodeURIComponent(outside)}`;
    const closed = await send(instance, `${base}/segment/update?${query}`, { method: 'PUT', body: {} });
    expect(closed.json['sys_id']).toBe(id);
  }
});

test('a body in several chunks without a length is read', async () => {
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from('{"codes":[{"code":"');
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield Buffer.from('Chunked"}]}');
  }
  const authorization = basic(referenceCredentials.integration);
  const answer = await request(`${instance.url}${base}/code`, {
    method: 'POST',
    body: Readable.from(chunks()),
    headers: { authorization, 'content-type': 'application/json' },
  });
  expect(answer.statusCode).toBe(200);
  await answer.body.dump();
});
