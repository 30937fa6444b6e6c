/** Attributes entries that fail only because another clause fails to that clause, their root cause. Pure. */
import type { Clause, Representation } from '../../contract/clause.ts';
import { doesNotHold } from './entry.ts';
import type { EntryResult } from './result.ts';
import { entryKey, type Judged } from './verdict.ts';

/** Makes entries that failed only because a prerequisite failed `blocked` by their root cause. */
export function attributeToRootCauses(
  entries: readonly EntryResult[],
  catalogue: readonly Clause[],
): EntryResult[] {
  const roots = rootCauses(entries, new Map(catalogue.map(({ id, dependsOn }) => [id, dependsOn])));
  const derived = entries.map((entry): EntryResult => {
    const root = roots.get(entryKey(entry.id, entry.representation));
    return root === undefined ? entry : { ...entry, verdict: 'blocked', blockedBy: root };
  });
  const byKey = new Map(derived.map((entry) => [entryKey(entry.id, entry.representation), entry]));
  const rootOf = ({ blockedBy, representation }: EntryResult): string | undefined => {
    const passed = new Set<string>();
    let root = blockedBy;
    while (root !== undefined && !passed.has(root)) {
      passed.add(root);
      const cause = byKey.get(entryKey(root, representation));
      if (cause?.verdict !== 'blocked' || cause.blockedBy === undefined) break;
      root = cause.blockedBy;
    }
    return root;
  };
  return derived.map((entry) => {
    const root = entry.verdict === 'blocked' ? rootOf(entry) : undefined;
    if (root === undefined || root === entry.blockedBy) return entry;
    const isUnjudged = entry.message === doesNotHold(entry.blockedBy ?? '');
    return { ...entry, blockedBy: root, ...(isUnjudged && { message: doesNotHold(root) }) };
  });
}

/**
 * The root cause of each entry that failed or warned only because a prerequisite failed. Clauses that depend on each
 * other in a circle do not block each other.
 */
export function rootCauses(
  judged: readonly Judged[],
  dependsOn: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const failing = new Set(
    judged.filter(({ verdict }) => verdict === 'fail').map((each) => entryKey(each.id, each.representation)),
  );
  const all = new Map<string, ReadonlySet<string>>();
  const ancestors = (id: string): ReadonlySet<string> => {
    const known = all.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [...(dependsOn.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(dependsOn.get(next) ?? []));
    }
    all.set(id, found);
    return found;
  };
  const causesOf = (id: string, representation: Representation) =>
    [...ancestors(id)].filter(
      (other) => failing.has(entryKey(other, representation)) && !ancestors(other).has(id),
    );

  const roots = new Map<string, string>();
  for (const { id, representation, verdict } of judged) {
    if (verdict !== 'fail' && verdict !== 'warn') continue;
    const causes = causesOf(id, representation);
    const root = causes.find((cause) => causesOf(cause, representation).length === 0) ?? causes[0];
    if (root !== undefined) roots.set(entryKey(id, representation), root);
  }
  return roots;
}
