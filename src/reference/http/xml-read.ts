import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { isObject, textOf } from '../json.ts';
import { Rejection } from '../rejection.ts';
import type { Shape } from '../shapes.ts';
import { xmlFault } from './xml-guard.ts';

/** An element: its text without that of the elements inside, and those elements. */
interface Element {
  readonly name: string;
  readonly text: string;
  readonly elements: readonly Element[];
}

const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  cdataPropName: '#cdata',
});

const malformed = (detail: string): Rejection =>
  new Rejection('malformed', 'The request body is not XML', detail);

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character of a reference; undefined if XML does not allow it or does not know it. */
function referred(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(predefined, name) ? predefined[name] : undefined;
  const code = Number.parseInt(
    name.startsWith('#x') ? name.slice(2) : name.slice(1),
    name.startsWith('#x') ? 16 : 10,
  );
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}

/** Text with its references resolved, once: what a reference yields is never read again. */
function resolved(text: string): string {
  return text.replaceAll(/&([^;&]*)(;?)/g, (_, name: string, end: string) => {
    const isReference = end === ';' && /^(?:\w+|#\d+|#x[\dA-Fa-f]+)$/.test(name);
    const character = isReference ? referred(name) : undefined;
    if (character === undefined) throw new SyntaxError(`unknown reference &${name.slice(0, 20)}`);
    return character;
  });
}

function element(name: string, nodes: readonly unknown[]): Element {
  let text = '';
  const elements: Element[] = [];
  for (const node of nodes) {
    if (!isObject(node)) continue;
    for (const [key, value] of Object.entries(node)) {
      if (key === '#text') text += resolved(textOf(value));
      else if (key === '#cdata') text += cdata(value);
      else if (key !== ':@') elements.push(element(key, Array.isArray(value) ? value : []));
    }
  }
  return { name, text, elements };
}

function cdata(nodes: unknown): string {
  const parts: readonly unknown[] = Array.isArray(nodes) ? nodes : [];
  return parts.map((part) => (isObject(part) ? textOf(part['#text'] ?? '') : '')).join('');
}

/** A request document, decoded by the shape that the operation documents. */
export function parseXml(text: string, shape: Shape): unknown {
  const fault = xmlFault(text);
  if (fault !== undefined) return malformed(fault);
  try {
    const validity = XMLValidator.validate(text);
    if (validity !== true) return malformed(validity.err.msg);
    const document: unknown = parser.parse(text);
    const roots = element('', Array.isArray(document) ? document : []).elements;
    const [root] = roots;
    if (!root || roots.length > 1) return malformed('a document has one root element');
    if (root.name !== 'request') return malformed('the root element must be request');
    return decoded(unwrapped(root), shape);
  } catch (error) {
    return malformed((error as Error).message);
  }
}

/** Platform, scripted REST examples: the body may sit in one <entry> of <request>. */
function unwrapped(root: Element): Element {
  const [first] = root.elements;
  return first?.name === 'entry' && root.elements.length === 1 ? first : root;
}

/** How many items a list has at most: no client of the page needs more. */
const mostItems = 10_000;

/** What an element stands for, given the type that is documented for it. */
function decoded(found: Element, shape: Shape): unknown {
  const { elements, text } = found;
  const isBlank = elements.length === 0 && text.trim() === '';
  if (shape.kind === 'list') return isBlank ? undefined : decoded(found, shape.of);
  if (shape.kind === 'object') return elements.length > 0 || isBlank ? members(found, shape) : text;
  if (elements.length > 0) return untyped(found);
  return shape.kind === 'flag' ? flag(text) : text;
}

/** A flag; anything but true, false and nothing stays as it is, for the model to judge. */
function flag(text: string): boolean | string | undefined {
  const word = text.trim();
  if (word === 'true' || word === 'false') return word === 'true';
  return word === '' ? undefined : text;
}

/** An element where text belongs: an object, so that the model sees that its type is wrong. */
const untyped = (found: Element): unknown => ({ [found.name]: found.text });

function members(found: Element, shape: Extract<Shape, { kind: 'object' }>): unknown {
  const object: Record<string, unknown> = {};
  const lists = new Map<string, unknown[]>();
  for (const each of found.elements) {
    const member = Object.hasOwn(shape.members, each.name) ? shape.members[each.name] : undefined;
    const value = member ? decoded(each, member) : each.text;
    if (member?.kind === 'list') {
      const items = lists.get(each.name) ?? [];
      lists.set(each.name, items);
      object[each.name] = items;
      if (value !== undefined) items.push(value);
      if (items.length > mostItems) throw new SyntaxError(`more than ${mostItems} elements ${each.name}`);
    } else if (value !== undefined) {
      Object.defineProperty(object, each.name, { value, enumerable: true, configurable: true });
    }
  }
  return object;
}
