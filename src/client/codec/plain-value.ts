import type { Representation } from '../../contract/clause.ts';
import { withoutByteOrderMark } from './byte-order-mark.ts';
import { childrenByName, readXml, type XmlElement } from './xml-reader.ts';

/**
 * A body as plain values, by no schema: objects, lists and what they hold. Of XML, an element without children
 * is its text, and several of one name are a list.
 *
 * @throws SyntaxError or XmlError for text that is not well-formed
 */
export function readPlainValue(text: string, representation: Representation): unknown {
  return representation === 'json' ? JSON.parse(withoutByteOrderMark(text)) : plain(readXml(text));
}

/** The member of a plain value; undefined where it is no object, or has none of its own by this name. */
export function member(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined;
}

/** An element of a document as a plain value. */
export function plain(element: XmlElement): unknown {
  if (element.children.length === 0) return element.text;
  const values = [...childrenByName(element)].map(([name, same]): [string, unknown] => {
    const [first, ...others] = same.map(plain);
    return [name, others.length === 0 ? first : [first, ...others]];
  });
  return Object.fromEntries(values);
}
