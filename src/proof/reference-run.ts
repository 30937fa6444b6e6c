/** Runs of some checks against a reference instance of their own. */
import type { CheckRecord } from '../contract/record.ts';
import type { RunContext } from '../contract/run.ts';
import type { Check } from '../harness/check.ts';
import { inContext, type ContextChoice } from '../harness/running/context.ts';
import { runChecks } from '../harness/running/run-checks.ts';
import { referenceAgent } from '../reference/directory.ts';
import type { ReferenceOptions } from '../reference/instance.ts';
import { everyUser } from '../reference/users.ts';
import type { LedgerTable } from '../run-folder/ledger.ts';
import { rowsOf } from './administrator.ts';
import { serving } from './serving.ts';

/** How a run differs from one with every input. */
export interface ReferenceRunOptions {
  readonly instance?: ReferenceOptions;
  readonly context?: ContextChoice;
  /** Variables that are not set. */
  readonly unset?: readonly string[];
  readonly isAgentUnknown?: true;
  /** Makes records before the checks run, and gives out what a run is told of them. */
  readonly prepare?: (url: string) => Promise<Partial<RunContext['inputs']>>;
}

/** What a run of some checks left. */
interface ReferenceRun {
  readonly records: readonly CheckRecord[];
  /** Number of records in a table. */
  readonly rows: (table: LedgerTable) => number;
}

/** Runs checks against a reference instance of their own, in this process. */
export function runOnReference(
  checks: readonly Check[],
  { instance = {}, context: choice = {}, unset = [], isAgentUnknown, prepare }: ReferenceRunOptions = {},
): Promise<ReferenceRun> {
  const known = Object.entries(everyUser).filter(([name]) => !unset.includes(name));
  return serving(instance, async ({ url }) => {
    const inputs = {
      ...(isAgentUnknown ? {} : { agent: referenceAgent }),
      ...choice.inputs,
      ...(await prepare?.(url)),
    };
    return inContext(url, { ...choice, inputs }, async (context) => {
      const before = await rowsOf(url);
      const records = await runChecks(context, checks, { environment: Object.fromEntries(known) });
      const after = await rowsOf(url);
      return { records, rows: (table) => after(table).length - before(table).length };
    });
  });
}
