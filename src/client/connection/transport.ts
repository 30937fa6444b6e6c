import { request as undiciRequest } from 'undici';
import { dispatcherFor, type ClientCertificate } from './dispatcher.ts';
import { deadlineFactor, maxBodyBytesAt, maxBodyParts, userAgent } from './limits.ts';
import {
  asTransportError,
  codeOf,
  contentEncoding,
  isOurs,
  proxyAnswered,
  tooLarge,
  TransportError,
  type ProxyInBetween,
} from './transport-error.ts';

/**
 * A request as it is sent. Header names are lower-case; none is added but Host, Content-Length and
 * User-Agent.
 */
export interface WireRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response as it was received: decompressed, with its whole body. */
export interface WireResponse {
  readonly status: number;
  /** Lower-case names; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Every Set-Cookie header, unchanged. */
  readonly setCookies: readonly string[];
  /** Set when the bytes are not text in the character encoding that they claim; the body is then a best guess. */
  readonly encodingProblem?: string;
}

/** Sends requests to one target. A recording can stand in for it. */
export interface Transport {
  /** Rejects with a TransportError when there is no whole response. */
  send(request: WireRequest): Promise<WireResponse>;
  close(): Promise<void>;
}

export interface HttpTransportOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Seconds without an answer after which a request is given up. */
  readonly timeoutSeconds: number;
  /** Connections kept open, and so requests in flight. */
  readonly connections?: number;
  /** Accept certificates that do not verify. */
  readonly insecure?: boolean;
  /** Shown to the target when it asks for one. */
  readonly certificate?: ClientCertificate;
  /** The proxy to go through, and the variable that names it. */
  readonly proxy?: { readonly url: string; readonly variable: string };
}

/** A transport over HTTP with keep-alive, that follows no redirect and retries nothing. */
export function httpTransport(options: HttpTransportOptions): Transport {
  const { origin, timeoutSeconds, proxy } = options;
  const deadlineSeconds = timeoutSeconds * deadlineFactor;
  const dispatcher = dispatcherFor({
    timeoutSeconds,
    connections: options.connections ?? 1,
    insecure: options.insecure ?? false,
    ...(options.certificate && { certificate: options.certificate }),
    isEncrypted: origin.startsWith('https:'),
    ...(proxy && { proxy: proxy.url }),
  });
  const inBetween: ProxyInBetween | undefined = proxy && {
    host: new URL(proxy.url).host,
    variable: proxy.variable,
  };
  return {
    async send({ method, path, headers, body }) {
      try {
        const response = await undiciRequest(`${origin}${path}`, {
          dispatcher,
          method: method as 'GET',
          headers: { 'user-agent': userAgent, ...headers },
          // The other limits begin anew with every byte.
          signal: AbortSignal.timeout(deadlineSeconds * 1000),
          ...(body === undefined ? {} : { body }),
        });
        const bytes = await wholeBody(response.body, maxBodyBytesAt(path));
        if (inBetween && response.statusCode === 407) throw proxyAnswered(407, inBetween);
        const received = flatten(response.headers);
        const text = decodeText(
          await inflate(bytes, received['content-encoding'], maxBodyBytesAt(path)),
          received['content-type'] ?? '',
        );
        if (hasTooManyParts(text.body)) {
          throw new TransportError(`the body has more than ${maxBodyParts} values or elements`, true, {
            isLasting: true,
          });
        }
        return {
          status: response.statusCode,
          headers: received,
          setCookies: [response.headers['set-cookie'] ?? []].flat(),
          ...text,
        };
      } catch (error) {
        if (isOurs(error)) throw error;
        throw asTransportError(error, {
          origin,
          timeoutSeconds,
          deadlineSeconds,
          ...(inBetween && { proxy: inBetween }),
        });
      }
    },
    async close() {
      await dispatcher.destroy();
    },
  };
}

/** A body as it was sent, cut off where it is larger than may be. */
async function wholeBody(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    // Leaving the loop ends the connection.
    if (length > maxBytes) throw tooLarge('body', maxBytes);
    parts.push(part);
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, length);
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** undici's request leaves Content-Encoding alone; a target may compress although we never request it. */
async function inflate(bytes: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const coding = encoding?.trim().toLowerCase() ?? 'identity';
  if (coding === 'identity' || bytes.length === 0) return bytes;
  const zlib = await import('node:zlib');
  const limit = { maxOutputLength: maxBytes };
  const inflaters: Readonly<Record<string, () => Buffer>> = {
    gzip: () => zlib.gunzipSync(bytes, limit),
    'x-gzip': () => zlib.gunzipSync(bytes, limit),
    // Many servers leave out the envelope of zlib; its first byte always ends in 8 and never begins with more than 7.
    deflate: () =>
      (bytes[0] ?? 0) % 16 === 8 && (bytes[0] ?? 0) < 128
        ? zlib.inflateSync(bytes, limit)
        : zlib.inflateRawSync(bytes, limit),
    br: () => zlib.brotliDecompressSync(bytes, limit),
  };
  const inflater = Object.hasOwn(inflaters, coding) ? inflaters[coding] : undefined;
  if (!inflater) {
    throw new TransportError(`Content-Encoding ${encoding} was not requested and is not supported`, true, {
      isLasting: true,
      code: contentEncoding,
    });
  }
  try {
    return inflater();
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('decompressed body', maxBytes, error);
    const why = `the body is not what Content-Encoding ${encoding} says: ${(error as Error).message}`;
    throw new TransportError(why, true, { cause: error, code: contentEncoding });
  }
}

/** What begins or parts values in JSON, and elements, attributes and references in XML. */
const partMarks = new Set([...',[{<=&'].map((character) => character.codePointAt(0)));

/** Whether a body has so many values that to decode it takes too much memory: of texts alone it may be long. */
function hasTooManyParts(body: string): boolean {
  if (body.length <= maxBodyParts) return false;
  let parts = 0;
  for (let at = 0; at < body.length; at += 1) {
    if (partMarks.has(body.charCodeAt(at))) parts += 1;
    if (parts > maxBodyParts) return true;
  }
  return false;
}

/** Decodes strictly, so that bytes that are not what they claim to be are noticed instead of replaced. */
function decodeText(bytes: Buffer, contentType: string): Pick<WireResponse, 'body' | 'encodingProblem'> {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return { body: new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { body: bytes.toString('utf8'), encodingProblem: `the bytes are not valid ${charset}` };
  }
}

/** The encoding that an XML declaration names, for answers whose header names none. */
function declaredEncoding(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 200);
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}
