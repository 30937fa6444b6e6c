import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readWhole, writeWhole } from './write-whole.ts';

/** The credentials that the operator configured: those of the user under test, or of the provisioner. */
export type Credential = 'user' | 'provisioner';

/** Why a run must not go on; in the words of a problem of the report. */
export interface AbortReason {
  readonly title: string;
  readonly actual: string;
  readonly remedy: string;
  /** The credentials that the target refused: nothing more may be sent with any. */
  readonly refused?: Credential;
  /** Set when connections were refused for too long: then the other workers do not wait for the target. */
  readonly isGone?: true;
  /** Set when every check had ended: then only the clean-up could not go on. */
  readonly isAfterChecks?: true;
}

/** Workers, clean-up and report read it in the run's folder. */
const name = 'abort.json';

/** Tells everything that belongs to a run to stop. */
export function writeAbort(folder: string, reason: AbortReason): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(path.join(folder, name), `${JSON.stringify(reason, undefined, 2)}\n`);
}

/** Why a run was stopped; undefined when it was not. */
export function readAbort(folder: string): AbortReason | undefined {
  return readWhole(path.join(folder, name)) as AbortReason | undefined;
}
