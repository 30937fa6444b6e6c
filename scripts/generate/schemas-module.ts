import { banner } from './format.ts';
import type { Schemas } from './load-schemas.ts';
import { schemaNames } from './names.ts';

/** `src/contract/generated/schemas.ts`: the schemas as a constant, so that nothing reads files at run time. */
export function schemasModule(schemas: Schemas): string {
  const entries = schemaNames.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(schemas[name])},`);
  return `${banner}
import type { JsonSchema } from '../schema-node.ts';

/** A schema file under \`schemas/\`, without ending. */
export type SchemaName = ${schemaNames.map((name) => JSON.stringify(name)).join(' | ')};

export const schemas: Readonly<Record<SchemaName, JsonSchema>> = {
${entries.join('\n')}
};
`;
}
