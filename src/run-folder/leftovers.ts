import path from 'node:path';
import { readWhole, writeWhole } from './write-whole.ts';

/** A record that a run made, or may have made, and could not remove. */
export interface Leftover {
  readonly table: string;
  /** Where it is not known, what the record is found by. */
  readonly sysId: string;
  readonly reason: string;
}

/** What the last clean-up of a run left. */
export interface Leftovers {
  readonly records: readonly Leftover[];
  /** Set where more may be left than is listed. */
  readonly isIncomplete?: true;
}

/** The clean-up writes it, the report reads it: each may run without the other. */
const name = 'leftovers.json';

export function writeLeftovers(folder: string, leftovers: Leftovers): void {
  writeWhole(path.join(folder, name), `${JSON.stringify(leftovers, undefined, 2)}\n`);
}

/** What the last clean-up of a run left; nothing where there was none. */
export function readLeftovers(folder: string): Leftovers {
  const stored = readWhole(path.join(folder, name));
  const held = typeof stored === 'object' && stored !== null ? stored : {};
  const { records, isIncomplete } = held as { readonly records?: unknown; readonly isIncomplete?: unknown };
  return {
    records: Array.isArray(records) ? records.filter(isLeftover) : [],
    ...(isIncomplete === true && { isIncomplete }),
  };
}

function isLeftover(value: unknown): value is Leftover {
  if (typeof value !== 'object' || value === null) return false;
  const { table, sysId, reason } = value as Readonly<Record<string, unknown>>;
  return [table, sysId, reason].every((each) => typeof each === 'string');
}
