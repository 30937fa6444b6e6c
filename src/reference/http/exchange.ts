import type { IncomingMessage, ServerResponse } from 'node:http';

/** The node objects behind a request, which hono hands through. */
export interface Bindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** A request and what it may be answered with. */
export interface IncomingCall {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly accepted: string | undefined;
}

/** The first value of a header that may come several times. */
export function header(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
