/** Cleans up after a run: at its end, and after it was interrupted or killed. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../client/api.ts';
import { Client } from '../../client/connection/client.ts';
import { Ledger } from '../../run-folder/ledger.ts';
import { damagedLines, readLedgers, summaryOf, type LedgerSummary } from '../../run-folder/ledger-reading.ts';
import { openConnection } from '../../client/connection/target-connection.ts';
import { hold, removeStale } from '../../run-folder/lock.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import { TableApi } from '../../client/table-api.ts';
import { readBaseline } from '../../run-folder/baseline.ts';
import { writeLeftovers, type Leftover, type Leftovers } from '../../run-folder/leftovers.ts';
import type { RunContext } from '../../contract/run.ts';
import { Cleaner } from './cleaner.ts';
import { RemovedRecords } from './removed-records.ts';
import { RetiredCodes } from './retired-codes.ts';
import { CleanUpAborted, Guard } from './abort.ts';
import { StoredConfigurations } from './stored-configurations.ts';
import { waitForOthers } from './wait-for-others.ts';

/** The outcome of a clean-up. */
export interface CleanedUp {
  readonly removed: number;
  /** Records that were not there any more. */
  readonly absent: number;
  /** Leftovers, with the reason. */
  readonly leftovers: readonly Leftover[];
  /** Set where more may be left than is listed. */
  readonly isIncomplete?: true;
  /** Why the clean-up could not do its work; what it knew of stays in the ledger. */
  readonly problem?: { readonly message: string; readonly remedy: string };
}

/** After a killed run: how long the clean-up watches for records of requests in flight. */
const quietMs = 2000;
/** How often the clean-up repeats after transient failures. */
const mostRepeats = 3;

/**
 * Removes everything that a run made, newest first, and writes what is left to the run's folder. May be called
 * again: a record that is removed already is no mistake. Waits for processes that still work on the run, and for
 * requests that were in flight when it ended.
 *
 * @param say tells the operator what is waited for
 */
export async function cleanUp(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<CleanedUp> {
  const since = Date.now();
  const release = hold(context.folder, 'clean-up', since);
  const removed = new RemovedRecords();
  try {
    const { wasKilled } = await waitForOthers(context, since, say);
    const summary = summaryOf(readLedgers(context.folder));
    const damaged = damagedLines(context.folder);
    if (damaged > 0 && !wasKilled) say(`left out: ${damaged} of the ledger's lines, as they are no entries`);
    if (!summary.isCleanedUp) {
      // Where the process ends before the clean-up does, this is what is known.
      const records = knownLeftovers(context.folder, 'the clean-up was ended');
      writeLeftovers(context.folder, { records, isIncomplete: true });
    }
    const left = summary.isCleanedUp
      ? { records: [] }
      : await cleanUpAlone(context, environment, { summary, wasKilled, removed }, say);
    writeLeftovers(context.folder, left);
    removeStale(context.folder);
    const { records: leftovers, isIncomplete } = left;
    return { ...counts(removed), leftovers, ...(isIncomplete && { isIncomplete }) };
  } catch (error) {
    const problem = error instanceof CleanUpAborted ? error : ownProblem(error);
    const known = knownLeftovers(context.folder, problem.message);
    writeLeftovers(context.folder, { records: known, isIncomplete: true });
    return { ...counts(removed), leftovers: known, isIncomplete: true, problem };
  } finally {
    release();
  }
}

/** What stands in the ledger and is not known to be removed. */
function knownLeftovers(folder: string, why: string): readonly Leftover[] {
  const { made, stored, unanswered } = summaryOf(readLedgers(folder));
  const configurations = [...new Set(stored.map(({ sysId }) => sysId))].map((sysId) => ({
    table: 'interaction_wrap_up_configuration' as const,
    sysId,
  }));
  const leftovers = [...made, ...configurations].map(({ table, sysId }) => ({
    table,
    sysId,
    reason: `not removed: ${why}${table === 'interaction_wrap_up_segment' ? mayHaveMore : ''}`,
  }));
  return [...leftovers, ...possiblyMade(unanswered)];
}

const counts = ({ removed, absent }: RemovedRecords) => ({ removed, absent });

/** An error of our own ends a clean-up, not the process: what stands in the ledger is listed, and the lock released. */
function ownProblem(error: unknown): CleanUpAborted {
  const text = error instanceof Error ? error.message : String(error);
  return new CleanUpAborted(
    `an error of the suite itself: ${text}`,
    'Run `wrapup-conformance cleanup` again; if that says the same, report it.',
  );
}

/** What requests without an answer may have made: it is known by its key alone. */
function possiblyMade(unanswered: LedgerSummary['unanswered']): readonly Leftover[] {
  return unanswered.flatMap(({ records }) =>
    records.map(({ table, key }) => ({
      table,
      sysId: key,
      reason: 'it may have been made: no answer to its request came; this is what it is found by',
    })),
  );
}

/** What is said of a segment that was not looked at. */
const mayHaveMore = '; a wrap-up configuration that the target stored with it may be left, too';

/** What a clean-up starts from. */
interface Work {
  readonly summary: LedgerSummary;
  /** Whether a process of the run was killed. */
  readonly wasKilled: boolean;
  readonly removed: RemovedRecords;
}

async function cleanUpAlone(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
  { summary, wasKilled, removed }: Work,
  say: (line: string) => void,
): Promise<Leftovers> {
  const { workers, mark, inputs, folder, timeoutSeconds } = context;
  const { connection, redaction, close } = openConnection(context, environment, workers);
  const ledger = new Ledger(path.join(folder, 'ledger-clean-up.jsonl'), redaction.text);
  try {
    const client = new Client(connection, new Recorder('clean-up', redaction), () => undefined);
    const tables = new TableApi(client, 'clean-up');
    const api = new Api(client, 'json', {
      beforeRequest: () => undefined,
      afterAnswer: () => undefined,
    });
    const guard = new Guard();
    const shared = { ledger, guard, removed, mark, workers, api, tables };
    const given = inputs.configurations;
    const stored = new StoredConfigurations(
      { ...shared, baseline: readBaseline(folder), given },
      summary.stored,
    );
    const codes = new RetiredCodes(shared);
    const cleaner = new Cleaner({ ...shared, hasTableApi: inputs.tableApi, stored, codes }, summary);
    const quietFrom = wasKilled ? Date.now() + quietMs : 0;
    let hasSaid = false;
    for (let repeats = 0; ;) {
      if (await cleaner.pass()) continue;
      if (cleaner.hasLost && repeats < mostRepeats) {
        repeats += 1;
        await sleep(1000);
        continue;
      }
      // The target may still process a request that was in flight when a process ended. The process would have
      // waited this long for the answer.
      const late = cleaner.isComplete ? cleaner.missing : [];
      const until = Math.max(quietFrom, ...late.map(({ at }) => at + timeoutSeconds * 1000));
      const left = until - Date.now();
      if (left <= 0) break;
      if (late.length > 0 && !hasSaid) {
        say(
          `waiting up to ${Math.ceil(left / 1000)} s for what was on its way to ${context.target.url} when run ${context.id} ended`,
        );
        hasSaid = true;
      }
      await sleep(Math.min(left, 500));
    }
    if (guard.ownError) say(`the clean-up went on after an error of its own: ${guard.ownError}`);
    const late = cleaner.isComplete ? [] : possiblyMade(cleaner.missing);
    const records = [...cleaner.leftovers, ...late].map(({ table, sysId, reason }) => ({
      table,
      sysId: redaction.text(sysId),
      reason: redaction.quotations(reason),
    }));
    if (records.length === 0 && cleaner.isComplete) ledger.swept();
    return { records, ...(!cleaner.isComplete && { isIncomplete: true }) };
  } finally {
    await ledger.close();
    await close();
  }
}
