import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/** Tells everything that belongs to a run to stop. Written beside and moved, so that nobody reads half of it. */
export function writeAbort(folder: string, stop: AbortReason): void {
  mkdirSync(folder, { recursive: true });
  const beside = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(beside, `${JSON.stringify(stop, undefined, 2)}\n`);
  renameSync(beside, path.join(folder, name));
}

/** Why a run was stopped; undefined when it was not. */
export function readAbort(folder: string): AbortReason | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AbortReason) : undefined;
}
