import type { Answer } from '../../client/answer.ts';
import type { Api } from '../../client/api.ts';
import type { SegmentCreateRequest } from '../../contract/generated/bodies.ts';
import type { Session } from '../session.ts';
import type { Data } from './data.ts';
import {
  learnInactiveConfiguration,
  learnLanguages,
  learnSecondOfPair,
  learnTimes,
  type InactiveConfiguration,
  type Learned,
  type Observe,
  type Prober,
  type SecondOfPair,
  type Times,
} from './learned.ts';

export type { Observe } from './learned.ts';

/** Data for requests that find something out, with interactions that are given back at once. */
interface OwnData extends Data {
  watch(answer: Answer): void;
  externalSegment(): Promise<SegmentCreateRequest>;
  giveBack(): Promise<void>;
}

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
  times(): Promise<Times> {
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
  inactiveConfiguration(configuration: string): Promise<InactiveConfiguration> {
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
      const found = await find({
        api: this.#api,
        creation: () => data.externalSegment(),
        dateTime: (seconds) => data.dateTime(seconds),
        unique: () => data.unique(),
        label: () => data.label(),
        observe: this.#observe,
      });
      learned[name] = found;
      return found;
    } finally {
      this.#current = undefined;
      await data.giveBack();
    }
  }
}
