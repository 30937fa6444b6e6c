import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { decodeError } from '../../src/client/codec/error-body.ts';

const envelope = { error: { message: 'No Record found', detail: 'it is not there' }, status: 'failure' };
const said = { message: 'No Record found', detail: 'it is not there' };

test('the documented envelope is read from JSON and XML into one value', () => {
  const schema = JSON.parse(readFileSync('schemas/error.json', 'utf8')) as object;
  expect(new Ajv2020().validate(schema, envelope)).toBe(true);
  const inner = `<error><message>${said.message}</message><detail>${said.detail}</detail></error>`;
  const expected = { value: envelope, ...said };
  expect(decodeError(JSON.stringify(envelope), 'json')).toEqual(expected);
  expect(decodeError(`<response>${inner}<status>failure</status></response>`, 'xml')).toEqual(expected);
  expect(decodeError(inner, 'xml')).toEqual({ value: { error: envelope.error }, ...said });
  expect(decodeError('{"error":{"message":"no","detail":null}}', 'json')).toEqual({
    value: { error: { message: 'no', detail: null } },
    message: 'no',
  });
});

test('what is written otherwise than asked for is read as what it is', () => {
  expect(decodeError(`\uFEFF ${JSON.stringify(envelope)}`, 'xml')).toMatchObject(said);
  expect(decodeError('\n<r><error><message>no</message></error></r>', 'json').message).toBe('no');
});

test('bodies of the API itself say their message, bare or wrapped', () => {
  const bare = { success: false, message: 'no' };
  expect(decodeError(JSON.stringify(bare), 'json')).toEqual({ value: bare, message: 'no' });
  expect(decodeError(JSON.stringify({ result: bare }), 'json')).toEqual({
    value: { result: bare },
    message: 'no',
  });
});

test('anything else is a plain value, or says why it cannot be read', () => {
  expect(decodeError('', 'json')).toEqual({});
  expect(decodeError(' \n', 'xml')).toEqual({});
  for (const value of [[1, 'a', null], { error: 'text' }, 'text', 7, { error: { message: { deep: 1 } } }]) {
    expect(decodeError(JSON.stringify(value), 'json')).toEqual({ value });
  }
  expect(decodeError('<a><b>1</b><b>2</b><c/></a>', 'json').value).toEqual({ b: ['1', '2'], c: '' });
  for (const text of ['Forbidden', '{"error":', '<html><br></html>', '<a/><b/>', '\u0000', '<', '{']) {
    expect(decodeError(text, 'json'), text).toEqual({ malformed: expect.any(String) as unknown });
  }
});

test('hostile bodies are bounded', () => {
  const deep = 100_000;
  for (const text of [
    '['.repeat(deep) + ']'.repeat(deep),
    '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000),
    '<a>'.repeat(30_000) + '</a>'.repeat(30_000),
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    `"${'x'.repeat(300_000)}"`,
  ]) {
    expect(decodeError(text, 'json').malformed, text.slice(0, 10)).toBeDefined();
  }
  const polluted = decodeError('{"__proto__":{"message":"no"},"constructor":{"message":"no"}}', 'json');
  expect(polluted.message).toBeUndefined();
  expect(decodeError(`[${'1,'.repeat(100_000)}1]`, 'json').malformed).toBeUndefined();
});
