import { CookieJar, type Cookie } from 'tough-cookie';
import type { Identity } from '../authentication/credentials.ts';

/** How many cookies a request carries at most, and how long their header may be: servers refuse larger ones. */
const mostCookies = 50;
const mostCharacters = 8000;

/** The cookies of one user's session. A gateway may set a new one with each answer: only the newest are kept. */
export class SessionCookies {
  #jar = new CookieJar();

  /** The header for a request; empty where there is none. */
  headerFor(url: string): string {
    const cookies = this.#jar.getCookiesSync(url).toSorted(newestFirst).slice(0, mostCookies);
    const kept: string[] = [];
    let length = 0;
    for (const cookie of cookies) {
      const text = cookie.cookieString();
      length += text.length + 2;
      if (length > mostCharacters) break;
      kept.unshift(text);
    }
    return kept.join('; ');
  }

  /** Takes over what an answer sets. */
  take(setCookies: readonly string[], url: string): void {
    for (const set of setCookies) this.#jar.setCookieSync(set, url, { ignoreError: true });
    const held = this.#jar.getCookiesSync(url);
    if (held.length <= 2 * mostCookies) return;
    const newest = held.toSorted(newestFirst).slice(0, mostCookies).toReversed();
    this.empty();
    for (const cookie of newest) this.#jar.setCookieSync(cookie, url, { ignoreError: true });
  }

  /** Forgets all of them: a server says (431) that the headers are too large. */
  empty(): void {
    this.#jar = new CookieJar();
  }
}

const newestFirst = (one: Cookie, other: Cookie): number =>
  (other.creation instanceof Date ? other.creation.getTime() : 0) -
    (one.creation instanceof Date ? one.creation.getTime() : 0) || other.creationIndex - one.creationIndex;

/** No cookies yet, for the identities that keep a session. */
export function newSessions(): ReadonlyMap<Identity, SessionCookies> {
  return new Map(
    (['user', 'provisioner', 'no-role'] as const).map((identity) => [identity, new SessionCookies()]),
  );
}
