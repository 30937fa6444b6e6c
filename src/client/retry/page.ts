/** Tells a page for people from an answer of the API, by what the body is and not by its label alone. */
import type { WireResponse } from '../connection/transport.ts';

/** What may stand before the first element: byte order mark, XML declaration, comments. */
const prolog = /^(?:\uFEFF|\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->)+/;

const htmlDocument = /^<(?:!doctype\s+html|html|head|body)\b/i;

/** Elements with which a fragment of HTML begins, as gateways write it; no body of the API has such a root. */
const htmlFragment =
  /^<(?:h[1-6]|p|div|center|title|meta|script|style|table|form|pre|span|b|br|hr|a|font)\b/i;

const htmlLabel = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

/**
 * Whether an answer is a page for people: the API answers with none. JSON or XML under the label of a page is
 * an answer of the API, whose media type is wrong.
 */
export function isPage({ headers, body }: Pick<WireResponse, 'headers' | 'body'>): boolean {
  const start = body.slice(0, 2000).replace(prolog, '');
  if (htmlDocument.test(start)) return true;
  if (!htmlLabel.test(headers['content-type'] ?? '')) return false;
  return htmlFragment.test(start) || !/^[[{<]/.test(start);
}
