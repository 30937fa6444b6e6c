import { isRejectedInBody, isRejection, brokenBy, type RootCauses } from './refusal.ts';
import { valueAt, type Answer } from '../client/answer.ts';
import { clause, type ClauseId } from '../contract/catalogue.ts';
import { problemAt, whyNoValue } from './compare.ts';
import { describeRequest, describeResponse, quote } from './messages.ts';
import { MisuseError } from './outcome.ts';
import type { Evidence, Verdicts } from './verdicts.ts';

/** What the methods of the judge are made of, and how it says that a clause cannot be judged. */
export class Judging {
  protected readonly id: ClauseId;
  protected readonly verdicts: Verdicts;

  constructor(id: ClauseId, verdicts: Verdicts) {
    this.id = id;
    this.verdicts = verdicts;
  }

  /**
   * The clause cannot be judged in this run; says what is missing and what would enable it.
   *
   * @example judge('code.get/role-required').skip('no user without the role', 'WRAPUP_NO_ROLE_USERNAME');
   */
  skip(reason: string, enabledBy: string): void {
    this.verdicts.add({ clause: this.id, verdict: 'skip', reason, enabledBy, exchanges: [] });
  }

  /**
   * The clause cannot be judged because another one does not hold, as an answer shows. That one fails, unless
   * the check has found that out already.
   *
   * @example judge('segment.create/opens-a-segment-each').blocked('segment.create/same-pair-again', again);
   */
  blocked(by: ClauseId, answer: Answer, actual?: string): void {
    this.verdicts.failPrerequisite(by, answer, actual);
    if (by === this.id) return;
    this.verdicts.add({
      clause: this.id,
      verdict: 'blocked',
      blockedBy: by,
      request: describeRequest(answer.exchange),
      actual: actual ?? describeResponse(answer.exchange),
      exchanges: [answer.exchange.id],
    });
  }

  /**
   * The clause cannot be judged because an answer does not show what it is about: blocked by the clause that
   * the answer breaks.
   *
   * @example judge('flow/closed-is-found').blockedFor(created, notOpened('segment.create/answers-200'));
   */
  blockedFor(answer: Answer, rootCauses: RootCauses): void {
    this.blocked(brokenBy(answer, rootCauses.refused) ?? rootCauses.lacking, answer);
  }

  protected decide(answers: readonly Answer[], holds: boolean, evidence: Evidence): void {
    this.verdicts.decide(this.id, answers, holds, evidence);
  }

  protected quote(value: unknown): string {
    return quote(value, this.verdicts.cleaning);
  }

  protected about(
    answer: Answer,
    path: string,
    condition: (actual: unknown) => boolean,
    expected: string,
    isAbsenceMeant = false,
  ): void {
    this.verdicts.take(answer, 'processed', this.id);
    if (!this.usable(answer)) return;
    const actual = at(answer.body, path);
    const holds = condition(actual);
    const isInShown = at(answer.body, path.slice(0, Math.max(0, path.lastIndexOf('.')))) !== undefined;
    const mayBeEmpty = clause(this.id).mayBeEmpty === true && isInShown && !problemAt(answer, path);
    if (actual === undefined && !isAbsenceMeant && (holds || mayBeEmpty)) return this.neverSent(answer, path);
    const nothing = () => whyNoValue(answer, path, this.verdicts.cleaning);
    this.decide([answer], holds, {
      expected: `${path}: ${expected}`,
      actual: `${path}: ${actual === undefined ? nothing() : this.quote(actual)}`,
    });
  }

  /**
   * The clause is not judged, as a member that may stay away did: what holds of nothing proves nothing.
   *
   * @example judge('segment.get/allowed-code-shows-translated-code').neverSent(read, 'translated_code');
   */
  neverSent(answer: Answer, path: string): void {
    const what = path === '' ? 'a body' : path.slice(path.lastIndexOf('.') + 1);
    this.skip(
      `the target never sent ${what}, so it was not judged`,
      `a target that sends ${what} in the answer of ${answer.operation}`,
    );
  }

  protected inRejection(
    answer: Answer,
    path: string,
    condition: (actual: unknown) => boolean,
    expected: string,
  ): void {
    const demandedBy = this.verdicts.refusalJudgedBy(answer);
    this.verdicts.take(answer, 'refused', this.id);
    if (demandedBy === undefined) {
      throw new MisuseError(
        `${this.id} looks into the rejection of ${describeRequest(answer.exchange)}, and nothing judged with rejected or refused that it is one`,
      );
    }
    const { error } = answer;
    if (!error || !isRejection(answer)) {
      this.blocked(demandedBy, answer);
    } else if (error.malformed === undefined) {
      const actual = at(error.value, path);
      this.decide([answer], condition(actual), {
        expected: `in the rejection, ${path}: ${expected}`,
        actual: `${path}: ${this.quote(actual)}`,
      });
    } else {
      const actual = `${error.malformed}: ${describeResponse(answer.exchange)}`;
      this.blocked(`${answer.operation}/rejection-representation`, answer, actual);
    }
  }

  /**
   * A member can only be judged in a body. Without one the clause that demands the body fails, once, and
   * this one is blocked by it.
   */
  protected usable(answer: Answer): boolean {
    if (answer.body !== undefined) return true;
    if (this.saysFailure(answer)) return false;
    const cause = brokenBy(answer) ?? (`${answer.operation}/parsable` as const);
    this.verdicts.decide(cause, [answer], false, {
      expected: 'status 200 and a body that can be read',
      actual: describeResponse(answer.exchange),
    });
    if (cause !== this.id) this.blocked(cause, answer);
    return false;
  }

  /** Whether a 2xx without a body that can be read is what the check takes the answer for; blocked where not. */
  protected readAsMeant(answer: Answer): boolean {
    const demandedBy = this.verdicts.refusalJudgedBy(answer);
    // Nothing demands a body of what should have been refused: that it was not refused has failed.
    if (demandedBy === undefined || isRejectedInBody(answer)) return this.usable(answer);
    this.blocked(demandedBy, answer);
    return false;
  }

  /** A 2xx that says `success: false` has failed the clause on that already; this one is blocked by it. */
  protected saysFailure(answer: Answer): boolean {
    if (!isRejectedInBody(answer)) return false;
    this.blocked(`${answer.operation}/success-true`, answer);
    return true;
  }
}

/** The member at a dotted path; the whole when the path is empty. */
export function at(body: unknown, path: string): unknown {
  return path === '' ? body : valueAt(body, path);
}
