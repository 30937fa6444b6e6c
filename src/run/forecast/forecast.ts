/** How much a run will send, make and leave, and how long it takes. Pure. */
import { entries } from '../../contract/catalogue.ts';
import type { Representation } from '../../contract/clause.ts';
import type { RunContext } from '../../contract/run.ts';
import { isSelected, selectedClauses } from '../../contract/selection.ts';
import {
  measuredCosts,
  skippedWithout,
  type Cost,
  type MeasuredEntry,
  type MeasuredInput,
} from './measured-check.ts';

/** The part of a run's context that decides what it costs. */
export type Plan = Pick<
  RunContext,
  'release' | 'profiles' | 'representations' | 'clauses' | 'workers' | 'consent' | 'inputs'
> & {
  /** Absent: the run starts the reference instance, which needs no cleaning up. */
  readonly credentials?: RunContext['target']['credentials'];
};

/** Inputs that a run lacks, and the entries that it must skip for that. */
export interface Gap {
  readonly input: MeasuredInput;
  readonly entries: number;
  /** Which profiles the entries are at home in. */
  readonly profiles: readonly string[];
}

export interface Expectation {
  /** Entries that the run sets out to judge. */
  readonly entries: number;
  readonly checks: number;
  readonly exchanges: number;
  /** Exchanges of the longest check: no number of workers makes a run shorter. */
  readonly longest: number;
  readonly records: Omit<Cost, 'exchanges'>;
  readonly gaps: readonly Gap[];
}

/** What a run starts with, and what each check costs besides its exchanges, in milliseconds. */
const [startMs, checkMs] = [1500, 20];

/** What a plan comes to, by what was measured against the reference instance. */
export function expectationOf(plan: Plan): Expectation {
  const context = plan as RunContext;
  const { readOnly } = plan.consent;
  const selected = entries(plan.release).filter(({ clause, representation }) =>
    isSelected({ ...clause, representation }, plan),
  );
  const gaps = lacking(plan).map((input): Gap => {
    const skipped = skippedWithout(input);
    const found = selected.filter(({ clause, representation }) =>
      skipped.has(`${clause.id} ${representation}`),
    );
    return {
      input,
      entries: found.length,
      profiles: [...new Set(found.map(({ clause }) => clause.profile))],
    };
  });
  const impossible = new Set(lacking(plan).flatMap((input) => [...skippedWithout(input)]));
  const costs = measuredCosts().flatMap(({ readOnly: reads, ids, costs: known }) =>
    reads !== readOnly
      ? []
      : plan.representations.flatMap((representation) => {
          const cost = known[representation];
          const wanted = selectedClauses(ids, representation, context);
          return cost && wanted.some((id) => !impossible.has(entry(id, representation))) ? [cost] : [];
        }),
  );
  const sum = (name: keyof Cost) => costs.reduce((total, cost) => total + cost[name], 0);
  const makesInteractions = plan.inputs.tableApi && plan.inputs.interactions.length === 0;
  return {
    entries: selected.length,
    checks: costs.length,
    exchanges: sum('exchanges') - (makesInteractions ? 0 : sum('interactions')),
    longest: Math.max(0, ...costs.map(({ exchanges }) => exchanges)),
    records: {
      interactions: makesInteractions ? sum('interactions') : 0,
      segments: sum('segments'),
      codes: sum('codes'),
      configurations: sum('configurations'),
    },
    gaps: gaps.filter((gap) => gap.entries > 0),
  };
}

/** What a run with this context comes to; the reference instance has every input. */
export function expectationFor(context: RunContext): Expectation {
  const { target } = context;
  return expectationOf({
    ...context,
    ...(target.kind !== 'reference' && { credentials: target.credentials }),
  });
}

const entry = (id: string, representation: Representation) => `${id} ${representation}` as MeasuredEntry;

/** The inputs that a plan does not have. */
function lacking({ inputs, consent, credentials }: Plan): readonly MeasuredInput[] {
  if (consent.readOnly) return [];
  const internal =
    (inputs.createConfiguration && inputs.tableApi) || inputs.configurations.length > 0
      ? []
      : ['wrap-up configurations' as const];
  return [
    ...(credentials === 'none' ? ['credentials' as const] : []),
    ...(inputs.noRoleUser || credentials === 'none' ? [] : ['no-role user' as const]),
    ...(inputs.tableApi ? [] : ['Table API' as const]),
    ...internal,
  ];
}

/** All records that a run makes. */
export function totalOf({ records }: Expectation): number {
  return Object.values(records).reduce((sum, count) => sum + count, 0);
}

/** Seconds that the checks of a run take, with answers that take so long. */
export function secondsOf(
  { exchanges, longest, checks }: Expectation,
  workers: number,
  exchangeMs: number,
): number {
  const inFlight = Math.max((exchanges * exchangeMs) / workers, longest * exchangeMs);
  return (startMs + (checks * checkMs) / workers + inFlight) / 1000;
}

/** Seconds that the clean-up takes: each record is read again, then deleted. */
export function cleanUpSeconds(expectation: Expectation, workers: number, exchangeMs: number): number {
  return (totalOf(expectation) * 2 * exchangeMs) / workers / 1000;
}
