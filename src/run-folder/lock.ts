/** Locks that say which process works on a run's folder; the lock of a process that ended does not count. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What a process does with a run. */
export type Role = 'run' | 'worker' | 'clean-up';

/** Who holds a lock. */
export interface Holder {
  readonly role: Role;
  readonly pid: number;
  /** When the process began, in the units of the system: the system uses process ids again. */
  readonly started: string;
  /** Since when it works, in epoch milliseconds. */
  readonly since: number;
}

const ending = '.lock';
const nameOf = ({ role, pid }: Pick<Holder, 'role' | 'pid'>): string => `${role}-${pid}${ending}`;

/** Locks a run's folder for this process. Returns a function that releases the lock. */
export function hold(folder: string, role: Role, since: number = Date.now()): () => void {
  const { pid } = process;
  const holder: Holder = { role, pid, started: startOf(pid) ?? '', since };
  const file = path.join(folder, nameOf(holder));
  writeWhole(file, JSON.stringify(holder));
  return () => rmSync(file, { force: true });
}

/** Other processes that work on a run's folder, and locks of processes that ended. */
export function otherHolders(folder: string): {
  readonly alive: readonly Holder[];
  readonly stale: readonly Holder[];
} {
  const [alive, stale]: [Holder[], Holder[]] = [[], []];
  for (const name of readdirSync(folder).filter((each) => each.endsWith(ending))) {
    const holder = read(path.join(folder, name));
    // Not completely written yet: the next read finds it.
    if (holder?.pid === process.pid) continue;
    if (holder && isAlive(holder)) alive.push(holder);
    else if (holder) stale.push(holder);
  }
  return { alive, stale };
}

/** Removes the locks of processes that ended. */
export function removeStale(folder: string): void {
  for (const holder of otherHolders(folder).stale) rmSync(path.join(folder, nameOf(holder)), { force: true });
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user is alive, too.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = startOf(pid);
  return now === undefined ? isSystemWithoutStarts : started === '' || now === started;
}

/** Only Linux tells through a file; elsewhere the process id alone must do. */
const isSystemWithoutStarts = process.platform !== 'linux';

/** When a process began; undefined when it ended, or is a zombie. */
function startOf(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name of the program, in parentheses, may hold blanks and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}
