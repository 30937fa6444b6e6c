import type { Representation } from '../../contract/clause.ts';
import type { ObjectNode, SchemaNode } from '../../contract/schema-tree.ts';
import { readPlainValue } from './plain-value.ts';
import { childrenByName, readXml, type XmlElement } from './xml-reader.ts';

/** A documented member that did not have its documented type, or not its documented name. */
export interface ShapeProblem {
  readonly pointer: string;
  readonly expected: string;
  /** What stood there, uncut and with its secrets: who shows it takes these out, then cuts it. */
  readonly actual: string;
}

/** A response body, read by its schema into the same value from JSON and from XML. */
export interface Decoded {
  /**
   * Documented members only, in their documented types; a member without a value (absent, null, empty) is left
   * out. Absent when the text is not well-formed.
   */
  readonly value?: Readonly<Record<string, unknown>>;
  /** Why the text cannot be read. */
  readonly malformed?: string;
  /** Name of the root element of an XML body. */
  readonly root?: string;
  /** Whether the body sat inside one member, `result`. */
  readonly wrapped: boolean;
  readonly problems: readonly ShapeProblem[];
  /** Pointers of the documented members that appeared with a value of their type. */
  readonly seen: readonly string[];
  /** Pointers of undocumented members. */
  readonly undocumented: readonly string[];
}

/** One node of a body, whatever it was written in. `undefined` from a reader means: no value. */
interface Source {
  /** Named members with their raw nodes; undefined when the node is no object. */
  members(node: unknown): ReadonlyMap<string, unknown> | undefined;
  /** The items of a list; undefined when the node is none. */
  items(node: unknown): readonly unknown[] | undefined;
  isEmpty(node: unknown): boolean;
  string(node: unknown): string | undefined;
  boolean(node: unknown): boolean | undefined;
  describe(node: unknown): string;
}

const jsonSource: Source = {
  members: (node) => (isRecord(node) ? new Map(Object.entries(node)) : undefined),
  items: (node) => (Array.isArray(node) ? node : undefined),
  isEmpty: (node) => node === undefined || node === null || node === '',
  string: (node) => (typeof node === 'string' ? node : undefined),
  boolean: (node) => (typeof node === 'boolean' ? node : undefined),
  describe: (node) => JSON.stringify(node) ?? 'nothing',
};

/** An XML node is the list of elements of one name; only a documented list may have more than one. */
const xmlSource: Source = {
  members(node) {
    const element = single(node);
    if (!element || (element.children.length === 0 && element.text.trim() !== '')) return undefined;
    return childrenByName(element);
  },
  items: (node) => elements(node).map((element) => [element]),
  isEmpty: (node) => elements(node).every((element) => element.children.length === 0 && element.text === ''),
  string(node) {
    const element = single(node);
    return element?.children.length === 0 ? element.text : undefined;
  },
  boolean(node) {
    const text = single(node)?.text.trim();
    return text === 'true' ? true : text === 'false' ? false : undefined;
  },
  describe(node) {
    const all = elements(node);
    if (all.length > 1) return `${all.length} elements <${all[0]?.name ?? ''}>`;
    return all.map(describeElement).join('');
  },
};

function elements(node: unknown): readonly XmlElement[] {
  return Array.isArray(node) ? (node as XmlElement[]) : [];
}

function single(node: unknown): XmlElement | undefined {
  const all = elements(node);
  return all.length === 1 ? all[0] : undefined;
}

function describeElement(element: XmlElement): string {
  const inside =
    element.children.length > 0 ? element.children.map(({ name }) => `<${name}>…`).join('') : element.text;
  return `<${element.name}>${inside}</${element.name}>`;
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** Reads a response body by the tree of its schema; never throws for what a target sent. */
export function decode(text: string, representation: Representation, tree: ObjectNode): Decoded {
  const nothing = { wrapped: false, problems: [], seen: [], undocumented: [] };
  try {
    if (representation === 'xml') {
      const root = readXml(text);
      return { ...new Decoder(xmlSource).body([root], tree), root: root.name };
    }
    return new Decoder(jsonSource).body(readPlainValue(text, 'json'), tree);
  } catch (error) {
    return { ...nothing, malformed: error instanceof Error ? error.message : String(error) };
  }
}

class Decoder {
  readonly #source: Source;
  readonly #problems: ShapeProblem[] = [];
  readonly #seen = new Set<string>();
  readonly #undocumented = new Set<string>();

  constructor(source: Source) {
    this.#source = source;
  }

  body(node: unknown, tree: ObjectNode): Decoded {
    const members = this.#source.members(node);
    const inResult = members?.has('result') === true && !members.has('success') && !members.has('segment');
    const documentedInResult = tree.members.has('result');
    let value: Record<string, unknown> | undefined;
    if (members && documentedInResult && !inResult) {
      // A bare code body: judged by its envelope clause, and read as if it were wrapped.
      value = { result: this.#object(members, memberTree(tree, 'result'), '/result') };
    } else if (members && inResult && !documentedInResult) {
      value = this.#object(this.#source.members(members.get('result')) ?? new Map(), tree, '');
    } else if (members) {
      value = this.#object(members, tree, '');
    } else {
      this.#problems.push({ pointer: '', expected: 'an object', actual: this.#source.describe(node) });
    }
    return {
      ...(value === undefined ? {} : { value }),
      wrapped: inResult,
      problems: this.#problems,
      seen: [...this.#seen],
      undocumented: [...this.#undocumented],
    };
  }

  #object(members: ReadonlyMap<string, unknown>, tree: ObjectNode, pointer: string): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const aliases = new Map([...members.keys()].map((name) => [plain(name), name]));
    for (const [name, node] of tree.members) {
      const at = `${pointer}/${name}`;
      let raw = members.get(name);
      if (raw === undefined) {
        const alias = aliases.get(plain(name));
        if (alias === undefined) continue;
        raw = members.get(alias);
        this.#problems.push({
          pointer: at,
          expected: `a member named ${name}`,
          actual: `a member named ${alias}`,
        });
      }
      const decoded = this.#node(raw, node, at);
      if (decoded !== undefined) value[name] = decoded;
    }
    for (const name of members.keys()) {
      if (!tree.members.has(name)) this.#undocumented.add(`${pointer}/${name}`);
    }
    return value;
  }

  #node(raw: unknown, node: SchemaNode, pointer: string): unknown {
    if (this.#source.isEmpty(raw)) return undefined;
    switch (node.kind) {
      case 'object': {
        const list = this.#source === jsonSource ? this.#source.items(raw) : undefined;
        const only = list?.length === 1 ? list[0] : raw;
        const members = this.#source.members(only);
        if (members && !list) this.#seen.add(pointer);
        else this.#problem(pointer, 'an object', raw);
        return members ? this.#object(members, node, pointer) : undefined;
      }
      case 'array': {
        const items = this.#source.items(raw);
        if (items) this.#seen.add(pointer);
        else this.#problem(pointer, 'a list', raw);
        return (items ?? [raw])
          .map((item) => this.#node(item, node.items, `${pointer}/*`))
          .filter((item) => item !== undefined);
      }
      case 'string': {
        const text = this.#source.string(raw);
        if (text !== undefined) {
          this.#seen.add(pointer);
          // READINGS text-edges: a target may store a text in another form of Unicode. What is sent is in this one.
          return text.normalize('NFC');
        }
        this.#problem(pointer, 'a string', raw);
        // Judged on through the deviation: a number says the same in digits.
        return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : undefined;
      }
      case 'boolean': {
        const flag = this.#source.boolean(raw);
        if (flag !== undefined) {
          this.#seen.add(pointer);
          return flag;
        }
        this.#problem(pointer, 'a boolean', raw);
        return raw === 'true' || raw === 1 || raw === '1'
          ? true
          : raw === 'false' || raw === 0 || raw === '0'
            ? false
            : undefined;
      }
    }
  }

  #problem(pointer: string, expected: string, raw: unknown): void {
    this.#problems.push({ pointer, expected, actual: this.#source.describe(raw) });
  }
}

/** A member's name without what implementers vary: case and underscores. */
function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function memberTree(tree: ObjectNode, name: string): ObjectNode {
  const node = tree.members.get(name);
  if (node?.kind !== 'object') throw new TypeError(`${name} is no object member of the schema`);
  return node;
}
