import { expect, test } from '@playwright/test';
import { rawValue, type Answer } from '../../src/client/answer.ts';
import { redaction } from '../../src/client/recording/redaction.ts';
import type { ClauseId } from '../../src/contract/catalogue.ts';
import { Judge } from '../../src/harness/judge.ts';
import { MisuseError } from '../../src/harness/outcome.ts';
import { Verdicts } from '../../src/harness/verdicts.ts';
import { stubAnswer } from './stub-answer.ts';

const id = 'segment.get/sys-id-returned';
const another = 'segment.get/unknown-id';

/** A judge, and what it has recorded. */
function judging(secrets: NodeJS.ProcessEnv = {}) {
  const verdicts = new Verdicts('json', {}, redaction(secrets));
  const judge = (clause: ClauseId = id) => new Judge(clause, verdicts);
  const said = () => verdicts.judgements.map(({ clause, verdict }) => `${verdict} ${clause}`);
  return { judge, said, verdicts };
}

const segment = { sys_id: 'a'.repeat(32), state: 'open', notes: 'undocumented' };
const processed = () => stubAnswer(200, { success: true, message: 'done', segment });
const denied = () => stubAnswer(200, { success: false, message: 'no' });
const rejection = () =>
  stubAnswer(404, { error: { message: 'No Record found', detail: null }, status: 'failure' });
const fault = () => stubAnswer(500, '<html>oops</html>');
const unreadable = () => stubAnswer(200, '{"success": tr');
const silent = () => stubAnswer(200, {});

/** What a method says of an answer, with the verdicts that it leads to. */
function table(
  use: (judge: Judge, answer: Answer) => void,
  rows: readonly (readonly [name: string, answer: Answer, ...said: string[]])[],
  prepare: (judge: (clause?: ClauseId) => Judge, answer: Answer) => void = () => undefined,
): void {
  for (const [name, answer, ...expected] of rows) {
    const { judge, said } = judging();
    prepare(judge, answer);
    const before = said().length;
    use(judge(), answer);
    expect(said().slice(before), name).toEqual(expected);
  }
}

test('what holds of a member that was never sent is skipped, unless its absence is the point', () => {
  const skipped = `skip ${id}`;
  table(
    (judge, answer) => judge.equal(answer, 'segment.agent', undefined),
    [['nothing', processed(), skipped]],
  );
  table(
    (judge, answer) => judge.flag(answer, 'segment.external', false, false),
    [['the default', processed(), skipped]],
  );
  table(
    (judge, answer) => judge.matches(answer, 'segment.agent', (is) => is !== 'b', 'not b'),
    [['nothing', processed(), skipped]],
  );
  table((judge, answer) => judge.same(answer, answer, 'segment.agent'), [['nothing', processed(), skipped]]);
  table((judge, answer) => judge.neverSent(answer, 'agent'), [['nothing', processed(), skipped]]);
  table((judge, answer) => judge.absent(answer, 'segment.agent'), [['nothing', processed(), `pass ${id}`]]);
});

test('accepted holds of a processed request', () => {
  table(
    (judge, answer) => judge.accepted(answer),
    [
      ['processed', processed(), `pass ${id}`],
      ['rejected', rejection(), `fail ${id}`],
      ['a fault', fault(), `fail ${id}`],
      ['without a word of what became of it', silent(), `fail ${id}`],
      ['success: false', denied(), 'fail segment.get/success-true', `blocked ${id}`],
    ],
  );
  table(
    (judge, answer) => judge.accepted(answer, 201),
    [['another 2xx than asked for', processed(), `fail ${id}`]],
  );
});

test('rejected holds of the given statuses, and refused of any 4xx', () => {
  table(
    (judge, answer) => judge.rejected(answer, 400, 404),
    [
      ['one of the statuses', rejection(), `pass ${id}`],
      ['success: false', denied(), `pass ${id}`],
      ['another 4xx', stubAnswer(403, ''), `fail ${id}`],
      ['processed', processed(), `fail ${id}`],
      ['a fault', fault(), `fail ${id}`],
    ],
  );
  table(
    (judge, answer) => judge.refused(answer),
    [
      ['404', rejection(), `pass ${id}`],
      ['403', stubAnswer(403, ''), `pass ${id}`],
      ['success: false', denied(), `pass ${id}`],
      ['processed', processed(), `fail ${id}`],
      ['a fault', fault(), `fail ${id}`],
    ],
  );
});

/** What every method on a member does where there is no body to look into. */
const withoutBody = [
  ['rejected', rejection(), 'fail segment.get/answers-200', `blocked ${id}`],
  ['a fault', fault(), 'fail segment.get/answers-200', `blocked ${id}`],
  ['success: false', denied(), 'fail segment.get/success-true', `blocked ${id}`],
  ['not well-formed', unreadable(), 'fail segment.get/answers-200', `blocked ${id}`],
] as const;

test('equal compares the member at a path', () => {
  table(
    (judge, answer) => judge.equal(answer, 'segment.state', 'open'),
    [
      ['the value', processed(), `pass ${id}`],
      ['another', stubAnswer(200, { success: true, segment: { state: 'closed' } }), `fail ${id}`],
      ['none', stubAnswer(200, { success: true, segment: { sys_id: 'x' } }), `fail ${id}`],
      ...withoutBody,
    ],
  );
});

test('present and absent say whether there is a value', () => {
  table(
    (judge, answer) => judge.present(answer, 'segment.state'),
    [
      ['there', processed(), `pass ${id}`],
      ['empty', stubAnswer(200, { success: true, segment: { state: '' } }), `fail ${id}`],
      ...withoutBody,
    ],
  );
  table(
    (judge, answer) => judge.absent(answer, 'segment.confirmed_on'),
    [
      ['not there', processed(), `pass ${id}`],
      ['null', stubAnswer(200, { success: true, segment: { confirmed_on: null } }), `pass ${id}`],
      ['there', stubAnswer(200, { success: true, segment: { confirmed_on: 'x' } }), `fail ${id}`],
      ...withoutBody,
    ],
  );
});

test('matches asks a condition about the member at a path', () => {
  table(
    (judge, answer) => judge.matches(answer, 'segment.state', (value) => value === 'open', 'open'),
    [
      ['it holds', processed(), `pass ${id}`],
      ['it does not', stubAnswer(200, { success: true, segment: {} }), `fail ${id}`],
      ...withoutBody,
    ],
  );
  const { judge, verdicts } = judging();
  judge().matches(
    stubAnswer(200, { success: true, segment: { state: ['open'] } }),
    'segment.state',
    Boolean,
    'text',
  );
  expect(verdicts.judgements[0]?.actual).toBe(
    'segment.state: no value, because segment/state is not a string: ["open"]',
  );
});

test('same compares what two answers show, in any order of lists', () => {
  const codes = (...labels: string[]) => {
    const allowed_codes = labels.map((code) => ({ code }));
    return stubAnswer(200, { success: true, segment: { wrap_up_configuration: { allowed_codes } } });
  };
  table(
    (judge, answer) => judge.same(codes('a', 'b'), answer, 'segment'),
    [
      ['the same', codes('a', 'b'), `pass ${id}`],
      ['in another order', codes('b', 'a'), `pass ${id}`],
      ['another', codes('a', 'c'), `fail ${id}`],
      ...withoutBody,
    ],
  );
  table((judge, answer) => judge.same(answer, codes('a'), 'segment'), withoutBody);
});

test('holds takes a condition, unless it rests on a 2xx that cannot be read', () => {
  const evidence = { expected: 'this', actual: 'that' };
  table(
    (judge, answer) => judge.holds([answer], true, evidence),
    [
      ['processed', processed(), `pass ${id}`],
      ['rejected', rejection(), `pass ${id}`],
      ['not well-formed', unreadable(), 'fail segment.get/answers-200', `blocked ${id}`],
      ['success: false', denied(), 'fail segment.get/success-true', `blocked ${id}`],
    ],
  );
  table(
    (judge, answer) => judge.holds([answer], false, evidence),
    [
      ['processed', processed(), `fail ${id}`],
      ['not well-formed', unreadable(), `fail ${id}`],
    ],
  );
  // Nothing demands a body of what should have been refused.
  table(
    (judge, answer) => judge.holds([answer], true, evidence),
    [['taken for refused, and answered with nothing', silent(), `blocked ${id}`]],
    (judge, answer) => judge(another).rejected(answer, 404),
  );
});

test('rejectionSays and rejectionLacks look into the body of a rejection, in JSON and in XML', () => {
  const inXml = (inner: string) =>
    stubAnswer(404, `<response>${inner}</response>`, { representation: 'xml' });
  const judged = (judge: (clause?: ClauseId) => Judge, answer: Answer) =>
    judge(another).rejected(answer, 404);
  const notRefused = (answer: Answer, name: string) => [name, answer, `blocked ${id}`] as const;
  table(
    (judge, answer) => judge.rejectionSays(answer, 'error.message', 'No Record found'),
    [
      ['it does', rejection(), `pass ${id}`],
      ['in XML', inXml('<error><message>No Record found</message></error>'), `pass ${id}`],
      ['something else', stubAnswer(404, { error: { message: 'Nothing' } }), `fail ${id}`],
      ['nothing', stubAnswer(404, ''), `fail ${id}`],
      [
        'not well-formed',
        stubAnswer(404, '{"error'),
        'warn segment.get/rejection-representation',
        `blocked ${id}`,
      ],
      notRefused(processed(), 'processed'),
      notRefused(fault(), 'a fault'),
      notRefused(unreadable(), 'a 2xx that cannot be read'),
    ],
    judged,
  );
  table(
    (judge, answer) => judge.rejectionLacks(answer, 'segment'),
    [
      ['it does', rejection(), `pass ${id}`],
      ['nothing', stubAnswer(404, ''), `pass ${id}`],
      ['empty', inXml('<segment/>'), `pass ${id}`],
      ['it does not', stubAnswer(404, { error: {}, segment }), `fail ${id}`],
      ['nor in XML', inXml('<segment><state>open</state></segment>'), `fail ${id}`],
      ['nor with success: false', stubAnswer(200, { success: false, segment }), `fail ${id}`],
      [
        'not well-formed',
        stubAnswer(404, 'gone'),
        'warn segment.get/rejection-representation',
        `blocked ${id}`,
      ],
      notRefused(processed(), 'processed'),
    ],
    judged,
  );
  const { judge, said } = judging();
  const answer = processed();
  judge().rejected(answer, 404);
  judge().rejectionLacks(answer, 'segment');
  expect(said(), 'one deviation, one failure').toEqual([`fail ${id}`]);
});

test('follows notes the reading of its clause, and holds of its conforming values', () => {
  const followed = (value: string | undefined, answer: Answer) => {
    const { judge, said, verdicts } = judging();
    judge(another).follows(value, answer);
    return [...said(), ...verdicts.observations.map((seen) => `${seen.reading}=${seen.value}`)];
  };
  expect(followed('404', rejection())).toEqual([`pass ${another}`, 'unknown-id=404']);
  expect(followed('418', rejection()), 'no value of it').toEqual([`fail ${another}`, 'unknown-id=418']);
  expect(followed(undefined, processed()), 'none').toEqual([`fail ${another}`]);
  expect(followed(undefined, denied())).toEqual(['fail segment.get/success-true', `blocked ${another}`]);
});

test('a clause that names no reading cannot be judged by one', () => {
  expect(() => judging().judge(id).follows('404', rejection())).toThrow(/names no reading/);
});

test('skip, blocked and blockedFor say that a clause cannot be judged', () => {
  table((judge) => judge.skip('no input', 'an input'), [['skipped', processed(), `skip ${id}`]]);
  table(
    (judge, answer) => judge.blocked(another, answer),
    [['by what was not judged', rejection(), `fail ${another}`, `blocked ${id}`]],
  );
  table(
    (judge, answer) => judge.blocked(another, answer),
    [['by what failed already', processed(), `blocked ${id}`]],
    (judge, answer) => judge(another).rejected(answer, 404),
  );
  table(
    (judge, answer) => judge.blockedFor(answer, { lacking: another }),
    [
      ['rejected', rejection(), 'fail segment.get/answers-200', `blocked ${id}`],
      ['shows not what is needed', processed(), `fail ${another}`, `blocked ${id}`],
    ],
  );
});

const onBodies: Readonly<Record<string, (judge: Judge, answer: Answer) => void>> = {
  accepted: (judge, answer) => judge.accepted(answer),
  equal: (judge, answer) => judge.equal(answer, 'message', 'done'),
  present: (judge, answer) => judge.present(answer, 'message'),
  absent: (judge, answer) => judge.absent(answer, 'message'),
  matches: (judge, answer) => judge.matches(answer, 'message', Boolean, 'text'),
  same: (judge, answer) => judge.same(processed(), answer, 'segment'),
};
const onRefusals: Readonly<Record<string, (judge: Judge, answer: Answer) => void>> = {
  rejected: (judge, answer) => judge.rejected(answer, 404),
  refused: (judge, answer) => judge.refused(answer),
  rejectionSays: (judge, answer) => judge.rejectionSays(answer, 'error.message', 'x'),
  rejectionLacks: (judge, answer) => judge.rejectionLacks(answer, 'segment'),
};

for (const [method, use] of Object.entries(onBodies)) {
  test(`${method} on an answer that is judged as refused is a misuse, and no verdict`, () => {
    for (const answer of [rejection(), processed()]) {
      const { judge, said } = judging();
      judge(another).refused(answer);
      expect(() => use(judge(), answer)).toThrow(MisuseError);
      expect(said()).toEqual([]);
    }
  });
}

for (const [method, use] of Object.entries(onRefusals)) {
  test(`${method} on an answer that is judged as processed is a misuse, and takes back what was said`, () => {
    for (const before of Object.values(onBodies)) {
      for (const answer of [rejection(), processed()]) {
        const { judge, said } = judging();
        judge('segment.get/changes-nothing').skip('said of something else', 'nothing');
        before(judge(another), answer);
        expect(() => use(judge(), answer)).toThrow(MisuseError);
        expect(said()).toEqual(['skip segment.get/changes-nothing']);
      }
    }
  });
}

test('a look into a rejection that nothing demands is a misuse', () => {
  for (const method of ['rejectionSays', 'rejectionLacks']) {
    const { judge, said } = judging();
    expect(() => onRefusals[method]?.(judge(), rejection())).toThrow(
      /nothing judged with rejected or refused/,
    );
    expect(said()).toEqual([]);
  }
});

test('a raw value is one of a body that was read', () => {
  const answer = stubAnswer(200, { result: { success: true, segment: { ...segment, code: null } } });
  if (answer.body === undefined) throw new TypeError('the answer has a body');
  expect(rawValue(answer, 'segment.notes')).toBe('undocumented');
  expect(rawValue(answer, 'segment.code')).toBe(null);
  expect(rawValue(answer, 'segment.none')).toBeUndefined();
  // @ts-expect-error -- of a rejection nothing would ever be read
  expect(() => rawValue(rejection(), 'segment')).toThrow(TypeError);
});

test('a secret that lies across the cut of a quotation is taken out before the cut', () => {
  const secret = 'correct-horse-battery-staple';
  for (const at of [70, 85, 100, 260, 280]) {
    const { judge, verdicts } = judging({ SN_PASSWORD: secret });
    const message = `${'x'.repeat(at)}${secret}${'y'.repeat(300 - at)}`;
    judge().equal(stubAnswer(200, { success: true, message, segment }), 'message', 'done');
    judge().same(
      stubAnswer(200, { success: true, message, segment }),
      stubAnswer(200, { success: true, message: `other ${message}`, segment }),
      '',
    );
    judge().present(stubAnswer(200, { success: true, segment: { state: [message] } }), 'segment.state');
    const said = JSON.stringify(verdicts.judgements);
    expect(verdicts.judgements).toHaveLength(3);
    for (let size = 4; size <= secret.length; size += 1) {
      expect(said).not.toContain(secret.slice(0, size));
      expect(said).not.toContain(secret.slice(-size));
    }
  }
});
