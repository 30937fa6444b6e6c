/** Reads the ledgers of a run and sums them up. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ledgerTables,
  type Intended,
  type LedgerEntry,
  type LedgerTable,
  type Made,
  type Stored,
} from './ledger.ts';

/** A request without an answer in the ledger: the target may still be processing it. */
export interface Unanswered {
  readonly records: readonly Intended[];
  readonly at: number;
}

/** The sum of the ledgers of a run. */
export interface LedgerSummary {
  /** Records that exist as far as is known, newest first. */
  readonly made: readonly Made[];
  /** Intents that no answer confirmed. */
  readonly unconfirmed: readonly Intended[];
  readonly unanswered: readonly Unanswered[];
  /** Configurations that the target stored with segments of ours. */
  readonly stored: readonly Stored[];
  /** sys_ids of removed records, by table. */
  readonly removed: ReadonlyMap<LedgerTable, ReadonlySet<string>>;
  /** Leased interactions whose lease has not ended. */
  readonly taken: ReadonlySet<string>;
  /** Whether a clean-up ran after the last intent, and no known record is left. */
  readonly isCleanedUp: boolean;
}

/** The entries of all ledgers in a run's folder; a line that is none, as where a kill cut it short, is left out. */
export function readLedgers(
  folder: string,
  isRead: (name: string) => boolean = isLedger,
): readonly LedgerEntry[] {
  return linesOf(folder, isRead).flatMap((line) => entryOf(line) ?? []);
}

/** How many lines of a run's ledgers are no entries: what they named is found by its mark alone. */
export function damagedLines(folder: string): number {
  return linesOf(folder, isLedger).filter((line) => entryOf(line) === undefined).length;
}

function linesOf(folder: string, isRead: (name: string) => boolean): readonly string[] {
  return readdirSync(folder)
    .filter((name) => isLedger(name) && isRead(name))
    .flatMap((name) => textOf(path.join(folder, name)).split('\n'))
    .filter((line) => line !== '');
}

/** The text of a ledger; where it cannot be read, one line that is no entry. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'cannot be read';
  }
}

function entryOf(line: string): LedgerEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is number => typeof value === 'number';
const isTable = (value: unknown): boolean => ledgerTables.some((table) => table === value);

const areRecords = (value: unknown, ...names: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.every(
    (each: unknown) => isMembers(each) && isTable(each['table']) && names.every((name) => isText(each[name])),
  );

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What each kind of entry must have. */
const forms: Readonly<Record<LedgerEntry['kind'], (entry: Readonly<Record<string, unknown>>) => boolean>> = {
  intent: ({ request, records, at }) => isText(request) && isTime(at) && areRecords(records, 'key'),
  answer: ({ request, made, at }) => isText(request) && isTime(at) && areRecords(made, 'key', 'sysId'),
  stored: ({ sysId, segment, by, on }) => [sysId, segment, by, on].every(isText),
  removed: ({ table, sysId }) => isTable(table) && isText(sysId),
  kept: ({ table, sysId }) => isTable(table) && isText(sysId),
  taken: ({ sysId }) => isText(sysId),
  released: ({ sysId }) => isText(sysId),
  swept: ({ at }) => isTime(at),
};

function isEntry(value: unknown): value is LedgerEntry {
  if (!isMembers(value) || !isText(value['kind']) || !Object.hasOwn(forms, value['kind'])) return false;
  return forms[value['kind'] as LedgerEntry['kind']](value);
}

const isLedger = (name: string): boolean => /^ledger-.+\.jsonl$/.test(name);

/** Sums up the ledger entries of a run. */
export function summaryOf(entries: readonly LedgerEntry[]): LedgerSummary {
  const removed = new Map<LedgerTable, Set<string>>();
  const made = new Map<string, Made & { readonly at: number }>();
  const unanswered = new Map<string, Unanswered>();
  const intended: Intended[] = [];
  const stored: Stored[] = [];
  const taken = new Set<string>();
  let [lastMade, lastSwept] = [0, -1];
  for (const entry of entries) {
    switch (entry.kind) {
      case 'intent':
        intended.push(...entry.records);
        unanswered.set(entry.request, entry);
        lastMade = Math.max(lastMade, entry.at);
        break;
      case 'answer':
        for (const each of entry.made) made.set(each.sysId, { ...each, at: entry.at });
        lastMade = Math.max(lastMade, entry.at);
        break;
      case 'stored':
        stored.push(entry);
        break;
      case 'removed':
        removed.set(entry.table, (removed.get(entry.table) ?? new Set()).add(entry.sysId));
        break;
      case 'kept':
        removed.get(entry.table)?.delete(entry.sysId);
        break;
      case 'taken':
        taken.add(entry.sysId);
        break;
      case 'released':
        taken.delete(entry.sysId);
        break;
      case 'swept':
        lastSwept = Math.max(lastSwept, entry.at);
        break;
      default:
        // A line of a later version of the suite.
        entry satisfies never;
    }
  }
  for (const entry of entries) if (entry.kind === 'answer') unanswered.delete(entry.request);
  const isRemoved = (table: LedgerTable, sysId: string) => removed.get(table)?.has(sysId) === true;
  const confirmed = new Set([...made.values()].map(({ table, key }) => `${table} ${key}`));
  const standing = [...made.values()].filter(({ table, sysId }) => !isRemoved(table, sysId));
  const left = stored.filter(({ sysId }) => !isRemoved('interaction_wrap_up_configuration', sysId));
  const nothingMade = intended.length === 0 && made.size === 0;
  return {
    made: standing.sort((one, other) => other.at - one.at),
    unconfirmed: intended.filter(({ table, key }) => !confirmed.has(`${table} ${key}`)),
    unanswered: [...unanswered.values()],
    stored: left,
    removed,
    taken,
    isCleanedUp: nothingMade || (standing.length === 0 && left.length === 0 && lastSwept >= lastMade),
  };
}
