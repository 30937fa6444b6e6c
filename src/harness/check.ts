import type { Api } from '../client/api.ts';
import type { ClauseId } from '../contract/catalogue.ts';
import type { Representation } from '../contract/clause.ts';
import type { Given } from './arrange/given.ts';
import type { Judge } from './judge.ts';

/** What the body of a check is called with. */
export interface CheckContext<Ids extends ClauseId> {
  readonly representation: Representation;
  /** The seven operations, in the representation of this entry. */
  readonly api: Api;
  /** Data and prepared records. */
  readonly given: Given;
  /** Begins a judgement of one of the clauses that the check lists. */
  readonly judge: (id: Ids) => Judge;
  /** A value as messages show it: without secrets, and short. */
  readonly quote: (value: unknown) => string;
}

/** A check as a spec declares it. */
export interface Check {
  readonly title: string;
  /** Name of the spec's file. */
  readonly file: string;
  readonly ids: readonly ClauseId[];
  /** Runs only with `--read-only`, and judges records that exist. */
  readonly readOnly: boolean;
  // The ids that the body may judge are checked where it is declared.
  readonly body: (context: CheckContext<ClauseId>) => Promise<void>;
}
