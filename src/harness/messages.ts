import { shorten, type Cleaning } from '../client/recording/shorten.ts';
import type { Exchange } from '../contract/record.ts';

/** Longest quotation in a message, in characters. */
const maxQuote = 160;

/** A value as messages quote it: JSON without secrets, shortened in the middle with its length said. */
export function quote(value: unknown, cleaning: Cleaning): string {
  if (value === undefined) return 'no value';
  const { text, isCut } = shorten(JSON.stringify(value) ?? typeof value, cleaning, {
    longest: maxQuote,
    head: 90,
    tail: 40,
  });
  return isCut && typeof value === 'string' ? `${text} (${[...value].length} characters)` : text;
}

/** The beginning of what a target wrote where something else is documented, without secrets. */
export function excerpt(text: string, cleaning: Cleaning): string {
  return shorten(text, cleaning, { longest: 120, head: 117 }).text;
}

/** The request as messages quote it: method and path. */
export function describeRequest(exchange: Exchange): string {
  return `${exchange.method} ${exchange.path}`;
}

/**
 * The response as messages quote it: the status with the beginning of the body. Secrets are taken out of an
 * exchange when it is recorded.
 */
export function describeResponse(exchange: Exchange): string {
  const body = exchange.responseBody ?? '';
  const shown = body.length > maxQuote ? `${body.slice(0, maxQuote)}…` : body;
  return `status ${exchange.status ?? 'none'}, ${shown === '' ? 'an empty body' : shown.replaceAll(/\s+/g, ' ')}`;
}
