import { createHash } from 'node:crypto';
// The package's main module would load the words of every language.
import { faker } from '@faker-js/faker/locale/en';
import type { RunContext } from '../../contract/run.ts';
import { dateTimeText } from './date-time.ts';

/** What every column of a text takes: READINGS sizes. */
const maxText = 40;

/** Words and values of one check in one representation: they follow from the seed; mark, ids and times are the run's. */
export class Data {
  readonly #seed: number;
  readonly #context: RunContext;
  readonly #scope: string;
  #count = 0;
  #drawn = 0;

  /** @param scope names the check, so that its data do not depend on which checks ran before it */
  constructor(context: RunContext, scope: string, attempt: number) {
    const hash = createHash('sha256').update(`${context.seed}\n${scope}\n${attempt}`).digest();
    this.#seed = hash.readUInt32BE(0);
    this.#context = context;
    this.#scope = `${hash.toString('hex', 4, 7)}${attempt === 0 ? '' : `r${attempt}`}`;
  }

  /** A text that no other check, run or call has: the run's mark, the check and a number. */
  unique(): string {
    this.#count += 1;
    return `${this.#context.mark}-${this.#scope}-${this.#count}`;
  }

  /**
   * A label of a wrap-up code that does not exist yet. It begins with the mark, so that a target which cuts it
   * off leaves what clean-up looks for.
   */
  label(): string {
    return `${this.unique()} ${this.#draw().commerce.department()}`.slice(0, maxText).trimEnd();
  }

  /** 32 hex digits that belong to no record. */
  sysId(): string {
    return createHash('sha256').update(this.unique()).digest('hex').slice(0, 32);
  }

  /** Plain English words and a number that no other text of the check has, as long as every column takes. */
  sentence(): string {
    this.#count += 1;
    const words = this.#draw().commerce.productName();
    return `${words.slice(0, maxText - 8).trimEnd()} ${this.#count}`;
  }

  /** A name of a person, as plain ASCII. */
  name(): string {
    return this.#draw()
      .person.firstName()
      .normalize('NFD')
      .replaceAll(/[^A-Za-z ]/g, '');
  }

  /** Exactly this many characters, drawn from an alphabet, without white space at the ends. */
  characters(count: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'): string {
    const letters = [...alphabet];
    return this.#draw()
      .helpers.multiple(() => faker.helpers.arrayElement(letters), { count })
      .join('');
  }

  /** `YYYY-MM-DD HH:MM:SS` in UTC, this many seconds after the start of the run. */
  dateTime(seconds = 0): string {
    return dateTimeText(Date.parse(this.#context.startedAt) + seconds * 1000);
  }

  /** The generator, seeded anew for every value: all checks of a worker share it. */
  #draw(): typeof faker {
    this.#drawn += 1;
    faker.seed([this.#seed, this.#drawn]);
    return faker;
  }
}
