import type { Release } from './operations.ts';
import { isRelease } from './releases.ts';

/** A JSON Schema as stored under `schemas/`: the keywords that are read here, and whatever else it has. */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly 'x-since'?: string;
  readonly 'x-profile'?: string;
  readonly [keyword: string]: unknown;
}

/** What every documented member has, whatever its type. */
interface NodeBase {
  readonly title: string;
  readonly description: string;
  /** The release that brought the member; a member is never older than what holds it. */
  readonly since: Release;
  /** Only targets that claim this profile have a value to show. */
  readonly profile?: 'segmented';
  readonly default?: string | boolean;
  readonly maxLength?: number;
}

export interface ObjectNode extends NodeBase {
  readonly kind: 'object';
  /** In the order of the page. */
  readonly members: ReadonlyMap<string, SchemaNode>;
}

export interface ArrayNode extends NodeBase {
  readonly kind: 'array';
  readonly items: SchemaNode;
}

export interface ValueNode extends NodeBase {
  readonly kind: 'string' | 'boolean';
}

/** A documented member with its references resolved. */
export type SchemaNode = ObjectNode | ArrayNode | ValueNode;

/** All schemas by file name without ending. */
export type SchemaFiles = Readonly<Record<string, JsonSchema>>;

/** Resolves one schema file, with everything that it refers to, into a tree. */
export function resolveTree(files: SchemaFiles, name: string): ObjectNode {
  const schema = files[name];
  if (!schema) throw new TypeError(`no schema ${name}`);
  const node = resolve(files, name, schema, 'zurich', name);
  if (node.kind !== 'object') throw new TypeError(`${name} describes no object`);
  return node;
}

/**
 * Every documented member below a tree, parents first, with its pointer. Members of list items have a
 * star for the item in their pointer; the item itself is no documented row and is left out.
 */
export function* walk(tree: ObjectNode): Generator<{ pointer: string; node: SchemaNode }> {
  yield* walkMembers(tree, '');
}

function* walkMembers(parent: ObjectNode, prefix: string): Generator<{ pointer: string; node: SchemaNode }> {
  for (const [name, node] of parent.members) {
    const pointer = `${prefix}/${name}`;
    yield { pointer, node };
    if (node.kind === 'object') yield* walkMembers(node, pointer);
    if (node.kind === 'array' && node.items.kind === 'object') yield* walkMembers(node.items, `${pointer}/*`);
  }
}

/** A schema with its reference followed; keywords beside `$ref` win over those of its target. */
export function followReference(
  files: SchemaFiles,
  file: string,
  schema: JsonSchema,
): { readonly schema: JsonSchema; readonly file: string } {
  if (schema.$ref === undefined) return { schema, file };
  const { $ref, ...beside } = schema;
  const target = referenceTarget($ref, file);
  const found = target.definition === undefined ? undefined : files[target.file]?.$defs?.[target.definition];
  if (!found) throw new TypeError(`${file}: ${$ref} leads nowhere`);
  const followed = followReference(files, target.file, found);
  return { schema: { ...followed.schema, ...beside }, file: followed.file };
}

/** File and definition that a reference names: `common.json#/$defs/wrapUpCode` or `#/$defs/wrapUpCode`. */
export function referenceTarget(ref: string, from: string): { file: string; definition: string | undefined } {
  const [path = '', fragment = ''] = ref.split('#');
  const definition = /^\/\$defs\/([^/]+)$/.exec(fragment)?.[1];
  return { file: path === '' ? from : path.replace(/\.json$/, ''), definition };
}

function resolve(
  files: SchemaFiles,
  file: string,
  raw: JsonSchema,
  inherited: Release,
  path: string,
): SchemaNode {
  const { schema, file: home } = followReference(files, file, raw);
  const base = baseOf(schema, inherited, path);
  switch (schema.type) {
    case 'object': {
      const members = new Map<string, SchemaNode>();
      for (const [name, member] of Object.entries(schema.properties ?? {})) {
        members.set(name, resolve(files, home, member, base.since, `${path}/${name}`));
      }
      return Object.freeze({ kind: 'object', ...base, members });
    }
    case 'array':
      if (!schema.items) throw new TypeError(`${path}: a list without items`);
      return Object.freeze({
        kind: 'array',
        ...base,
        items: resolve(files, home, schema.items, base.since, `${path}/*`),
      });
    case 'string':
    case 'boolean':
      return Object.freeze({ kind: schema.type, ...base });
    case undefined:
    default:
      throw new TypeError(`${path}: type ${JSON.stringify(schema.type)} is not one that the page knows`);
  }
}

function baseOf(schema: JsonSchema, inherited: Release, path: string): NodeBase {
  const { title, description, maxLength } = schema;
  if (!title || !description) throw new TypeError(`${path}: title or description is missing`);
  const since = schema['x-since'] ?? inherited;
  if (!isRelease(since)) throw new TypeError(`${path}: no release ${since}`);
  const profile = schema['x-profile'];
  if (profile !== undefined && profile !== 'segmented') throw new TypeError(`${path}: no profile ${profile}`);
  const value = schema.default;
  if (value !== undefined && typeof value !== 'string' && typeof value !== 'boolean') {
    throw new TypeError(`${path}: a default of type ${typeof value}`);
  }
  return {
    title,
    description,
    since,
    ...(profile === undefined ? {} : { profile }),
    ...(value === undefined ? {} : { default: value }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}
