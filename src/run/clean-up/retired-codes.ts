/** Codes that may not be deleted: they are made inactive through the API, so that no agent is offered them. */
import type { Answer } from '../../client/answer.ts';
import type { Api } from '../../client/api.ts';
import type { Ledger } from '../../run-folder/ledger.ts';
import type { Leftover } from '../../run-folder/leftovers.ts';
import type { RemovedRecords } from './removed-records.ts';
import { inParallel } from './in-parallel.ts';
import type { Guard } from './abort.ts';

const table = 'interaction_wrap_up_code';
/** Codes in one request. */
const batchSize = 50;

interface Stuck {
  readonly sysId: string;
  readonly label: string;
  readonly reason: string;
}

export interface RetiredCodesTools {
  readonly api: Api;
  readonly ledger: Ledger;
  readonly guard: Guard;
  readonly removed: RemovedRecords;
  readonly mark: string;
  readonly workers: number;
}

export class RetiredCodes {
  readonly #tools: RetiredCodesTools;
  readonly #stuck = new Map<string, Stuck>();

  constructor(tools: RetiredCodesTools) {
    this.#tools = tools;
  }

  /** Adds a code that could not be deleted. */
  add(sysId: string, label: string, reason: string): void {
    this.#stuck.set(sysId, { sysId, label, reason });
  }

  /** Makes what was added inactive. Posting the label of an absent code would make it again, so each code is read before. */
  async retire(leave: (leftover: Leftover) => void): Promise<void> {
    const { guard, removed, ledger, workers, mark } = this.#tools;
    const active: Stuck[] = [];
    await inParallel([...this.#stuck.values()], workers, async (stuck) => {
      const state = await guard.attempt(() => this.#stateOf(stuck));
      if (state === undefined) return;
      this.#stuck.delete(stuck.sysId);
      if (state === 'absent') {
        removed.note(stuck.sysId, 'absent');
        ledger.removed(table, stuck.sysId);
      } else if (state === 'inactive') leave(leftover(stuck, 'it is inactive'));
      else if (state === 'active' && stuck.label.includes(mark)) active.push(stuck);
      else leave(leftover(stuck, 'it could not be read through the API either'));
    });
    for (let from = 0; from < active.length; from += batchSize) {
      const batch = active.slice(from, from + batchSize);
      const inactive = (await guard.attempt(() => this.#deactivate(batch))) ?? new Set<string>();
      for (const stuck of batch) {
        const isDone = inactive.has(stuck.sysId);
        leave(leftover(stuck, isDone ? 'it was made inactive' : 'it could not be made inactive'));
      }
    }
  }

  async #stateOf({ sysId, label }: Stuck): Promise<'absent' | 'inactive' | 'active' | 'unknown'> {
    const answer = await this.#tools.api.getCode(sysId);
    const code = answer.body?.result?.result_map?.wrap_up_code;
    if (isUnknown(answer)) return 'absent';
    if (code?.code !== label) return 'unknown';
    return code.active === false ? 'inactive' : 'active';
  }

  /** sys_ids of those that are inactive now. */
  async #deactivate(batch: readonly Stuck[]): Promise<ReadonlySet<string>> {
    const { api } = this.#tools;
    const answer = await api.postCodes({ codes: batch.map(({ label }) => ({ code: label, active: false })) });
    const shown = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const inactive = new Set<string>();
    for (const stuck of batch) {
      const listed = shown.find((code) => code.sys_id === stuck.sysId);
      // READINGS upsert-identity: whether an update is listed is open.
      const isInactive = listed ? listed.active === false : (await this.#stateOf(stuck)) === 'inactive';
      if (isInactive) inactive.add(stuck.sysId);
    }
    return inactive;
  }
}

/** READINGS unknown-id: no such record is 400 or 404. */
export function isUnknown({ status }: Answer): boolean {
  return status === 400 || status === 404;
}

function leftover({ sysId, reason }: Stuck, became: string): Leftover {
  return { table, sysId, reason: `${reason}; ${became}` };
}
