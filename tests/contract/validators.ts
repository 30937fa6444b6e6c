import formats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemas, type SchemaName } from '../../src/contract/generated/schemas.ts';

/** Strict in everything: an unknown keyword or format, or a condition on an undeclared member, throws. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  ajv.addVocabulary(['x-since', 'x-profile']);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return ajv;
}

const ajv = strictAjv();

export function validator(name: SchemaName): ValidateFunction {
  const validate = ajv.getSchema(`https://wrapup-conformance.invalid/schemas/${name}.json`);
  if (!validate) throw new TypeError(`no schema ${name}`);
  return validate;
}

/** Empty when the body is valid. */
export function findings(name: SchemaName, body: unknown): string[] {
  const validate = validator(name);
  return validate(body)
    ? []
    : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`.trim());
}
