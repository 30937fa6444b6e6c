import { SaxesParser } from 'saxes';

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
  // A byte order mark is no part of the document.
  parser.write(document.startsWith('\uFEFF') ? document.slice(1) : document).close();
  if (!root) throw new XmlError('there is no root element');
  return root;
}
