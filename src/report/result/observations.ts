/** What a run observed besides verdicts: readings, undocumented members, transient failures. Pure. */
import type { Representation } from '../../contract/clause.ts';
import type { CheckRecord, Retries } from '../../contract/record.ts';
import type { ObservationResult, Result } from './result.ts';

/** Which values of open readings the target follows, where. */
export function observationsOf(records: readonly CheckRecord[]): ObservationResult[] {
  const found = new Map<
    string,
    { reading: string; value: string; in: Set<Representation>; on: Set<string> }
  >();
  for (const { reading, value, representation, subject } of records.flatMap(
    (record) => record.observations,
  )) {
    const key = `${reading}=${value}`;
    const one = found.get(key) ?? { reading, value, in: new Set<Representation>(), on: new Set<string>() };
    one.in.add(representation);
    one.on.add(subject);
    found.set(key, one);
  }
  return [...found.entries()]
    .sort(([left], [right]) => compare(left, right))
    .map(([, one]) => ({
      reading: one.reading,
      value: one.value,
      representations: [...one.in].sort(),
      subjects: [...one.on].sort(),
    }));
}

/** Members that the page does not document. */
export function driftOf(records: readonly CheckRecord[]): Result['drift'] {
  const found = new Map(
    records.flatMap((record) => record.drift).map((drift) => [`${drift.operation} ${drift.pointer}`, drift]),
  );
  return [...found.entries()]
    .sort(([left], [right]) => compare(left, right))
    .map(([, { operation, pointer }]) => ({ operation, pointer }));
}

/** What transient failures cost; undefined where there were none. */
export function retriesOf(records: readonly CheckRecord[]): { retries?: Retries } {
  const found = records.flatMap(({ retries }) => retries ?? []);
  if (found.length === 0) return {};
  const sum = (of: (retries: Retries) => number) => found.reduce((all, each) => all + of(each), 0);
  return {
    retries: {
      resent: sum(({ resent }) => resent),
      repeats: sum(({ repeats }) => repeats),
      lostMs: Math.round(sum(({ lostMs }) => lostMs)),
    },
  };
}

/** Order that does not depend on the locale of the machine. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
