import { saysSuccess, type Answer } from '../client/answer.ts';
import { mediaTypes } from '../client/api.ts';
import { clause, isClauseId, type ClauseId } from '../contract/catalogue.ts';
import type { OperationId } from '../contract/operations.ts';
import { describeRequest, describeResponse, excerpt, quote } from './messages.ts';
import { readingOf, type Verdicts } from './verdicts.ts';

type InvariantIds<Of extends OperationId> = {
  readonly answers: `${Of}/answers-200`;
  readonly parsable: `${Of}/parsable`;
  readonly mediaType: `${Of}/media-type`;
  readonly envelope: `${Of}/envelope`;
  readonly successTrue: `${Of}/success-true`;
  readonly xmlRoot: `${Of}/xml-root`;
  readonly sysIdFormat: `${Of}/sys-id-format`;
  readonly rejectionSaysFailure: `${Of}/rejection-says-failure`;
  readonly rejectionRepresentation: `${Of}/rejection-representation`;
};

/** The clauses that every answer of an operation is held to. */
const clauses: { readonly [Of in OperationId]: InvariantIds<Of> } = {
  'code.get': {
    answers: 'code.get/answers-200',
    parsable: 'code.get/parsable',
    mediaType: 'code.get/media-type',
    envelope: 'code.get/envelope',
    successTrue: 'code.get/success-true',
    xmlRoot: 'code.get/xml-root',
    sysIdFormat: 'code.get/sys-id-format',
    rejectionSaysFailure: 'code.get/rejection-says-failure',
    rejectionRepresentation: 'code.get/rejection-representation',
  },
  'segment.get': {
    answers: 'segment.get/answers-200',
    parsable: 'segment.get/parsable',
    mediaType: 'segment.get/media-type',
    envelope: 'segment.get/envelope',
    successTrue: 'segment.get/success-true',
    xmlRoot: 'segment.get/xml-root',
    sysIdFormat: 'segment.get/sys-id-format',
    rejectionSaysFailure: 'segment.get/rejection-says-failure',
    rejectionRepresentation: 'segment.get/rejection-representation',
  },
  'segment.get-by-agent-interaction': {
    answers: 'segment.get-by-agent-interaction/answers-200',
    parsable: 'segment.get-by-agent-interaction/parsable',
    mediaType: 'segment.get-by-agent-interaction/media-type',
    envelope: 'segment.get-by-agent-interaction/envelope',
    successTrue: 'segment.get-by-agent-interaction/success-true',
    xmlRoot: 'segment.get-by-agent-interaction/xml-root',
    sysIdFormat: 'segment.get-by-agent-interaction/sys-id-format',
    rejectionSaysFailure: 'segment.get-by-agent-interaction/rejection-says-failure',
    rejectionRepresentation: 'segment.get-by-agent-interaction/rejection-representation',
  },
  'code.post': {
    answers: 'code.post/answers-200',
    parsable: 'code.post/parsable',
    mediaType: 'code.post/media-type',
    envelope: 'code.post/envelope',
    successTrue: 'code.post/success-true',
    xmlRoot: 'code.post/xml-root',
    sysIdFormat: 'code.post/sys-id-format',
    rejectionSaysFailure: 'code.post/rejection-says-failure',
    rejectionRepresentation: 'code.post/rejection-representation',
  },
  'segment.create': {
    answers: 'segment.create/answers-200',
    parsable: 'segment.create/parsable',
    mediaType: 'segment.create/media-type',
    envelope: 'segment.create/envelope',
    successTrue: 'segment.create/success-true',
    xmlRoot: 'segment.create/xml-root',
    sysIdFormat: 'segment.create/sys-id-format',
    rejectionSaysFailure: 'segment.create/rejection-says-failure',
    rejectionRepresentation: 'segment.create/rejection-representation',
  },
  'segment.update': {
    answers: 'segment.update/answers-200',
    parsable: 'segment.update/parsable',
    mediaType: 'segment.update/media-type',
    envelope: 'segment.update/envelope',
    successTrue: 'segment.update/success-true',
    xmlRoot: 'segment.update/xml-root',
    sysIdFormat: 'segment.update/sys-id-format',
    rejectionSaysFailure: 'segment.update/rejection-says-failure',
    rejectionRepresentation: 'segment.update/rejection-representation',
  },
  'segment.update-ai': {
    answers: 'segment.update-ai/answers-200',
    parsable: 'segment.update-ai/parsable',
    mediaType: 'segment.update-ai/media-type',
    envelope: 'segment.update-ai/envelope',
    successTrue: 'segment.update-ai/success-true',
    xmlRoot: 'segment.update-ai/xml-root',
    sysIdFormat: 'segment.update-ai/sys-id-format',
    rejectionSaysFailure: 'segment.update-ai/rejection-says-failure',
    rejectionRepresentation: 'segment.update-ai/rejection-representation',
  },
};

/** Judges what holds for every answer of an operation: its form, its documented members, its success member. */
export function judgeInvariants(answer: Answer, verdicts: Verdicts): void {
  if (answer.status >= 200 && answer.status < 300) judgeSuccess(answer, verdicts);
  else if (answer.status >= 400 && answer.status < 500) judgeRejection(answer, verdicts);
}

function judgeSuccess(answer: Answer, verdicts: Verdicts): void {
  const { operation, representation, decoded, exchange, response } = answer;
  const documented = operation === 'code.post' ? [200, 207] : [200];
  verdicts.decide(clauses[operation].answers, [answer], documented.includes(answer.status), {
    expected: `status ${documented.join(' or ')}`,
    actual: `status ${answer.status}`,
    cause: 'No other 2xx status is documented: answer 200.',
  });
  // A clause of its own judges the answer to a request without Accept.
  if (exchange.requestHeaders['accept'] === undefined) return;
  const unreadable = answer.encodingProblem ?? decoded?.malformed;
  verdicts.decide(clauses[operation].parsable, [answer], unreadable === undefined, {
    expected: `a well-formed ${representation.toUpperCase()} body in UTF-8`,
    actual: `${unreadable ?? 'well-formed'}: ${describeResponse(exchange)}`,
  });
  const mediaType = response.headers['content-type'];
  verdicts.decide(clauses[operation].mediaType, [answer], isMediaType(mediaType, representation), {
    expected: `Content-Type ${mediaTypes[representation]}`,
    actual: mediaType === undefined ? 'no Content-Type' : `Content-Type ${mediaType}`,
  });
  if (!decoded || decoded.malformed !== undefined || decoded.value === undefined) return;
  if (decoded.root !== undefined) {
    verdicts.decide(clauses[operation].xmlRoot, [answer], decoded.root === 'response', {
      expected: 'root element response',
      actual: `root element ${decoded.root}`,
    });
  }
  judgeEnvelope(answer, verdicts);
  const success = saysSuccess(answer);
  // The page does not document `success` of a partial success.
  if (answer.status !== 207) {
    verdicts.decide(clauses[operation].successTrue, [answer], success === true, {
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
  const id = clauses[operation].envelope;
  const { reading } = clause(id);
  const holds =
    reading === undefined
      ? wrapped
      : // The warning is for what the page does not show; an operator who pins "wrapped" expects just that.
        verdicts.observe(reading, wrapped ? 'wrapped' : 'bare', answer) &&
        (!wrapped || verdicts.accepted(reading).startsWith('wrapped'));
  verdicts.decide(id, [answer], holds, {
    expected: reading === undefined ? 'the body inside result' : verdicts.accepted(reading),
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
  const id = clauses[answer.operation].sysIdFormat;
  for (const [name, value] of sysIds(answer.body)) {
    const is32Hex = /^[0-9a-f]{32}$/i.test(value);
    const accepted = verdicts.observe(readingOf(id), is32Hex ? '32-hex' : 'other', answer);
    verdicts.decide(id, [answer], is32Hex && accepted, {
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
  const id = clauses[operation].rejectionSaysFailure;
  const claims = /"success"\s*:\s*"?true|<success>\s*true\s*<\/success>/.test(body);
  verdicts.decide(id, [answer], !claims, {
    expected: 'a body that does not claim success',
    actual: describeResponse(exchange),
  });
  verdicts.observe(readingOf(id), errorBody(body), answer);
  if (body.trim() === '') return;
  const written = /^\s*[[{]/.test(body) ? 'json' : /^\s*(\uFEFF)?\s*</.test(body) ? 'xml' : undefined;
  verdicts.decide(
    clauses[operation].rejectionRepresentation,
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
