/**
 * The result of a run: what `conformance.json` holds and every report is rendered from. Plain data; its JSON
 * Schema is `schemas/report/conformance.json`.
 */
import type { HomeProfile, Level, Representation, Source } from '../../contract/clause.ts';
import type { OperationId, Release } from '../../contract/operations.ts';
import type { Profile } from '../../contract/profiles.ts';
import type { Exchange, JudgedVerdict, Retries } from '../../contract/record.ts';
import type { CredentialMode, TargetKind } from '../../contract/run.ts';

/** Version of the format of `conformance.json`. */
export const schemaVersion = '1.0';

/** Verdict of a run, and of each claimed profile. */
export type RunVerdict = 'conformant' | 'partial' | 'nonconformant' | 'inconclusive';

/** How many entries have which verdict. */
export type Counts = { readonly [Verdict in JudgedVerdict]: number };

export interface ProfileResult {
  readonly name: Profile;
  readonly claimed: boolean;
  /** Absent where the profile is not claimed: nothing is said about it. */
  readonly verdict?: RunVerdict;
  /** Entries that count under the profile, by level. */
  readonly statistics: { readonly must: Counts; readonly should: Counts };
}

/** One clause in one representation, with its verdict. */
export interface EntryResult {
  readonly id: string;
  readonly representation: Representation;
  readonly level: Level;
  /** Home of the clause; an XML entry counts under `xml`. */
  readonly profile: HomeProfile;
  readonly statement: string;
  readonly source: Source;
  readonly verdict: JudgedVerdict;
  /** One line: the response against the expectation, or why there is no judgement. */
  readonly message?: string;
  /** Method and path. */
  readonly request?: string;
  /** The last request as a curl command, with variables in the place of secrets; for `fail` and `warn`. */
  readonly curl?: string;
  readonly actual?: string;
  readonly expected?: string;
  /** The likely cause, and what to do. */
  readonly cause?: string;
  /** The clause that did not hold, for `blocked`. */
  readonly blockedBy?: string;
  /** Why there is no judgement, for `skip` and `error`. */
  readonly reason?: string;
  /** What would enable a judgement, for `skip`. */
  readonly enabledBy?: string;
  /** Ids of the exchanges that the verdict rests on, in `exchanges.json`. */
  readonly exchanges: readonly string[];
}

/** Which value of a reading the target follows, and where that was seen. */
export interface ObservationResult {
  readonly reading: string;
  readonly value: string;
  readonly representations: readonly Representation[];
  readonly subjects: readonly string[];
}

/** Something that a target does otherwise everywhere: one cause of several failures. */
export interface SystematicDeviation {
  /** What the target does, in one sentence without a full stop. */
  readonly title: string;
  /** How that shows, and what to do. */
  readonly cause: string;
  /** The failures and warnings that it explains. */
  readonly entries: readonly Pick<EntryResult, 'id' | 'representation'>[];
}

/** Why the target as a whole could not be judged. */
export interface Problem {
  /** What probably answers at the target's address, or what happened. */
  readonly title: string;
  /** The response, or the failure. */
  readonly actual: string;
  /** What to do. */
  readonly remedy: string;
}

export interface RunOptions {
  readonly profiles: readonly Profile[];
  /** The operations that the target claims; absent where it claims all. */
  readonly operations?: readonly OperationId[];
  readonly representations: readonly Representation[];
  readonly readings: Readonly<Record<string, string>>;
  readonly clauses: readonly string[];
  readonly workers: number;
  readonly shard?: string;
  readonly strict: boolean;
  /** Percentage of the selected entries that has to be judged; absent where none was demanded. */
  readonly minJudged?: number;
  /** Whether certificates that do not verify were accepted. */
  readonly insecure: boolean;
  /** Whether nothing was written, and only what reading shows was judged. */
  readonly readOnly: boolean;
  /** Whether writing to an instance that is, or may be, production was allowed. */
  readonly allowProduction: boolean;
  readonly credentials: CredentialMode;
  /** Whether connections show a client certificate besides. */
  readonly mutualTls?: boolean;
}

export interface Result {
  readonly schemaVersion: typeof schemaVersion;
  readonly suite: { readonly name: string; readonly version: string };
  readonly contract: { readonly release: Release; readonly updated: string };
  readonly target: { readonly url: string; readonly kind: TargetKind; readonly build?: string };
  readonly run: {
    readonly id: string;
    readonly mark: string;
    readonly seed: number;
    readonly startedAt: string;
    readonly durationMs: number;
    /** How many requests were sent. */
    readonly exchanges: number;
    /** Whether every check that was selected ran to its end. */
    readonly complete: boolean;
    /** What transient failures cost; absent where there were none. */
    readonly retries?: Retries;
    readonly options: RunOptions;
  };
  readonly verdict: RunVerdict;
  /** Why nothing, or not everything, could be judged. */
  readonly problem?: Problem;
  readonly profiles: readonly ProfileResult[];
  /** One element an entry. */
  readonly clauses: readonly EntryResult[];
  /** What explains several failures at once. */
  readonly systematic: readonly SystematicDeviation[];
  readonly observations: readonly ObservationResult[];
  /** Members of responses that are not documented. */
  readonly drift: readonly { readonly operation: OperationId; readonly pointer: string }[];
  readonly notChecked: readonly {
    readonly clause: string;
    readonly reason: string;
    readonly enabledBy?: string;
  }[];
  /** Records that the run made and could not remove. */
  readonly leftovers: readonly { readonly table: string; readonly sysId: string; readonly reason: string }[];
  /** Set where more may have stayed than is listed. */
  readonly leftoversIncomplete?: true;
}

/** The result, and the exchanges it rests on; they are kept in a file of their own. */
export interface Report {
  readonly result: Result;
  readonly exchanges: readonly Exchange[];
}

/** The operation, `flow` or `wire`, that an entry belongs to. */
export function groupOf(id: string): string {
  return id.split(/[/#]/, 1)[0] ?? id;
}
