import { Agent, request as undiciRequest } from 'undici';

/** A request as it goes onto the wire. Header names are lower-case; none is added but Host and Content-Length. */
export interface WireRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response as it came from the wire, decompressed, its body read whole. */
export interface WireResponse {
  readonly status: number;
  /** Lower-case names; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Every Set-Cookie header as it came. */
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

/** Bodies beyond this many bytes are cut off and never judged. */
export const maxBodyBytes = 16 * 1024 * 1024;

/** There is no whole response: nothing listened, the connection broke, time ran out, or the body was too large. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  /** Whether the target may have processed the request. */
  readonly outcomeUnknown: boolean;

  constructor(message: string, outcomeUnknown: boolean, cause?: unknown) {
    super(message, { cause });
    this.outcomeUnknown = outcomeUnknown;
  }
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
}

/** A transport over HTTP with keep-alive, that follows no redirect and retries nothing. */
export function httpTransport(options: HttpTransportOptions): Transport {
  const milliseconds = options.timeoutSeconds * 1000;
  const agent = new Agent({
    connections: options.connections ?? 1,
    connect: { timeout: Math.min(milliseconds, 10_000), rejectUnauthorized: options.insecure !== true },
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    pipelining: 1,
    maxResponseSize: maxBodyBytes,
  });
  return {
    async send({ method, path, headers, body }) {
      try {
        const response = await undiciRequest(`${options.origin}${path}`, {
          dispatcher: agent,
          method: method as 'GET',
          headers,
          ...(body === undefined ? {} : { body }),
        });
        const bytes = Buffer.from(await response.body.arrayBuffer());
        const received = flatten(response.headers);
        return {
          status: response.statusCode,
          headers: received,
          setCookies: [response.headers['set-cookie'] ?? []].flat(),
          ...decodeText(await inflate(bytes, received['content-encoding']), received['content-type'] ?? ''),
        };
      } catch (error) {
        throw asTransportError(error, options);
      }
    },
    async close() {
      await agent.destroy();
    },
  };
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** undici's request leaves Content-Encoding alone; a target may compress although we never ask for it. */
async function inflate(bytes: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity' || bytes.length === 0) return bytes;
  const zlib = await import('node:zlib');
  const limit = { maxOutputLength: maxBodyBytes };
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return zlib.gunzipSync(bytes, limit);
    case 'deflate':
      return zlib.inflateSync(bytes, limit);
    case 'br':
      return zlib.brotliDecompressSync(bytes, limit);
    default:
      throw new TransportError(`Content-Encoding ${encoding} was not asked for and is not known`, true);
  }
}

/** Decodes strictly, so that bytes that are not what they claim to be are noticed instead of replaced. */
function decodeText(bytes: Buffer, contentType: string): Pick<WireResponse, 'body' | 'encodingProblem'> {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return { body: new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { body: bytes.toString('utf8'), encodingProblem: `the bytes are not valid ${charset}` };
  }
}

/** Codes of errors before anything of the request was processed. */
const refused = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function asTransportError(error: unknown, { origin, timeoutSeconds }: HttpTransportOptions): TransportError {
  if (error instanceof TransportError) return error;
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  const what: Record<string, string> = {
    ECONNREFUSED: `nothing listens at ${origin}`,
    ENOTFOUND: `the host name of ${origin} does not resolve`,
    EAI_AGAIN: `the host name of ${origin} does not resolve at the moment`,
    UND_ERR_CONNECT_TIMEOUT: `${origin} does not accept connections`,
    UND_ERR_HEADERS_TIMEOUT: `no answer within ${timeoutSeconds} s`,
    UND_ERR_BODY_TIMEOUT: `the body stopped for ${timeoutSeconds} s`,
    UND_ERR_RES_EXCEEDED_MAX_SIZE: `the body is larger than ${maxBodyBytes / 1024 / 1024} MiB`,
    ECONNRESET: 'the connection was reset',
    UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
  };
  return new TransportError(
    what[code] ?? `${detail}${code === '' ? '' : ` (${code})`}`,
    !refused.has(code),
    error,
  );
}

/** The code of an error of the network or of TLS, wherever in its causes it stands; empty when it has none. */
export function codeOf(error: unknown): string {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code;
    // Where a host has several addresses, each attempt fails for itself.
    if (each instanceof AggregateError && each.errors.length > 0) return codeOf(each.errors[0]);
  }
  return '';
}
