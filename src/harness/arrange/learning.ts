import type { Answer } from '../../client/answer.ts';
import type { Api } from '../../client/api.ts';
import type { ReadingValue } from '../../contract/readings.ts';
import type { Session } from '../session.ts';
import {
  learnInactiveConfiguration,
  learnLanguages,
  learnSecondOfPair,
  learnTimes,
  type Learned,
  type Observe,
  type Prober,
  type SecondOfPair,
} from './learned.ts';

/** Data for requests that find something out, with interactions that are given back at once. */
type OwnData = Prober['data'] & {
  watch(answer: Answer): void;
  giveBack(): Promise<void>;
};

/** Finds out, once for a worker, how the target reads what valid requests take for granted. */
export class Learning {
  readonly #session: Session;
  readonly #api: Api;
  readonly #observe: Observe;
  readonly #newData: (name: string) => OwnData;
  #current: OwnData | undefined;

  /** @param newData makes the data for finding one thing out */
  constructor(
    session: Session,
    { api, observe }: { readonly api: Api; readonly observe: Observe },
    newData: (name: string) => OwnData,
  ) {
    this.#session = session;
    this.#api = api;
    this.#observe = observe;
    this.#newData = newData;
  }

  /** Learns what an answer shows of wrap-ups. */
  watch(answer: Answer): void {
    this.#current?.watch(answer);
  }

  /** READINGS valid-times. */
  times(): Promise<ReadingValue<'valid-times'>> {
    return this.#learn('times', learnTimes);
  }

  /** READINGS second-of-a-pair. */
  secondOfPair(): Promise<SecondOfPair> {
    return this.#learn('secondOfPair', learnSecondOfPair);
  }

  /** READINGS translation-languages. */
  languages(): Promise<readonly string[]> {
    return this.#learn('languages', learnLanguages);
  }

  /**
   * READINGS inactive-configuration. Our own instance gets active ones, which change no work there.
   *
   * @param configuration sys_id of one that the run made
   */
  inactiveConfiguration(configuration: string): Promise<ReadingValue<'inactive-configuration'>> {
    return this.#session.context.target.kind === 'reference'
      ? Promise.resolve('accepted')
      : this.#learn('inactiveConfiguration', (prober) => learnInactiveConfiguration(prober, configuration));
  }

  /** What a failure on the way kept the worker from finding out is looked for again. */
  async #learn<Name extends keyof Learned>(
    name: Name,
    find: (prober: Prober) => Promise<NonNullable<Learned[Name]>>,
  ): Promise<NonNullable<Learned[Name]>> {
    const { learned } = this.#session;
    const known = learned[name];
    if (known !== undefined) return known;
    const data = this.#newData(name);
    this.#current = data;
    try {
      const found = await find({ api: this.#api, data, observe: this.#observe });
      learned[name] = found;
      return found;
    } finally {
      this.#current = undefined;
      await data.giveBack();
    }
  }
}
