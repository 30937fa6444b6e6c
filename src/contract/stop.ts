import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Credentials that the operator configured, each for itself: the provisioning user may have none of its own. */
export type Credential = 'user' | 'provisioner';

/** Why a run must not go on; in the words of a problem of the report. */
export interface Stop {
  readonly title: string;
  readonly actual: string;
  readonly remedy: string;
  /** The credentials that the target refused: nothing more may be sent with them. */
  readonly refused?: Credential;
}

/** Workers, clean-up and report meet in the run's folder. */
const name = 'stop.json';

/** Tells everything that belongs to a run to stop; the first word counts. */
export function writeStop(folder: string, stop: Stop): void {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path.join(folder, name), `${JSON.stringify(stop, undefined, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Why a run was stopped; undefined when it was not. */
export function readStop(folder: string): Stop | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stop) : undefined;
}
