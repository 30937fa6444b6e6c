/** Which clauses a run sets out to judge. */
import { clause, type ClauseId } from './catalogue.ts';
import type { HomeProfile, Representation } from './clause.ts';
import { isClaimed, type Profile } from './profiles.ts';
import { holdsIn } from './releases.ts';
import type { RunContext } from './run.ts';

/** What decides which entries a run sets out to judge. */
export interface Selection {
  readonly profiles: readonly Profile[];
  readonly representations: readonly Representation[];
  /** Only these; empty means all. */
  readonly clauses: readonly string[];
}

/** Whether a run sets out to judge an entry. */
export function isSelected(
  entry: { readonly id: string; readonly profile: HomeProfile; readonly representation: Representation },
  { profiles: claimed, representations, clauses }: Selection,
): boolean {
  return (
    isClaimed(entry.profile, entry.representation, claimed) &&
    representations.includes(entry.representation) &&
    (clauses.length === 0 || clauses.includes(entry.id))
  );
}

/** Whether a clause is judged in a representation at all. */
export function judgedIn(id: ClauseId, representation: Representation): boolean {
  return clause(id).representations.includes(representation);
}

/** The clauses of a check that make a run need it, in one representation. */
export function selectedClauses(
  ids: readonly ClauseId[],
  representation: Representation,
  { release, profiles, clauses }: Pick<RunContext, 'release' | 'profiles' | 'clauses'>,
): readonly ClauseId[] {
  return ids.filter((id) => {
    const { profile, since } = clause(id);
    const isSelected =
      clauses.length === 0 || clauses.some((selected) => selected === id || isJudgedAlong(selected, id));
    return (
      isSelected &&
      judgedIn(id, representation) &&
      holdsIn(since, release) &&
      isClaimed(profile, representation, profiles)
    );
  });
}

/** Selecting a clause that is judged on every answer of its operation runs the checks of that operation. */
function isJudgedAlong(selected: ClauseId, id: ClauseId): boolean {
  return clause(selected).invariant && clause(selected).operation === clause(id).operation;
}
