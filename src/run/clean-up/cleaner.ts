/** Removes what a run made on a target: by sys_id, after looking at each record again. */
import type { Api } from '../../client/api.ts';
import type { Ledger, LedgerTable } from '../../run-folder/ledger.ts';
import { isSysId } from '../../run-folder/sys-id.ts';
import type { LedgerSummary } from '../../run-folder/ledger-reading.ts';
import type { TableApi, TableRecord } from '../../client/table-api.ts';
import type { Leftover } from '../../run-folder/leftovers.ts';
import { cannotBeNamed, Ownership, keyColumn } from './ownership.ts';
import type { RemovedRecords, Removal } from './removed-records.ts';
import { inParallel } from './in-parallel.ts';
import { isUnknown, type RetiredCodes } from './retired-codes.ts';
import { Search, type Listing } from './search.ts';
import { stillListed } from './still-listed.ts';
import type { Guard } from './abort.ts';
import type { StoredConfigurations } from './stored-configurations.ts';

/** Parents first: their children are recognised by them. */
const toLookAt: readonly LedgerTable[] = [
  'interaction',
  'interaction_wrap_up_configuration',
  'interaction_wrap_up_code',
  'interaction_wrap_up_segment',
];

/** Children first. */
const toRemove: readonly LedgerTable[] = [
  'interaction_wrap_up_segment',
  'interaction_wrap_up_configuration',
  'interaction_wrap_up_code',
  'interaction',
];

/** How often the cleaner deletes a record that stays there. */
const mostDeletions = 2;

/** What a clean-up works with. */
export interface Tools {
  readonly mark: string;
  readonly api: Api;
  readonly tables: TableApi;
  /** Whether there are credentials for the Table API at all. */
  readonly hasTableApi: boolean;
  readonly ledger: Ledger;
  readonly guard: Guard;
  readonly removed: RemovedRecords;
  readonly workers: number;
  readonly stored: StoredConfigurations;
  readonly codes: RetiredCodes;
}

export class Cleaner {
  readonly #tools: Tools;
  readonly #summary: LedgerSummary;
  readonly #ownership: Ownership;
  readonly #search: Search;
  /** Records that stay, by sys_id. */
  readonly #left = new Map<string, Leftover>();
  /** Deletions whose response was lost. */
  readonly #lost = new Map<string, Leftover>();
  readonly #deletions = new Map<string, number>();
  /** Deleted records without a mark: no search finds them again if they are still there. */
  readonly #unmarked = new Map<LedgerTable, Set<string>>();
  /** Keys of records that were seen. */
  readonly #keys = new Set<string>();
  #isComplete = true;
  /** Whether there are segments of ours that could not be looked at. */
  #hasUnseenSegments = false;
  #hasWorked = false;

  constructor(tools: Tools, summary: LedgerSummary) {
    this.#tools = tools;
    this.#summary = summary;
    this.#ownership = new Ownership(tools.mark, summary);
    this.#search = new Search(tools.tables, this.#ownership, tools.mark);
  }

  /** Leftovers as far as is known. */
  get leftovers(): readonly Leftover[] {
    const unseen = this.#summary.made.filter(({ sysId }) => this.#isOpen(sysId) && !this.#lost.has(sysId));
    return [
      ...this.#left.values(),
      ...this.#lost.values(),
      ...this.#tools.stored.lost,
      ...[...this.#unmarked].flatMap(([table, sysIds]) =>
        [...sysIds].map((sysId) => ({
          table,
          sysId,
          reason: 'it was deleted, and nothing shows that it is gone',
        })),
      ),
      ...unseen.map(({ table, sysId }) => ({ table, sysId, reason: 'no answer came when it was looked at' })),
    ];
  }

  /** Whether transient failures prevented something that another pass may do. */
  get hasLost(): boolean {
    return (
      this.#lost.size > 0 ||
      this.#tools.stored.lost.length > 0 ||
      this.#unmarked.size > 0 ||
      this.#summary.made.some(({ sysId }) => this.#isOpen(sysId))
    );
  }

  /** Requests that were in flight when the run ended, and whose records have not been seen. */
  get missing(): LedgerSummary['unanswered'] {
    const wasSeen = (key: string) => [...this.#keys].some((seen) => isNamed(seen, key));
    return this.#summary.unanswered.filter(({ records }) => !records.some(({ key }) => wasSeen(key)));
  }

  /** Whether the tables could be searched for the mark, so that no record can be missed. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Looks at everything and removes what can be removed; says whether there was anything to remove. */
  async pass(): Promise<boolean> {
    this.#hasWorked = false;
    this.#isComplete = true;
    await this.#takeBackKept();
    const found = new Map<LedgerTable, Map<string, TableRecord>>();
    for (const table of toLookAt) found.set(table, await this.#lookAt(table));
    for (const table of toRemove) {
      const records = this.#newestFirst(table, found.get(table) ?? new Map<string, TableRecord>());
      await inParallel(records, this.#tools.workers, (record) => this.#remove(table, record));
    }
    await this.#tools.codes.retire((leftover) => this.#leave(leftover));
    for (const leftover of await this.#tools.stored.remove(new Set(this.#lost.keys()))) this.#leave(leftover);
    if (this.#hasUnseenSegments && !this.#hasWorked) {
      for (const leftover of await this.#tools.stored.unexplained(this.#tools.mark)) this.#leave(leftover);
    }
    return this.#hasWorked;
  }

  /** What the last pass deleted and the target still lists is looked at again. */
  async #takeBackKept(): Promise<void> {
    const { guard, tables, removed, ledger } = this.#tools;
    for (const [table, sysIds] of this.#unmarked) {
      const still = await guard.attempt(() => stillListed(tables, table, sysIds));
      if (!still) continue;
      this.#unmarked.delete(table);
      for (const sysId of still) {
        removed.takeBack(sysId);
        ledger.kept(table, sysId);
      }
    }
  }

  /** Everything of ours in a table, read just now. */
  async #lookAt(table: LedgerTable): Promise<Map<string, TableRecord>> {
    const { guard, hasTableApi } = this.#tools;
    const nothing: Listing = { ours: new Map(), unreadable: 0, isComplete: false };
    const listing = hasTableApi ? await guard.attempt(() => this.#search.marked(table)) : nothing;
    // A transient failure: the next pass reads the table again.
    if (!listing) return new Map();
    if (listing.unreadable !== undefined) {
      this.#isComplete = false;
      await this.#noteUnreadable(table, listing.unreadable);
      return new Map();
    }
    const { ours } = listing;
    for (const sysId of [...ours.keys()].filter((id) => !isSysId(id))) {
      ours.delete(sysId);
      this.#leave({ table, sysId, reason: cannotBeNamed });
    }
    if (!listing.isComplete) this.#isComplete = false;
    const unlisted = this.#summary.made.filter(
      (made) => made.table === table && !ours.has(made.sysId) && this.#isOpen(made.sysId),
    );
    await inParallel(unlisted, this.#tools.workers, ({ sysId }) => this.#lookAtOne(table, sysId, ours));
    const sought = this.#summary.unconfirmed.filter(
      (each) => each.table === table && !(listing.isComplete && each.key.startsWith(this.#tools.mark)),
    );
    await inParallel(sought, this.#tools.workers, async (intended) => {
      for (const record of (await guard.attempt(() => this.#search.byKey(intended))) ?? []) {
        ours.set(record['sys_id'] ?? '', record);
        this.#keys.add(intended.key);
      }
    });
    for (const record of ours.values()) {
      this.#keys.add(record[keyColumn[table]] ?? '');
      // Before anything is deleted: what ends this clean-up must not hide what came with a segment.
      if (table === 'interaction_wrap_up_segment') this.#tools.stored.follow(record);
    }
    return ours;
  }

  async #lookAtOne(table: LedgerTable, sysId: string, ours: Map<string, TableRecord>): Promise<void> {
    if (!isSysId(sysId)) return this.#leave({ table, sysId, reason: cannotBeNamed });
    const seen = await this.#tools.guard.attempt(() => this.#tools.tables.look(table, sysId));
    if (seen === undefined) return;
    if (seen === 'absent') this.#noteAbsence(table, sysId, 'absent');
    else if (typeof seen === 'number')
      this.#leave({ table, sysId, reason: `it cannot be looked at again (status ${seen})` });
    else if (this.#ownership.isOurs(table, seen)) ours.set(sysId, seen);
    else this.#leave({ table, sysId, reason: 'it does not carry the mark of this run' });
  }

  /** This table cannot be read, so nothing in it is deleted. The API may show which records are absent. */
  async #noteUnreadable(table: LedgerTable, status: number): Promise<void> {
    const { workers, codes, api, guard } = this.#tools;
    const why =
      status === 0
        ? 'there are no credentials for the Table API'
        : status === 200
          ? 'an access rule hides its fields'
          : `status ${status}`;
    const open = this.#summary.made.filter((made) => made.table === table && this.#isOpen(made.sysId));
    await inParallel(open, workers, async ({ sysId, key }) => {
      const reason = `the Table API does not show it (${why})`;
      this.#hasUnseenSegments ||= table === 'interaction_wrap_up_segment';
      if (table === 'interaction_wrap_up_code') return codes.add(sysId, key, reason);
      if (table === 'interaction_wrap_up_segment') {
        const answer = await guard.attempt(() => api.getSegment(sysId));
        if (answer === undefined) return;
        if (isUnknown(answer)) return this.#noteAbsence(table, sysId, 'absent');
      }
      this.#leave({ table, sysId, reason });
    });
  }

  #isOpen(sysId: string): boolean {
    return !this.#left.has(sysId) && !this.#tools.removed.has(sysId);
  }

  /** Newest first by the ledger; a record that it does not know comes first. */
  #newestFirst(table: LedgerTable, found: ReadonlyMap<string, TableRecord>): readonly TableRecord[] {
    const known = this.#summary.made.filter((made) => made.table === table).map(({ sysId }) => sysId);
    const order = new Map(known.map((sysId, index) => [sysId, index + 1]));
    const rank = (record: TableRecord) => order.get(record['sys_id'] ?? '') ?? 0;
    return [...found.values()]
      .filter((record) => !this.#left.has(record['sys_id'] ?? ''))
      .sort((one, other) => rank(one) - rank(other));
  }

  async #remove(table: LedgerTable, record: TableRecord): Promise<void> {
    const sysId = record['sys_id'] ?? '';
    const { tables, guard, removed, codes } = this.#tools;
    const deletions = (this.#deletions.get(sysId) ?? 0) + 1;
    if (deletions > mostDeletions) {
      removed.takeBack(sysId);
      this.#leave({ table, sysId, reason: 'the target said that it deleted it, and it is still there' });
      return;
    }
    const outcome = await guard.attempt(() => tables.remove(table, sysId));
    if (outcome === undefined) {
      this.#lost.set(sysId, { table, sysId, reason: 'no answer came when it was deleted' });
      return;
    }
    if (typeof outcome === 'number') {
      this.#lost.set(sysId, { table, sysId, reason: `it was not deleted (status ${outcome})` });
      return;
    }
    this.#deletions.set(sysId, deletions);
    const reason = 'the Table API does not let us delete it';
    if (outcome === 'removed' && !record[keyColumn[table]]?.includes(this.#tools.mark))
      this.#unmarked.set(table, (this.#unmarked.get(table) ?? new Set()).add(sysId));
    if (outcome !== 'refused') return this.#noteAbsence(table, sysId, outcome);
    this.#lost.delete(sysId);
    if (table === 'interaction_wrap_up_code') codes.add(sysId, record['code'] ?? '', reason);
    else this.#leave({ table, sysId, reason });
  }

  #leave(leftover: Leftover): void {
    this.#left.set(leftover.sysId, leftover);
  }

  #noteAbsence(table: LedgerTable, sysId: string, how: Removal): void {
    // The response to its deletion was lost: the record is absent because of that deletion.
    this.#tools.removed.note(sysId, this.#lost.delete(sysId) ? 'removed' : how);
    this.#hasWorked = true;
    this.#tools.ledger.removed(table, sysId);
  }
}

/** Whether a text holds a key as a whole: keys end in a number, and that of one may begin that of another. */
export function isNamed(text: string, key: string): boolean {
  return text
    .split(key)
    .slice(1)
    .some((rest) => !/^[\w-]/.test(rest));
}
