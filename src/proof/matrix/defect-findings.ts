/** Findings of the matrix about a defect. Pure. */
import { catalogue } from '../../contract/catalogue.ts';
import type { Defect } from '../defects/defect.ts';
import type { Result } from '../../report/result/result.ts';
import { sideEffectsOf } from './side-effects.ts';
import { say, wronglyBlocked, some } from './findings.ts';
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
  const vacuous = hides ? passesWithout(result, hides) : [];
  if (hides && vacuous.length > 0) {
    findings.push(
      `passes ${some(vacuous).join(', ')} although ${hides.pointer} never comes: judge nothing of what was not sent`,
    );
  }
  findings.push(...wronglyBlocked(result));
  if (errors.length > 0) findings.push(...some(errors.map(say), 2));
  return findings;
}

/** The clauses that show a member and pass although it is never sent. */
function passesWithout(
  { clauses }: Result,
  { operation, pointer }: NonNullable<Defect['hides']>,
): readonly string[] {
  const showing = new Set<string>(
    catalogue
      .filter((each) => each.operation === operation && each.shows?.some((shown) => shown === pointer))
      .map(({ id }) => id),
  );
  const passing = clauses.filter(({ id, verdict }) => verdict === 'pass' && showing.has(id));
  return [...new Set(passing.map(({ id }) => id))];
}
