import type { Representation } from '../../contract/clause.ts';
import { readXml, type XmlElement } from './xml-reader.ts';

/**
 * A body as plain values, by no schema: objects, lists and what they hold. Of XML, an element without children
 * is its text, and several of one name are a list.
 *
 * @throws SyntaxError or XmlError for text that is not well-formed
 */
export function readPlainValue(text: string, representation: Representation): unknown {
  if (representation === 'json')
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown;
  return plain(readXml(text));
}

/** The member of a plain value; undefined where it is no object, or has none of its own by this name. */
export function member(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined;
}

/** An element of a document as a plain value. */
export function plain(element: XmlElement): unknown {
  if (element.children.length === 0) return element.text;
  const values = new Map<string, unknown[]>();
  for (const child of element.children) {
    const same = values.get(child.name);
    if (same) same.push(plain(child));
    else values.set(child.name, [plain(child)]);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}
