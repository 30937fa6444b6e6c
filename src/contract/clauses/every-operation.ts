/**
 * Clauses that every operation has: status codes, headers, representations, access. They are declared once
 * as families and expanded for each operation, because the page repeats the same tables seven times.
 */
import { behaviour, type Clause, type Source } from '../clause.ts';
import { operations, type BodyOperationId, type Operation, type OperationId } from '../operations.ts';

const source = (operation: Operation, table: Source['table'], row: string): Source => ({
  section: operation.id,
  ...(table === undefined ? {} : { table }),
  row,
});

type Details = Parameters<typeof behaviour>[1];
type Family = (operation: Operation) => Details;

const isCodeOperation = (operation: Operation): boolean => operation.id.startsWith('code.');

const everyOperation = {
  'answers-200': (operation) => ({
    statement: 'A valid request is answered with status 200.',
    source: source(operation, 'status-code', '200'),
    invariant: true,
    remedy:
      'The request shown is valid by the page: find out what of it the target refuses. Where it speaks of a state, an earlier request may have changed this record: look for a failure of leaves-others-alone.',
  }),
  parsable: (operation) => ({
    statement: 'The body of a successful answer is well-formed in the representation asked for.',
    source: source(operation, 'request-header', 'Accept'),
    invariant: true,
    remedy: 'Serialize with a library and send UTF-8; escape text instead of pasting it into a template.',
  }),
  'media-type': (operation) => ({
    statement: 'The Content-Type of a successful answer is the type asked for with Accept.',
    source: source(operation, 'request-header', 'Accept'),
    invariant: true,
    remedy: 'Set Content-Type to application/json or application/xml as the body is written.',
  }),
  envelope: (operation) => ({
    level: isCodeOperation(operation) ? 'MUST' : 'SHOULD',
    statement: isCodeOperation(operation)
      ? 'The body sits inside one member, result.'
      : 'The body is bare: success, message and segment stand at the top, not inside result.',
    source: source(operation, 'response', isCodeOperation(operation) ? 'result' : 'segment'),
    invariant: true,
    remedy: isCodeOperation(operation)
      ? 'Wrap the body in result.'
      : 'A scripted REST resource wraps what its script returns; write the body yourself to send it bare.',
  }),
  'success-true': (operation) => ({
    statement: 'A request that was processed says success true.',
    source: source(operation, 'response', isCodeOperation(operation) ? 'result.success' : 'success'),
    invariant: true,
    // A text is no true: that it is none is said once.
    dependsOn: [`${operation.id}#${isCodeOperation(operation) ? '/result/success' : '/success'}`],
    remedy: 'Answer a failure with its 4xx status instead of 200, and set success to true otherwise.',
  }),
  'xml-root': (operation) => ({
    level: 'SHOULD',
    statement: 'The root element of an XML answer is response.',
    source: source(operation, 'request-header', 'Accept'),
    representations: ['xml'],
    invariant: true,
    remedy: 'Name the root element response, as the platform does.',
  }),
  'sys-id-format': () => ({
    level: 'SHOULD',
    statement: 'Every sys_id in an answer is 32 hexadecimal digits.',
    source: { section: 'platform: sys_id' },
    invariant: true,
    remedy: 'Keys of another form work, but clients that check for 32 hex digits will refuse them.',
  }),
  'rejection-says-failure': (operation) => ({
    statement: 'The body of a rejection never claims success.',
    source: source(operation, 'status-code', '400'),
    invariant: true,
    remedy: 'Answer with the error envelope, or with success false.',
  }),
  'rejection-representation': () => ({
    level: 'SHOULD',
    statement: 'A rejection with a body is written in the representation asked for.',
    source: { section: 'platform: Scripted REST APIs', row: 'Error response format' },
    invariant: true,
    remedy: 'Let errors follow Accept as successful answers do.',
  }),
  unauthenticated: (operation) => ({
    statement: 'A request without credentials is answered with 401.',
    source: source(operation, 'status-code', '401'),
    remedy: 'Require authentication on this resource before anything else is looked at.',
  }),
  'wrong-credentials': (operation) => ({
    statement: 'A request with wrong credentials is answered with 401.',
    source: source(operation, 'status-code', '401'),
    remedy: 'Verify the credentials before anything else is looked at.',
  }),
  'role-required': () => ({
    statement: 'A user without the role interaction_integration_user is refused with 401 or 403.',
    source: { section: 'overview', row: 'role' },
    remedy: 'Check the role interaction_integration_user on this resource.',
  }),
  'versioned-url': (operation) => ({
    statement: 'The versioned URL answers as the default URL does.',
    source: source(operation, 'path', 'api_version'),
    dependsOn: [`${operation.id}/answers-200`],
    remedy: `Route /api/now/v1${operation.path} to the same code as /api/now${operation.path}.`,
  }),
  'accept-default': (operation) => ({
    statement: 'Without an Accept header the answer is JSON.',
    source: source(operation, 'request-header', 'Accept'),
    dependsOn: [`${operation.id}/answers-200`],
    representations: ['json'],
    remedy: 'Treat a missing Accept header as application/json.',
  }),
  'server-error': (operation) => ({
    statement: 'An unexpected error is answered with 500 and more information in the body.',
    source: source(operation, 'status-code', '500'),
    untestable:
      'No documented request provokes an unexpected error; one that did would be a fault by itself.',
  }),
} as const satisfies Record<string, Family>;

const bodyOperations = {
  'content-type-default': (operation) => ({
    statement: 'A JSON body without a Content-Type header is read as JSON.',
    source: source(operation, 'request-header', 'Content-Type'),
    dependsOn: [`${operation.id}/answers-200`],
    representations: ['json'],
    remedy: 'Treat a missing Content-Type header as application/json.',
  }),
  'content-type-independent': (operation) => ({
    statement:
      'Content-Type and Accept are independent: a body in one representation may be answered in the other.',
    source: source(operation, 'request-header', 'Content-Type'),
    dependsOn: [`${operation.id}/answers-200`],
    // Both directions need XML, so both count under the profile xml.
    representations: ['xml'],
    remedy: 'Choose the parser by Content-Type and the serializer by Accept, not both by one of them.',
  }),
  'malformed-body': (operation) => ({
    statement: 'A body that cannot be parsed is answered with 400.',
    source: source(operation, 'status-code', '400'),
    remedy: 'Catch parse errors and answer 400.',
  }),
  'wrong-type': (operation) => ({
    level: 'SHOULD',
    statement: 'A member of another type is rejected with 400 or coerced, never answered with 5xx.',
    source: source(operation, 'status-code', '400'),
    remedy: 'Check the types of members before using them.',
  }),
  'empty-body': (operation) => ({
    level: 'SHOULD',
    statement: 'A request without a body is rejected with 4xx or accepted, never answered with 5xx.',
    source: source(operation, 'status-code', '400'),
    dependsOn: [`${operation.id}/malformed-body`],
    remedy: 'Check that there is a body before using it.',
  }),
  'unknown-member': (operation) => ({
    level: 'SHOULD',
    statement: 'An undocumented request member is ignored or rejected with 400, never answered with 5xx.',
    source: source(operation, 'status-code', '400'),
    dependsOn: [`${operation.id}/answers-200`],
    remedy: 'Ignore members that you do not know.',
  }),
  'unauthenticated-changes-nothing': (operation) => ({
    statement: 'A write that was refused for its credentials or its role changes nothing.',
    source: source(operation, 'status-code', '401'),
    // A write that was not refused at all is the fault of these.
    dependsOn: ['answers-200', 'unauthenticated', 'wrong-credentials', 'role-required'].map(
      (name) => `${operation.id}/${name}`,
    ),
    remedy: 'Authorize before writing, not after.',
  }),
} as const satisfies Record<string, Family>;

/** Names of the clauses that every operation has. */
export type EveryName = keyof typeof everyOperation;
/** Names of the clauses that operations with a request body have besides. */
export type BodyName = keyof typeof bodyOperations;

type EveryId = `${OperationId}/${EveryName}` | `${BodyOperationId}/${BodyName}`;

function expand(operation: Operation): Clause<EveryId>[] {
  const families: Record<string, Family> = {
    ...everyOperation,
    ...(operation.requestSchema === undefined ? {} : bodyOperations),
  };
  return Object.entries(families).map(([name, family]) =>
    behaviour(`${operation.id}/${name}` as EveryId, {
      profile: operation.id === 'segment.update-ai' ? 'ai' : 'core',
      since: operation.since,
      ...family(operation),
    }),
  );
}

/** The families, expanded for each operation. */
export const everyOperationClauses: readonly Clause<EveryId>[] = operations.flatMap(expand);
