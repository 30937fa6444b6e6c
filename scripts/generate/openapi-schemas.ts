import type { OpenAPIV3_1 } from 'openapi-types';
import { referenceTarget, type JsonSchema } from '../../src/contract/schema-node.ts';
import type { Schemas } from './load-schemas.ts';
import { bodyNames, bodyTypeName, pascal } from './names.ts';

/** The JSON Schemas as OpenAPI components: one a body, one a shared definition. */
export function componentSchemas(schemas: Schemas): Record<string, OpenAPIV3_1.SchemaObject> {
  const components: Record<string, OpenAPIV3_1.SchemaObject> = {};
  for (const name of bodyNames) components[bodyTypeName(name)] = component(schemas[name]);
  for (const [name, schema] of Object.entries(schemas.common.$defs ?? {})) {
    components[pascal(name)] = component(schema);
  }
  return components;
}

/** Identifiers of the file go, references lead to the components; everything else stays. */
function component({ $id: _id, $schema: _dialect, ...schema }: JsonSchema): OpenAPIV3_1.SchemaObject {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? componentReference(value) : value,
  ) as OpenAPIV3_1.SchemaObject;
}

function componentReference(ref: string): string {
  const { definition } = referenceTarget(ref, 'common');
  if (definition === undefined) throw new TypeError(`${ref} leads to no definition`);
  return `#/components/schemas/${pascal(definition)}`;
}
