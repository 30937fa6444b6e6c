import { SaxesParser } from 'saxes';
import { withoutByteOrderMark } from './byte-order-mark.ts';

/** An XML element with its children in document order; comments, instructions and attributes are left out. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, CDATA included. */
  readonly text: string;
}

/** The text is not one well-formed XML document without a document type declaration. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Depth beyond which a document is refused; the deepest documented body has six levels. */
const maxDepth = 64;

/**
 * Parses one XML document strictly. A document type declaration is refused, so no entity can be declared,
 * expanded or fetched.
 *
 * @throws XmlError
 */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: { name: string; children: XmlElement[]; text: string }[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('a document type declaration is not allowed');
  });
  parser.on('opentag', ({ name }) => {
    if (stack.length === maxDepth) throw new XmlError(`more than ${maxDepth} levels`);
    stack.push({ name: name.slice(name.indexOf(':') + 1), children: [], text: '' });
  });
  const append = (text: string) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    const done = stack.pop();
    if (!done) return;
    const parent = stack.at(-1);
    if (parent) parent.children.push(done);
    else root = done;
  });
  parser.write(withoutByteOrderMark(document)).close();
  if (!root) throw new XmlError('there is no root element');
  return root;
}

/** The children of an element by their names, each name where it stands first. */
export function childrenByName({ children }: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const byName = new Map<string, XmlElement[]>();
  for (const child of children) {
    const same = byName.get(child.name);
    if (same) same.push(child);
    else byName.set(child.name, [child]);
  }
  return byName;
}
