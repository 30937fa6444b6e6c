/** The documented bodies as resolved trees, from the schemas that are part of the program. */
import { schemas } from './generated/schemas.ts';
import type { RequestSchemaName, ResponseSchemaName } from './operations.ts';
import { resolveTree, type ObjectNode } from './schema-node.ts';

export { walk } from './schema-node.ts';
export type { ObjectNode, SchemaNode } from './schema-node.ts';

const trees = new Map<string, ObjectNode>();

/** The documented members of a request body. */
export function requestTree(name: RequestSchemaName): ObjectNode {
  return tree(name);
}

/** The documented members of a response body. */
export function responseTree(name: ResponseSchemaName): ObjectNode {
  return tree(name);
}

function tree(name: RequestSchemaName | ResponseSchemaName): ObjectNode {
  const known = trees.get(name);
  if (known) return known;
  const resolved = resolveTree(schemas, name);
  trees.set(name, resolved);
  return resolved;
}
