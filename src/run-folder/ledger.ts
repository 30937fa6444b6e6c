import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Tables in which a run leaves records. */
export const ledgerTables = [
  'interaction',
  'interaction_wrap_up_segment',
  'interaction_wrap_up_code',
  'interaction_wrap_up_configuration',
] as const;

export type LedgerTable = (typeof ledgerTables)[number];

/** What identifies a record before it exists: a text with the run's mark, or the parent record. */
export interface Intended {
  readonly table: LedgerTable;
  readonly key: string;
}

/** A record that an answer showed to exist. */
export interface Made extends Intended {
  readonly sysId: string;
}

/** A configuration that the target stored with a segment of ours, and who made that segment when. */
export interface Stored {
  readonly sysId: string;
  readonly segment: string;
  /** Columns sys_created_by and sys_created_on of the segment, where they are shown. */
  readonly by: string;
  readonly on: string;
}

/** One line of a ledger. Times are epoch milliseconds. */
export type LedgerEntry =
  /** A request that may make these records is about to be sent. */
  | {
      readonly kind: 'intent';
      readonly request: string;
      readonly records: readonly Intended[];
      readonly at: number;
    }
  /** The request was answered; these records exist. */
  | {
      readonly kind: 'answer';
      readonly request: string;
      readonly made: readonly Made[];
      readonly at: number;
    }
  /** The target stored a configuration of its own with a segment of ours. */
  | ({ readonly kind: 'stored' } & Stored)
  /** A record was removed, or was absent. */
  | { readonly kind: 'removed'; readonly table: LedgerTable; readonly sysId: string }
  /** The target said that it removed a record, and it was still there. */
  | { readonly kind: 'kept'; readonly table: LedgerTable; readonly sysId: string }
  /** The lease of an interaction began, or ended. */
  | { readonly kind: 'taken' | 'released'; readonly sysId: string }
  /** A clean-up looked at everything and found nothing more that it could remove. */
  | { readonly kind: 'swept'; readonly at: number };

/** Records the answer to a request, with the records that it shows to exist. */
export type RecordAnswer = (made: readonly Made[]) => void;

/**
 * What a run makes on a target, written to disk before each request and after it. A line has been handed to the
 * operating system when a method returns, so that it outlives a killed process.
 */
export class Ledger {
  readonly #file: string;
  readonly #redact: (text: string) => string;
  readonly #labels = new Set<string>();
  readonly #sysIds = new Set<string>();
  readonly #unanswered = new Set<string>();
  #descriptor: number | undefined;
  #requests = 0;
  #isClosed = false;
  #hasWritten = false;

  /**
   * @param file a file of JSON lines that only this writer appends to
   * @param redact takes secrets out of a value: a target may give anything as the id of a record
   */
  constructor(file: string, redact: (text: string) => string) {
    this.#file = file;
    this.#redact = redact;
  }

  /**
   * Records the intent of a request: what it may make. A request that makes nothing new is left out.
   *
   * @returns a function that records the answer
   */
  intend(records: readonly Intended[]): RecordAnswer {
    if (this.#isClosed) throw new LedgerClosedError();
    // A code that exists is not made again by naming it.
    const fresh = records.filter(({ key }) => !this.#labels.has(key));
    const request = `${process.pid}.${(this.#requests += 1)}`;
    if (fresh.length > 0) {
      this.#unanswered.add(request);
      this.#append({ kind: 'intent', request, records: fresh, at: Date.now() });
    }
    return (made) => {
      const unknown = made.filter(({ sysId }) => !this.#sysIds.has(sysId));
      for (const { table, key, sysId } of unknown) {
        this.#sysIds.add(sysId);
        if (table === 'interaction_wrap_up_code') this.#labels.add(key);
      }
      if (!this.#unanswered.delete(request) && unknown.length === 0) return;
      this.#append({ kind: 'answer', request, made: unknown, at: Date.now() });
    };
  }

  /** Records that the target stored a configuration with a segment of ours. */
  stored(stored: Stored): void {
    this.#append({ kind: 'stored', ...stored });
  }

  /** Records that a record was removed, or was absent. */
  removed(table: LedgerTable, sysId: string): void {
    this.#append({ kind: 'removed', table, sysId });
  }

  /** Records that a record is still there, although it counted as removed. */
  kept(table: LedgerTable, sysId: string): void {
    this.#append({ kind: 'kept', table, sysId });
  }

  /** Records that the lease of an interaction began, or ended. */
  pooled(kind: 'taken' | 'released', sysId: string): void {
    this.#append({ kind, sysId });
  }

  /** Records that a clean-up found nothing more to remove. */
  swept(): void {
    this.#append({ kind: 'swept', at: Date.now() });
  }

  /** Ends the ledger: no request may begin. Waits this long for answers to requests in flight. */
  async close(waitMs = 0): Promise<void> {
    this.#isClosed = true;
    const until = Date.now() + waitMs;
    while (this.#unanswered.size > 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #append(entry: LedgerEntry): void {
    const line = JSON.stringify(entry, (_, value: unknown) =>
      typeof value === 'string' ? this.#redact(value) : value,
    );
    this.#descriptor ??= openSync(this.#file, 'a');
    // An earlier writer may have been killed in the middle of a line.
    const begun = this.#hasWritten || endsWhole(this.#file) ? '' : '\n';
    this.#hasWritten = true;
    writeSync(this.#descriptor, `${begun}${line}\n`);
  }
}

/** A request began after the ledger was closed: the run is ending. */
export class LedgerClosedError extends Error {
  override readonly name = 'LedgerClosedError';

  constructor() {
    super('not sent: the run is ending');
  }
}

function endsWhole(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return text === '' || text.endsWith('\n');
}
