/** Answers as a target may give them, without a target. */
import { toAnswer, type Answer } from '../../src/client/answer.ts';
import { decode } from '../../src/client/codec/decode.ts';
import type { Representation } from '../../src/contract/clause.ts';
import { operation, type OperationId } from '../../src/contract/operations.ts';
import { responseTree } from '../../src/contract/schema-tree.ts';

let made = 0;

/** An answer with this status and body: an object is written as JSON, a text stays as it is. */
export function stubAnswer(
  status: number,
  body: string | object,
  options: { readonly operation?: OperationId; readonly representation?: Representation } = {},
): Answer {
  const { operation: id = 'segment.get', representation = 'json' } = options;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': `application/${representation}` };
  return toAnswer({
    operation: id,
    representation,
    exchange: {
      id: `stub.${(made += 1)}`,
      operation: id,
      purpose: 'check',
      identity: 'user',
      method: operation(id).method,
      path: `/api/now${operation(id).path}`,
      requestHeaders: {},
      status,
      responseHeaders: headers,
      responseBody: text,
      startedAt: '2026-03-12T10:15:00.000Z',
      durationMs: 1,
    },
    response: { status, headers, body: text, setCookies: [] },
    status,
    decoded:
      status >= 200 && status < 300
        ? decode(text, representation, responseTree(operation(id).responseSchema))
        : undefined,
    encodingProblem: undefined,
  });
}
