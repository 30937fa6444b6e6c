import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './package-root.ts';
import type { Result } from './result.ts';

/** The schema of `conformance.json`. */
export function resultSchemaFile(): string {
  return path.join(packageRoot().folder, 'schemas', 'report', 'conformance.json');
}

/** Throws, with every deviation, when a result does not keep to its schema. */
export async function assertValidResult(result: Result): Promise<void> {
  // Compiling schemas takes longer than starting a run, so it waits until there is something to validate.
  const [{ Ajv2020 }, formats] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  formats.default.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(resultSchemaFile(), 'utf8')) as object);
  if (validate(result)) return;
  const deviations = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`the result does not keep to its schema:\n${deviations.slice(0, 20).join('\n')}`);
}
