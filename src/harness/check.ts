import { Api } from '../client/api.ts';
import { Client, ReadOnlyError } from '../client/connection/client.ts';
import { TokenError } from '../client/authentication/oauth.ts';
import { PagesOfCheck } from '../client/retry/page-history.ts';
import { maxLostChecks, restartSeconds } from '../client/retry/retry-policy.ts';
import { Recorder } from '../client/recording/recorder.ts';
import { RunAbortedError } from '../client/retry/run-abort.ts';
import { NotTheApiError, PageError, TransientError } from '../client/retry/transient-failure.ts';
import type { ClauseId } from '../contract/catalogue.ts';
import type { Representation } from '../contract/clause.ts';
import type { CheckRecord, Exchange } from '../contract/record.ts';
import { judgeInvariants } from './invariants.ts';
import { recordIntents } from './arrange/ledger-intents.ts';
import { Given } from './arrange/given.ts';
import { Judge } from './judge.ts';
import { BlockedError, SkipError } from './outcome.ts';
import { describeRequest, quote } from './messages.ts';
import type { Session } from './session.ts';
import { selectedClauses } from '../contract/selection.ts';
import { Verdicts } from './verdicts.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What the body of a check works with. */
export interface CheckContext<Ids extends ClauseId> {
  readonly representation: Representation;
  /** The seven operations, in the representation of this entry. */
  readonly api: Api;
  /** Data and prepared records. */
  readonly given: Given;
  /** Begins a judgement of one of the clauses that the check lists. */
  readonly judge: (id: Ids) => Judge;
  /** A value as messages show it: without secrets, and short. */
  readonly quote: (value: unknown) => string;
}

/** A check as a spec declares it. */
export interface Check {
  readonly title: string;
  /** Name of the spec's file. */
  readonly file: string;
  readonly ids: readonly ClauseId[];
  /** Judges records that exist, in runs that only read; there alone it is run. */
  readonly readOnly: boolean;
  // The ids that the body may judge are checked where it is declared.
  readonly body: (context: CheckContext<ClauseId>) => Promise<void>;
}

/**
 * Runs a check in one representation and gives back what it found out. Never throws: what goes wrong becomes
 * a verdict of the clauses that the check lists.
 *
 * @param onWait learns how long the weather makes us wait, in milliseconds
 */
export async function runCheck(
  session: Session,
  { title, file, ids, body }: Check,
  representation: Representation,
  onWait: (milliseconds: number) => void = () => undefined,
): Promise<CheckRecord> {
  const {
    context,
    connection: { retryPolicy, abort },
  } = session;
  const listed = selectedClauses(ids, representation, context);
  const scope = `${title} [${representation}]`;
  // A judgement made before the weather broke stands: only what was not judged is judged again.
  const verdicts = new Verdicts(representation, context.readings, session.redaction);
  const exchanges: Exchange[] = [];
  const retries = { resent: 0, repeats: 0, lostMs: 0 };
  const lose = (milliseconds: number) => {
    retries.lostMs += milliseconds;
    onWait(milliseconds);
  };
  let lostMs = 0;
  const pages = new PagesOfCheck(session.connection.pages);
  for (let attempt = 0; ; attempt += 1) {
    const recorder = new Recorder(`${scope}${attempt === 0 ? '' : ` again ${attempt}`}`, session.redaction);
    pages.begin();
    const client = new Client(session.connection, recorder, lose, pages);
    const start = performance.now();
    const api = new Api(client, representation, {
      beforeRequest: (...request) => recordIntents(session, ...request),
      afterAnswer(answer) {
        judgeInvariants(answer, verdicts);
        given.watch(answer);
      },
    });
    const given: Given = new Given(session, api, client, scope, attempt);
    const judge = (id: ClauseId) => {
      if (!ids.includes(id)) throw new TypeError(`${id} is not listed by the check "${title}"`);
      return new Judge(id, verdicts);
    };
    const shown = (value: unknown) => quote(value, session.redaction);
    let problem: unknown;
    try {
      if (abort.reason) throw new RunAbortedError(abort.reason);
      await body({ representation, api, given, judge, quote: shown });
      retryPolicy.clear();
    } catch (error) {
      if (error instanceof TransientError) {
        lostMs += performance.now() - start;
        const mayRepeat =
          error instanceof PageError
            ? pages.mayRepeat(lostMs / 1000)
            : retryPolicy.mayRepeat(attempt, lostMs / 1000, client.gaveUp);
        if (mayRepeat) {
          retries.repeats += 1;
          onWait(performance.now() - start);
          continue;
        }
      }
      if (error instanceof TransientError) giveUp(session, error);
      problem = error;
    } finally {
      await given.giveBack();
      exchanges.push(...recorder.exchanges);
      retries.resent += client.resent;
    }
    conclude(problem, listed, verdicts);
    const wasSmooth = retries.resent + retries.repeats === 0;
    const record: CheckRecord = {
      title,
      file,
      representation,
      clauses: listed,
      // A body judges all that it lists; what is not wanted in this run is no entry of it.
      judgements: verdicts.judgements.filter(
        ({ clause: id }) => !ids.some((each) => each === id) || listed.some((each) => each === id),
      ),
      observations: verdicts.observations,
      drift: verdicts.drift,
      exchanges,
      ...(wasSmooth ? {} : { retries }),
    };
    return withoutSecrets(record, session.redaction);
  }
}

/** The weather spoilt a check for good; too many of them in a row, or a target that is gone, end the run. */
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
    title: `The weather is too bad to go on: it spoilt ${maxLostChecks} checks in a row`,
    actual,
    remedy: `${judged} Look at the target and what stands in front of it, then run again, with fewer --workers if it limits requests.`,
  });
}

/** Gives every listed clause that the body did not judge the verdict that follows from how it ended. */
function conclude(problem: unknown, listed: readonly ClauseId[], verdicts: Verdicts): void {
  if (problem instanceof BlockedError) verdicts.failPrerequisite(problem.by, problem.answer, problem.actual);
  for (const id of listed) {
    if (verdicts.has(id)) continue;
    if (problem instanceof BlockedError) new Judge(id, verdicts).blocked(problem.by, problem.answer);
    else if (problem instanceof ReadOnlyError)
      new Judge(id, verdicts).skip(
        'it needs writing, and --read-only forbids that',
        'a run without --read-only',
      );
    else if (problem instanceof SkipError) new Judge(id, verdicts).skip(problem.message, problem.enabledBy);
    else verdicts.add({ clause: id, verdict: 'error', ...errorOf(problem) });
  }
  if (problem !== undefined && !isDecision(problem)) {
    // A crash of ours or the weather may have cut judgements short, so none of the listed ones may count as held.
    for (const id of listed) verdicts.add({ clause: id, verdict: 'error', ...errorOf(problem) });
  }
}

/** Whether the check ended where it did because of what the target does or the operator wants. */
function isDecision(problem: unknown): boolean {
  return [BlockedError, SkipError, ReadOnlyError].some((kind) => problem instanceof kind);
}

function errorOf(problem: unknown): { reason: string; exchanges: string[]; request?: string } {
  if (problem instanceof TransientError || problem instanceof NotTheApiError) {
    const { exchange } = problem;
    return { reason: problem.message, request: describeRequest(exchange), exchanges: [exchange.id] };
  }
  if (problem instanceof RunAbortedError || problem instanceof TokenError) {
    return { reason: problem.message, exchanges: [] };
  }
  if (problem === undefined) return { reason: 'the check ended without judging it', exchanges: [] };
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : JSON.stringify(problem);
  return { reason: `a bug of this suite: ${text}`, exchanges: [] };
}
