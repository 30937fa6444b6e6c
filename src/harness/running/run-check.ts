import { PagesOfCheck } from '../../client/retry/page-history.ts';
import type { Representation } from '../../contract/clause.ts';
import type { CheckRecord } from '../../contract/record.ts';
import { selectedClauses } from '../../contract/selection.ts';
import type { Check } from '../check.ts';
import type { Session } from '../session.ts';
import { Verdicts } from '../verdicts.ts';
import { attempt, type CheckRun } from './attempt.ts';
import { conclude } from './conclusion.ts';

/**
 * Runs a check in one representation and gives back what it found out. Never throws: what goes wrong becomes
 * a verdict of the clauses that the check lists.
 *
 * @param onWait is told of time lost to transient failures, in milliseconds
 */
export async function runCheck(
  session: Session,
  check: Check,
  representation: Representation,
  onWait: (milliseconds: number) => void = () => undefined,
): Promise<CheckRecord> {
  const { context, connection, redaction } = session;
  const { title, file, ids } = check;
  const listed = selectedClauses(ids, representation, context);
  const run: CheckRun = {
    session,
    check,
    representation,
    verdicts: new Verdicts(representation, context.readings, redaction),
    pages: new PagesOfCheck(connection.pages),
    exchanges: [],
    retries: { resent: 0, repeats: 0, lostMs: 0 },
    failedMs: 0,
    onWait,
  };

  let ending = await attempt(run, 0);
  for (let number = 1; ending === 'again'; number += 1) ending = await attempt(run, number);
  conclude(ending.problem, listed, run.verdicts);

  const { verdicts, exchanges, retries } = run;
  // The body judges all its clauses; the run keeps only those that it was told to judge.
  const unselected = new Set(ids.filter((id) => !listed.includes(id)));
  const wasSmooth = retries.resent + retries.repeats === 0;
  return {
    title,
    file,
    representation,
    clauses: listed,
    judgements: verdicts.withoutSecrets().filter(({ clause }) => !unselected.has(clause)),
    observations: verdicts.observations,
    drift: verdicts.drift.map(({ operation, pointer }) => ({
      operation,
      pointer: redaction.quotations(pointer),
    })),
    exchanges,
    ...(wasSmooth ? {} : { retries }),
  };
}
