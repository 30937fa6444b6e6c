/** One run of every check against the clean reference instance: what each check costs, and what the run says. */
import { catalogue } from '../../src/contract/catalogue.ts';
import { representations, type Representation } from '../../src/contract/clause.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import type { RunContext } from '../../src/contract/run.ts';
import type { Check } from '../../src/harness/check.ts';
import type { Learned } from '../../src/harness/arrange/learned.ts';
import { inContext, type ContextChoice } from '../../src/harness/running/context.ts';
import { everyCheck } from '../../src/harness/running/every-check.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import { rowsOf } from '../../src/proof/administrator.ts';
import { serving } from '../../src/proof/serving.ts';
import { everyUser } from '../../src/reference/users.ts';
import { assemble } from '../../src/report/result/assemble.ts';
import { packageRoot } from '../../src/report/result/package-root.ts';
import type { Result } from '../../src/report/result/result.ts';
import { ledgerTables } from '../../src/run-folder/ledger.ts';

/** What a check costs in a representation: requests, interactions, segments, codes, configurations. */
type Costs = Readonly<Record<Representation, readonly number[]>>;

/** What the run showed. */
export interface CleanRun {
  readonly checks: readonly (Costs & {
    readonly check: Check;
    /** What a worker that has found nothing out spends besides. */
    readonly learning: readonly number[];
  })[];
  /** What a worker spends to find out how the target reads requests. */
  readonly learning: readonly number[];
  readonly result: Result;
  /** The operations that the checks of each clause called. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What some checks cost, and what their result is made of. */
interface Measured {
  readonly costs: readonly (Costs & { readonly check: Check })[];
  readonly context: RunContext;
  readonly records: readonly CheckRecord[];
}

/** Runs every check, one after the other, so that each costs the same in every run. */
export function cleanRun(): Promise<CleanRun> {
  return serving({}, async ({ url }) => {
    const every = await everyCheck();
    const usual = every.filter(({ readOnly }) => !readOnly);
    const learned: Learned = {};
    // The first pass finds out how the target reads requests, the second one knows it.
    const { costs: first, ...taught } = await measure(url, usual, {}, () => learned);
    const { costs } = await measure(url, usual, {}, () => learned);
    const { costs: untaught } = await measure(url, usual, {}, () => ({}));
    const [all, known] = [sumOf(first), sumOf(costs)];
    const learning = minus(all, known);
    const rows = await rowsOf(url);
    // As many records to read as a run looks up by itself.
    const inputs = {
      segments: rows('interaction_wrap_up_segment').slice(0, 5),
      codes: rows('interaction_wrap_up_code').slice(0, 5),
    };
    const reading = every.filter(({ readOnly }) => readOnly);
    const read = await measure(url, reading, { consent: { readOnly: true }, inputs }, () => ({}));
    const checks = [
      ...costs.map((cost, index) => ({ ...cost, learning: minus(untaught[index]?.json ?? [], cost.json) })),
      ...read.costs.map((cost) => ({ ...cost, learning: [0, 0, 0, 0, 0] })),
    ];
    return {
      checks,
      learning,
      result: resultOf(taught),
      called: calledBy(taught.records),
    };
  });
}

function calledBy(records: readonly CheckRecord[]): CleanRun['called'] {
  const called = new Map<string, Set<string>>();
  for (const { clauses, exchanges } of records) {
    const operations = exchanges.flatMap(({ operation }) => operation ?? []);
    for (const id of clauses) called.set(id, new Set([...(called.get(id) ?? []), ...operations]));
  }
  return called;
}

function resultOf({ context, records }: Pick<Measured, 'context' | 'records'>): Result {
  const completion = { durationMs: 0, complete: true, lostChecks: [] };
  const suite = { name: 'wrapup-conformance', version: packageRoot().version };
  return assemble({ context, suite, catalogue, records, completion }).result;
}

const minus = (all: readonly number[], some: readonly number[]): readonly number[] =>
  all.map((cost, column) => cost - (some[column] ?? 0));

/** The sums of the columns of costs, over both representations. */
function sumOf(costs: Measured['costs']): readonly number[] {
  const rows = costs.flatMap(({ json, xml }) => [json, xml]);
  return [0, 1, 2, 3, 4].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

async function measure(
  url: string,
  checks: readonly Check[],
  choice: ContextChoice,
  learned: () => Learned,
): Promise<Measured> {
  return inContext(url, choice, async (context) => {
    const records: CheckRecord[] = [];
    const costs: Measured['costs'][number][] = [];
    let before = await rowsOf(url);
    for (const check of checks) {
      const cost = { check, json: [0, 0, 0, 0, 0], xml: [0, 0, 0, 0, 0] };
      for (const representation of representations) {
        const one = { ...context, representations: [representation] };
        const [record] = await runChecks(one, [check], { environment: everyUser, learned: learned() });
        if (!record) continue;
        records.push(record);
        const after = await rowsOf(url);
        const made = ledgerTables.map((table) => after(table).length - before(table).length);
        cost[representation] = [record.exchanges.length, ...made];
        before = after;
      }
      costs.push(cost);
    }
    return { costs, context, records };
  });
}
