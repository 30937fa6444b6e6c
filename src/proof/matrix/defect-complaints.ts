/** What is wrong with what the suite said of a defect. Pure. */
import type { Defect } from '../defects/defect.ts';
import type { Result } from '../../report/result/result.ts';
import { consequencesOf } from './collateral.ts';
import { say, slanderComplaints, some } from './complaints.ts';
import { chargedIn, clausesWith } from './engine.ts';

/** A defect breaks a clause that it names, and nothing that has nothing to do with those. */
export function defectComplaints(result: Result, { breaks }: Defect): readonly string[] {
  const red = clausesWith(result, 'fail', 'warn');
  const errors = result.clauses.filter(({ verdict }) => verdict === 'error');
  const named = new Set<string>(breaks);
  const complaints: string[] = [];
  if (red.length === 0) {
    complaints.push(`survives: no check notices it; make one notice ${breaks.join(', ')}`);
  } else if (![...red, ...chargedIn(result)].some((id) => named.has(id))) {
    complaints.push(
      `breaks none of the clauses that it names (${breaks.join(', ')}), but ${some(red).join(', ')}: mend the checks of those, or what the defect names`,
    );
  }
  const mayBeRed = consequencesOf(breaks);
  const foreign = red.filter((id) => !named.has(id) && !mayBeRed.has(id));
  if (foreign.length > 0) {
    complaints.push(
      `reddens ${some(foreign).join(', ')}, which nothing says to rest on ${breaks.join(', ')}: mend the check, name them in the defect, or say dependsOn in the catalogue`,
    );
  }
  complaints.push(...slanderComplaints(result));
  if (errors.length > 0) complaints.push(...some(errors.map(say), 2));
  return complaints;
}
