import type { buildConnector } from 'undici';

type Connector = buildConnector.connector;
type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

const nothing = Buffer.alloc(0);
const start = /^HTTP\/1\.[01] 100[ \r]/;
const startLength = 'HTTP/1.1 100 '.length;
const headEnd = '\r\n\r\n';

/** A longer head is none of status 100. */
const longestHead = 16_384;

/**
 * Connects as `connect` does, and takes status 100 out of what comes. Clients must take it even where they did not
 * ask for it (RFC 9110, 15.2), and undici breaks the connection.
 */
export const skippingContinue =
  (connect: Connector): Connector =>
  (options, callback) => {
    connect(options, (...result) => {
      const [, socket] = result;
      if (socket) skipContinue(socket);
      callback(...result);
    });
  };

function skipContinue(socket: Socket): void {
  const read = socket.read.bind(socket);
  const write = socket.write.bind(socket);
  /** Whether a response begins: a request was written, and nothing but status 100 has come since. */
  let isBegin = true;
  let held: Buffer = nothing;
  socket.write = ((...given: Parameters<typeof write>) => {
    isBegin = true;
    return write(...given);
  }) as typeof socket.write;
  socket.read = (size?: number): Buffer | null => {
    for (;;) {
      const chunk = read(size) as Buffer | null;
      if (chunk === null || !isBegin) return chunk;
      const rest = afterContinue(held.length === 0 ? chunk : Buffer.concat([held, chunk]));
      held = rest.isPart ? rest.bytes : nothing;
      if (rest.isPart || rest.bytes.length === 0) continue;
      isBegin = false;
      return rest.bytes;
    }
  };
}

/** What is left without the responses of status 100 at the beginning; `isPart` where that may be a part of one. */
function afterContinue(bytes: Buffer): { readonly bytes: Buffer; readonly isPart: boolean } {
  const begin = bytes.toString('latin1', 0, startLength);
  if (begin.length < startLength) return { bytes, isPart: begin.length > 0 && isBeginOfStart(begin) };
  if (!start.test(begin)) return { bytes, isPart: false };
  const end = bytes.indexOf(headEnd);
  if (end === -1) return { bytes, isPart: bytes.length < longestHead };
  return afterContinue(bytes.subarray(end + headEnd.length));
}

const isBeginOfStart = (begin: string): boolean =>
  ['HTTP/1.1 100 ', 'HTTP/1.0 100 '].some((whole) => whole.startsWith(begin));
