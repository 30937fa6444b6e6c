import { expect, test } from '@playwright/test';
import { errorExample, requestExamples, responseExamples } from '../../scripts/generate/examples.ts';
import { schemas, type SchemaName } from '../../src/contract/generated/schemas.ts';
import { operations } from '../../src/contract/operations.ts';
import { followReference, type JsonSchema } from '../../src/contract/schema-node.ts';
import { responseTree, walk } from '../../src/contract/schema-tree.ts';
import { findings, validator } from './validators.ts';

const names = Object.keys(schemas) as SchemaName[];

for (const name of names) {
  test(`${name} compiles in strict mode and names itself`, () => {
    expect(typeof validator(name)).toBe('function');
    expect(schemas[name].$id).toBe(`https://wrapup-conformance.invalid/schemas/${name}.json`);
    expect(schemas[name]['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test(`${name} has a title and a description everywhere`, () => {
    const untitled = [...described(name, schemas[name], '')].filter(([, { title, description }]) => {
      return !title || !description?.endsWith('.');
    });
    expect(untitled.map(([path]) => path)).toEqual([]);
  });
}

test('every shared definition is used', () => {
  const text = JSON.stringify(schemas);
  const unused = Object.keys(schemas.common.$defs ?? {}).filter((name) => !text.includes(`#/$defs/${name}"`));
  expect(unused).toEqual([]);
});

for (const { id, requestSchema, responseSchema } of operations) {
  test(`${id}: bodies in the manner of the page are valid`, () => {
    if (requestSchema) expect(findings(requestSchema, requestExamples[requestSchema])).toEqual([]);
    expect(findings(responseSchema, responseExamples[id])).toEqual([]);
  });

  test(`${id}: a response may leave everything out and have more than is documented`, () => {
    expect(findings(responseSchema, {})).toEqual([]);
    expect(findings(responseSchema, { ...responseExamples[id], undocumented: 1 })).toEqual([]);
  });

  test(`${id}: a response member of another type is not valid`, () => {
    for (const { pointer, node } of walk(responseTree(responseSchema))) {
      const wrong = node.kind === 'string' ? 1 : node.kind === 'array' ? {} : 'true';
      const body = replaced(responseExamples[id], pointer.slice(1).split('/'), wrong);
      expect(findings(responseSchema, body), pointer).not.toEqual([]);
    }
  });
}

test('a platform error is valid, with and without a detail', () => {
  expect(findings('error', errorExample)).toEqual([]);
  expect(findings('error', { error: { message: 'No record', detail: null }, status: 'failure' })).toEqual([]);
  expect(findings('error', { success: false, message: 'No record' })).not.toEqual([]);
});

/** Every schema that stands for a value, with references followed; conditions state no members of their own. */
function* described(file: string, raw: JsonSchema, path: string): Generator<[string, JsonSchema]> {
  const { schema, file: home } = followReference(schemas, file, raw);
  yield [path, schema];
  for (const [name, member] of Object.entries({ ...schema.properties, ...schema.$defs })) {
    yield* described(home, member, `${path}/${name}`);
  }
  if (schema.items) yield* described(home, schema.items, `${path}/*`);
}

/** A copy with another value at a pointer; the first item stands for all of a list. */
function replaced(value: unknown, [step, ...rest]: readonly string[], wrong: unknown): unknown {
  if (step === undefined) return wrong;
  if (Array.isArray(value)) return [replaced(value[0], rest, wrong)];
  const members = value as Record<string, unknown>;
  if (!Object.hasOwn(members, step)) throw new TypeError(`the example has no ${step}`);
  return { ...members, [step]: replaced(members[step], rest, wrong) };
}
