/** A value as a request body holds it. */
export type BodyValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly BodyValue[]
  | { readonly [name: string]: BodyValue };

/**
 * Writes a request body as XML: members as elements, a list as repeated elements, `undefined` left out.
 *
 * @param root name of the root element
 * @throws TypeError for text that XML 1.0 cannot carry, such as control characters
 */
export function writeXml(root: string, body: BodyValue): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${element(root, body)}`;
}

function element(name: string, value: BodyValue): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((item) => element(name, item)).join('');
  if (value === null) return `<${name}/>`;
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  const members = Object.entries(value).map(([member, inner]) => element(member, inner));
  return `<${name}>${members.join('')}</${name}>`;
}

function isList(value: BodyValue): value is readonly BodyValue[] {
  return Array.isArray(value);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser would turn a bare carriage return into a line feed.
  '\r': '&#13;',
};

// These are exactly the characters that XML 1.0 excludes.
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function escapeXml(text: string): string {
  if (forbidden.test(text))
    throw new TypeError('XML 1.0 cannot carry a control character or half a surrogate pair');
  return text.replaceAll(/[&<>"'\r]/g, (character) => escapes[character] ?? character);
}
