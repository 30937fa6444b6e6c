import { isDeepStrictEqual } from 'node:util';
import { isAccepted, valueAt, type Answer } from '../client/answer.ts';
import type { ClauseId } from '../contract/catalogue.ts';
import { readingValues, type ReadingId } from '../contract/readings.ts';
import { difference, ordered, whyNoValue } from './compare.ts';
import { describeRequest, describeResponse, quote } from './messages.ts';
import { brokenBy, isRejectedInBody, isRejection, type RootCauses } from './refusal.ts';
import type { Evidence, Verdicts } from './verdicts.ts';

/** A judgement of one clause: every method records one and lets the check go on. */
export class Judge {
  readonly #id: ClauseId;
  readonly #verdicts: Verdicts;

  constructor(id: ClauseId, verdicts: Verdicts) {
    this.#id = id;
    this.#verdicts = verdicts;
  }

  /** Holds if the request was processed: 2xx (or exactly `status`) and not `success: false`. */
  accepted(answer: Answer, status?: number): void {
    if (this.#saysFailure(answer)) return;
    const holds = isAccepted(answer) && (status === undefined || answer.status === status);
    this.#decide([answer], holds, {
      expected: `status ${status ?? '2xx'} and success true`,
      actual: describeResponse(answer.exchange),
    });
  }

  /**
   * Holds if the request was rejected with one of these statuses. A 2xx that says `success: false` counts:
   * that deviation has a clause of its own.
   */
  rejected(answer: Answer, ...statuses: readonly number[]): void {
    this.#decide([answer], statuses.includes(answer.status) || isRejectedInBody(answer), {
      expected: `status ${statuses.join(' or ')}`,
      actual: describeResponse(answer.exchange),
    });
  }

  /** Holds if the request was rejected with any 4xx status. */
  refused(answer: Answer): void {
    this.#decide([answer], isRejection(answer), {
      expected: 'a 4xx status',
      actual: describeResponse(answer.exchange),
    });
  }

  /** Holds if the member at a dotted path has this value. */
  equal(answer: Answer, path: string, expected: unknown): void {
    this.#about(answer, path, (actual) => isDeepStrictEqual(actual, expected), this.#quote(expected));
  }

  /** Holds if the member at a dotted path has some value. */
  present(answer: Answer, path: string): void {
    this.#about(answer, path, (actual) => actual !== undefined, 'a value');
  }

  /** Holds if the member at a dotted path is absent, null or empty. */
  absent(answer: Answer, path: string): void {
    this.#about(answer, path, (actual) => actual === undefined, 'no value');
  }

  /** Holds if the member at a dotted path satisfies a condition, which `expected` says in words. */
  matches(answer: Answer, path: string, condition: (actual: unknown) => boolean, expected: string): void {
    this.#about(answer, path, condition, expected);
  }

  /**
   * Holds if two answers have the same value at a dotted path (of the whole body, when it is empty). No list
   * of the page has a documented order, so that of their items does not count.
   */
  same(first: Answer, second: Answer, path: string): void {
    if (!this.#usable(first) || !this.#usable(second)) return;
    const [before, after] = [ordered(at(first.body, path)), ordered(at(second.body, path))];
    const [expected, actual] = difference(before, after, (value) => this.#quote(value));
    this.#decide([first, second], isDeepStrictEqual(before, after), {
      expected: `${path === '' ? 'the body' : path} as answered to ${describeRequest(first.exchange)}: ${expected}`,
      actual,
    });
  }

  /** Holds if a condition does; for what the other methods cannot say. Give the answers that it is about. */
  holds(answers: readonly Answer[], condition: boolean, evidence: Evidence): void {
    // What holds of nothing proves nothing: a 2xx that cannot be read is judged by the clause that demands it.
    const unread = answers.find(({ status, body }) => status >= 200 && status < 300 && body === undefined);
    if (condition && unread && !this.#usable(unread)) return;
    this.#decide(answers, condition, evidence);
  }

  /**
   * Holds if the target follows a conforming value of an open reading, or the pinned one. Notes the value as
   * an observation. `undefined` is for what none of the values describes.
   */
  follows(reading: ReadingId, value: string | undefined, answer: Answer): void {
    if (value === undefined && this.#saysFailure(answer)) return;
    const accepted = value !== undefined && this.#verdicts.observe(reading, value, answer);
    const conforms = value !== undefined && readingValues(reading).includes(value);
    this.#decide([answer], accepted, {
      expected: `reading ${reading}: ${this.#verdicts.accepted(reading)}`,
      actual:
        value === undefined
          ? describeResponse(answer.exchange)
          : `${value}: ${describeResponse(answer.exchange)}`,
      ...(conforms && {
        cause: `The page leaves this open, and ${value} conforms: this run was held to another reading. Change the target, or leave out --reading ${reading}.`,
      }),
    });
  }

  /** The clause cannot be judged in this run; says what is missing and what would enable it. */
  skip(reason: string, enabledBy: string): void {
    this.#verdicts.add({ clause: this.#id, verdict: 'skip', reason, enabledBy, exchanges: [] });
  }

  /** The clause cannot be judged because another one does not hold, as an answer shows. */
  blocked(by: ClauseId, answer: Answer, actual?: string): void {
    this.#verdicts.failPrerequisite(by, answer, actual);
    if (by === this.#id) return;
    this.#verdicts.add({
      clause: this.#id,
      verdict: 'blocked',
      blockedBy: by,
      request: describeRequest(answer.exchange),
      actual: actual ?? describeResponse(answer.exchange),
      exchanges: [answer.exchange.id],
    });
  }

  /** The clause cannot be judged because an answer does not show what it is about. */
  blockedFor(answer: Answer, rootCauses: RootCauses): void {
    this.blocked(brokenBy(answer, rootCauses.refused) ?? rootCauses.lacking, answer);
  }

  #decide(answers: readonly Answer[], holds: boolean, evidence: Evidence): void {
    this.#verdicts.decide(this.#id, answers, holds, evidence);
  }

  #quote(value: unknown): string {
    return quote(value, this.#verdicts.cleaning);
  }

  #about(answer: Answer, path: string, condition: (actual: unknown) => boolean, expected: string): void {
    if (!this.#usable(answer)) return;
    const actual = at(answer.body, path);
    this.#decide([answer], condition(actual), {
      expected: `${path}: ${expected}`,
      actual: `${path}: ${actual === undefined ? whyNoValue(answer, path, this.#verdicts.cleaning) : this.#quote(actual)}`,
    });
  }

  /**
   * A member can only be judged in a body. Without one the clause that demands the body fails, once, and
   * this one is blocked by it.
   */
  #usable(answer: Answer): boolean {
    if (answer.body !== undefined) return true;
    if (this.#saysFailure(answer)) return false;
    const cause = brokenBy(answer) ?? (`${answer.operation}/parsable` as const);
    const evidence = {
      expected: 'status 200 and a body that can be read',
      actual: describeResponse(answer.exchange),
    };
    this.#verdicts.decide(cause, [answer], false, evidence);
    if (cause !== this.#id) this.blocked(cause, answer);
    return false;
  }

  /** A 2xx that says `success: false` has failed the clause on that already; this one is blocked by it. */
  #saysFailure(answer: Answer): boolean {
    if (!isRejectedInBody(answer)) return false;
    this.blocked(`${answer.operation}/success-true`, answer);
    return true;
  }
}

function at(body: unknown, path: string): unknown {
  return path === '' ? body : valueAt(body, path);
}
