import type { Check } from '../../src/harness/check.ts';
import { inContext } from '../../src/harness/running/context.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import type { LedgerTable } from '../../src/run-folder/ledger.ts';
import { rowsOf } from '../../src/proof/administrator.ts';
import type { Without } from '../../scripts/generate/needed-inputs.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import type { RunContext } from '../../src/contract/run.ts';
import { startReferenceInstance } from '../../src/reference/instance.ts';
import { referenceAgent } from '../../src/reference/directory.ts';
import { everyUser } from '../../src/reference/users.ts';

/** How a run differs from one with every input. */
export interface ReferenceRunOptions extends Without {
  /** Makes records before the checks run, and gives out what a run is told of them. */
  readonly prepare?: (url: string) => Promise<Partial<RunContext['inputs']>>;
}

/** What a run of some checks left. */
export interface ReferenceRun {
  readonly context: RunContext;
  readonly records: readonly CheckRecord[];
  /** Number of records in a table. */
  readonly rows: (table: LedgerTable) => number;
}

/** Runs checks against a reference instance of their own, in this process. */
export async function runOnReference(
  checks: readonly Check[],
  { instance: options, context: choice = {}, unset = [], isAgentUnknown, prepare }: ReferenceRunOptions = {},
): Promise<ReferenceRun> {
  const instance = await startReferenceInstance(options);
  try {
    const inputs = {
      ...(isAgentUnknown ? {} : { agent: referenceAgent }),
      ...choice.inputs,
      ...(await prepare?.(instance.url)),
    };
    return await inContext(instance.url, { ...choice, inputs }, async (context) => {
      const known = Object.entries(everyUser).filter(([name]) => !unset.includes(name));
      const before = await rowsOf(instance.url);
      const records = await runChecks(context, checks, { environment: Object.fromEntries(known) });
      const after = await rowsOf(instance.url);
      return { context, records, rows: (table) => after(table).length - before(table).length };
    });
  } finally {
    await instance.close();
  }
}
