import { expect, test } from '@playwright/test';
import { decode } from '../../src/client/codec/decode.ts';
import { responseTree } from '../../src/contract/schema-tree.ts';

const segment = responseTree('segment.get.response');
const code = responseTree('code.get.response');

const json = (value: unknown, tree = segment) => decode(JSON.stringify(value), 'json', tree);
const xml = (inner: string, tree = segment) => decode(`<response>${inner}</response>`, 'xml', tree);

test('JSON and XML of one record are one value', () => {
  const fromJson = json({
    success: true,
    segment: {
      notes: 'undocumented here',
      external: true,
      opened_on: '2026-01-02 03:04:05',
      submitted_on: '',
      confirmed_on: null,
      wrap_up_configuration: {
        allowed_codes: [{ code: 'a', active: false }, { code: 'b' }],
        default_code: { code: 'a' },
      },
    },
  });
  const fromXml = xml(
    '<success>true</success><segment><notes>undocumented here</notes><external>true</external>' +
      '<opened_on>2026-01-02 03:04:05</opened_on><submitted_on/><wrap_up_configuration>' +
      '<allowed_codes><code>a</code><active>false</active></allowed_codes><allowed_codes><code>b</code></allowed_codes>' +
      '<default_code><code>a</code></default_code></wrap_up_configuration></segment>',
  );
  expect(fromXml.value).toEqual(fromJson.value);
  expect(fromJson.value).toEqual({
    success: true,
    segment: {
      external: true,
      opened_on: '2026-01-02 03:04:05',
      wrap_up_configuration: {
        allowed_codes: [{ active: false, code: 'a' }, { code: 'b' }],
        default_code: { code: 'a' },
      },
    },
  });
  for (const decoded of [fromJson, fromXml]) {
    expect(decoded.problems).toEqual([]);
    expect(decoded.undocumented).toEqual(['/segment/notes']);
    expect(decoded.seen).toContain('/segment/wrap_up_configuration/allowed_codes/*/active');
    expect(decoded.seen).not.toContain('/segment/submitted_on');
  }
});

test('a list with one item is a list in both representations', () => {
  const value = { segment: { wrap_up_configuration: { allowed_codes: [{ code: 'a' }] } } };
  expect(json(value).value).toEqual(value);
  const one =
    '<segment><wrap_up_configuration><allowed_codes><code>a</code></allowed_codes></wrap_up_configuration></segment>';
  expect(xml(one).value).toEqual(value);
});

for (const [what, body, pointer, value] of [
  ['a flag as a string', { external: 'true' }, '/segment/external', { external: true }],
  [
    'a stamp as a number',
    { ai_code_defined_at: 1752252703000 },
    '/segment/ai_code_defined_at',
    { ai_code_defined_at: '1752252703000' },
  ],
  [
    'an item instead of a list',
    { wrap_up_configuration: { allowed_codes: { code: 'a' } } },
    '/segment/wrap_up_configuration/allowed_codes',
    { wrap_up_configuration: { allowed_codes: [{ code: 'a' }] } },
  ],
  [
    'a list instead of an object',
    { wrap_up_configuration: [{ enable_codes: true }] },
    '/segment/wrap_up_configuration',
    { wrap_up_configuration: { enable_codes: true } },
  ],
  ['a name in camel case', { segmentTable: 't' }, '/segment/segment_table', { segment_table: 't' }],
  [
    'a label instead of an item',
    { wrap_up_configuration: { allowed_codes: ['a'] } },
    '/segment/wrap_up_configuration/allowed_codes/*',
    { wrap_up_configuration: { allowed_codes: [] } },
  ],
] as const) {
  test(`${what} is a problem, and the rest is decoded`, () => {
    const decoded = json({ segment: body });
    expect(decoded.problems.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(decoded.value).toEqual({ segment: value });
  });
}

test('XML that is no flag is a problem', () => {
  const decoded = xml('<segment><external>maybe</external></segment>');
  expect(decoded.problems).toEqual([
    { pointer: '/segment/external', expected: 'a boolean', actual: '<external>maybe</external>' },
  ]);
});

test('a body is decoded with and without an envelope', () => {
  expect(json({ result: { success: true, segment: { state: 'open' } } })).toMatchObject({
    wrapped: true,
    value: { success: true, segment: { state: 'open' } },
  });
  expect(json({ result: { success: true } }, code)).toMatchObject({
    wrapped: true,
    value: { result: { success: true } },
  });
  expect(json({ success: true, message: 'm' }, code)).toMatchObject({
    wrapped: false,
    value: { result: { success: true, message: 'm' } },
  });
});

for (const [what, text] of [
  ['an empty body', ''],
  ['truncated JSON', '{"success": tr'],
  ['XML', '<response/>'],
]) {
  test(`${what} is malformed JSON`, () => {
    expect(decode(text ?? '', 'json', segment).malformed).toBeDefined();
    expect(decode(text ?? '', 'json', segment).value).toBeUndefined();
  });
}

test('JSON that is no object has no value', () => {
  for (const text of ['null', '[]', '"ok"', '7']) {
    const decoded = decode(text, 'json', segment);
    expect(decoded.value).toBeUndefined();
    expect(decoded.problems).toHaveLength(1);
  }
});
