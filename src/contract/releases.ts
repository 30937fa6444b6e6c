import type { Release } from './operations.ts';

/** What a release of the page is called and when the vendor last changed it. */
export const releases: Readonly<Record<Release, { readonly updated: string }>> = {
  zurich: { updated: '2025-07-31' },
  australia: { updated: '2026-03-12' },
};

/** Oldest first, so that "since" can be compared. */
const order: readonly Release[] = ['zurich', 'australia'];

export const defaultRelease: Release = 'australia';

export function isRelease(name: string): name is Release {
  return Object.hasOwn(releases, name);
}

/** The release before one; undefined for the oldest. */
export function previousRelease(release: Release): Release | undefined {
  return order[order.indexOf(release) - 1];
}

/** Whether what came with `since` is part of `release`. */
export function holdsIn(since: Release, release: Release): boolean {
  return order.indexOf(since) <= order.indexOf(release);
}

/** The release that a build of an instance names, such as `glide-zurich-07-01-2025__patch3`; undefined for others. */
export function releaseOfBuild(build: string): Release | undefined {
  const words = build.toLowerCase().split(/[^a-z]+/);
  return order.find((release) => words.includes(release));
}
