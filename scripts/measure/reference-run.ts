import type { Check } from '../../src/harness/check.ts';
import { inContext, type ContextChoice } from '../../src/harness/running/context.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import { ledgerTables, type LedgerTable } from '../../src/run-folder/ledger.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import type { RunContext } from '../../src/contract/run.ts';
import {
  basic,
  referenceCredentials,
  startReferenceInstance,
  type ReferenceOptions,
} from '../../src/reference/instance.ts';
import { everyUser } from '../../src/reference/users.ts';

/** How a measured run differs from one with every input. */
export interface ReferenceRunOptions {
  readonly instance?: ReferenceOptions;
  readonly context?: ContextChoice;
  /** Variables that are not set. */
  readonly unset?: readonly string[];
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
  { instance: options, context: choice = {}, unset = [], prepare }: ReferenceRunOptions = {},
): Promise<ReferenceRun> {
  const instance = await startReferenceInstance(options);
  try {
    const inputs = { ...choice.inputs, ...(await prepare?.(instance.url)) };
    return await inContext(instance.url, { ...choice, inputs }, async (context) => {
      const known = Object.entries(everyUser).filter(([name]) => !unset.includes(name));
      const before = await countRows(instance.url);
      const records = await runChecks(context, checks, { environment: Object.fromEntries(known) });
      const after = await countRows(instance.url);
      return { context, records, rows: (table) => (after.get(table) ?? 0) - (before.get(table) ?? 0) };
    });
  } finally {
    await instance.close();
  }
}

/** A request of the administrator, as JSON. */
export async function ask(url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: basic(referenceCredentials.admin), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function countRows(url: string): Promise<ReadonlyMap<LedgerTable, number>> {
  const counts = new Map<LedgerTable, number>();
  for (const table of ledgerTables) {
    const { result } = (await ask(`${url}/api/now/table/${table}?sysparm_fields=sys_id`)) as {
      result: unknown[];
    };
    counts.set(table, result.length);
  }
  return counts;
}
