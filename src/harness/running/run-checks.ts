import { RetryPolicy } from '../../client/retry/retry-policy.ts';
import type { CheckRecord } from '../../contract/record.ts';
import type { RunContext } from '../../contract/run.ts';
import { runContextVariable } from '../../run-folder/handover.ts';
import { selectedClauses } from '../../contract/selection.ts';
import type { Check } from '../check.ts';
import { openSession } from '../session.ts';
import type { Learned } from '../arrange/learned.ts';
import { runCheck } from './run-check.ts';

/** How checks are run. */
export interface Running {
  /** Has the credentials. */
  readonly environment: NodeJS.ProcessEnv;
  /** Seconds that transient failures may cost a worker in all. */
  readonly retryBudgetSeconds?: number;
  /** What was found out about the target before, and what this run finds out; by default nothing is known. */
  readonly learned?: Learned;
  /** Whether the run may end with this record; by default none is enough. */
  readonly isEnough?: (record: CheckRecord) => boolean;
}

/**
 * Runs checks in this process, without Playwright, in each representation in which one of their clauses is
 * judged; as many at the same time as the context has workers, each with a session of its own.
 *
 * @returns their records, in the order of the checks
 */
export async function runChecks(
  context: RunContext,
  checks: readonly Check[],
  { environment, retryBudgetSeconds, learned, isEnough = () => false }: Running,
): Promise<readonly CheckRecord[]> {
  // All workers take from one iterator.
  const waiting = checks
    .flatMap((check) =>
      context.representations
        .filter((representation) => selectedClauses(check.ids, representation, context).length > 0)
        .map((representation) => ({ check, representation })),
    )
    .entries();
  const records: CheckRecord[] = [];
  let isOver = false;
  const work = async (worker: number): Promise<void> => {
    const { connection, ...rest } = openSession(worker, {
      ...environment,
      [runContextVariable]: JSON.stringify(context),
    });
    const retryPolicy =
      retryBudgetSeconds === undefined ? connection.retryPolicy : new RetryPolicy(retryBudgetSeconds);
    const session = { ...rest, ...(learned && { learned }), connection: { ...connection, retryPolicy } };
    try {
      for (const [index, { check, representation }] of waiting) {
        const record = await runCheck(session, check, representation);
        records[index] = record;
        isOver ||= isEnough(record);
        if (isOver) return;
      }
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: context.workers }, (_, worker) => work(worker)));
  return records;
}
