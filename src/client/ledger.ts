import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tables in which a run leaves records. */
export type LedgerTable =
  | 'interaction'
  | 'interaction_wrap_up_segment'
  | 'interaction_wrap_up_code'
  | 'interaction_wrap_up_configuration';

/** One line of a ledger. */
export type LedgerEntry =
  /** A record is about to be requested; what identifies it carries the run's mark or hangs on one that does. */
  | { readonly kind: 'intent'; readonly table: LedgerTable; readonly key: string }
  /** It exists, with this sys_id. */
  | { readonly kind: 'made'; readonly table: LedgerTable; readonly key: string; readonly sysId: string }
  /** It is gone. */
  | { readonly kind: 'removed'; readonly table: LedgerTable; readonly sysId: string };

/** What a run makes on a target, written to disk before each request and after it. */
export class Ledger {
  readonly #file: string;
  readonly #redact: (text: string) => string;
  readonly #known = new Set<string>();

  /**
   * @param file a file of JSON lines that only this writer appends to
   * @param redact takes secrets out of a value: a target may give anything as the id of a record
   */
  constructor(file: string, redact: (text: string) => string) {
    this.#file = file;
    this.#redact = redact;
  }

  /** Enters that a record is about to be requested. Returns once the line is with the operating system. */
  intend(table: LedgerTable, key: string): void {
    this.#append({ kind: 'intent', table, key });
  }

  /** Enters that a record exists. */
  made(table: LedgerTable, key: string, sysId: string): void {
    if (this.#known.has(sysId)) return;
    this.#known.add(sysId);
    this.#append({ kind: 'made', table, key, sysId });
  }

  /** Enters that a record is gone. */
  removed(table: LedgerTable, sysId: string): void {
    this.#append({ kind: 'removed', table, sysId });
  }

  #append(entry: LedgerEntry): void {
    const line = JSON.stringify(entry, (_, value: unknown) =>
      typeof value === 'string' ? this.#redact(value) : value,
    );
    appendFileSync(this.#file, `${line}\n`);
  }
}

/** Everything that the ledgers of a run's folder say, oldest first in each; a line cut short by a kill is left out. */
export function readLedgers(folder: string): readonly LedgerEntry[] {
  return readdirSync(folder)
    .filter((name) => /^ledger-.+\.jsonl$/.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as LedgerEntry];
      } catch {
        return [];
      }
    });
}
