import {
  operations,
  type RequestSchemaName,
  type ResponseSchemaName,
} from '../../src/contract/operations.ts';

/** A schema file under `schemas/`, without ending. */
export type SchemaName = 'common' | 'error' | RequestSchemaName | ResponseSchemaName;

/** The schema files in the order in which the page brings their operations, the shared ones first. */
export const schemaNames: readonly SchemaName[] = [
  'common',
  'error',
  ...operations.flatMap(({ requestSchema, responseSchema }) =>
    requestSchema ? [requestSchema, responseSchema] : [responseSchema],
  ),
];

/** The schema files that describe a whole body. */
export const bodyNames: readonly SchemaName[] = schemaNames.filter((name) => name !== 'common');

/** `segment.update-ai` → `SegmentUpdateAi`, `wrap_up_code` → `WrapUpCode`. */
export function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** What the interface and the OpenAPI component of a body are called. */
export function bodyTypeName(name: SchemaName): string {
  return name === 'error' ? 'PlatformError' : pascal(name);
}
