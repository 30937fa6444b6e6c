import type { Answer } from '../client/answer.ts';
import { assumptionsOf } from '../contract/assumptions.ts';
import { clause, type ClauseId } from '../contract/catalogue.ts';
import type { Representation } from '../contract/clause.ts';
import type { Drift, JudgedVerdict, Judgement, Observation } from '../contract/record.ts';
import { readingValues, type ReadingChoice, type ReadingId } from '../contract/readings.ts';
import type { Cleaning } from '../client/recording/shorten.ts';
import { describeRequest, describeResponse } from './messages.ts';
import { MisuseError } from './outcome.ts';

/** What a judgement says besides its verdict. */
export interface Evidence {
  readonly expected: string;
  readonly actual: string;
  /** Likely cause and what to do; the clause's own remedy where none is given. */
  readonly cause?: string;
}

/** What of a judgement is text of ours around text of others. */
const texts = ['request', 'actual', 'expected', 'cause', 'reason', 'enabledBy'] as const;

/** What a judgement demands of an answer. */
type Outcome = 'processed' | 'refused';

interface Taken {
  readonly outcome: Outcome;
  readonly by: ClauseId;
  /** How many judgements there were before: those of the invariants are among them. */
  readonly since: number;
}

/** Collects everything that one check finds out in one representation. */
export class Verdicts {
  readonly judgements: Judgement[] = [];
  readonly observations: Observation[] = [];
  readonly drift: Drift[] = [];
  readonly representation: Representation;
  /** Takes secrets out of what messages quote. */
  readonly cleaning: Cleaning;
  readonly #pinned: ReadingChoice;
  readonly #seen = new Set<string>();
  /** By the id of its exchange: what the check takes an answer for. */
  readonly #taken = new Map<string, Taken>();

  /** @param pinned readings of which only one value is accepted in this run */
  constructor(representation: Representation, pinned: ReadingChoice, cleaning: Cleaning) {
    this.representation = representation;
    this.cleaning = cleaning;
    this.#pinned = pinned;
  }

  /** Enters a judgement; the second one with the same words is dropped. */
  add(judgement: Omit<Judgement, 'representation'>): void {
    const key = [judgement.clause, judgement.verdict, judgement.expected, judgement.actual].join('\n');
    // A clause that holds a hundred times is evidence once.
    const short = judgement.verdict === 'pass' ? `${judgement.clause}\npass` : key;
    if (this.#seen.has(short)) return;
    this.#seen.add(short);
    this.judgements.push({ ...judgement, representation: this.representation });
  }

  /**
   * Notes what a check takes an answer for.
   *
   * @throws MisuseError when it took the same answer for the opposite before. What it said of the answer since
   *   then is dropped: one of the two was never meant.
   */
  take(answer: Answer, outcome: Outcome, by: ClauseId): void {
    const { id } = answer.exchange;
    const before = this.#taken.get(id);
    if (before === undefined) this.#taken.set(id, { outcome, by, since: this.judgements.length });
    if (before === undefined || before.outcome === outcome) return;
    const said = this.judgements.splice(before.since);
    this.judgements.push(...said.filter(({ exchanges }) => !exchanges.includes(id)));
    throw new MisuseError(
      `${before.by} takes the answer to ${describeRequest(answer.exchange)} for ${before.outcome}, and ${by} for ${outcome}`,
    );
  }

  /** The clause by which the check has judged that an answer refuses its request; undefined where it has not. */
  refusalJudgedBy({ exchange }: Answer): ClauseId | undefined {
    const taken = this.#taken.get(exchange.id);
    return taken?.outcome === 'refused' ? taken.by : undefined;
  }

  /**
   * The judgements as they may leave the worker. Exchanges lost their secrets when they were recorded, and
   * quotations when they were made; a condition in words, a parser or a crash of ours may still say one.
   */
  withoutSecrets(): Judgement[] {
    return this.judgements.map((judgement) => {
      const clean = texts.flatMap((name) => {
        const text = judgement[name];
        return text === undefined ? [] : [[name, this.cleaning.quotations(text)]];
      });
      return { ...judgement, ...Object.fromEntries(clean) };
    });
  }

  /** Whether something does not hold, or could not be judged for what the target answered. */
  hasDeviation(): boolean {
    return this.judgements.some(
      ({ verdict }) => verdict === 'fail' || verdict === 'warn' || verdict === 'blocked',
    );
  }

  has(id: ClauseId): boolean {
    return this.judgements.some((judgement) => judgement.clause === id);
  }

  /**
   * Lets a clause fail that blocks others, once and loudly, with the exchange that shows it; unless this check
   * has found out already that it does not hold, or why it cannot be judged.
   *
   * @param actual the response, where the beginning of the answer does not show it
   */
  failPrerequisite(id: ClauseId, answer: Answer, actual = describeResponse(answer.exchange)): void {
    if (this.judgements.some(({ clause: judged, verdict }) => judged === id && verdict !== 'pass')) return;
    this.decide(id, [answer], false, {
      expected: `${clause(id).statement} The set-up of this check rests on it.`,
      actual,
    });
  }

  /** Judges a clause by a condition about some answers. */
  decide(id: ClauseId, answers: readonly Answer[], holds: boolean, evidence: Evidence): void {
    const { level, remedy } = clause(id);
    const last = answers.at(-1);
    const broken: JudgedVerdict = level === 'MUST' ? 'fail' : 'warn';
    // The clause that a valid request is processed: it fails where one was refused, be it for what it assumes.
    const isRefused = !holds && last !== undefined && id === `${last.operation}/answers-200`;
    const assumed = isRefused ? assumedBy(last) : '';
    const cause = evidence.cause ?? remedy;
    this.add({
      clause: id,
      verdict: holds ? 'pass' : broken,
      ...(last === undefined ? {} : { request: describeRequest(last.exchange) }),
      ...(holds ? {} : { expected: evidence.expected, actual: evidence.actual }),
      ...(holds || cause === undefined ? {} : { cause: `${cause}${assumed}` }),
      exchanges: answers.map(({ exchange }) => exchange.id),
    });
  }

  /** Notes which value of a reading the target follows, and says whether that value is accepted. */
  observe(reading: ReadingId, value: string, answer: Answer): boolean {
    const pinned = this.#pinned[reading];
    this.observations.push({
      reading,
      value,
      representation: this.representation,
      subject: answer.operation,
      exchanges: [answer.exchange.id],
    });
    return pinned === undefined ? readingValues(reading).includes(value) : value === pinned;
  }

  /** The values of a reading that this run accepts, for messages. */
  accepted(reading: ReadingId): string {
    const pinned = this.#pinned[reading];
    return pinned === undefined
      ? readingValues(reading).join(' or ')
      : `${pinned} (pinned by the operator for reading ${reading})`;
  }
}

/**
 * The reading that a clause names.
 *
 * @throws MisuseError when it names none
 */
export function readingOf(id: ClauseId): ReadingId {
  const { reading } = clause(id);
  if (reading === undefined) throw new MisuseError(`${id} names no reading that a target could follow`);
  return reading;
}

/** What a refused request takes for granted although the page does not promise it. */
function assumedBy({ operation, status }: Answer): string {
  const names = assumptionsOf(operation).map(({ id }) => id);
  return status < 400 || status >= 500 || names.length === 0
    ? ''
    : ` It takes for granted what the page does not promise (${names.join(', ')}): clauses --explain ${operation}/answers-200 says what the suite does about each.`;
}
