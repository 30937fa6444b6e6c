/** How much a run sends and makes, and what it skips: sums over one recorded clean run. Pure. */
import { entries, type ClauseId, type Entry } from '../../contract/catalogue.ts';
import { mayMakeUpIds, type RunContext } from '../../contract/run.ts';
import { isSelected, selectedClauses } from '../../contract/selection.ts';
import { measuredChecks, measuredLearning } from './generated/measured.ts';
import { neededInputs } from './generated/needed-inputs.ts';
import { inputNames, type InputName } from './inputs.ts';

/** What decides how much a run sends and makes: a run's context has it, and so have its settings. */
export type Plan = Pick<
  RunContext,
  'release' | 'profiles' | 'operations' | 'representations' | 'clauses' | 'consent' | 'inputs'
> & { readonly target?: Pick<RunContext['target'], 'kind' | 'credentials' | 'hasProvisioner'> | undefined };

/** The clauses that a run without an input cannot judge. A test holds this against runs. */
export function clausesThatNeed(input: InputName): ReadonlySet<string> {
  return new Set(neededInputs[input].split(' '));
}

/** Entries that a run skips because it lacks an input, and the profiles that they are at home in. */
export interface Gap {
  readonly input: InputName;
  readonly entries: number;
  readonly profiles: readonly string[];
}

/** What a run comes to. Numbers of requests and records are those of the reference instance: say "about". */
export interface Expectation {
  readonly entries: number;
  readonly checks: number;
  readonly exchanges: number;
  /** Exchanges of the longest check: no number of workers makes a run shorter. */
  readonly longest: number;
  readonly records: Readonly<Record<'interactions' | 'segments' | 'codes' | 'configurations', number>>;
  readonly gaps: readonly Gap[];
  /** Entries that are skipped for want of one or more inputs. */
  readonly skipped: number;
}

/** The entries that a plan has. */
export function selectedEntries(plan: Plan): readonly Entry[] {
  return entries(plan.release).filter(({ clause, representation }) =>
    isSelected({ ...clause, representation }, plan),
  );
}

/**
 * What a plan comes to.
 *
 * @param foundMissing inputs that the target showed to be missing, where a plan alone does not
 */
export function expectationOf(plan: Plan, foundMissing: readonly InputName[] = []): Expectation {
  const selected = selectedEntries(plan);
  const missing = inputNames.filter((name) => foundMissing.includes(name) || lacks(plan)[name]);
  const needs = missing.map((input) => ({ input, ids: clausesThatNeed(input) }));
  const without = selected.filter(({ clause }) => needs.some(({ ids }) => ids.has(clause.id)));
  const skipped = new Set(without.map(({ clause }) => clause.id));
  const runs = measuredChecks.flatMap((check) =>
    plan.representations.flatMap((representation) => {
      const ids = selectedClauses(check.ids.split(' ') as ClauseId[], representation, plan);
      const isRun = check.readOnly === plan.consent.readOnly && ids.some((id) => !skipped.has(id));
      return isRun ? [{ check, cost: check[representation] }] : [];
    }),
  );
  const costs = runs.map(({ cost }) => cost);
  const total = (rows: readonly (readonly number[])[], column: number) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  // Several checks share what they find out, and no more is spent than all of them need.
  const learning = [...new Set(runs.map(({ check }) => check))].map((check) => check.learning);
  const sum = (column: number) =>
    total(costs, column) + Math.min(total(learning, column), measuredLearning[column] ?? 0);
  const makesInteractions = plan.inputs.tableApi && plan.inputs.interactions.length === 0;
  return {
    entries: selected.length,
    checks: costs.length,
    exchanges: sum(0) - (makesInteractions ? 0 : sum(1)),
    longest: Math.max(0, ...costs.map(([exchanges = 0]) => exchanges)),
    records: {
      interactions: makesInteractions ? sum(1) : 0,
      segments: sum(2),
      codes: sum(3),
      configurations: sum(4),
    },
    gaps: needs.flatMap(({ input, ids }): Gap[] => {
      const found = selected.filter(({ clause }) => ids.has(clause.id));
      const profiles = [...new Set(found.map(({ clause }) => clause.profile))];
      return found.length === 0 ? [] : [{ input, entries: found.length, profiles }];
    }),
    skipped: without.length,
  };
}

/** Which inputs a plan does not have; the reference instance has every user. */
function lacks({ inputs, consent, target }: Plan): Partial<Readonly<Record<InputName, boolean>>> {
  if (consent.readOnly) {
    // Those that are not given are looked up.
    return {
      writing: true,
      'segments to read': !inputs.tableApi && (inputs.segments ?? []).length === 0,
      'codes to read': !inputs.tableApi && (inputs.codes ?? []).length === 0,
    };
  }
  const isAnonymous = target?.kind !== 'reference' && target?.credentials === 'none';
  const knowsItsRecords = target !== undefined && !mayMakeUpIds({ target, inputs });
  return {
    interactions: knowsItsRecords && inputs.interactions.length === 0 && !inputs.tableApi,
    credentials: isAnonymous,
    'no-role user': !inputs.noRoleUser || isAnonymous,
    'Table API': !inputs.tableApi,
    'wrap-up configurations':
      !(inputs.createConfiguration && inputs.tableApi) && inputs.configurations.length === 0,
  };
}

/** All records that a run makes. */
export function totalOf({ records }: Expectation): number {
  return Object.values(records).reduce((sum, count) => sum + count, 0);
}

/** Seconds that the checks take, with answers that take so long: 1.5 s to start, and 20 ms a check besides. */
export function secondsOf(of: Expectation, workers: number, exchangeMs: number): number {
  const inFlight = Math.max((of.exchanges * exchangeMs) / workers, of.longest * exchangeMs);
  return (1500 + (of.checks * 20) / workers + inFlight) / 1000;
}

/** Seconds that the clean-up takes: each record is read again, then deleted. */
export function cleanUpSeconds(expectation: Expectation, workers: number, exchangeMs: number): number {
  return (totalOf(expectation) * 2 * exchangeMs) / workers / 1000;
}
