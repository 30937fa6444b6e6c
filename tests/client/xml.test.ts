import { expect, test } from '@playwright/test';
import { readXml, XmlError } from '../../src/client/codec/xml-reader.ts';
import { writeXml } from '../../src/client/codec/xml-writer.ts';

test('text comes back as it was written', () => {
  const text = 'a & b < c > d ]]> "quoted" it\'s\r\nnext\tline 😀 é 漢字 عربي';
  expect(readXml(writeXml('request', { notes: text })).children[0]?.text).toBe(text);
});

test('lists are repeated elements, undefined is left out, null is empty', () => {
  const written = writeXml('request', {
    codes: [{ code: 'a' }, { code: 'b' }],
    active: true,
    none: undefined,
    empty: null,
  });
  expect(written).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><request><codes><code>a</code></codes><codes><code>b</code></codes>' +
      '<active>true</active><empty/></request>',
  );
});

for (const [what, text] of [
  ['a control character', 'a\u0007b'],
  ['half a surrogate pair', 'a\uD83Db'],
]) {
  test(`${what} is refused by the writer`, () => {
    expect(() => writeXml('request', text)).toThrow(TypeError);
  });
}

for (const [what, document] of [
  ['an unclosed element', '<response><a></response>'],
  ['two roots', '<a/><b/>'],
  ['no root', '  '],
  ['a bare ampersand', '<a>x & y</a>'],
  ['a bare less-than character', '<a>x < y</a>'],
  ['an undeclared entity', '<a>&nbsp;</a>'],
  ['a document type declaration', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['JSON', '{"a":1}'],
  ['65 levels', '<a>'.repeat(65) + '</a>'.repeat(65)],
]) {
  test(`${what} is refused by the reader`, () => {
    expect(() => readXml(document ?? '')).toThrow(XmlError);
  });
}

test('declaration, white space, CDATA, comments, prefixes and character references do not matter', () => {
  const document =
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- c -->\n<n:response xmlns:n="urn:x">\n  <a><![CDATA[x & <y>]]></a>\n  <b>&#233;&#x1F600;</b>\n</n:response>\n';
  const root = readXml(document);
  expect(root.name).toBe('response');
  expect(root.children.map(({ name, text }) => [name, text])).toEqual([
    ['a', 'x & <y>'],
    ['b', 'é😀'],
  ]);
});
