import path from 'node:path';
import { readWhole, writeWhole } from './write-whole.ts';

/** A record that a run made and could not remove. */
export interface Leftover {
  readonly table: string;
  readonly sysId: string;
  readonly reason: string;
}

/** The clean-up writes it, the report reads it: each may run without the other. */
const name = 'leftovers.json';

export function writeLeftovers(folder: string, leftovers: readonly Leftover[]): void {
  writeWhole(path.join(folder, name), `${JSON.stringify(leftovers, undefined, 2)}\n`);
}

/** What the last clean-up of a run left; nothing where there was none. */
export function readLeftovers(folder: string): readonly Leftover[] {
  const stored = readWhole(path.join(folder, name));
  return Array.isArray(stored) ? stored.filter(isLeftover) : [];
}

function isLeftover(value: unknown): value is Leftover {
  if (typeof value !== 'object' || value === null) return false;
  const { table, sysId, reason } = value as Readonly<Record<string, unknown>>;
  return [table, sysId, reason].every((each) => typeof each === 'string');
}
