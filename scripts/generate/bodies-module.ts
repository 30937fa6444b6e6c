import { compile } from 'json-schema-to-typescript';
import { referenceTarget, type JsonSchema } from '../../src/contract/schema-node.ts';
import { banner } from './format.ts';
import type { Schemas } from './load-schemas.ts';
import { bodyNames, bodyTypeName, pascal } from './names.ts';

type Compilable = Parameters<typeof compile>[0];

const rootName = 'Bodies';

/** `src/contract/generated/bodies.ts`: an interface for each documented body and for what they share. */
export async function bodiesModule(schemas: Schemas): Promise<string> {
  const definitions: Record<string, Compilable> = {};
  const properties: Record<string, Compilable> = {};
  for (const [name, schema] of sharedObjects(schemas)) {
    definitions[pascal(name)] = typed(schemas, schema, pascal(name));
  }
  for (const file of bodyNames) {
    const name = bodyTypeName(file);
    definitions[name] = typed(schemas, schemas[file], name);
    properties[name] = { $ref: `#/definitions/${name}` };
  }
  const source = await compile({ title: rootName, type: 'object', properties, definitions }, rootName, {
    additionalProperties: false,
    bannerComment: '',
    format: false,
  });
  return `${banner}\n${withoutRoot(source)}`;
}

/** The definitions of common.json that become interfaces of their own; the others are plain values. */
function sharedObjects(schemas: Schemas): [string, JsonSchema][] {
  return Object.entries(schemas.common.$defs ?? {}).filter(([, schema]) => schema.type === 'object');
}

/** Keeps what a type needs: names for objects (by their place), references to shared objects, no conditions. */
function typed(schemas: Schemas, schema: JsonSchema, name: string): Compilable {
  if (schema.$ref !== undefined) {
    const { definition = '' } = referenceTarget(schema.$ref, 'common');
    const target = schemas.common.$defs?.[definition];
    if (!target) throw new TypeError(`${name}: ${schema.$ref} leads nowhere`);
    if (target.type === 'object') return { $ref: `#/definitions/${pascal(definition)}` };
    return typed(schemas, { ...target, description: schema.description ?? target.description ?? '' }, name);
  }
  const description = schema.description ?? '';
  if (schema.type === 'array') {
    return {
      description,
      type: 'array',
      items: schema.items ? typed(schemas, schema.items, singular(name)) : {},
    };
  }
  if (schema.type !== 'object') return { description, type: schema.type } as Compilable;
  const properties = Object.entries(schema.properties ?? {}).map(([member, child]) => [
    member,
    typed(schemas, child, name + pascal(member)),
  ]);
  const required = schema['required'];
  return {
    title: name,
    description,
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(Array.isArray(required) ? { required: required.map(String) } : {}),
  };
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}

/** The interface that only exists to hold all bodies in one compilation is not part of the result. */
function withoutRoot(source: string): string {
  const cut = new RegExp(`export interface ${rootName} \\{[^}]*\\}\\n`);
  if (!cut.test(source)) throw new Error('json-schema-to-typescript wrote no root interface');
  return source.replace(cut, '');
}
