import { Api } from '../../client/api.ts';
import { Client } from '../../client/connection/client.ts';
import { Recorder } from '../../client/recording/recorder.ts';
import type { PagesOfCheck } from '../../client/retry/page-history.ts';
import { maxLostChecks, restartSeconds } from '../../client/retry/retry-policy.ts';
import { RunAbortedError } from '../../client/retry/run-abort.ts';
import { PageError, TransientError } from '../../client/retry/transient-failure.ts';
import type { ClauseId } from '../../contract/catalogue.ts';
import type { Representation } from '../../contract/clause.ts';
import type { Exchange } from '../../contract/record.ts';
import { Given } from '../arrange/given.ts';
import type { Observe } from '../arrange/learned.ts';
import { recordIntents } from '../arrange/ledger-intents.ts';
import { xmlFormOf } from '../arrange/xml-form.ts';
import type { Check } from '../check.ts';
import { judgeInvariants } from '../invariants.ts';
import { Judge } from '../judge.ts';
import { quote } from '../messages.ts';
import { BlockedError } from '../outcome.ts';
import type { Session } from '../session.ts';
import { Verdicts } from '../verdicts.ts';
import { learnReadLag } from './learn-read-lag.ts';

/** The state that all attempts at one check in one representation share. */
export interface CheckRun {
  readonly session: Session;
  readonly check: Check;
  readonly representation: Representation;
  /** Judgements made before a transient failure count: a repeat judges only what was not judged. */
  verdicts: Verdicts;
  readonly pages: PagesOfCheck;
  readonly exchanges: Exchange[];
  readonly retries: { resent: number; repeats: number; lostMs: number };
  /** How long the attempts took that a transient failure ended. */
  failedMs: number;
  /** Is told of time lost to transient failures, in milliseconds. */
  readonly onWait: (milliseconds: number) => void;
}

/** How an attempt ended: the body may be run again, or it is over, by a problem or at its end. */
export type Ending = 'again' | { readonly problem: unknown };

/**
 * Runs the body of a check once, with data of its own, and ends its leases.
 *
 * @param number counts the attempts, from 0
 */
export async function attempt(run: CheckRun, number: number): Promise<Ending> {
  const { session, check, representation, verdicts, pages, retries } = run;
  const { connection, redaction } = session;
  const scope = `${check.title} [${representation}]`;
  const prefix = `${scope}${number === 0 ? '' : ` again ${number}`}`;
  const recorder = new Recorder(prefix, redaction, connection.recording);
  pages.begin();
  const onLoss = (milliseconds: number) => {
    retries.lostMs += milliseconds;
    run.onWait(milliseconds);
  };
  const client = new Client(connection, recorder, onLoss, pages);
  const api = new Api(client, representation, {
    beforeRequest: (...request) => recordIntents(session, ...request),
    afterAnswer(answer) {
      judgeInvariants(answer, verdicts);
      given.watch(answer);
    },
    xmlForm: () => xmlFormOf(session, client, () => given.label()),
  });
  const observe: Observe = (...seen) => void verdicts.observe(...seen);
  const given: Given = new Given(session, { api, client, observe }, scope, number);
  const judge = (id: ClauseId) => {
    if (!check.ids.includes(id)) throw new TypeError(`${id} is not listed by the check "${check.title}"`);
    return new Judge(id, verdicts);
  };
  const start = performance.now();
  try {
    if (connection.abort.reason) throw new RunAbortedError(connection.abort.reason);
    await check.body({ representation, api, given, judge, quote: (value) => quote(value, redaction) });
    connection.retryPolicy.clear();
    return await ended(run, undefined, given);
  } catch (problem) {
    if (problem instanceof BlockedError) return await ended(run, problem, given);
    if (!(problem instanceof TransientError)) return { problem };
    const failedMs = performance.now() - start;
    run.failedMs += failedMs;
    if (mayRepeat(run, problem, number, client.gaveUp)) {
      retries.repeats += 1;
      run.onWait(failedMs);
      return 'again';
    }
    giveUp(session, problem);
    return { problem };
  } finally {
    await given.giveBack();
    run.exchanges.push(...recorder.exchanges);
    retries.resent += client.resent;
  }
}

/** An attempt came to its end: it counts, unless what it read may have been older than what it wrote. */
async function ended(run: CheckRun, problem: BlockedError | undefined, given: Given): Promise<Ending> {
  const { session, representation } = run;
  const isDeviation = problem !== undefined || run.verdicts.hasDeviation();
  // Whatever keeps us from finding out is no statement about what was judged.
  const cameTooEarly = isDeviation && (await learnReadLag(session, given).catch(() => false));
  if (!cameTooEarly) return { problem };
  run.verdicts = new Verdicts(representation, session.context.readings, session.redaction);
  return 'again';
}

function mayRepeat(
  { session, pages, failedMs }: CheckRun,
  problem: TransientError,
  repeats: number,
  gaveUp: boolean,
): boolean {
  const seconds = failedMs / 1000;
  if (problem instanceof PageError) return pages.mayRepeat(seconds);
  return session.connection.retryPolicy.mayRepeat(repeats, seconds, gaveUp);
}

/** Notes a lost check. Too many of them in a row, or a target that is gone, end the run. */
function giveUp(
  { connection: { retryPolicy, abort, proxy } }: Session,
  { message: actual }: TransientError,
): void {
  retryPolicy.giveUpCheck();
  if (!retryPolicy.isExhausted) return;
  const judged = 'What was judged until then is in the report, which is incomplete.';
  if (retryPolicy.isGone) {
    abort.raise({
      title: `${proxy === undefined ? 'The target' : `Nothing is known of the target: ${proxy}`} is gone: nothing has listened for ${restartSeconds} s`,
      actual,
      remedy: `${judged} Start ${proxy === undefined ? 'the target' : 'the proxy'}, then run again.`,
      isGone: true,
    });
    return;
  }
  abort.raise({
    title: `Too many transient failures: ${maxLostChecks} checks in a row were lost`,
    actual,
    remedy: `${judged} Look at the target and what stands in front of it, then run again, with fewer --workers if it limits requests.`,
  });
}
