import { isDeepStrictEqual } from 'node:util';
import { isAccepted, type Answer } from '../client/answer.ts';
import { readingValues } from '../contract/readings.ts';
import { difference, isNothing, ordered } from './compare.ts';
import { at, Judging } from './judging.ts';
import { describeRequest, describeResponse } from './messages.ts';
import { isRejectedInBody, isRejection } from './refusal.ts';
import { readingOf, type Evidence } from './verdicts.ts';

/**
 * A judgement of one clause: every method records one and lets the check go on.
 *
 * A check takes each answer either for a processed request or for a refused one. A method for the one kind on
 * an answer that the check has judged as the other kind throws `MisuseError`, which is an error of the suite.
 */
export class Judge extends Judging {
  /**
   * Holds if the request was processed: 2xx (or exactly `status`) and not `success: false`.
   *
   * @example judge('segment.create/show-timer-optional').accepted(await api.createSegment(withoutTimer));
   */
  accepted(answer: Answer, status?: number): void {
    this.verdicts.take(answer, 'processed', this.id);
    if (this.saysFailure(answer)) return;
    const holds = isAccepted(answer) && (status === undefined || answer.status === status);
    this.decide([answer], holds, {
      expected: `status ${status ?? '2xx'} and success true`,
      actual: describeResponse(answer.exchange),
    });
  }

  /**
   * Holds if the request was rejected with one of these statuses. A 2xx that says `success: false` counts:
   * that deviation has a clause of its own.
   *
   * @example judge('code.post/codes-required').rejected(await api.postCodes({}), 400);
   */
  rejected(answer: Answer, ...statuses: readonly number[]): void {
    this.verdicts.take(answer, 'refused', this.id);
    this.decide([answer], statuses.includes(answer.status) || isRejectedInBody(answer), {
      expected: `status ${statuses.join(' or ')}`,
      actual: describeResponse(answer.exchange),
    });
  }

  /**
   * Holds if the request was rejected with any 4xx status, or with a 2xx that says `success: false`.
   *
   * @example judge('segment.create/rejected-makes-nothing').refused(await api.getSegment(externalId));
   */
  refused(answer: Answer): void {
    this.verdicts.take(answer, 'refused', this.id);
    this.decide([answer], isRejection(answer), {
      expected: 'a 4xx status',
      actual: describeResponse(answer.exchange),
    });
  }

  /**
   * Holds if the member at a dotted path has this value.
   *
   * @example judge('segment.create/state-open').equal(created, 'segment.state', 'open');
   */
  equal(answer: Answer, path: string, expected: unknown): void {
    this.about(answer, path, (actual) => isDeepStrictEqual(actual, expected), this.quote(expected));
  }

  /**
   * Holds if the member at a dotted path has one of these values, the likeliest first. `undefined` among them
   * stands for no value, of which nothing is judged.
   *
   * @example judge('segment.update/code-shows-translated-code').oneOf(updated, path, [read, given, label]);
   */
  oneOf(answer: Answer, path: string, expected: readonly unknown[]): void {
    const values = [...new Set(expected)];
    this.about(
      answer,
      path,
      (actual) => values.includes(actual),
      values.map((value) => (value === undefined ? 'no value' : this.quote(value))).join(', or '),
    );
  }

  /**
   * Holds if the flag at a dotted path has this value. While that is its documented default, it may be left out.
   * READINGS default-flags.
   *
   * @example judge('code.get/shows-default-active').flag(read, `${code}.active`, true, true);
   */
  flag(answer: Answer, path: string, expected: boolean, byDefault: boolean): void {
    const mayBeLeftOut = expected === byDefault;
    this.about(
      answer,
      path,
      (actual) => actual === expected || (actual === undefined && mayBeLeftOut),
      `${String(expected)}${mayBeLeftOut ? ', or no value, as it is the default' : ''}`,
    );
  }

  /**
   * Holds if the member at a dotted path has some value.
   *
   * @example judge('segment.create/describes-outcome').present(created, 'message');
   */
  present(answer: Answer, path: string): void {
    this.about(answer, path, (actual) => actual !== undefined, 'a value');
  }

  /**
   * Holds if the member at a dotted path is absent, null or empty.
   *
   * @example judge('segment.get/submitted-on-absent-when-open').absent(read, 'segment.submitted_on');
   */
  absent(answer: Answer, path: string): void {
    this.about(answer, path, (actual) => actual === undefined, 'no value', true);
  }

  /**
   * Holds if the member at a dotted path satisfies a condition, which `expected` says in words.
   *
   * @example judge('segment.get/segmented-false').matches(read, 'segment.segmented', (is) => is !== true, 'not true');
   */
  matches(answer: Answer, path: string, condition: (actual: unknown) => boolean, expected: string): void {
    this.about(answer, path, condition, expected);
  }

  /**
   * Holds if two answers have the same value at a dotted path (of the whole body, when it is empty). No list
   * of the page has a documented order, so that of their items does not count.
   *
   * @example judge('segment.get/changes-nothing').same(read, readAgain, 'segment');
   */
  same(first: Answer, second: Answer, path: string): void {
    for (const answer of [first, second]) this.verdicts.take(answer, 'processed', this.id);
    if (!this.usable(first) || !this.usable(second)) return;
    const [before, after] = [ordered(at(first.body, path)), ordered(at(second.body, path))];
    if (before === undefined && after === undefined) return this.neverSent(first, path);
    const [expected, actual] = difference(before, after, (value) => this.quote(value));
    this.decide([first, second], isDeepStrictEqual(before, after), {
      expected: `${path === '' ? 'the body' : path} as answered to ${describeRequest(first.exchange)}: ${expected}`,
      actual,
    });
  }

  /**
   * Holds if the body of a rejection has this value at a dotted path. Judge with `rejected` or `refused` first
   * that the request is refused at all.
   *
   * @example judge('code.get/unknown-id-says-so').rejectionSays(answer, 'error.message', 'No Record found');
   */
  rejectionSays(answer: Answer, path: string, expected: unknown): void {
    this.inRejection(answer, path, (actual) => isDeepStrictEqual(actual, expected), this.quote(expected));
  }

  /**
   * Holds if the body of a rejection has nothing at a dotted path: it is absent, null or empty. Judge with
   * `rejected` or `refused` first that the request is refused at all.
   *
   * @example judge('segment.get/refusal-shows-nothing').rejectionLacks(answer, 'segment');
   */
  rejectionLacks(answer: Answer, path: string): void {
    this.inRejection(answer, path, isNothing, 'no value');
  }

  /**
   * Holds if a condition does; for what the other methods cannot say, of whatever answers. Give those that it
   * is about.
   *
   * @example judge('wire/long-label').holds([answer], answer.status < 500, { expected: 'no fault', actual });
   */
  holds(answers: readonly Answer[], condition: boolean, evidence: Evidence): void {
    // What holds of nothing proves nothing: a 2xx that cannot be read is judged by the clause that demands it.
    const unread = answers.find(({ status, body }) => status >= 200 && status < 300 && body === undefined);
    if (condition && unread && !this.readAsMeant(unread)) return;
    this.decide(answers, condition, evidence);
  }

  /**
   * Holds if the target follows a conforming value of the open reading that the clause names, or the pinned one.
   * Notes the value as an observation. `undefined` is for what none of the values describes.
   *
   * @example judge('segment.get/unknown-id').follows(String(unknown.status), unknown);
   */
  follows(value: string | undefined, answer: Answer): void {
    const reading = readingOf(this.id);
    if (value === undefined && this.saysFailure(answer)) return;
    const accepted = value !== undefined && this.verdicts.observe(reading, value, answer);
    const conforms = value !== undefined && readingValues(reading).includes(value);
    const response = describeResponse(answer.exchange);
    this.decide([answer], accepted, {
      expected: `reading ${reading}: ${this.verdicts.accepted(reading)}`,
      actual: value === undefined ? response : `${value}: ${response}`,
      ...(conforms && {
        cause: `The page leaves this open, and ${value} conforms: this run was held to another reading. Change the target, or leave out --reading ${reading}.`,
      }),
    });
  }
}
