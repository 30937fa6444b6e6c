/** Configurations that the target stored with external segments of a run. */
import type { Ledger, Stored } from '../../run-folder/ledger.ts';
import type { TableApi, TableRecord } from '../../client/table-api.ts';
import type { Baseline } from '../../run-folder/baseline.ts';
import type { Leftover } from '../../run-folder/leftovers.ts';
import type { RemovedRecords, Removal } from './removed-records.ts';
import { isSysId } from '../../run-folder/sys-id.ts';
import { cannotBeNamed } from './ownership.ts';
import { configurationsOf } from './take-baseline.ts';
import { inParallel } from './in-parallel.ts';
import { stillListed } from './still-listed.ts';
import type { Guard } from './abort.ts';

const table = 'interaction_wrap_up_configuration';

export interface StoredTools {
  readonly tables: TableApi;
  readonly ledger: Ledger;
  readonly guard: Guard;
  readonly removed: RemovedRecords;
  readonly baseline: Baseline | undefined;
  readonly workers: number;
  /** sys_ids that the operator gave. */
  readonly given: readonly string[];
}

/** How far apart a segment and the configuration that was stored with it may be made: one request made both. */
const farthestMs = 10_000;

/**
 * Such a configuration carries no mark, and a target may let segments share one, or show one that a colleague made
 * during the run. So it is removed only when it is not in the baseline, when one segment of ours alone had it, when
 * the user who made that segment made it at the same time, and when no segment uses it any more.
 */
export class StoredConfigurations {
  readonly #tools: StoredTools;
  readonly #waiting = new Set<string>();
  /** For each configuration that is in the ledger, the segments that had it. */
  readonly #entered = new Map<string, Map<string, Stored>>();
  /** sys_ids of configurations that were there after a deletion that the target said it did. */
  readonly #keptOnce = new Set<string>();
  /** sys_ids of configurations that were deleted. */
  readonly #deleted = new Set<string>();

  /** @param known those that are in the ledger already */
  constructor(tools: StoredTools, known: readonly Stored[]) {
    this.#tools = tools;
    for (const stored of known) {
      this.#enter(stored);
      this.#waiting.add(stored.sysId);
    }
  }

  /** Notes the configuration of a segment of ours, before the segment is deleted. */
  follow(segment: TableRecord): void {
    const { given, ledger, baseline } = this.#tools;
    const sysId = segment['wrap_up_configuration'] ?? '';
    if (sysId === '' || segment['external'] !== 'true' || given.includes(sysId)) return;
    // A configuration of the baseline is not the run's.
    if (baseline?.configurations?.includes(sysId) === true) return;
    this.#waiting.add(sysId);
    const { sys_id: id = '', sys_created_by: by = '', sys_created_on: on = '' } = segment;
    const stored: Stored = { sysId, segment: id, by, on };
    if (this.#enter(stored)) ledger.stored(stored);
  }

  /** Notes that a segment had a configuration; says whether that was not known. */
  #enter(stored: Stored): boolean {
    const segments = this.#entered.get(stored.sysId) ?? new Map<string, Stored>();
    this.#entered.set(stored.sysId, segments);
    if (segments.has(stored.segment)) return false;
    segments.set(stored.segment, stored);
    return true;
  }

  /** Those left by a transient failure: another call may remove them. */
  get lost(): readonly Leftover[] {
    return [...this.#waiting].map((sysId) => ({
      table,
      sysId,
      reason: 'no answer came when it was removed',
    }));
  }

  /**
   * Removes what may be removed, and returns the leftovers.
   *
   * @param pending segments of ours that are still there: what they use is left for another call
   */
  async remove(pending: ReadonlySet<string>): Promise<readonly Leftover[]> {
    const { guard, removed, ledger, tables, workers } = this.#tools;
    const left: Leftover[] = [];
    const gone = new Map<string, Removal>();
    await inParallel([...this.#waiting], workers, async (sysId) => {
      const outcome = await guard.attempt(() => this.#removeOne(sysId, pending));
      if (outcome === undefined) return;
      this.#waiting.delete(sysId);
      if (typeof outcome === 'object') left.push({ table, sysId, ...outcome });
      else gone.set(sysId, outcome);
    });
    const deleted = new Set([...gone].flatMap(([sysId, how]) => (how === 'removed' ? [sysId] : [])));
    const still = await guard.attempt(() => stillListed(tables, table, deleted));
    for (const [sysId, how] of gone) {
      // What cannot be looked for is not known to be gone: another call looks again.
      if (!still && how === 'removed') this.#waiting.add(sysId);
      else if (still?.has(sysId) === true && this.#keptOnce.has(sysId)) {
        left.push({ table, sysId, reason: 'the target said that it deleted it, and it is still there' });
      } else if (still?.has(sysId) === true) {
        this.#keptOnce.add(sysId);
        this.#waiting.add(sysId);
      } else {
        removed.note(sysId, how);
        ledger.removed(table, sysId);
      }
    }
    return left;
  }

  /**
   * Configurations that are there now and were not before the run: where segments of ours could not be looked
   * at, the target may have stored them with those. That proves nothing, so they are listed and not removed.
   */
  async unexplained(mark: string): Promise<readonly Leftover[]> {
    const { guard, tables, baseline, given, removed } = this.#tools;
    const before = baseline?.configurations;
    if (!before) return [];
    const now = await guard.attempt(() => configurationsOf(tables, ['sys_id', 'name']));
    const known = new Set([...before, ...given, ...this.#entered.keys()]);
    return (now ?? [])
      .filter(({ sys_id: id = '', name = '' }) => !known.has(id) && !removed.has(id) && !name.includes(mark))
      .map(({ sys_id: sysId = '' }) => ({
        table,
        sysId,
        reason: 'it came after the run began; the target may have stored it with a segment of this run',
      }));
  }

  /** What speaks against the run having made a configuration; undefined where everything shows that it did. */
  #doubtAbout(sysId: string, seen: TableRecord): string | undefined {
    const [stored, ...others] = this.#entered.get(sysId)?.values() ?? [];
    if (!stored || others.length > 0) return 'several segments had it';
    const { sys_created_by: by = '', sys_created_on: on = '' } = seen;
    if (by === '' || stored.by === '') return 'the Table API does not show who made it';
    if (by !== stored.by) return 'another user made it';
    const apartMs = Math.abs(timeOf(on) - timeOf(stored.on));
    return apartMs <= farthestMs ? undefined : 'it was not made together with that segment';
  }

  async #removeOne(
    sysId: string,
    pending: ReadonlySet<string>,
  ): Promise<Removal | { readonly reason: string } | undefined> {
    const { tables, baseline } = this.#tools;
    if (!isSysId(sysId)) return { reason: cannotBeNamed };
    const seen = await tables.look(table, sysId);
    // The response to its deletion may have been lost.
    if (seen === 'absent') return this.#deleted.has(sysId) ? 'removed' : seen;
    if (typeof seen === 'number') return { reason: `it cannot be looked at (status ${seen})` };
    if (!baseline?.configurations) {
      return { reason: 'stored with a segment of this run, but it may have been there before' };
    }
    const doubt = this.#doubtAbout(sysId, seen);
    if (doubt !== undefined) return { reason: `stored with a segment of this run, but ${doubt}` };
    const query = `wrap_up_configuration=${sysId}`;
    const fields = ['sys_id', 'wrap_up_configuration'];
    const { records } = await tables.page('interaction_wrap_up_segment', { query, limit: 10, fields });
    if (records?.some((record) => pending.has(record['sys_id'] ?? '')) === true) return undefined;
    // A target that ignores the condition lists other segments: then it is unknown whether one uses it, and it stays.
    if (records?.length !== 0)
      return { reason: 'stored with a segment of this run, but other segments may use it' };
    this.#deleted.add(sysId);
    const outcome = await tables.remove(table, sysId);
    if (typeof outcome === 'number') return undefined;
    return outcome === 'refused' ? { reason: 'the Table API does not let us delete it' } : outcome;
  }
}

/** A time as the Table API shows it, in milliseconds; not a number where it is none. */
const timeOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);
