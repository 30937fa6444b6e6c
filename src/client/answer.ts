import type { Representation } from '../contract/clause.ts';
import type { SegmentCreateResponse } from '../contract/generated/bodies.ts';
import type { OperationId } from '../contract/operations.ts';
import type { Exchange } from '../contract/record.ts';
import type { Decoded } from './codec/decode.ts';
import type { WireResponse } from './connection/transport.ts';

/** The decoded response to a call of an operation. */
export interface Answer<Body = unknown> {
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
  /** The decoded value of a 2xx answer that did not say `success: false`. */
  readonly body: Body | undefined;
  /** Set when the bytes are not text in the character encoding that they claim. */
  readonly encodingProblem: string | undefined;
}

/**
 * Whether the target says that it processed the request: 2xx, no `success: false`, and a body that says or
 * shows the outcome. An empty object says nothing.
 */
export function isAccepted(answer: Answer): boolean {
  if (answer.status === 207) return true;
  if (answer.status < 200 || answer.status >= 300) return false;
  const success = saysSuccess(answer);
  return success ?? showsOutcome(answer);
}

/** Whether a 2xx body without `success` has the members that the operation returns. */
function showsOutcome({ operation, decoded }: Answer): boolean {
  const value = decoded?.value;
  return operation.startsWith('code.')
    ? member(value?.['result'], 'result_map') !== undefined
    : value?.['segment'] !== undefined;
}

/**
 * The success member of a 2xx body, wherever the operation has it. What it says with 207 means nothing:
 * READINGS partial-body, no value is documented for a batch that was created in part.
 */
export function saysSuccess(answer: Answer): boolean | undefined {
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

function member(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined;
}
