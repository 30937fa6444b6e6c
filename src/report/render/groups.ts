/** Groups entries for a reader. Pure. */
import type { EntryResult, Result, SystematicDeviation } from '../result/result.ts';

/** One deviation: the same clause with the same expectation, in one representation or several. */
export interface Deviation {
  /** One a representation. */
  readonly entries: readonly [EntryResult, ...EntryResult[]];
  /** How many entries could not be judged because of it. */
  readonly blocks: number;
}

/** What explains several deviations, with what a reader is shown of it. */
export interface Explained extends Pick<SystematicDeviation, 'title' | 'cause'> {
  /** The clauses that it explains. */
  readonly ids: readonly string[];
  /** The first of its entries that weighs most. */
  readonly example: EntryResult;
  readonly blocks: number;
}

/** Entries of a verdict: those that something explains with others, which counts with its heaviest, and the others. */
export function explain(
  { clauses, systematic }: Pick<Result, 'clauses' | 'systematic'>,
  verdict: 'fail' | 'warn',
): { readonly explained: readonly Explained[]; readonly others: readonly EntryResult[] } {
  const blocked = blockedCounts(clauses);
  const known = new Map(clauses.map((entry) => [keyOf(entry), entry]));
  const inAll = new Set(systematic.flatMap(({ entries }) => entries.map(keyOf)));
  const explained = systematic.flatMap(({ title, cause, entries }): Explained[] => {
    const members = entries.flatMap((each) => known.get(keyOf(each)) ?? []);
    const example = members.find((each) => each.verdict === 'fail') ?? members[0];
    if (example?.verdict !== verdict) return [];
    const blocks = members.reduce((sum, each) => sum + (blocked.get(keyOf(each)) ?? 0), 0);
    return [{ title, cause, ids: [...new Set(members.map(({ id }) => id))], example, blocks }];
  });
  return { explained, others: clauses.filter((entry) => !inAll.has(keyOf(entry))) };
}

const keyOf = ({ id, representation }: Pick<EntryResult, 'id' | 'representation'>): string =>
  `${id} ${representation}`;

/** How many entries each entry blocks. */
function blockedCounts(entries: readonly EntryResult[]): ReadonlyMap<string, number> {
  const blocked = new Map<string, number>();
  for (const { verdict, blockedBy = '', representation } of entries) {
    if (verdict !== 'blocked') continue;
    const key = keyOf({ id: blockedBy, representation });
    blocked.set(key, (blocked.get(key) ?? 0) + 1);
  }
  return blocked;
}

/** The entries with this verdict, the ones that block most of all entries first. */
export function deviations(
  entries: readonly EntryResult[],
  all: readonly EntryResult[],
  verdict: 'fail' | 'warn',
): Deviation[] {
  const blocked = blockedCounts(all);
  const found = new Map<string, Deviation>();
  for (const entry of entries) {
    if (entry.verdict !== verdict) continue;
    // A response may quote the body, and differs between JSON and XML even where the fault is one.
    const key = JSON.stringify([entry.id, withoutData(entry.expected ?? entry.message ?? '')]);
    const blocks = blocked.get(keyOf(entry)) ?? 0;
    const same = found.get(key);
    found.set(key, {
      entries: same ? [...same.entries, entry] : [entry],
      blocks: (same?.blocks ?? 0) + blocks,
    });
  }
  return [...found.values()].sort((left, right) => right.blocks - left.blocks);
}

/** A text without what the suite made up, or the target gave out, for one representation alone. */
function withoutData(text: string): string {
  return text.replaceAll(/"[^"]*"|[\da-f]{32}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|\bwuc\w+-[\w-]+(?: \w+)?/g, '…');
}

/** What the target answered: once where all representations agree, else one by one. */
export function responses({ entries }: Deviation): readonly string[] {
  const texts = entries.map(({ actual, message }) => actual ?? message ?? 'not recorded');
  if (new Set(texts.map(withoutData)).size === 1) return texts.slice(0, 1);
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
