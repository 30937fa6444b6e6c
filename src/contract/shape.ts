import { representations, type Clause, type ShapeId } from './clause.ts';
import { operations, type Operation } from './operations.ts';
import { responseTree, walk } from './schema-tree.ts';

const article = { object: 'an object', array: 'a list', string: 'a string', boolean: 'a boolean' } as const;

/** What every scripted REST resource of the platform puts around its body, whichever API it is. */
const platformEnvelope = '/result';

/** "This documented member has this type", for every member of every response body, from the schemas. */
export const shapeClauses: readonly Clause<ShapeId, never>[] = operations.flatMap(shapeClausesOf);

function shapeClausesOf(operation: Operation): Clause<ShapeId, never>[] {
  const allAi = operation.since !== 'zurich';
  return [...walk(responseTree(operation.responseSchema))].map(({ pointer, node }) => ({
    id: `${operation.id}#${pointer}` as ShapeId,
    kind: 'shape',
    operation: operation.id,
    level: 'MUST',
    profile: node.profile ?? (allAi || node.since !== 'zurich' ? 'ai' : 'core'),
    since: allAi ? operation.since : node.since,
    statement: `${memberName(pointer)} is ${article[node.kind]}.`,
    source: { section: operation.id, table: 'response', row: memberName(pointer) },
    dependsOn: [],
    representations,
    invariant: true,
    ...(pointer === platformEnvelope ? { formOnly: true } : {}),
  }));
}

/** A pointer as the page writes it: with dots, and without a mark for list items. */
function memberName(pointer: string): string {
  return pointer.slice(1).replaceAll('/*/', '/').replaceAll('/', '.');
}
