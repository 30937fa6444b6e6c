/**
 * The context of a run: decided once, before the workers start, and handed to them through the environment.
 * It holds no secret.
 */
import type { Representation } from './clause.ts';
import type { ClauseId } from './catalogue.ts';
import type { OperationId, Release } from './operations.ts';
import type { Profile } from './profiles.ts';
import type { ReadingChoice } from './readings.ts';

/** `reference`: started by the run itself. `instance`: a host of the vendor. `mock`: anything else. */
export type TargetKind = 'reference' | 'instance' | 'mock';

/** How the user under test authenticates. */
export type CredentialMode =
  | 'none'
  | 'basic'
  | 'client-credentials'
  | 'password-grant'
  | 'refresh-token'
  | 'bearer'
  | 'api-key'
  | 'client-certificate';

/** Whether only connections of the user under test show the client certificate. */
export function isCertificateOfUser({
  credentials,
  certificateProof,
}: Pick<RunContext['target'], 'credentials' | 'certificateProof'>): boolean {
  if (certificateProof !== undefined) return certificateProof === 'sufficient';
  return credentials === 'client-certificate';
}

export interface RunContext {
  readonly id: string;
  /** Part of every label and external id that the run makes; fresh in every run. */
  readonly mark: string;
  readonly seed: number;
  /** ISO 8601; the clock of everything that a request carries. */
  readonly startedAt: string;
  readonly target: {
    /** Origin, without a path. */
    readonly url: string;
    readonly kind: TargetKind;
    readonly credentials: CredentialMode;
    /** Build of the instance, where it could be read. */
    readonly build?: string;
    /** The release that the build names, where that is another one than the target is held to. */
    readonly looksLike?: Release;
    /** Whether connections show a client certificate besides, as a gateway in front of the target may require. */
    readonly mutualTls?: boolean;
    /**
     * Set where the client certificate authenticates the user. `sufficient`: the target accepts connections without
     * it, and only the user under test shows it. `indispensable`: it accepts none, so no identity can be refused.
     */
    readonly certificateProof?: 'sufficient' | 'indispensable';
    /** Whether the provisioner has credentials of its own; else it is the user under test. */
    readonly hasProvisioner?: boolean;
  };
  readonly release: Release;
  readonly profiles: readonly Profile[];
  /** The target claims only these operations; empty means all. */
  readonly operations: readonly OperationId[];
  readonly representations: readonly Representation[];
  /** Pinned readings. */
  readonly readings: ReadingChoice;
  /** Only these clauses are judged; empty means all. */
  readonly clauses: readonly ClauseId[];
  /** The run is cut short after so many clauses have failed. */
  readonly maxFailures?: number;
  readonly workers: number;
  /** Absolute path of the folder that the run writes to. */
  readonly folder: string;
  readonly strict: boolean;
  /** Percentage of the selected entries that has to be judged. */
  readonly minJudged?: number;
  /** What the operator has consented to. */
  readonly consent: {
    /** Write to an instance that says it is production, or does not say that it is not. */
    readonly production: boolean;
    /** Start although it is known that something will stay. */
    readonly leftovers: boolean;
    /** Write nothing: check only what reading can check. */
    readonly readOnly: boolean;
  };
  /** Whether certificates that do not verify are accepted. */
  readonly insecure: boolean;
  /** Seconds without an answer after which a request is given up. */
  readonly timeoutSeconds: number;
  readonly inputs: {
    /** sys_id of the agent; absent: read from sys_user, else synthetic. */
    readonly agent?: string;
    readonly interactions: readonly string[];
    readonly configurations: readonly string[];
    /** Where the records of interaction segments are, and some of them: each serves for one segmented wrap-up of a check. */
    readonly segmentTable?: string;
    readonly segmentRecords?: readonly string[];
    /** Wrap-up segments and codes that exist, for a run that only reads. */
    readonly segments?: readonly string[];
    readonly codes?: readonly string[];
    /** Whether records may be made through the Table API. */
    readonly tableApi: boolean;
    /** Set where the Table API is there and refuses (401) the user, so that nothing more is sent to it. */
    readonly tableApiRefused?: boolean;
    readonly createConfiguration: boolean;
    /** Whether a user without the role is known. */
    readonly noRoleUser: boolean;
  };
}

/** Whether a run leaves nothing behind: the reference instance ends with its records, and a read-only run makes none. */
export function leavesNothing({ target, consent }: Pick<RunContext, 'target' | 'consent'>): boolean {
  return target.kind === 'reference' || consent.readOnly;
}

/**
 * Whether the suite may send made-up ids of records: mocks accept them. An instance checks ids against its records,
 * and so may a target whose Table API refuses the user.
 */
export function mayMakeUpIds({
  target,
  inputs,
}: {
  readonly target: Pick<RunContext['target'], 'kind'>;
  readonly inputs: Pick<RunContext['inputs'], 'tableApiRefused'>;
}): boolean {
  return target.kind !== 'instance' && inputs.tableApiRefused !== true;
}
