import { operations } from '../../src/contract/operations.ts';
import { resolveTree, walk } from '../../src/contract/schema-node.ts';
import { banner } from './format.ts';
import type { Schemas } from './load-schemas.ts';

/** `src/contract/generated/shape-ids.ts`: one id for every documented response member. */
export function shapeIdsModule(schemas: Schemas): string {
  const ids = operations.flatMap(({ id, responseSchema }) =>
    [...walk(resolveTree(schemas, responseSchema))].map(({ pointer }) => `${id}#${pointer}`),
  );
  return `${banner}
/** Every shape clause: an operation, and the pointer of a member of its response. */
export const shapeClauseIds = [
${ids.map((id) => `${JSON.stringify(id)},`).join('\n')}
] as const;

export type ShapeClauseId = (typeof shapeClauseIds)[number];
`;
}
