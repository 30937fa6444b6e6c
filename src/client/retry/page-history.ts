/** Pages with an error status in the place of an answer: of something in front of the target, or the target's own? */
import type { WireResponse } from '../connection/transport.ts';
import { isPage } from './page.ts';

/** A page is the target's own after this many pages to the same request of a check, each time with fresh data. */
const pagesOfTarget = 4;

/** How often the body of a check is run again for pages, however long it takes. */
const repeatsInAnyCase = pagesOfTarget - 1;

/** The same where it takes no longer than this, as where a gateway answers now and then. */
const cheapRepeats = 15;
const cheapSeconds = 20;

/** Whether a firewall or gateway may have answered: a page, with 403 or 5xx. */
export function isDoubtful(response: WireResponse): boolean {
  return (response.status === 403 || response.status >= 500) && isPage(response);
}

/** What one worker knows of how the target answers errors. */
export class PageHistory {
  readonly #own = new Set<number>();
  readonly #answered = new Set<number>();

  /** Notes an answer that is no page. */
  sawAnswer(status: number): void {
    this.#answered.add(status);
  }

  /** Notes that the target itself answers with a page and this status. */
  confirm(status: number): void {
    this.#own.add(status);
  }

  /** Whether the target answers all errors of a status with a page. */
  isUsual(status: number): boolean {
    return this.#own.has(status) && !this.#answered.has(status);
  }
}

/** The pages that one check got in one representation, by the position of the request in its body. */
export class PagesOfCheck {
  readonly #history: PageHistory;
  readonly #pages = new Map<number, number>();
  #position = 0;
  #repeats = 0;

  constructor(history: PageHistory) {
    this.#history = history;
  }

  /** The body of the check is run, for the first time or again. */
  begin(): void {
    this.#position = 0;
  }

  /** The position of the request that is sent next. */
  next(): number {
    this.#position += 1;
    return this.#position;
  }

  /** Whether a page was answered to the request at this position before. */
  isSuspected(position: number): boolean {
    return this.#pages.has(position);
  }

  /**
   * Whether a response is an answer of the target. A page counts as one when it comes each time that the body is
   * run, or when the target answers all such errors so.
   */
  isAnswer(position: number, response: WireResponse): boolean {
    const { status } = response;
    if (!isDoubtful(response)) {
      this.#history.sawAnswer(status);
      return true;
    }
    if (this.#history.isUsual(status)) return true;
    const pages = (this.#pages.get(position) ?? 0) + 1;
    this.#pages.set(position, pages);
    if (pages < pagesOfTarget) return false;
    this.#history.confirm(status);
    return true;
  }

  /** Whether the body of the check may be run again because of a page; counts it. */
  mayRepeat(lostSeconds: number): boolean {
    this.#repeats += 1;
    if (this.#repeats <= repeatsInAnyCase) return true;
    return this.#repeats <= cheapRepeats && lostSeconds < cheapSeconds;
  }
}
