import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';

import { Rejection } from '../rejection.ts';
import type { Shape } from '../shapes.ts';

/** An element: its text without that of the elements inside, and those elements. */
interface Element {
  readonly name: string;
  readonly text: string;
  readonly elements: readonly Element[];
}

/** Bounds that no request of the page comes near to. */
const mostElements = 100_000;
const mostAttributes = 10_000;
const deepest = 100;

/** How many characters are read before other requests get their turn. */
const chunkLength = 65_536;

const malformed = (detail: string): Rejection =>
  new Rejection('malformed', 'The request body is not XML', detail);

/** The root element of a document. A document type declaration is refused, so that no entity is ever declared. */
async function rootOf(document: string): Promise<Element> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const fail = (why: string) => {
    throw new SyntaxError(why);
  };
  const open: { name: string; text: string; elements: Element[] }[] = [];
  let root: Element | undefined;
  let count = 0;
  let attributes = 0;
  const append = (text: string) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  };
  parser.on('error', ({ message }) => fail(message.slice(0, 200)));
  parser.on('doctype', () => fail('a document type declaration is not allowed'));
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) fail(`more than ${mostAttributes} attributes`);
  });
  parser.on('opentag', ({ name }) => {
    count += 1;
    if (count > mostElements) fail(`more than ${mostElements} elements`);
    if (open.length === deepest) fail(`more than ${deepest} levels`);
    const element = { name, text: '', elements: [] };
    open.at(-1)?.elements.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  for (let at = 0; at < document.length; at += chunkLength) {
    if (at > 0) await setImmediate();
    parser.write(document.slice(at, at + chunkLength));
  }
  parser.close();
  return root ?? fail('there is no element');
}

/** A request document, decoded by the shape that the operation documents. */
export async function parseXml(text: string, shape: Shape): Promise<unknown> {
  try {
    const root = await rootOf(text);
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
    } else if (value !== undefined) {
      Object.defineProperty(object, each.name, { value, enumerable: true, configurable: true });
    }
  }
  return object;
}
