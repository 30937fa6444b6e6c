/** What faults of the Table API do to requests for it and to their answers. */
import { IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { Row } from '../tables/query.ts';
import type { Fault } from './fault.ts';

export const json = { 'content-type': 'application/json' };

/** A request for the Table API: its table, and the record if it names one. */
export interface Asked {
  readonly table: string;
  readonly id: string | undefined;
  readonly url: URL;
}

function asked(incoming: IncomingMessage): Asked | undefined {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const [, table, id] = /^\/api\/now\/(?:v\d\/)?table\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  return table === undefined ? undefined : { table, id, url };
}

/** A fault that touches requests for the Table API only. */
export const onTables =
  (
    handle: (
      request: Asked,
      incoming: IncomingMessage,
      outgoing: ServerResponse,
      next: RequestListener,
    ) => void,
  ): Fault['around'] =>
  (next) =>
  (incoming, outgoing) => {
    const request = asked(incoming);
    if (request) handle(request, incoming, outgoing, next);
    else next(incoming, outgoing);
  };

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, message: string): void {
  incoming.resume();
  outgoing
    .writeHead(status, json)
    .end(JSON.stringify({ error: { message, detail: null }, status: 'failure' }));
}

/** Refuses some requests for the Table API. */
export const refusing = (
  status: number,
  message: string,
  isRefused: (method: string, table: string) => boolean,
): Fault['around'] =>
  onTables(({ table }, incoming, outgoing, next) => {
    if (isRefused(incoming.method ?? '', table)) refuse(incoming, outgoing, status, message);
    else next(incoming, outgoing);
  });

/** Asks for something else in the place of what was asked for. */
export function redirect(incoming: IncomingMessage, { url }: Asked): void {
  incoming.url = url.pathname + url.search;
}

/** Changes what a successful answer lists or shows; the status stays. */
export function answerWith(outgoing: ServerResponse, change: (rows: readonly Row[]) => unknown): void {
  const end = outgoing.end.bind(outgoing);
  let head: { readonly status: number; readonly headers: Record<string, string> } | undefined;
  outgoing.writeHead = ((status: number, headers: Record<string, string>) => {
    head = { status, headers };
    return outgoing;
  }) as ServerResponse['writeHead'];
  outgoing.end = ((text?: string | Buffer) => {
    const { status, headers } = head ?? { status: 200, headers: json };
    const { 'content-length': _, ...rest } = headers as Record<string, string>;
    const body = String(text ?? '');
    const changed =
      status === 200 ? JSON.stringify(change((JSON.parse(body) as { result: Row[] }).result)) : body;
    delete (outgoing as Partial<ServerResponse>).writeHead;
    outgoing.writeHead(status, rest);
    return end(changed);
  }) as ServerResponse['end'];
}

/** Everything, and what the caller asked for. */
export function askForAll(incoming: IncomingMessage, request: Asked): URLSearchParams {
  const wanted = new URLSearchParams(request.url.search);
  request.url.search = '';
  redirect(incoming, request);
  return wanted;
}

/** Replaces the body of a request. */
export async function withBody(
  incoming: IncomingMessage,
  change: (fields: Record<string, unknown>) => Record<string, unknown>,
): Promise<IncomingMessage> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = JSON.stringify(
    change(JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>),
  );
  const copy = new IncomingMessage(incoming.socket);
  const length = String(Buffer.byteLength(text));
  Object.assign(copy, { method: incoming.method, url: incoming.url, httpVersion: incoming.httpVersion });
  copy.headers = { ...incoming.headers, 'content-length': length };
  copy.rawHeaders = Object.entries(copy.headers).flatMap(([name, value]) => [name, String(value)]);
  // Otherwise its end would count as a connection that broke.
  copy.complete = true;
  copy.push(text);
  copy.push(null);
  return copy;
}
