import path from 'node:path';
import { readWhole, writeWhole } from './write-whole.ts';

/** What was on the target before a run wrote anything, as far as a clean-up must know. */
export interface Baseline {
  /** sys_ids of all wrap-up configurations; absent when they could not be read, or not all of them. */
  readonly configurations?: readonly string[];
}

const name = 'baseline.json';

export function writeBaseline(folder: string, baseline: Baseline): void {
  writeWhole(path.join(folder, name), `${JSON.stringify(baseline)}\n`);
}

/**
 * What a run noted before it began; undefined where nothing was noted. One that is not as a run writes it says nothing
 * of what was there: then no configuration without a mark may be removed.
 */
export function readBaseline(folder: string): Baseline | undefined {
  const stored = readWhole(path.join(folder, name));
  if (stored === undefined) return undefined;
  const held = typeof stored === 'object' && stored !== null && 'configurations' in stored ? stored : {};
  const { configurations } = held as { readonly configurations?: unknown };
  const areIds = Array.isArray(configurations) && configurations.every((id) => typeof id === 'string');
  return areIds ? { configurations } : {};
}
