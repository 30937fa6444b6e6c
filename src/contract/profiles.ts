import type { HomeProfile, Representation } from './clause.ts';
import type { Release } from './operations.ts';

/** What a target can claim: the six homes of clauses, and `xml` for the entries whose response was XML. */
export type Profile = HomeProfile | 'xml';

/** Every profile with what claiming it means, in the order of reports. */
export const profiles: Readonly<Record<Profile, string>> = {
  core: 'codes, external wrap-ups, both reads, access, bad input',
  ai: 'AI members and update/ai, pushed by an external system',
  internal: 'wrap-ups with a wrap-up configuration of the instance',
  segmented: 'external wrap-ups of interaction segments; needs the InteractionSegment extension point',
  'now-assist': 'AI content that the instance generates; needs plugins and costs tokens',
  robustness: 'oversized and hostile input; for targets one owns',
  xml: 'every claimed profile again with XML responses',
};

export const profileNames = Object.keys(profiles) as readonly Profile[];

/** Claimed by default: everything for the reference instance, else the profiles without special inputs. */
export const defaultProfiles: readonly Profile[] = ['core', 'ai', 'xml', 'internal'];

/** Claimed by default in a read-only run: any record shows something of these. */
export const readOnlyProfiles: readonly Profile[] = ['core', 'xml'];

export function isProfile(name: string): name is Profile {
  return Object.hasOwn(profiles, name);
}

const aiProfiles: ReadonlySet<Profile> = new Set(['ai', 'now-assist'] as const);

/** Whether a release has clauses of a profile: those on AI came after Zurich. */
export function hasClauses(release: Release, profile: Profile): boolean {
  return release !== 'zurich' || !aiProfiles.has(profile);
}

/** The profile that an entry counts under: its clause's home, or `xml`. */
export function profileOfEntry(home: HomeProfile, representation: Representation): Profile {
  return representation === 'xml' ? 'xml' : home;
}

/** Whether the claims cover an entry: an XML entry needs `xml` and its clause's own profile. */
export function isClaimed(
  home: HomeProfile,
  representation: Representation,
  claimed: readonly Profile[],
): boolean {
  return claimed.includes(home) && (representation === 'json' || claimed.includes('xml'));
}
