import type { OpenAPIV3_1 } from 'openapi-types';
import { operations, type Operation, type Parameter } from '../../src/contract/operations.ts';
import { defaultRelease, releases } from '../../src/contract/releases.ts';
import { errorExample, parameterExamples, requestExamples, responseExamples } from './examples.ts';
import type { Schemas } from './load-schemas.ts';
import { bodyTypeName, pascal, type SchemaName } from './names.ts';
import { componentSchemas } from './openapi-schemas.ts';
import { apiDescription, parameterDescriptions, statusDescriptions, tags } from './openapi-texts.ts';

/** `schemas/openapi.json`: the seven operations under their default and their versioned paths. */
export function openapiDocument(schemas: Schemas): OpenAPIV3_1.Document {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wrap Up API',
      version: releases[defaultRelease].updated,
      summary: 'Wrap-up codes and wrap-up segments of interactions',
      description: apiDescription,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: 'https://{instance}.service-now.com',
        description: 'An instance',
        variables: { instance: { default: 'instance', description: 'Name of the instance' } },
      },
    ],
    security: [{ basic: [] }, { bearer: [] }, { apiKey: [] }],
    tags,
    paths: { ...paths('/api/now', false), ...paths('/api/now/{api_version}', true) },
    components: {
      schemas: componentSchemas(schemas),
      responses: Object.fromEntries(
        [400, 401, 500].map((status) => [`Status${status}`, response(status, 'error', errorExample)]),
      ),
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic', description: 'User name and password.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'Access token of the instance.' },
        apiKey: { type: 'apiKey', in: 'header', name: 'x-sn-apikey', description: 'Inbound API key.' },
      },
    },
  };
}

function paths(prefix: string, versioned: boolean): OpenAPIV3_1.PathsObject {
  const result: Record<string, OpenAPIV3_1.PathItemObject> = {};
  for (const operation of operations) {
    const path = prefix + operation.path;
    const method = operation.method.toLowerCase() as 'get' | 'post' | 'put';
    result[path] = { ...result[path], [method]: operationObject(operation, versioned) };
  }
  return result;
}

function operationObject(operation: Operation, versioned: boolean): OpenAPIV3_1.OperationObject {
  const { requestSchema, pathParameters, queryParameters } = operation;
  const inPath = pathParameters.filter(({ name }) => versioned || name !== 'api_version');
  const parameters = [
    ...inPath.map((parameter) => parameterObject(parameter, 'path')),
    ...queryParameters.map((parameter) => parameterObject(parameter, 'query')),
  ];
  return {
    operationId: versioned ? `${operation.operationId}ByVersion` : operation.operationId,
    summary: operation.summary + (versioned ? ' (versioned path)' : ''),
    tags: [operation.id.startsWith('code.') ? 'codes' : 'segments'],
    ...(operation.since === 'zurich' ? {} : { 'x-since': operation.since }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestSchema
      ? {
          requestBody: {
            required: true,
            content: content(requestSchema, 'request', requestExamples[requestSchema]),
          },
        }
      : {}),
    responses: Object.fromEntries(
      operation.statusCodes.map((status) => [
        String(status),
        status < 300
          ? response(status, operation.responseSchema, responseExamples[operation.id])
          : { $ref: `#/components/responses/Status${status}` },
      ]),
    ),
  };
}

function parameterObject(parameter: Parameter, place: 'path' | 'query'): OpenAPIV3_1.ParameterObject {
  const { name } = parameter;
  return {
    name,
    in: place,
    description: described(parameterDescriptions, name),
    required: place === 'path',
    schema: { type: 'string', minLength: 1 },
    example: described(parameterExamples, name),
  };
}

function response(status: number, schema: SchemaName, example: object): OpenAPIV3_1.ResponseObject {
  return {
    description: described(statusDescriptions, status),
    content: content(schema, 'response', example),
  };
}

/** Both media types, from one schema; in XML the root element is `request` or `response`. */
function content(
  schema: SchemaName,
  root: string,
  example: object,
): Record<string, OpenAPIV3_1.MediaTypeObject> {
  const $ref = `#/components/schemas/${bodyTypeName(schema)}`;
  return {
    'application/json': { schema: { $ref }, examples: { [pascal(root)]: { value: example } } },
    'application/xml': {
      schema: { allOf: [{ $ref }], xml: { name: root } },
      examples: { [pascal(root)]: { value: example } },
    },
  };
}

function described(texts: Readonly<Record<string | number, string>>, key: string | number): string {
  const text = texts[key];
  if (text === undefined) throw new TypeError(`nothing is written about ${key}`);
  return text;
}
