/** Other forms in which answers may be transferred. */
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Patch } from '../../reference/behaviour/types.ts';
import { encoded, withContentType } from './encoded.ts';
import type { Variant } from './variant.ts';

const contentType =
  (json: string, xml: string): Patch =>
  ({ transformEncoded }) => ({
    transformEncoded: async (operation, answer, representation) => {
      const right = await transformEncoded(operation, answer, representation);
      return { ...right, headers: withContentType(right.headers, representation === 'xml' ? xml : json) };
    },
  });

const headers = (more: Readonly<Record<string, string>>): Patch =>
  encoded((_text, others) => ({ headers: { ...others, ...more } }));

const compressed = (coding: string, compress: (text: string) => Buffer): Patch =>
  encoded((text, others) =>
    text === '' ? {} : { headers: { ...others, 'content-encoding': coding }, body: compress(text) },
  );

/** Pieces of this many bytes, cut through characters wherever that falls. */
function pieces(bytes: Buffer, size: number): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / size));
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}

export const wireVariants: readonly Variant[] = [
  {
    id: 'charset-upper-case',
    sentence: 'Content-Type names the charset in upper case, after a blank.',
    patch: contentType('application/json; charset=UTF-8', 'application/xml; charset=UTF-8'),
  },
  {
    id: 'charset-quoted',
    sentence: 'Content-Type is in mixed case, with a quoted charset.',
    patch: contentType('Application/JSON ; Charset="utf-8"', 'Application/XML ; Charset="utf-8"'),
  },
  {
    id: 'charset-without-dash',
    sentence: 'Content-Type names the charset utf8.',
    patch: contentType('application/json;charset=utf8', 'application/xml;charset=utf8'),
  },
  {
    id: 'charset-absent',
    sentence: 'Content-Type is the type in Accept, without a charset.',
    patch: contentType('application/json', 'application/xml'),
  },
  {
    id: 'media-type-parameters',
    sentence: 'Content-Type has parameters besides the charset.',
    patch: contentType(
      'application/json; profile="https://vendor.example/a;b"; charset=utf-8',
      'application/xml; version=1.0; charset=utf-8; q=1',
    ),
  },
  {
    id: 'text-xml',
    sentence: 'XML is declared as text/xml.',
    patch: contentType('application/json', 'text/xml; charset=utf-8'),
  },
  {
    id: 'header-case',
    sentence: 'Header names are in upper case.',
    patch: encoded((_text, others) => ({
      headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name.toUpperCase(), value])),
    })),
  },
  {
    id: 'extra-headers',
    sentence: 'Answers have the headers of caches, limits and proxies.',
    patch: headers({
      'cache-control': 'no-cache,no-store,must-revalidate,max-age=-1',
      etag: 'W/"1"',
      expires: '0',
      location: '/api/now/wrapup/elsewhere',
      'retry-after': '30',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      vary: 'Accept, Accept-Encoding',
      'x-is-logged-in': 'true',
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '4102444800',
      'x-transaction-id': 'a1b2c3',
      via: '1.1 proxy',
    }),
  },
  {
    id: 'session-cookies',
    sentence: 'Every answer sets cookies, some of another host.',
    patch: encoded((_text, others) => ({
      headers: {
        ...others,
        'set-cookie': 'JSESSIONID=0123456789ABCDEF; Path=/; HttpOnly; SameSite=Lax',
      },
    })),
    around: (next) => (incoming, outgoing) => {
      outgoing.appendHeader('set-cookie', 'glide_user_route=route.1; Domain=elsewhere.example; Path=/');
      next(incoming, outgoing);
    },
  },
  {
    id: 'no-date',
    sentence: 'Answers have no Date header.',
    around: (next) => (incoming, outgoing) => {
      outgoing.sendDate = false;
      next(incoming, outgoing);
    },
  },
  {
    id: 'early-hints',
    sentence: 'An informational answer comes before each final one.',
    around: (next) => (incoming, outgoing) => {
      outgoing.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' }, () => {
        next(incoming, outgoing);
      });
    },
  },
  { id: 'gzip', sentence: 'Answers are compressed with gzip.', patch: compressed('gzip', gzipSync) },
  {
    id: 'x-gzip',
    sentence: 'The coding has its old name, in capitals.',
    patch: compressed('X-GZIP', gzipSync),
  },
  { id: 'deflate', sentence: 'Answers are deflated.', patch: compressed('deflate', deflateSync) },
  {
    id: 'deflate-raw',
    sentence: 'Answers are deflated without the envelope of zlib, as many servers do.',
    patch: compressed('deflate', deflateRawSync),
  },
  {
    id: 'identity',
    sentence: 'Answers say that they are not compressed.',
    patch: headers({ 'content-encoding': 'Identity' }),
  },
  {
    id: 'chunked',
    sentence: 'Answers come in chunks that cut through characters.',
    patch: encoded((text) => ({ body: pieces(Buffer.from(text), 7) })),
  },
  {
    id: 'gzip-chunked',
    sentence: 'Answers are compressed and come in chunks.',
    patch: encoded((text, others) =>
      text === ''
        ? {}
        : { headers: { ...others, 'content-encoding': 'gzip' }, body: pieces(gzipSync(text), 11) },
    ),
  },
  {
    id: 'connection-close',
    sentence: 'Every answer closes its connection, and says so.',
    patch: headers({ connection: 'close' }),
  },
  {
    id: 'until-the-end',
    sentence: 'An answer ends where its connection ends, as in HTTP/1.0.',
    around: (next) => (incoming, outgoing) => {
      outgoing.useChunkedEncodingByDefault = false;
      outgoing.shouldKeepAlive = false;
      outgoing.strictContentLength = false;
      const writeHead = outgoing.writeHead.bind(outgoing);
      const bare = (status: number, given: Record<string, string>): typeof outgoing => {
        const { 'content-length': _length, ...rest } = given;
        outgoing.removeHeader('content-length');
        return writeHead(status, rest);
      };
      Object.assign(outgoing, { writeHead: bare });
      next(incoming, outgoing);
    },
  },
  {
    id: 'slow',
    sentence: 'Answers take their time, some more than others.',
    isSlow: true,
    around: (next) => {
      let count = 0;
      return (incoming, outgoing) => {
        count += 1;
        setTimeout(() => next(incoming, outgoing), (count * 7) % 23);
      };
    },
  },
];
