/** How the same JSON and XML may be written otherwise. */
import type { Patch } from '../../reference/behaviour/types.ts';
import { inXml } from './encoded.ts';
import type { Variant } from './variant.ts';

/** Every character as a reference to its code point. */
const asReferences = (text: string): string =>
  Array.from(text, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`).join('');

/** CDATA cannot hold its own end, and a parser would turn a bare carriage return into a line feed. */
const asCdata = (text: string): string =>
  text === ''
    ? ''
    : text
        .split('\r')
        .map((part) => (part === '' ? '' : `<![CDATA[${part.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`))
        .join('&#13;');

const declaration = /^<\?xml[^>]*\?>/;
const beyondAscii = /[\u0080-\u{10FFFF}]/gu;

/** Elements that hold elements on lines of their own, as a pretty-printer leaves them. */
function indented(text: string): string {
  let depth = 0;
  return text
    .replaceAll(/>(?=<)/g, '>\n')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const written = `${'  '.repeat(Math.max(depth, 0))}${line}`;
      if (/^<[^!?/][^>]*[^/]?>$/.test(line) && !line.endsWith('/>')) depth += 1;
      return written;
    })
    .join('\n');
}

/** Line breaks in values would be indented too: only texts without any are taken apart. */
const indentedWhereSafe = (text: string): string => (text.includes('\n') ? text : `${indented(text)}\n`);

const xmlText = (change: (text: string) => string): Patch => inXml((text) => ({ body: change(text) }));

/** The declaration names another encoding, and what it cannot hold is written in character references. */
const latin1 = inXml((text, headers) => ({
  headers: { ...headers, 'content-type': 'application/xml' },
  body: Buffer.from(
    text
      .replace(declaration, '<?xml version="1.0" encoding="ISO-8859-1"?>')
      .replaceAll(beyondAscii, (character) =>
        character <= '\u00FF' && character >= '\u00A0'
          ? character
          : `&#${String(character.codePointAt(0) ?? 0)};`,
      ),
    'latin1',
  ),
}));

export const writingVariants: readonly Variant[] = [
  { id: 'no-xml-declaration', sentence: 'XML has no declaration.', patch: () => ({ xmlDeclaration: '' }) },
  {
    id: 'xml-declaration-otherwise',
    sentence: 'The XML declaration is in single quotes, standalone, and a line of its own.',
    patch: () => ({ xmlDeclaration: "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\r\n" }),
  },
  {
    id: 'xml-character-references',
    sentence: 'XML text is written in character references.',
    patch: () => ({ escapeXml: asReferences }),
  },
  {
    id: 'xml-cdata',
    sentence: 'XML text is written in CDATA sections.',
    patch: () => ({ escapeXml: asCdata }),
  },
  {
    id: 'xml-line-ends',
    sentence: 'A carriage return is written into XML as it is, and read from there as a line feed.',
    patch: ({ escapeXml }) => ({ escapeXml: (text) => escapeXml(text).replaceAll('&#13;', '\r') }),
  },
  {
    id: 'xml-indented',
    sentence: 'XML is indented.',
    patch: xmlText(indentedWhereSafe),
  },
  {
    id: 'xml-empty-pairs',
    sentence: 'An empty XML element is a pair of tags.',
    patch: xmlText((text) => text.replaceAll(/<([\w:]+)\/>/g, '<$1></$1>')),
  },
  {
    id: 'xml-comments',
    sentence: 'XML has comments and processing instructions between its elements.',
    patch: xmlText((text) =>
      text
        .replace(/(<response>)/, '<!-- before --><?vendor a="b"?>$1<!-- <segment> -->')
        .replace(/$/, '<!-- after -->'),
    ),
  },
  {
    id: 'xml-attributes',
    sentence: 'XML elements have attributes and a namespace.',
    patch: xmlText((text) =>
      text
        .replace(
          '<response>',
          '<response xmlns="urn:vendor" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        )
        .replaceAll(/<([a-z_]+)\/>/g, '<$1 xsi:nil="true"/>')
        .replaceAll(/<(segment|result|sys_id)>/g, '<$1 display="yes">'),
    ),
  },
  {
    id: 'xml-prefixed',
    sentence: 'XML elements have a namespace prefix.',
    patch: xmlText((text) =>
      text
        .replaceAll(/<(\/?)([a-z_]+)(?=[\s/>])/g, '<$1v:$2')
        .replace('<v:response>', '<v:response xmlns:v="urn:vendor">'),
    ),
  },
  { id: 'xml-latin-1', sentence: 'XML declares ISO-8859-1 and is written in it.', patch: latin1 },
  {
    id: 'byte-order-mark',
    sentence: 'XML begins with a byte order mark, which JSON must not have.',
    patch: xmlText((text) => `\uFEFF${text}`),
  },
  {
    id: 'json-indented',
    sentence: 'JSON is indented, with white space around it.',
    patch: () => ({ encodeJson: (body) => `\r\n${JSON.stringify(body, undefined, '\t')}\n\n` }),
  },
  {
    id: 'json-escaped',
    sentence: 'JSON escapes slashes and every character beyond ASCII.',
    patch: ({ encodeJson }) => ({
      encodeJson: (body) =>
        encodeJson(body)
          .replaceAll('/', String.raw`\/`)
          .replaceAll(
            /[\u0080-\uFFFF]/g,
            (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
          ),
    }),
  },
];
