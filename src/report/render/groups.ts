/** Groups entries for a reader. Pure. */
import type { EntryResult } from '../result/result.ts';

/** One deviation: the same clause with the same expectation, in one representation or several. */
export interface Deviation {
  /** One a representation. */
  readonly entries: readonly [EntryResult, ...EntryResult[]];
  /** How many entries could not be judged because of it. */
  readonly blocks: number;
}

/** The entries with one of these verdicts, the ones that block most first. */
export function deviations(entries: readonly EntryResult[], verdict: 'fail' | 'warn'): Deviation[] {
  const blocked = new Map<string, number>();
  for (const entry of entries) {
    if (entry.verdict !== 'blocked') continue;
    const key = `${entry.blockedBy} ${entry.representation}`;
    blocked.set(key, (blocked.get(key) ?? 0) + 1);
  }
  const found = new Map<string, Deviation>();
  for (const entry of entries) {
    if (entry.verdict !== verdict) continue;
    // A response may quote the body, and differs between JSON and XML even where the fault is one.
    const key = JSON.stringify([entry.id, entry.expected ?? entry.message]);
    const blocks = blocked.get(`${entry.id} ${entry.representation}`) ?? 0;
    const same = found.get(key);
    found.set(key, {
      entries: same ? [...same.entries, entry] : [entry],
      blocks: (same?.blocks ?? 0) + blocks,
    });
  }
  return [...found.values()].sort((left, right) => right.blocks - left.blocks);
}

/** What the target answered: once where all representations agree, else one by one. */
export function responses({ entries }: Deviation): readonly string[] {
  const texts = entries.map(({ actual, message }) => actual ?? message ?? 'not recorded');
  if (new Set(texts).size === 1) return texts.slice(0, 1);
  return entries.map(({ representation }, at) => `[${representation}] ${texts[at]}`);
}

/** Ids with what they share. */
export interface Group {
  readonly title: string;
  readonly entries: number;
  readonly ids: readonly string[];
}

/** Entries with this verdict by what `title` says of them, largest group first. */
export function grouped(
  entries: readonly EntryResult[],
  verdict: EntryResult['verdict'],
  title: (entry: EntryResult) => string,
): Group[] {
  const found = new Map<string, { entries: number; ids: Set<string> }>();
  for (const entry of entries) {
    if (entry.verdict !== verdict) continue;
    const group = found.get(title(entry)) ?? { entries: 0, ids: new Set<string>() };
    group.entries += 1;
    group.ids.add(entry.id);
    found.set(title(entry), group);
  }
  return [...found.entries()]
    .map(([name, group]) => ({ title: name, entries: group.entries, ids: [...group.ids] }))
    .sort((left, right) => right.entries - left.entries);
}

/** The page, the section and the row that state a clause. */
export function sourceText({ source }: Pick<EntryResult, 'source'>): string {
  const page = source.section.startsWith('platform: ') ? '' : 'Wrap Up API, ';
  const row = [source.table?.replace('-', ' '), source.row].filter((part) => part !== undefined).join(' ');
  return `${page}${source.section}${row === '' ? '' : `, ${row}`}`;
}
