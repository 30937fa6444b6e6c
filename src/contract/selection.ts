/** Which clauses a run sets out to judge. */
import { clause, type ClauseId } from './catalogue.ts';
import type { HomeProfile, Representation } from './clause.ts';
import { clauseOperations } from './generated/clause-operations.ts';
import type { OperationId } from './operations.ts';
import { isClaimed, type Profile } from './profiles.ts';
import { holdsIn } from './releases.ts';
import type { RunContext } from './run.ts';

/** What a target claims to be. */
export interface Claims {
  readonly profiles: readonly Profile[];
  /** Only what these show by themselves; empty, or not said, means all. */
  readonly operations?: readonly OperationId[];
}

/** What decides which entries a run sets out to judge. */
export interface Selection extends Claims {
  readonly representations: readonly Representation[];
  /** Only these; empty means all. */
  readonly clauses: readonly string[];
}

/** What tells entries apart where it matters whether they are claimed. */
interface EntryHead {
  readonly id: string;
  readonly profile: HomeProfile;
  readonly representation: Representation;
}

/** The operations without which a clause cannot be judged: those that its checks call. */
export function operationsOf(id: string): readonly string[] {
  return clauseOperations[id]?.split(' ') ?? [id.split(/[/#]/, 1)[0] ?? id];
}

/** Whether claimed operations are enough to judge a clause. */
export function isOfOperations(id: string, operations: readonly OperationId[] = []): boolean {
  return (
    operations.length === 0 || operationsOf(id).every((needed) => operations.some((each) => each === needed))
  );
}

/** Whether the claims cover an entry. */
export function isClaimedEntry({ id, profile, representation }: EntryHead, claims: Claims): boolean {
  return isClaimed(profile, representation, claims.profiles) && isOfOperations(id, claims.operations);
}

/** Whether a run sets out to judge an entry. */
export function isSelected(entry: EntryHead, selection: Selection): boolean {
  const { representations, clauses } = selection;
  return (
    isClaimedEntry(entry, selection) &&
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
  {
    release,
    profiles,
    operations,
    clauses,
  }: Pick<RunContext, 'release' | 'profiles' | 'operations' | 'clauses'>,
): readonly ClauseId[] {
  return ids.filter((id) => {
    const { profile, since } = clause(id);
    const isSelected =
      clauses.length === 0 || clauses.some((selected) => selected === id || isJudgedAlong(selected, id));
    return (
      isSelected &&
      judgedIn(id, representation) &&
      holdsIn(since, release) &&
      isClaimedEntry({ id, profile, representation }, { profiles, operations })
    );
  });
}

/** Selecting a clause that is judged on every answer of its operation runs the checks of that operation. */
function isJudgedAlong(selected: ClauseId, id: ClauseId): boolean {
  return clause(selected).invariant && clause(selected).operation === clause(id).operation;
}
