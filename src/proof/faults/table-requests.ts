/** What faults of the Table API do to requests for it and to their answers. */
import { IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import type { TableRow } from '../../reference/tables/query.ts';
import { answer, rewrite } from './answers.ts';
import type { Fault } from '../../reference/fault.ts';

/** A request for the Table API: its table, and the record if it names one. */
export interface TableRequest {
  readonly table: string;
  readonly id: string | undefined;
  readonly url: URL;
}

function tableRequestOf(incoming: IncomingMessage): TableRequest | undefined {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const [, table, id] = /^\/api\/now\/(?:v\d\/)?table\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  return table === undefined ? undefined : { table, id, url };
}

/** A fault that touches requests for the Table API only. */
export const onTables =
  (
    handle: (
      request: TableRequest,
      incoming: IncomingMessage,
      outgoing: ServerResponse,
      next: RequestListener,
    ) => void,
  ): Fault['around'] =>
  (next) =>
  (incoming, outgoing) => {
    const request = tableRequestOf(incoming);
    if (request) handle(request, incoming, outgoing, next);
    else next(incoming, outgoing);
  };

/** Refuses some requests for the Table API. */
export const refusing = (
  status: number,
  body: string,
  isRefused: (method: string, table: string) => boolean,
): Fault['around'] =>
  onTables(({ table }, incoming, outgoing, next) => {
    if (isRefused(incoming.method ?? '', table)) answer(incoming, outgoing, status, body);
    else next(incoming, outgoing);
  });

/** Replaces a request by another one. */
export function redirect(incoming: IncomingMessage, { url }: TableRequest): void {
  incoming.url = url.pathname + url.search;
}

/** Changes what a successful answer lists or shows; the status stays. */
export function answerWith(outgoing: ServerResponse, change: (rows: readonly TableRow[]) => unknown): void {
  rewrite(outgoing, (written) => {
    if (written.status !== 200) return;
    written.body = JSON.stringify(change((JSON.parse(written.body) as { result: TableRow[] }).result));
  });
}

/** Requests everything; returns the parameters that the caller sent. */
export function askForAll(incoming: IncomingMessage, request: TableRequest): URLSearchParams {
  const requested = new URLSearchParams(request.url.search);
  request.url.search = '';
  redirect(incoming, request);
  return requested;
}

/** Replaces the body of a request. */
export async function withBody(
  incoming: IncomingMessage,
  change: (fields: Record<string, unknown>) => Record<string, unknown>,
): Promise<IncomingMessage> {
  const changed = JSON.stringify(change((await readJson(incoming)) as Record<string, unknown>));
  const copy = new IncomingMessage(incoming.socket);
  const length = String(Buffer.byteLength(changed));
  Object.assign(copy, { method: incoming.method, url: incoming.url, httpVersion: incoming.httpVersion });
  copy.headers = { ...incoming.headers, 'content-length': length };
  copy.rawHeaders = Object.entries(copy.headers).flatMap(([name, value]) => [name, String(value)]);
  // Otherwise its end would count as a connection that broke.
  copy.complete = true;
  copy.push(changed);
  copy.push(null);
  return copy;
}
