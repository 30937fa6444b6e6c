import { bodiesModule } from './bodies-module.ts';
import { formatted } from './format.ts';
import { loadSchemas } from './load-schemas.ts';
import { openapiDocument } from './openapi.ts';
import { schemasModule } from './schemas-module.ts';
import { shapeIdsModule } from './shape-ids-module.ts';

/** Every generated file, by its path below the root, as it follows from the schemas and the operations. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const schemas = await loadSchemas(root);
  return formatted(root, [
    ['src/contract/generated/schemas.ts', schemasModule(schemas)],
    ['src/contract/generated/bodies.ts', await bodiesModule(schemas)],
    ['src/contract/generated/shape-ids.ts', shapeIdsModule(schemas)],
    ['schemas/openapi.json', JSON.stringify(openapiDocument(schemas), undefined, 2)],
  ]);
}
