/** What each check costs and needs, as it was measured against the reference instance. */
import type { ClauseId } from '../../contract/catalogue.ts';
import type { Representation } from '../../contract/clause.ts';
import { measuredChecks, measuredSkips } from './generated/measured.ts';

/** What one check costs in one representation. */
export interface Cost {
  readonly exchanges: number;
  readonly interactions: number;
  readonly segments: number;
  readonly codes: number;
  readonly configurations: number;
}

/** A check as it was measured, with every input given. */
export interface MeasuredCheck {
  readonly title: string;
  /** Only run with `--read-only`. */
  readonly readOnly: boolean;
  readonly ids: readonly ClauseId[];
  /** Absent where none of its clauses is judged in that representation. */
  readonly costs: Readonly<Partial<Record<Representation, Cost>>>;
}

/** Inputs without which some entries are skipped. */
export type MeasuredInput = 'credentials' | 'no-role user' | 'Table API' | 'wrap-up configurations';

/** `<clause> <representation>`. */
export type MeasuredEntry = `${ClauseId} ${Representation}`;

type Numbers = readonly [number, number, number, number, number];

function costOf([exchanges, interactions, segments, codes, configurations]: Numbers): Cost {
  return { exchanges, interactions, segments, codes, configurations };
}

/** Every check with its costs. */
export function measuredCosts(): readonly MeasuredCheck[] {
  return measuredChecks.map(({ title, readOnly, ids, costs }) => {
    const { json, xml }: Partial<Record<Representation, Numbers>> = costs;
    return {
      title,
      readOnly,
      ids: ids.split(' ') as ClauseId[],
      costs: { ...(json && { json: costOf(json) }), ...(xml && { xml: costOf(xml) }) },
    };
  });
}

/** The entries that are skipped without an input. */
export function skippedWithout(input: MeasuredInput): ReadonlySet<MeasuredEntry> {
  return new Set(measuredSkips[input].split(',') as MeasuredEntry[]);
}
