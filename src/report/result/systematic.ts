/** Finds what a target does otherwise everywhere: one cause of several failures, named once. Pure. */
import type { Clause } from '../../contract/clause.ts';
import { operations } from '../../contract/operations.ts';
import type { Exchange } from '../../contract/record.ts';
import { previousRelease } from '../../contract/releases.ts';
import type { RunContext } from '../../contract/run.ts';
import { isAbsentOperation } from './absent-operation.ts';
import { groupOf, type EntryResult, type SystematicDeviation } from './result.ts';
import { entryKey } from './verdict.ts';

/** What deviations are found in. */
export interface Seen {
  readonly context: Pick<RunContext, 'release' | 'target'>;
  readonly catalogue: readonly Clause[];
  readonly exchanges: readonly Exchange[];
}

/** A deviation with the entries that it explains. */
interface Found extends Omit<SystematicDeviation, 'entries'> {
  readonly entries: readonly EntryResult[];
}

/** Finds deviations among entries that deviate and are not explained yet. */
type Rule = (deviating: readonly EntryResult[], seen: Seen) => readonly Found[];

/** The more an explanation says of the target, the earlier it comes. */
const rules: readonly Rule[] = [olderRelease, absentOperations, otherStatuses, absentMembers];

/** Names what several entries have as their one cause, and gives it to each of them. */
export function withSystematicDeviations(
  entries: readonly EntryResult[],
  seen: Seen,
): { readonly entries: readonly EntryResult[]; readonly systematic: readonly SystematicDeviation[] } {
  const causes = new Map<string, Found>();
  const keyOf = ({ id, representation }: EntryResult) => entryKey(id, representation);
  for (const rule of rules) {
    const open = entries.filter(
      (entry) => (entry.verdict === 'fail' || entry.verdict === 'warn') && !causes.has(keyOf(entry)),
    );
    for (const found of rule(open, seen)) for (const entry of found.entries) causes.set(keyOf(entry), found);
  }
  const systematic = [...new Set(causes.values())].map((found) => ({
    ...found,
    entries: found.entries.map(({ id, representation }) => ({ id, representation })),
  }));
  return {
    entries: entries.map((entry) => {
      const found = causes.get(keyOf(entry));
      return found ? { ...entry, cause: `${found.title}. ${found.cause}` } : entry;
    }),
    systematic,
  };
}

/** Nothing of what the newest release brought is there. */
function olderRelease(
  deviating: readonly EntryResult[],
  { context: { release, target }, catalogue, exchanges }: Seen,
): readonly Found[] {
  const older = previousRelease(release);
  const brought = operations.filter(({ since }) => since === release);
  if (older === undefined || brought.length === 0) return [];
  const isAbsent = brought.every((operation) => isAbsentOperation(operation, exchanges));
  if (!isAbsent && target.looksLike !== older) return [];
  const newer = new Set(catalogue.filter(({ since }) => since === release).map(({ id }) => id));
  const entries = deviating.filter(({ id }) => newer.has(id));
  // Where everything else of the release is there, only the operation is missing.
  const isBesides = entries.some(({ id }) => !brought.some((operation) => operation.id === groupOf(id)));
  if (entries.length === 0 || (!isBesides && target.looksLike !== older)) return [];
  const evidence =
    target.looksLike === older
      ? `its build is ${target.build ?? older}`
      : `nothing answers at ${brought.map(placeOf).join(' or ')}`;
  return [
    {
      title: `The target looks like ${nameOf(older)}, and was held to ${nameOf(release)}`,
      cause: `What came with ${release} is not there: ${evidence}. Hold the target to its own page with --release ${older}; or bring it to ${release}, with the plugin that has the operations.`,
      entries,
    },
  ];
}

/** No path and method of an operation answers. */
function absentOperations(deviating: readonly EntryResult[], { exchanges }: Seen): readonly Found[] {
  return operations.flatMap((operation) => {
    const entries = deviating.filter(({ id }) => groupOf(id) === operation.id);
    if (entries.length === 0 || !isAbsentOperation(operation, exchanges)) return [];
    const older = previousRelease(operation.since);
    const release =
      older === undefined
        ? ''
        : ` It came with the release ${operation.since}: a target of ${older} is held to its page with --release ${older}.`;
    return [
      {
        title: `Nothing answers at ${placeOf(operation)}`,
        cause: `Add the operation, or the plugin that brings it, or correct its path and method.${release}`,
        entries,
      },
    ];
  });
}

/** The same status comes in the place of the documented one, whatever is asked. */
function otherStatuses(deviating: readonly EntryResult[]): readonly Found[] {
  const groups = groupedBy(deviating, ({ expected = '', actual = '' }) => {
    const [, status = ''] = /\bstatus (\d{3})\b/.exec(actual) ?? [];
    const documented = documentedStatuses(expected, status);
    const isOther = documented.length > 0 && !documented.includes(status);
    return isOther ? `${status} ${documented.join(' or ')}` : undefined;
  });
  return groups.map(([key, entries]) => {
    const [status = '', ...documented] = key.split(' ');
    const who = status.startsWith('4') ? 'Refusals are' : 'Success is';
    return {
      title: `${who} answered with ${status}, where ${documented.join(' ')} is documented`,
      cause: 'Answer with the documented status, in the one place where statuses are set.',
      entries,
    };
  });
}

/** The statuses of the class of another one that an expectation names; none for what is about something else. */
function documentedStatuses(expected: string, other: string): readonly string[] {
  if (!/^[24]/.test(other)) return [];
  const isOfClass = (status: string) => status.startsWith(other.charAt(0));
  // A reading whose values are words: what is rejected is rejected with 400.
  if (/^reading [\w-]+: .*\brejected\b/.test(expected)) return ['400'].filter(isOfClass);
  const isOfStatus = /^(?:status \d|reading [\w-]+: \d{3}(?: or \d{3})*$)/.test(expected);
  return isOfStatus ? [...new Set(expected.match(/\b[24]\d\d\b/g))].filter(isOfClass).toSorted() : [];
}

/** A member is in no answer of any operation. */
function absentMembers(deviating: readonly EntryResult[], { exchanges }: Seen): readonly Found[] {
  const groups = groupedBy(deviating, ({ actual = '' }) => {
    const [, path] = /^([\w.]+): no value$/.exec(actual) ?? [];
    return path?.slice(path.lastIndexOf('.') + 1);
  });
  return groups.flatMap(([member, entries]) => {
    const shown = new RegExp(`"${member}"\\s*:\\s*(?!null|"")|<${member}>`);
    const isShown = exchanges.some(
      ({ operation, status = 0, responseBody = '' }) =>
        operation !== undefined && status >= 200 && status < 300 && shown.test(responseBody),
    );
    return isShown
      ? []
      : [
          {
            title: `No answer has the member ${member}`,
            cause: `Show ${member} wherever the page has it: build answers in one place for all operations.`,
            entries,
          },
        ];
  });
}

/** Entries by what they have in common, where that is several clauses of several operations. */
function groupedBy(
  deviating: readonly EntryResult[],
  keyOf: (entry: EntryResult) => string | undefined,
): readonly (readonly [key: string, entries: readonly EntryResult[]])[] {
  const groups = new Map<string, EntryResult[]>();
  for (const entry of deviating) {
    const key = keyOf(entry);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].filter(([, entries]) => new Set(entries.map(({ id }) => groupOf(id))).size > 1);
}

const placeOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} /api/now${path}`;

const nameOf = (release: string): string => release.charAt(0).toUpperCase() + release.slice(1);
