/** Which of the records that a run makes will stay on the target, and why. Pure. */
import type { LedgerTable } from '../../run-folder/ledger.ts';
import { leavesNothing, type RunContext } from '../../contract/run.ts';
import type { Expectation } from './forecast.ts';

/** Records that will stay. */
export interface LeftoverForecast {
  readonly table: LedgerTable;
  /** About how many. */
  readonly count: number;
  readonly reason: string;
  /** What the operator can do about it. */
  readonly remedy: string;
}

const removableBy =
  'To have them removed, name a user that may read and delete in these tables in WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD.';

const closeThem =
  'Those without a mark are closed, and cannot be told from others: leave out WRAPUP_INTERACTION_SYS_IDS or WRAPUP_CONFIGURATION_SYS_IDS to have none.';

/** What the operator can do about all that stays. */
export function remedyOf(stay: readonly LeftoverForecast[]): string {
  return [...new Set(stay.map(({ remedy }) => remedy))].join(' ');
}

/** Internal wrap-ups that checks open with any configuration, in each representation. */
const unmarkedWrapUps = 2;

const kinds: Readonly<Record<LedgerTable, keyof Expectation['records']>> = {
  interaction_wrap_up_segment: 'segments',
  interaction_wrap_up_code: 'codes',
  interaction_wrap_up_configuration: 'configurations',
  interaction: 'interactions',
};

/** The tables in which a run makes records. */
export function tablesOf({ records }: Expectation): readonly LedgerTable[] {
  return (Object.keys(kinds) as LedgerTable[]).filter((table) => records[kinds[table]] > 0);
}

/**
 * What will stay, by table.
 *
 * @param refused tables out of which nothing can be removed, with the reason
 */
export function forecastLeftovers(
  context: RunContext,
  expectation: Expectation,
  refused: ReadonlyMap<LedgerTable, { readonly reason: string }>,
): readonly LeftoverForecast[] {
  if (leavesNothing(context)) return [];
  const reasonOf = (table: LedgerTable) =>
    context.inputs.tableApi ? refused.get(table)?.reason : 'there are no credentials for the Table API';
  const stay = tablesOf(expectation).flatMap((table): LeftoverForecast[] => {
    const reason = reasonOf(table);
    return reason === undefined
      ? []
      : [{ table, count: expectation.records[kinds[table]], reason, remedy: removableBy }];
  });
  return reasonOf('interaction_wrap_up_segment') === undefined ? [...stay, ...unmarked(context)] : stay;
}

/** Internal wrap-ups on a given interaction with a given configuration: they carry no mark. */
function unmarked({ inputs, profiles, representations }: RunContext): LeftoverForecast[] {
  const areMade = [inputs.interactions, inputs.configurations].every((given) => given.length > 0);
  if (!areMade || !profiles.includes('internal')) return [];
  const reason = 'internal wrap-ups on given interactions with given configurations carry no mark';
  const count = unmarkedWrapUps * representations.length;
  return [{ table: 'interaction_wrap_up_segment', count, reason, remedy: closeThem }];
}

/** What will stay, in words, and what the operator can do about it. */
export function leftoverForecastText(stay: readonly LeftoverForecast[], url: string): string {
  const lines = stay.map(({ table, count, reason }) => `about ${count} in ${table} (${reason})`);
  const codes = stay.some(({ table }) => table === 'interaction_wrap_up_code')
    ? ' Codes are made inactive through the API.'
    : '';
  return `Records of this run will stay on ${url}: ${lines.join('; ')}.${codes} ${remedyOf(stay)}`;
}
