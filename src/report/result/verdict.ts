/** The rules that turn verdicts of entries into verdicts of profiles and of the run. Pure. */
import type { Level, Representation } from '../../contract/clause.ts';
import type { JudgedVerdict } from '../../contract/record.ts';
import type { Counts, RunVerdict } from './result.ts';

/** Counts verdicts; every verdict is there, be it with 0. */
export function count(entries: Iterable<{ readonly verdict: JudgedVerdict }>): Counts {
  const counts = { fail: 0, error: 0, blocked: 0, warn: 0, pass: 0, skip: 0 };
  for (const { verdict } of entries) counts[verdict] += 1;
  return counts;
}

/** What the rules need to know of an entry. */
export interface Judged {
  readonly id: string;
  readonly representation: Representation;
  readonly level: Level;
  readonly verdict: JudgedVerdict;
  readonly blockedBy?: string;
}

/**
 * Verdict of a set of entries that the run set out to judge. `blockers` says which clauses did not hold, so
 * that an entry without a visible root cause is not taken for harmless. `partOnly`: the run judged a
 * chosen part, by clause, representation or shard.
 */
export function verdictOf(
  selected: readonly Judged[],
  { complete, partOnly, shown }: { complete: boolean; partOnly: boolean; shown: ReadonlySet<string> },
): RunVerdict {
  if (selected.some(({ verdict }) => verdict === 'fail')) return 'nonconformant';
  if (!complete || selected.some(({ verdict }) => verdict === 'error')) return 'inconclusive';
  const unexplained = ({ verdict, blockedBy, representation }: Judged) =>
    verdict === 'blocked' && !shown.has(entryKey(blockedBy ?? '', representation));
  if (selected.some(unexplained)) return 'inconclusive';
  const musts = selected.filter(({ level }) => level === 'MUST');
  const judged = musts.filter(({ verdict }) => verdict === 'pass' || verdict === 'warn');
  if (judged.length === 0 && (musts.length > 0 || !partOnly)) return 'inconclusive';
  return partOnly || judged.length < musts.length ? 'partial' : 'conformant';
}

/** Verdict of the run from those of its claimed profiles: failing wins over not knowing, that over gaps. */
export function combine(verdicts: readonly RunVerdict[], complete: boolean): RunVerdict {
  if (verdicts.includes('nonconformant')) return 'nonconformant';
  if (!complete || verdicts.length === 0 || verdicts.includes('inconclusive')) return 'inconclusive';
  return verdicts.includes('partial') ? 'partial' : 'conformant';
}

/** Key of an entry in maps and sets. */
export function entryKey(id: string, representation: Representation): string {
  return `${id} ${representation}`;
}

/** Exit codes of `run`. */
export const exitCodes = { fine: 0, nonconformant: 1, usage: 2, inconclusive: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code. With `strict`, a warning or a gap counts like a failure. */
export function exitCodeOf(
  verdict: RunVerdict,
  strict: boolean,
  counted: Counts,
  complete: boolean,
): ExitCode {
  if (verdict === 'nonconformant') return exitCodes.nonconformant;
  // Entries that a cut-short run did not reach are not gaps of the target.
  const gaps = complete ? counted.skip : 0;
  if (strict && counted.warn + gaps > 0) return exitCodes.nonconformant;
  return verdict === 'inconclusive' ? exitCodes.inconclusive : exitCodes.fine;
}
