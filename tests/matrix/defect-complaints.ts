/** What is wrong with what the suite said of a defect. Pure. */
import type { Defect } from '../../src/reference/defects/defect.ts';
import type { Result } from '../../src/report/result.ts';
import { entryKey } from '../../src/report/verdict.ts';
import { consequencesOf } from './collateral.ts';
import { say, some } from './complaints.ts';
import { chargedIn, clausesWith } from './engine.ts';

/** What is blocked by a clause that is not broken in the same representation, each with that clause. */
function blockedWithoutCause({ clauses }: Result): readonly string[] {
  const entries = clauses.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
  const broken = new Set(entries.map(({ id, representation }) => entryKey(id, representation)));
  return clauses
    .filter(({ verdict }) => verdict === 'blocked')
    .filter(({ blockedBy = '', representation }) => !broken.has(entryKey(blockedBy, representation)))
    .map(({ id, blockedBy, representation }) => `${id} [${representation}] by ${blockedBy}`);
}

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
  const slandered = blockedWithoutCause(result);
  if (slandered.length > 0) {
    complaints.push(
      `blocks ${some(slandered).join(', ')}, which nothing shows not to hold: mend the check, so that it names what is broken`,
    );
  }
  if (errors.length > 0) complaints.push(...some(errors.map(say), 2));
  return complaints;
}
