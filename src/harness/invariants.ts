import { saysSuccess, type Answer } from '../client/answer.ts';
import { mediaTypes } from '../client/api.ts';
import { isClauseId, type ClauseId } from '../contract/catalogue.ts';
import { describeRequest, describeResponse, excerpt, quote } from './messages.ts';
import type { Verdicts } from './verdicts.ts';

/** Judges what holds for every answer of an operation: its form, its documented members, its word on success. */
export function judgeInvariants(answer: Answer, verdicts: Verdicts): void {
  if (answer.status >= 200 && answer.status < 300) judgeSuccess(answer, verdicts);
  else if (answer.status >= 400 && answer.status < 500) judgeRejection(answer, verdicts);
}

function judgeSuccess(answer: Answer, verdicts: Verdicts): void {
  const { operation, representation, decoded, exchange, response } = answer;
  const documented = operation === 'code.post' ? [200, 207] : [200];
  verdicts.decide(`${operation}/answers-200`, [answer], documented.includes(answer.status), {
    expected: `status ${documented.join(' or ')}`,
    actual: `status ${answer.status}`,
    cause: 'No other 2xx status is documented: answer 200.',
  });
  // What an answer to no Accept header looks like is the statement of a clause of its own.
  if (exchange.requestHeaders['accept'] === undefined) return;
  const unreadable = answer.encodingProblem ?? decoded?.malformed;
  verdicts.decide(`${operation}/parsable`, [answer], unreadable === undefined, {
    expected: `a well-formed ${representation.toUpperCase()} body in UTF-8`,
    actual: `${unreadable ?? 'well-formed'}: ${describeResponse(exchange)}`,
  });
  const mediaType = response.headers['content-type'];
  verdicts.decide(`${operation}/media-type`, [answer], isMediaType(mediaType, representation), {
    expected: `Content-Type ${mediaTypes[representation]}`,
    actual: mediaType === undefined ? 'no Content-Type' : `Content-Type ${mediaType}`,
  });
  if (!decoded || decoded.malformed !== undefined || decoded.value === undefined) return;
  if (decoded.root !== undefined) {
    verdicts.decide(`${operation}/xml-root`, [answer], decoded.root === 'response', {
      expected: 'root element response',
      actual: `root element ${decoded.root}`,
    });
  }
  judgeEnvelope(answer, verdicts);
  const success = saysSuccess(answer);
  // What a partial success says of itself is not documented.
  if (answer.status !== 207) {
    verdicts.decide(`${operation}/success-true`, [answer], success === true, {
      expected: 'success true',
      actual: `success ${success ?? 'missing'} with status ${answer.status}`,
    });
  }
  judgeShape(answer, verdicts);
  judgeSysIds(answer, verdicts);
}

function isMediaType(value: string | undefined, representation: 'json' | 'xml'): boolean {
  const type = value?.split(';', 1)[0]?.trim().toLowerCase();
  return type === mediaTypes[representation] || (representation === 'xml' && type === 'text/xml');
}

function judgeEnvelope(answer: Answer, verdicts: Verdicts): void {
  const { operation } = answer;
  const wrapped = answer.decoded?.wrapped === true;
  const documented = operation.startsWith('code.');
  const holds = documented
    ? wrapped
    : // The warning is for what the page does not show; an operator who pins "wrapped" expects just that.
      verdicts.observe('segment-envelope', wrapped ? 'wrapped' : 'bare', answer) &&
      (!wrapped || verdicts.accepted('segment-envelope').startsWith('wrapped'));
  verdicts.decide(`${operation}/envelope`, [answer], holds, {
    expected: documented ? 'the body inside result' : verdicts.accepted('segment-envelope'),
    actual: wrapped ? 'a body inside result' : 'a bare body',
  });
}

function judgeShape(answer: Answer, verdicts: Verdicts): void {
  const { operation, decoded, exchange } = answer;
  for (const problem of decoded?.problems ?? []) {
    const id = shapeId(operation, problem.pointer);
    if (id === undefined) continue;
    verdicts.decide(id, [answer], false, {
      expected: `${problem.pointer.slice(1)}: ${problem.expected}`,
      actual: excerpt(problem.actual, verdicts.cleaning),
      cause: 'Serialize this member as the page documents it; clients that map it to a type will fail on it.',
    });
  }
  for (const pointer of decoded?.seen ?? []) {
    const id = shapeId(operation, pointer);
    if (id !== undefined) {
      verdicts.add({
        clause: id,
        verdict: 'pass',
        request: describeRequest(exchange),
        exchanges: [exchange.id],
      });
    }
  }
  for (const pointer of decoded?.undocumented ?? []) {
    verdicts.drift.push({ operation, pointer });
  }
}

/** The clause of a pointer; a problem of a list item as a whole belongs to its list. */
function shapeId(operation: Answer['operation'], pointer: string): ClauseId | undefined {
  const id = `${operation}#${pointer.replace(/\/\*$/, '')}`;
  return isClauseId(id) ? id : undefined;
}

function judgeSysIds(answer: Answer, verdicts: Verdicts): void {
  for (const [name, value] of sysIds(answer.body)) {
    const is32Hex = /^[0-9a-f]{32}$/i.test(value);
    const accepted = verdicts.observe('sys-id-format', is32Hex ? '32-hex' : 'other', answer);
    verdicts.decide(`${answer.operation}/sys-id-format`, [answer], is32Hex && accepted, {
      expected: `${name}: 32 hexadecimal digits`,
      actual: `${name}: ${quote(value, verdicts.cleaning)}`,
    });
  }
}

/** The ids that the target itself gave out: those of codes and of wrap-up segments. */
function* sysIds(node: unknown): Generator<[string, string]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'sys_id' && typeof value === 'string') yield [name, value];
    yield* sysIds(value);
  }
}

function judgeRejection(answer: Answer, verdicts: Verdicts): void {
  const { operation, exchange, representation, response } = answer;
  const { body } = response;
  const claims = /"success"\s*:\s*"?true|<success>\s*true\s*<\/success>/.test(body);
  verdicts.decide(`${operation}/rejection-says-failure`, [answer], !claims, {
    expected: 'a body that does not claim success',
    actual: describeResponse(exchange),
  });
  verdicts.observe('error-body', errorBody(body), answer);
  if (body.trim() === '') return;
  const written = /^\s*[[{]/.test(body) ? 'json' : /^\s*(\uFEFF)?\s*</.test(body) ? 'xml' : undefined;
  verdicts.decide(
    `${operation}/rejection-representation`,
    [answer],
    written === representation && isMediaType(response.headers['content-type'], representation),
    {
      expected: `an error written as ${mediaTypes[representation]}`,
      actual: `Content-Type ${response.headers['content-type'] ?? 'none'}: ${describeResponse(exchange)}`,
    },
  );
}

/** Which form of the reading error-body a rejection has. */
function errorBody(body: string): string {
  if (/"error"\s*:\s*\{|<error>/.test(body)) return 'platform';
  if (!/"success"\s*:\s*false|<success>\s*false\s*<\/success>/.test(body)) return 'other';
  return /"result"\s*:\s*\{|<result>/.test(body) ? 'wrapped' : 'bare';
}
