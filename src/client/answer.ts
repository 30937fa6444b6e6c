import type { Representation } from '../contract/clause.ts';
import type { SegmentCreateResponse } from '../contract/generated/bodies.ts';
import type { OperationId } from '../contract/operations.ts';
import type { Exchange } from '../contract/record.ts';
import type { Decoded } from './codec/decode.ts';
import { decodeError, type ErrorBody } from './codec/error-body.ts';
import { member, readPlainValue } from './codec/plain-value.ts';
import type { WireResponse } from './connection/transport.ts';

/** The decoded response to a call of an operation, whatever it says. */
export interface Received {
  readonly operation: OperationId;
  /** The representation that Accept names; `json` when the request has no Accept. */
  readonly representation: Representation;
  /** For quoting: redacted, and cut if it is long. */
  readonly exchange: Exchange;
  /** For judging: unchanged. Nothing of it may be written or printed before it is redacted. */
  readonly response: WireResponse;
  readonly status: number;
  /** The body read by its schema; only of a 2xx answer. */
  readonly decoded: Decoded | undefined;
  /** Set when the bytes are not text in the character encoding that they claim. */
  readonly encodingProblem: string | undefined;
}

/** An answer that says that the request was processed, with a body that can be read. */
export interface ReadableAnswer<Body = unknown> extends Received {
  readonly decoded: Decoded;
  /** The decoded value. */
  readonly body: Body;
  readonly error: undefined;
}

/** An answer that says that the request was not processed, or says nothing that can be read. */
export interface AnswerWithoutBody extends Received {
  readonly body: undefined;
  /** Its body, of a status from 400 on and of a 2xx that says `success: false`; undefined of any other. */
  readonly error: ErrorBody | undefined;
}

/** The decoded response to a call of an operation. */
export type Answer<Body = unknown> = ReadableAnswer<Body> | AnswerWithoutBody;

/** Makes an answer of a response, by whether the request was processed. */
export function toAnswer(received: Received): Answer<Readonly<Record<string, unknown>>> {
  const { decoded, response, representation, status } = received;
  if (isAccepted(received) && decoded?.value !== undefined)
    return { ...received, decoded, body: decoded.value, error: undefined };
  const isError = status >= 400 || saysSuccess(received) === false;
  return {
    ...received,
    body: undefined,
    error: isError ? decodeError(response.body, representation) : undefined,
  };
}

/**
 * Whether the target says that it processed the request: 2xx, no `success: false`, and a body that says or
 * shows the outcome. An empty object says nothing.
 */
export function isAccepted(answer: Received): boolean {
  if (answer.status === 207) return true;
  if (answer.status < 200 || answer.status >= 300) return false;
  const success = saysSuccess(answer);
  return success ?? showsOutcome(answer);
}

/** Whether a 2xx body without `success` has the members that the operation returns. */
function showsOutcome({ operation, decoded }: Received): boolean {
  const value = decoded?.value;
  return operation.startsWith('code.')
    ? member(value?.['result'], 'result_map') !== undefined
    : value?.['segment'] !== undefined;
}

/**
 * The success member of a 2xx body, wherever the operation has it. What it says with 207 means nothing:
 * READINGS partial-body, no value is documented for a batch that was created in part.
 */
export function saysSuccess(answer: Received): boolean | undefined {
  if (answer.status === 207) return undefined;
  const value = answer.decoded?.value;
  const success = answer.operation.startsWith('code.')
    ? member(value?.['result'], 'success')
    : value?.['success'];
  return typeof success === 'boolean' ? success : undefined;
}

/** sys_id of the wrap-up segment that an answer says to have opened: in `segment`, or at the top. */
export function openedSysId({ body }: Answer<SegmentCreateResponse>): string | undefined {
  return body?.segment?.sys_id ?? body?.sys_id;
}

/** The value at a dotted path of a body, such as `segment.wrap_up_configuration.enable_codes`; list items by number. */
export function valueAt(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, name) => member(node, name), body);
}

/**
 * The member at a dotted path of a body that was read, as it came, documented or not: `undefined` when it is
 * absent, `null`, or its value; an empty XML element is an empty string. For lists use the decoded body, for a
 * rejection its `error`.
 */
export function rawValue({ decoded, response, representation }: ReadableAnswer, path: string): unknown {
  const body = readPlainValue(response.body, representation);
  return valueAt(body, decoded.wrapped && !path.startsWith('result.') ? `result.${path}` : path);
}
