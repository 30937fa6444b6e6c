import type { Exchange } from '../contract/record.ts';

/** Longest quotation in a message, in characters. */
const maxQuote = 160;

/** A value as messages quote it: JSON, shortened in the middle with its length said. */
export function quote(value: unknown): string {
  if (value === undefined) return 'no value';
  const text = JSON.stringify(value) ?? typeof value;
  if (text.length <= maxQuote) return text;
  const length = typeof value === 'string' ? ` (${[...value].length} characters)` : '';
  return `${text.slice(0, 90)}…${text.slice(-40)}${length}`;
}

/** What was asked, as messages say it: method and path. */
export function describeRequest(exchange: Exchange): string {
  return `${exchange.method} ${exchange.path}`;
}

/** What came back, as messages say it: the status with the beginning of the body. */
export function describeResponse(exchange: Exchange): string {
  const body = exchange.responseBody ?? '';
  const shown = body.length > maxQuote ? `${body.slice(0, maxQuote)}…` : body;
  return `status ${exchange.status ?? 'none'}, ${shown === '' ? 'an empty body' : shown.replaceAll(/\s+/g, ' ')}`;
}
