import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Credentials that the operator configured, each for itself: the provisioning user may have none of its own. */
export type Credential = 'user' | 'provisioner';

/** Why a run must not go on; in the words of a problem of the report. */
export interface AbortReason {
  readonly title: string;
  readonly actual: string;
  readonly remedy: string;
  /** The credentials that the target refused: nothing more may be sent with any. */
  readonly refused?: Credential;
  /** Set when a worker has waited in vain for a target at which nothing listens: nobody else need. */
  readonly isGone?: true;
  /** Set when every check had ended: then only the clean-up could not go on. */
  readonly isAfterChecks?: true;
}

/** Workers, clean-up and report meet in the run's folder. */
const name = 'abort.json';

/** Tells everything that belongs to a run to stop. */
export function writeAbort(folder: string, reason: AbortReason): void {
  mkdirSync(folder, { recursive: true });
  writeWhole(path.join(folder, name), `${JSON.stringify(reason, undefined, 2)}\n`);
}

/** Why a run was stopped; undefined when it was not. */
export function readAbort(folder: string): AbortReason | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AbortReason) : undefined;
}
