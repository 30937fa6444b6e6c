import { Buffer, isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

import { Rejection } from '../rejection.ts';
import { header } from './exchange.ts';
import { unsupportedMedia } from './media.ts';

const unzip = promisify(gunzip);

const tooLarge = (limit: number): Rejection =>
  new Rejection('too-large', 'The request body is too large', `The limit is ${limit} bytes`);

const malformed = (detail: string): Rejection =>
  new Rejection('malformed', 'The request body cannot be read', detail);

/**
 * The body of a request. One that is too large is read to its end and thrown away, so that the client gets
 * the answer instead of a broken connection.
 */
export function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | Rejection> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
    });
    incoming.on('end', () => {
      const [first] = chunks;
      if (size > limit) resolve(tooLarge(limit));
      else resolve(chunks.length === 1 && first ? first : Buffer.concat(chunks));
    });
    incoming.on('close', () => resolve(malformed('The request ended early')));
    incoming.on('error', () => resolve(malformed('The request ended early')));
  });
}

/** A body as it was before `Content-Encoding`. */
export async function inflated(
  body: Buffer,
  incoming: IncomingMessage,
  limit: number,
): Promise<Buffer | Rejection> {
  const encoding = header(incoming, 'content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip' && encoding !== 'x-gzip') return unsupportedMedia(`Content-Encoding ${encoding}`);
  try {
    return await unzip(body, { maxOutputLength: limit });
  } catch {
    return malformed('The body is not gzip, or too large');
  }
}

/** The text of a body. */
export function decodeText(body: Buffer, charset: string): string | Rejection {
  const isPlain = /^(?:utf-?8|us-ascii)$/i.test(charset);
  if (isPlain) {
    const text = isUtf8(body) ? body.toString('utf8') : undefined;
    if (text === undefined) return malformed('The body is not valid UTF-8');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch (error) {
    return error instanceof RangeError
      ? unsupportedMedia(`charset ${charset}`)
      : malformed(`The body is not valid ${charset}`);
  }
}
