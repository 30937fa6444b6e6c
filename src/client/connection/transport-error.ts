/** Says why there is no complete response, and whether the target may have processed the request. */
import { maxHeadBytes } from './limits.ts';

/** A proxy between here and the target. */
export interface ProxyInBetween {
  /** Host and port. */
  readonly host: string;
  /** The environment variable that names it. */
  readonly variable: string;
  /** What it answered in the place of the target. */
  readonly status?: number;
}

/** What the token endpoint answered. */
export interface TokenAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** There is no complete response: no connection, a broken one, a timeout, or a body that is too large. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  /** Whether the target may have processed the request. */
  readonly outcomeUnknown: boolean;
  /** Whether the failure is permanent, so that sending the request again does not help. */
  readonly isLasting: boolean;
  /** Whether the connection was refused: nothing listens at the target's port. */
  readonly isRefused: boolean;
  /** Whether it was waited for until a time limit, so that another attempt may cost as much. */
  readonly isTimeout: boolean;
  /** What came in the place of a token, where that is why the request was not sent; without secrets. */
  readonly tokenAnswer: TokenAnswer | undefined;
  /** Set where the proxy is the reason, and nothing is known of the target. */
  readonly proxy: ProxyInBetween | undefined;
  /** What kind of failure it is: its own code, else that of its cause; empty where there is none. */
  readonly code: string;

  constructor(
    message: string,
    outcomeUnknown: boolean,
    options: {
      cause?: unknown;
      isLasting?: boolean;
      tokenAnswer?: TokenAnswer;
      proxy?: ProxyInBetween | undefined;
      code?: string;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.outcomeUnknown = outcomeUnknown;
    this.isLasting = options.isLasting ?? false;
    this.tokenAnswer = options.tokenAnswer;
    this.proxy = options.proxy;
    this.code = options.code ?? codeOf(options.cause);
    this.isRefused = this.code === 'ECONNREFUSED';
    this.isTimeout = isDeadline(options.cause) || timeouts.has(this.code);
  }
}

/** Whether a request was given up although something came: `AbortSignal.timeout`, whose code is a number. */
const isDeadline = (error: unknown) => error instanceof Error && error.name === 'TimeoutError';

/** Codes of time limits that a connected target let pass. */
const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** Codes of errors before anything of the request was sent. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether an error with this code came before anything of the request was sent: the target was not reached. */
export function wasNotSent(code: string): boolean {
  return notSent.has(code);
}

/** A body, as sent or decompressed, that is too large, and would be so again. */
export function tooLarge(what: string, maxBytes: number, cause?: unknown): TransportError {
  const message = `the ${what} is larger than ${maxBytes / 1024 / 1024} MiB`;
  return new TransportError(message, true, { cause, isLasting: true });
}

/** Certificates that do not verify, on either side, and what is no TLS at all: found out before anything is sent. */
const tls =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|EPROTO$|UND_ERR_PRX_TLS$)/;

/** The options of the transport, for messages. */
export interface Circumstances {
  readonly origin: string;
  readonly timeoutSeconds: number;
  /** Seconds after which a request is given up, however lively its answer is. */
  readonly deadlineSeconds: number;
  readonly proxy?: ProxyInBetween;
}

/** The code of a body that is not encoded as its Content-Encoding says, or in a way that we do not know. */
export const contentEncoding = 'CONTENT_ENCODING';

/**
 * Whether an error is the suite's own: it says nothing about the target. Errors of sockets, of TLS and of what was
 * received have codes; undici's for what we gave it say so.
 */
export function isOurs(error: unknown): boolean {
  if (error instanceof TransportError || isDeadline(error)) return false;
  const code = codeOf(error);
  return code === ''
    ? !(error as Error).message.startsWith('Proxy response')
    : /^(?:UND_)?ERR_INVALID/.test(code);
}

/** Puts what undici, node or zlib threw into words. */
export function asTransportError(error: unknown, circumstances: Circumstances): TransportError {
  if (error instanceof TransportError) return error;
  const { origin, timeoutSeconds, deadlineSeconds, proxy } = circumstances;
  const detail = error instanceof Error ? error.message : String(error);
  const [, proxyStatus] = /^Proxy response \((\d+)\)/.exec(detail) ?? [];
  if (proxyStatus !== undefined && proxy) return proxyAnswered(Number(proxyStatus), proxy, error);
  const code = codeOf(error);
  const isLasting = code === 'UND_ERR_HEADERS_OVERFLOW' || tls.test(code);
  if (isDeadline(error)) {
    return new TransportError(`no complete answer within ${deadlineSeconds} s`, true, { cause: error });
  }
  const via = proxy ? `the proxy ${proxy.host} (${proxy.variable})` : origin;
  const what: Readonly<Record<string, string>> = {
    ECONNREFUSED: `nothing listens at ${via}`,
    ENOTFOUND: `the host name of ${via} does not resolve`,
    EAI_AGAIN: `the host name of ${via} does not resolve at the moment`,
    UND_ERR_CONNECT_TIMEOUT: `${via} does not accept connections`,
    UND_ERR_HEADERS_TIMEOUT: `no answer within ${timeoutSeconds} s`,
    UND_ERR_BODY_TIMEOUT: `the body stopped for ${timeoutSeconds} s`,
    UND_ERR_HEADERS_OVERFLOW: `the head is larger than ${maxHeadBytes / 1024} KiB`,
    ECONNRESET: 'the connection was reset',
    UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
  };
  const message = what[code] ?? `${detail}${code === '' ? '' : ` (${code})`}`;
  const isOfProxy = proxy !== undefined && wasNotSent(code);
  return new TransportError(message, !wasNotSent(code) && !tls.test(code), {
    cause: error,
    isLasting,
    ...(isOfProxy && { proxy }),
  });
}

/** The proxy answered in the place of the target: it asks for credentials, refuses, or does not reach it. */
export function proxyAnswered(status: number, proxy: ProxyInBetween, cause?: unknown): TransportError {
  return new TransportError(`the proxy ${proxy.host} answered ${status} (${proxy.variable})`, false, {
    cause,
    isLasting: status < 500,
    proxy: { ...proxy, status },
  });
}

/** The code of an error of the network or of TLS, wherever in its causes it stands; empty when it has none. */
export function codeOf(error: unknown): string {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string') return each.code;
    // What undici throws for a response that is no HTTP has no code in some versions.
    if (each.name === 'HTTPParserError') return 'HPE_INVALID';
    // Where a host has several addresses, each attempt fails for itself.
    if (each instanceof AggregateError && each.errors.length > 0) return codeOf(each.errors[0]);
  }
  return '';
}
