/** Findings of the matrix: how the suite's result differs from what is known of the judged version. Pure. */
import { catalogue } from '../../contract/catalogue.ts';
import type { Variant } from '../variants/index.ts';
import type { HiddenMember } from '../defects/defect.ts';
import type { EntryResult, Result } from '../../report/result/result.ts';
import { entryKey } from '../../report/result/verdict.ts';

/** An entry as findings quote it. */
export function say({ verdict, id, representation, message }: EntryResult): string {
  return `${verdict} ${id} [${representation}]: ${(message ?? '').slice(0, 240)}`;
}

/** The first few lines of many, and how many there are. */
export function some(lines: readonly string[], limit = 6): readonly string[] {
  return lines.length <= limit
    ? lines
    : [...lines.slice(0, limit), `and ${lines.length - limit} more of its kind`];
}

/** A blocked entry must name a clause that fails in the same run and representation. */
export function wronglyBlocked({ clauses }: Result): readonly string[] {
  const entries = clauses.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  const broken = new Set(entries.map(({ id, representation }) => entryKey(id, representation)));
  const wronglyBlockedEntries = clauses
    .filter(({ verdict }) => verdict === 'blocked')
    .filter(({ blockedBy = '', representation }) => !broken.has(entryKey(blockedBy, representation)))
    .map(({ id, blockedBy, representation }) => `${id} [${representation}] by ${blockedBy}`);
  return wronglyBlockedEntries.length === 0
    ? []
    : [
        `blocks ${some(wronglyBlockedEntries).join(', ')}, which nothing shows not to hold: fix the check, so that it names what is broken`,
      ];
}

/** No clause that shows a member may pass where that is never sent. */
export function vacuousFindings(
  { clauses }: Result,
  { operation, pointer }: HiddenMember,
): readonly string[] {
  const showing = new Set<string>(
    catalogue
      .filter((each) => each.operation === operation && each.shows?.some((shown) => shown === pointer))
      .map(({ id }) => id),
  );
  const passing = clauses.filter(({ id, verdict }) => verdict === 'pass' && showing.has(id));
  const ids = [...new Set(passing.map(({ id }) => id))];
  return ids.length === 0
    ? []
    : [`passes ${some(ids).join(', ')} although ${pointer} never comes: judge nothing of what was not sent`];
}

/** What is said against a version that conforms. */
export function alarmsIn(
  { clauses }: Pick<Result, 'clauses'>,
  combined: readonly Variant[] = [],
): readonly string[] {
  const mayWarn = (id: string): boolean =>
    combined.some((variant) => variant.mayWarn?.some((each) => each === id) === true);
  const alarms = clauses.filter(
    ({ verdict, id }) =>
      verdict === 'fail' ||
      verdict === 'error' ||
      verdict === 'blocked' ||
      (verdict === 'warn' && !mayWarn(id)),
  );
  return some(alarms.map(say));
}

/** A conforming version must cause no false alarm: fix the check that causes one, or a variant that does not conform. */
export function conformingFindings(result: Result, combined: readonly Variant[] = []): readonly string[] {
  const alarms = alarmsIn(result, combined);
  const verdict =
    alarms.length === 0 && result.verdict !== 'conformant' && result.verdict !== 'partial'
      ? [`the verdict is ${result.verdict}: expected conformant or partial`]
      : [];
  const vacuous = combined
    .flatMap(({ hides = [] }) => hides)
    .flatMap((member) => vacuousFindings(result, member));
  return [...alarms, ...verdict, ...vacuous];
}

/** The run must observe the reading that the target is known to follow. */
export function observationFindings(result: Result, { id, readings = {} }: Variant): readonly string[] {
  return Object.entries(readings)
    .filter(
      ([reading, value]) =>
        !result.observations.some((seen) => seen.reading === reading && seen.value === value),
    )
    .map(
      ([reading, value]) =>
        `${id}: the reading ${reading} was not seen to be ${value}: fix the check that observes it`,
    );
}
