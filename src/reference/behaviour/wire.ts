import type { Representation } from '../../contract/clause.ts';
import type { OperationId } from '../../contract/operations.ts';
import type { Json, JsonObject } from '../json.ts';
import { type Reason, Rejection } from '../rejection.ts';

/** A response of the instance before it is encoded. */
export interface InstanceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** A response as it is sent; several chunks are sent one by one. */
export interface EncodedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | readonly (string | Uint8Array)[];
}

/** How much of a request was processed: all of it, some codes of a batch, or nothing. */
export type Extent = 'all' | 'some' | 'none';

export interface WireBehaviour {
  readonly successStatus: (operation: OperationId, extent: Extent) => number;
  readonly rejectionStatus: Readonly<Record<Reason, number>>;
  readonly message: (operation: OperationId, extent: Extent) => string;
  /** What is put around the documented body. */
  readonly envelope: (operation: OperationId, body: JsonObject) => JsonObject;
  readonly errorBody: (rejection: Rejection, operation: OperationId | undefined) => Json;
  readonly contentTypes: Readonly<Record<string, string>>;
  readonly defaultAccept: string | undefined;
  readonly defaultContentType: string | undefined;
  /** The media types that an answer may have, by representation. */
  readonly produces: Readonly<Record<string, Representation>>;
  /** The media types that a request body may have. */
  readonly consumes: Readonly<Record<string, Representation>>;
  /** The media type of a refusal; `accepted` is undefined when Accept names no offered type. */
  readonly errorMediaType: (accepted: string | undefined) => string;
  readonly xmlRoot: string;
  readonly xmlDeclaration: string;
  readonly escapeXml: (text: string) => string;
  readonly encodeJson: (body: Json) => string;
  /** Whether an operation is there under a version of the URL, or under the default URL. */
  readonly serves: (operation: OperationId, version: string | undefined) => boolean;
  readonly unknownUri: () => Rejection;
  readonly maximumBodyBytes: number;
  /** The media type of an answer, by the accepted type and the type of the request body. */
  readonly answerType: (operation: OperationId, accepted: string, sent: string | undefined) => string;
  /** Hooks for defects of decoding, of shape and of one representation; they change nothing by default. */
  readonly transformText: (
    operation: OperationId,
    text: string,
    representation: Representation,
    contentType: string,
  ) => string | Rejection;
  /** What becomes of a body that cannot be parsed: the refusal, or a value to go on with. */
  readonly unparsable: (operation: OperationId, refusal: Rejection, text: string) => unknown;
  readonly transformRequest: (
    operation: OperationId,
    body: unknown,
    representation: Representation,
  ) => unknown;
  readonly transformBody: (operation: OperationId, body: JsonObject, representation: Representation) => Json;
  readonly transformAnswer: (
    operation: OperationId | undefined,
    answer: InstanceResponse,
    representation: Representation,
  ) => InstanceResponse;
  readonly transformEncoded: (
    operation: OperationId | undefined,
    answer: EncodedResponse,
    representation: Representation,
  ) => EncodedResponse | Promise<EncodedResponse>;
}

const messages: Readonly<Record<OperationId, string>> = {
  'code.get': 'The wrap-up code was found.',
  'code.post': 'Every wrap-up code was created or updated.',
  'segment.create': 'The wrap-up segment was opened.',
  'segment.update': 'The wrap-up segment was closed.',
  'segment.update-ai': 'The AI recommendations were stored.',
  'segment.get': 'The wrap-up segment was found.',
  'segment.get-by-agent-interaction': 'The wrap-up segment was found.',
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A bare carriage return would be read back as a line feed.
  '\r': '&#13;',
};

/** A character that XML 1.0 cannot hold, not even as a reference. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const media = { 'application/json': 'json', 'application/xml': 'xml', 'text/xml': 'xml' } as const;

/** Status codes, bodies, media types and their defaults. */
export const wireBehaviour: WireBehaviour = {
  // READINGS created-status: 200. 207 only where a part of a batch was refused.
  successStatus: (_operation, extent) => (extent === 'all' ? 200 : 207),
  rejectionStatus: {
    malformed: 400,
    invalid: 400,
    'too-large': 400,
    'wrong-state': 400,
    // READINGS unknown-id: 404.
    'unknown-record': 404,
    // READINGS wrong-url: 400.
    'unknown-uri': 400,
    'wrong-method': 405,
    unauthenticated: 401,
    forbidden: 403,
    'not-acceptable': 406,
    'unsupported-media': 415,
    fault: 500,
  },
  message: (operation, extent) =>
    extent === 'all' ? messages[operation] : 'Some wrap-up codes are not valid and were left out.',
  // READINGS segment-envelope: bare; code bodies sit in result.
  envelope: (operation, body) =>
    operation === 'code.get' || operation === 'code.post' ? { result: body } : body,
  // READINGS error-body: the platform's.
  errorBody: ({ message, detail }) => ({ error: { message, detail }, status: 'failure' }),
  contentTypes: {
    'application/json': 'application/json;charset=UTF-8',
    'application/xml': 'application/xml;charset=UTF-8',
    'text/xml': 'text/xml;charset=UTF-8',
  },
  defaultAccept: 'application/json',
  defaultContentType: 'application/json',
  produces: media,
  consumes: media,
  errorMediaType: (accepted) => accepted ?? 'application/json',
  xmlRoot: 'response',
  xmlDeclaration: '<?xml version="1.0" encoding="UTF-8"?>',
  escapeXml: (text) =>
    text
      .replaceAll(/[&<>"'\r]/g, (character) => escapes[character] ?? character)
      .replaceAll(unspeakable, '\uFFFD'),
  encodeJson: (body) => JSON.stringify(body),
  serves: () => true,
  unknownUri: () => new Rejection('unknown-uri', 'Requested URI does not represent any resource'),
  maximumBodyBytes: 10 * 1024 * 1024,
  answerType: (_operation, accepted) => accepted,
  transformText: (_operation, text) => text,
  unparsable: (_operation, refusal) => refusal,
  transformRequest: (_operation, body) => body,
  transformBody: (_operation, body) => body,
  transformAnswer: (_operation, answer) => answer,
  transformEncoded: (_operation, answer) => answer,
};
