/** Other ways to be right: patches after which the instance still conforms. */
import { gzipSync } from 'node:zlib';
import { readings, type ReadingChoice } from '../contract/readings.ts';
import type { Behaviour, Patch } from './behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { readingPatches } from './readings.ts';

/** A conforming version of the reference instance. */
export interface Variant {
  readonly id: string;
  /** What it does otherwise. */
  readonly sentence: string;
  readonly patch?: Patch;
  readonly readings?: ReadingChoice;
}

/** Changes every object of a body, the innermost first. */
function eachObject(body: Json, change: (object: JsonObject) => JsonObject): Json {
  if (isList(body)) return body.map((item) => eachObject(item, change));
  if (!isObject(body)) return body;
  const members = Object.entries(body).map(([name, value]): [string, Json | undefined] => [
    name,
    value === undefined ? undefined : eachObject(value, change),
  ]);
  return change(Object.fromEntries(members));
}

const bodies =
  (change: (object: JsonObject) => JsonObject): Patch =>
  ({ transformBody }) => ({
    transformBody: (operation, body, representation) =>
      eachObject(transformBody(operation, body, representation), change),
  });

const withContentType =
  (json: string, xml: string): Patch =>
  ({ transformEncoded }) => ({
    transformEncoded: async (operation, answer, representation) => {
      const right = await transformEncoded(operation, answer, representation);
      const kept = Object.entries(right.headers).filter(([name]) => name.toLowerCase() !== 'content-type');
      const type = representation === 'xml' ? xml : json;
      return { ...right, headers: { ...Object.fromEntries(kept), 'content-type': type } };
    },
  });

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

const encoded =
  (change: (text: string, headers: Readonly<Record<string, string>>) => Partial<EncodedParts>): Patch =>
  ({ transformEncoded }: Behaviour) => ({
    transformEncoded: async (operation, answer, representation) => {
      const right = await transformEncoded(operation, answer, representation);
      return typeof right.body === 'string' ? { ...right, ...change(right.body, right.headers) } : right;
    },
  });

interface EncodedParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | readonly (string | Uint8Array)[];
}

function halves(text: string): readonly Uint8Array[] {
  const bytes = Buffer.from(text);
  const middle = Math.floor(bytes.length / 2);
  // In the middle of a character, if that is where the middle is.
  return [bytes.subarray(0, middle), bytes.subarray(middle)];
}

const onTheWire: readonly Variant[] = [
  {
    id: 'extra-members',
    sentence: 'Every object has members that are not documented.',
    patch: bodies((object) => ({ sys_mod_count: '0', ...object, u_vendor: { tags: ['a', 'b'] } })),
  },
  {
    id: 'members-reversed',
    sentence: 'Members come in another order.',
    patch: bodies((object) => Object.fromEntries(Object.entries(object).toReversed())),
  },
  {
    id: 'other-words',
    sentence: 'Messages say the same in other words.',
    patch: () => ({ message: () => 'Erledigt – 完了' }),
  },
  {
    id: 'charset-upper-case',
    sentence: 'Content-Type names the charset in upper case.',
    patch: withContentType('application/json;charset=UTF-8', 'application/xml;charset=UTF-8'),
  },
  {
    id: 'charset-quoted',
    sentence: 'Content-Type is in mixed case, with a quoted charset.',
    patch: withContentType('Application/JSON ; Charset="utf-8"', 'Application/XML ; Charset="utf-8"'),
  },
  {
    id: 'text-xml',
    sentence: 'XML is declared as text/xml.',
    patch: withContentType('application/json', 'text/xml; charset=utf-8'),
  },
  { id: 'no-xml-declaration', sentence: 'XML has no declaration.', patch: () => ({ xmlDeclaration: '' }) },
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
    id: 'xml-indented',
    sentence: 'XML is indented.',
    patch: encoded((text) => ({
      body: text.startsWith('<') ? text.replaceAll(/>(?=<(?!\/))/g, '>\n  ') : text,
    })),
  },
  {
    id: 'json-indented',
    sentence: 'JSON is indented.',
    patch: () => ({ encodeJson: (body) => JSON.stringify(body, undefined, 2) }),
  },
  {
    id: 'json-escaped',
    sentence: 'JSON escapes every character beyond ASCII.',
    patch: ({ encodeJson }) => ({
      encodeJson: (body) =>
        encodeJson(body).replaceAll(
          /[\u0080-\uFFFF]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
    }),
  },
  {
    id: 'byte-order-mark',
    sentence: 'XML begins with a byte order mark, which JSON must not have.',
    patch: encoded((text) => ({ body: text.startsWith('<') ? `\uFEFF${text}` : text })),
  },
  {
    id: 'gzip',
    sentence: 'Answers are compressed.',
    patch: encoded((text, headers) => ({
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: gzipSync(text),
    })),
  },
  {
    id: 'chunked',
    sentence: 'Answers come in chunks that cut through characters.',
    patch: encoded((text) => ({ body: halves(text) })),
  },
  {
    id: 'connection-close',
    sentence: 'Every answer closes its connection.',
    patch: encoded((_text, headers) => ({ headers: { ...headers, connection: 'close' } })),
  },
  {
    id: 'bare-errors',
    sentence: 'Refusals have an empty body.',
    patch: ({ transformEncoded }) => ({
      transformEncoded: async (operation, answer, representation) => {
        const right = await transformEncoded(operation, answer, representation);
        return right.status >= 400 ? { ...right, body: '' } : right;
      },
    }),
  },
];

/** One variant for every value of every open reading that the instance can follow. */
const ofReadings: readonly Variant[] = readings.flatMap(({ id, values }) =>
  Object.hasOwn(readingPatches, id)
    ? values.map((value) => ({
        id: `${id}=${value}`,
        sentence: `Reading ${id}: ${value}.`,
        readings: { [id]: value },
      }))
    : [],
);

/** Every conforming variant. */
export const variants: readonly Variant[] = [...onTheWire, ...ofReadings];
