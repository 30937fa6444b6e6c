import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonSchema } from '../../src/contract/schema-node.ts';
import { schemaNames, type SchemaName } from './names.ts';

/** The hand-written schemas. */
export type Schemas = Readonly<Record<SchemaName, JsonSchema>>;

/** Reads the hand-written schemas and refuses a file that no operation uses, or a missing one. */
export async function loadSchemas(root: string): Promise<Schemas> {
  const folder = join(root, 'schemas');
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'openapi.json')
    .map((entry) => entry.name.slice(0, -'.json'.length));
  const expected: readonly string[] = schemaNames;
  const unused = found.filter((name) => !expected.includes(name));
  if (unused.length > 0) throw new Error(`schemas/: nothing uses ${unused.join(', ')}`);
  const loaded = await Promise.all(
    schemaNames.map(async (name) => [name, await readSchema(folder, name)] as const),
  );
  return Object.fromEntries(loaded) as Record<SchemaName, JsonSchema>;
}

async function readSchema(folder: string, name: SchemaName): Promise<JsonSchema> {
  const file = join(folder, `${name}.json`);
  const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new TypeError(`${file} holds no schema`);
  }
  return parsed as JsonSchema;
}
