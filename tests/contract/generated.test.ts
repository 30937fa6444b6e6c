import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { OpenAPIV3_1 } from 'openapi-types';
import { generatedFiles } from '../../scripts/generate/files.ts';
import { shapeClauseIds } from '../../src/contract/generated/shape-ids.ts';
import { operations } from '../../src/contract/operations.ts';
import { responseTree, walk } from '../../src/contract/schema-tree.ts';

const root = join(import.meta.dirname, '../..');

test('generated files follow from the schemas and the operations', async () => {
  for (const [path, content] of await generatedFiles(root)) {
    expect(await readFile(join(root, path), 'utf8'), `${path}: run npm run generate`).toBe(content);
  }
});

test('every response member has one shape clause', () => {
  const members = operations.flatMap(({ id, responseSchema }) =>
    [...walk(responseTree(responseSchema))].map(({ pointer }) => `${id}#${pointer}`),
  );
  expect(shapeClauseIds).toEqual(members);
  expect(new Set(shapeClauseIds).size).toBe(shapeClauseIds.length);
});

test('the OpenAPI description has every operation under both paths, in both media types', async () => {
  const document = JSON.parse(
    await readFile(join(root, 'schemas/openapi.json'), 'utf8'),
  ) as OpenAPIV3_1.Document;
  const both = ['application/json', 'application/xml'];
  expect(Object.keys(document.paths ?? {})).toHaveLength(operations.length * 2);
  for (const { id, method, path, operationId, statusCodes, requestSchema } of operations) {
    for (const [prefix, suffix] of [
      ['/api/now', ''],
      ['/api/now/{api_version}', 'ByVersion'],
    ]) {
      const item: Record<string, unknown> = { ...document.paths?.[`${prefix}${path}`] };
      const described = item[method.toLowerCase()];
      expect(described, id).toMatchObject({ operationId: `${operationId}${suffix}` });
      const { requestBody, responses = {} } = described as OpenAPIV3_1.OperationObject;
      expect(Object.keys(responses).map(Number), id).toEqual(statusCodes);
      expect(mediaTypes(responses['200']), id).toEqual(both);
      expect(mediaTypes(requestBody), id).toEqual(requestSchema ? both : []);
    }
  }
});

type Content = { readonly content?: Readonly<Record<string, unknown>> };

function mediaTypes(part: OpenAPIV3_1.ReferenceObject | Content | undefined): string[] {
  return part && 'content' in part ? Object.keys(part.content ?? {}) : [];
}
