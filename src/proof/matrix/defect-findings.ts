/** Findings of the matrix about a defect. Pure. */
import type { Defect } from '../defects/defect.ts';
import type { Result } from '../../report/result/result.ts';
import { sideEffectsOf } from './side-effects.ts';
import { say, some, vacuousFindings, wronglyBlocked } from './findings.ts';
import { clausesWith, noticedIn } from './engine.ts';

/** A defect breaks a clause that it names, and no other clause except side effects. */
export function defectFindings(result: Result, { breaks, hides }: Defect): readonly string[] {
  const failing = clausesWith(result, 'fail', 'warn');
  const errors = result.clauses.filter(({ verdict }) => verdict === 'error');
  const named = new Set<string>(breaks);
  const noticed = noticedIn(result);
  const findings: string[] = [];
  if (failing.length === 0) {
    findings.push(`survives: no check notices it; make one notice ${breaks.join(', ')}`);
  } else if (!breaks.some((id) => noticed.has(id))) {
    findings.push(
      `breaks none of the clauses that it names (${breaks.join(', ')}), but ${some(failing).join(', ')}: fix the checks of those, or what the defect names`,
    );
  }
  const mayFail = sideEffectsOf(breaks);
  const foreign = failing.filter((id) => !named.has(id) && !mayFail.has(id));
  if (foreign.length > 0) {
    findings.push(
      `fails ${some(foreign).join(', ')}, which nothing says to rest on ${breaks.join(', ')}: fix the check, name them in the defect, or say dependsOn in the catalogue`,
    );
  }
  if (hides) findings.push(...vacuousFindings(result, hides));
  findings.push(...wronglyBlocked(result));
  if (errors.length > 0) findings.push(...some(errors.map(say), 2));
  return findings;
}
