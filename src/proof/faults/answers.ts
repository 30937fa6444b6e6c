/** Responses of a proxy in front of the instance: its own, or changed ones of the instance. */
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';

type Headers = Readonly<Record<string, string>>;

export const json = { 'content-type': 'application/json' };
export const html = { 'content-type': 'text/html' };

/** An error body in the form of the platform. */
export function failure(message: string, detail: string | null = null): string {
  return JSON.stringify({ error: { message, detail }, status: 'failure' });
}

/** The platform's response to wrong or missing credentials. */
export const notAuthenticated = failure('User Not Authenticated', 'Required to provide Auth information');

/** The platform's response where no API answers to a URI. */
export const noResourceMessage = 'Requested URI does not represent any resource';
export const noResourceAnswer = failure(noResourceMessage);

/** What the platform says of a transaction that a quota rule ended. */
export const transactionCancelled = 'Transaction cancelled: maximum execution time exceeded';

/** What the Table API says, after its status, of a reading that a quota rule ended. */
export const outOfTime = (records: readonly object[]): string =>
  JSON.stringify({ result: records, error: { message: transactionCancelled }, status: 'failure' });

/** Answers a request instead of the instance. */
export function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Headers = json,
): void {
  incoming.resume();
  outgoing.writeHead(status, headers).end(body);
}

/** Answers every request alike instead of the instance; a function makes new headers for each. */
export const answering =
  (status: number, body: string, headers: Headers | (() => Headers) = json) =>
  (): RequestListener =>
  (incoming, outgoing) => {
    answer(incoming, outgoing, status, body, typeof headers === 'function' ? headers() : headers);
  };

/** An answer before it is sent. */
export interface Written {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** Waits for the complete response of the instance, and sends it changed. */
export function rewrite(outgoing: ServerResponse, change: (answer: Written) => void): ServerResponse {
  const chunks: Buffer[] = [];
  const written: Written = { status: 200, headers: {}, body: '' };
  const [writeHead, end] = [outgoing.writeHead.bind(outgoing), outgoing.end.bind(outgoing)];
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  return Object.assign<ServerResponse, object>(outgoing, {
    writeHead(status: number, headers: OutgoingHttpHeaders = {}) {
      written.status = status;
      written.headers = headers;
      return outgoing;
    },
    write(chunk: unknown) {
      take(chunk);
      return true;
    },
    end(chunk?: unknown) {
      take(chunk);
      written.body = Buffer.concat(chunks).toString('utf8');
      change(written);
      const { status, headers, body } = written;
      writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
      end(body, 'utf8');
      return outgoing;
    },
  });
}
