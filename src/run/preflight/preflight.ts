/** Whether what is at the target's address can be judged at all: reads only, before anything is written. */
import type { Exchange } from '../../contract/record.ts';
import { releaseOfBuild } from '../../contract/releases.ts';
import type { RunContext } from '../../contract/run.ts';
import { problemVariable } from '../../run-folder/handover.ts';
import type { Problem } from '../../report/result/result.ts';
import { classifyFailure } from './classify-failure.ts';
import { classify, type Finding } from './classify.ts';
import { certificateProof, withProof } from './certificate-use.ts';
import { Probe, RefusedError, type Seen } from './probe.ts';
import { harmlessPath } from '../../contract/no-resource.ts';
import { noInteractions } from './missing-inputs.ts';
import { problemIn } from './presence.ts';
import { productionDoubt } from './production.ts';
import { survey, type Survey } from './survey.ts';

/** What a preflight found out. */
export interface Preflight {
  /** Why the target cannot be judged. */
  readonly problem?: Problem;
  /** Why nothing may be written to it without the operator's consent. */
  readonly refusal?: string;
  /** What the operator should know before the run starts. */
  readonly notice?: string;
  /** What the run should know of the target. */
  readonly found?: Survey;
  readonly exchanges: readonly Exchange[];
}

/** Reads a segment that does not exist, then what the Table API shows of the instance. */
export async function preflight(context: RunContext, environment: NodeJS.ProcessEnv): Promise<Preflight> {
  const probe = new Probe(context, environment);
  try {
    const seen = await probe.get(harmlessPath, 'user', 'segment.get');
    const problem = await problemIn(seen, probe, context);
    if (problem) return { problem: problemOf(problem), exchanges: probe.exchanges };
    const proof = await certificateProof(context, environment);
    const found = {
      ...(await survey(probe, context, environment)),
      ...(proof && { certificateProof: proof }),
    };
    const refusal = refusalOf(context, found);
    const { exchanges } = probe;
    if (refusal !== undefined) return { found, exchanges, refusal };
    return { found, exchanges, ...(await leftoversOf(informed(context, found), environment)) };
  } catch (error) {
    const problem = await problemOfError(error, context, (text) => probe.safe(text));
    return { problem: problemOf(problem), exchanges: probe.exchanges };
  } finally {
    await probe.close();
  }
}

/** What an error of a probe says about the target. */
export async function problemOfError(
  thrown: unknown,
  { target }: RunContext,
  safe: (text: string) => string,
): Promise<Finding> {
  if (thrown instanceof RefusedError) return refused(thrown, thrown.seen, target.credentials);
  const [
    { TokenError },
    { codeOf, TransportError },
    { RunAbortedError },
    { NotTheApiError, TransientError },
  ] = await Promise.all([
    import('../../client/authentication/oauth.ts'),
    import('../../client/connection/transport-error.ts'),
    import('../../client/retry/run-abort.ts'),
    import('../../client/retry/transient-failure.ts'),
  ]);
  if (thrown instanceof RunAbortedError) {
    const { title, actual, remedy } = thrown.stop;
    return { step: 'credentials', title, actual, remedy };
  }
  const answer = thrown instanceof TransportError ? thrown.tokenAnswer : undefined;
  const finding = answer && classify(answer, target.credentials);
  if (finding) return { ...finding, actual: `POST /oauth_token.do: ${safe(finding.actual)}` };
  const proxy = thrown instanceof TransportError ? thrown.proxy : undefined;
  const message = safe(thrown instanceof Error ? thrown.message : String(thrown));
  if (thrown instanceof TokenError) {
    return {
      step: 'credentials',
      title: 'The target gives no OAuth token',
      actual: message,
      remedy: thrown.remedy,
    };
  }
  const isOfTarget = [TransportError, TransientError, NotTheApiError].some((kind) => thrown instanceof kind);
  if (!isOfTarget) {
    return {
      step: 'connection',
      title: 'The suite failed before it could judge',
      actual: message,
      remedy: 'This says nothing about the target. Run again; if it says the same, report it with this text.',
    };
  }
  return { step: 'connection', ...classifyFailure(codeOf(thrown), message, target.url, proxy) };
}

function refused({ identity }: RefusedError, seen: Seen, credentials: RunContext['target']['credentials']) {
  const finding = classify(seen, identity === 'user' ? credentials : 'basic');
  if (!finding) throw new TypeError('a 401 is always a finding');
  if (identity === 'user') return finding;
  const [who, variables] =
    identity === 'provisioner'
      ? ['provisioning user', 'WRAPUP_PROVISION_USERNAME and WRAPUP_PROVISION_PASSWORD']
      : ['user without the role', 'WRAPUP_NO_ROLE_USERNAME and WRAPUP_NO_ROLE_PASSWORD'];
  return {
    ...finding,
    title: `The target refuses the credentials of the ${who}`,
    remedy: `Check ${variables}, or unset them. Nothing more was sent, so that no account is locked.`,
  };
}

function problemOf({ title, actual, remedy }: Finding): Problem {
  return { title, actual, remedy };
}

/** Why a run may not write to this target; undefined when it may, or writes nothing. */
function refusalOf({ consent, target }: RunContext, { production }: Survey): string | undefined {
  if (consent.production || consent.readOnly) return undefined;
  const doubt = productionDoubt(target.url, production);
  return doubt && `${doubt.saw}. ${doubt.remedy} Nothing was written.`;
}

/** The leftover forecast: an instance needs the operator's consent, a mock gets a notice. */
async function leftoversOf(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<Pick<Preflight, 'refusal' | 'notice'>> {
  const [
    { examineTableAccess, expectationWith },
    { forecastLeftovers, leftoverForecastText },
    { skippedText },
    { expectationOf },
  ] = await Promise.all([
    import('./table-access.ts'),
    import('../forecast/leftover-forecast.ts'),
    import('../forecast/forecast-words.ts'),
    import('../forecast/forecast.ts'),
  ]);
  const access = await examineTableAccess(context, environment);
  // What is consented to is all that may stay: whether records can be made shows only when one is made.
  const stay = forecastLeftovers(context, expectationOf(context), access);
  if (stay.length === 0) return {};
  const expectation = expectationWith(context, access);
  const cannotMake = expectation.gaps.some(({ input }) => input === 'interactions');
  const gap = cannotMake
    ? `${skippedText(expectation)} will be skipped: no interaction is given, and it seems that none can be made. ${noInteractions.remedy} `
    : '';
  const text = `${gap}${leftoverForecastText(stay, context.target.url)}`;
  if (context.target.kind !== 'instance' || context.consent.leftovers) return { notice: text };
  return { refusal: `${text} Or run with --allow-leftovers. Nothing was written.` };
}

/** The context of a run with what the preflight found out about its target. */
export function informed(context: RunContext, found: Survey): RunContext {
  const { build, agent, segments, codes, tableApiRefused } = found;
  const { target } = withProof(context, found.certificateProof);
  const looksLike = build === undefined ? undefined : releaseOfBuild(build);
  return {
    ...context,
    target: {
      ...target,
      ...(build !== undefined && { build }),
      ...(looksLike !== undefined && looksLike !== context.release && { looksLike }),
    },
    inputs: {
      ...context.inputs,
      ...(agent !== undefined && { agent }),
      ...(segments.length > 0 && { segments }),
      ...(codes.length > 0 && { codes }),
      ...(tableApiRefused && { tableApi: false, tableApiRefused }),
    },
  };
}

/**
 * For a plain `npx playwright test`: gives the context with what was found, and throws when a target of the
 * operator's cannot be judged or may not be written to, after telling the reporter.
 */
export async function requireTarget(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<RunContext> {
  const { problem, refusal, found } = await preflight(context, environment);
  const reason =
    problem ??
    (refusal === undefined
      ? undefined
      : { title: 'The run needs your consent', actual: refusal, remedy: 'Use our command line for it.' });
  if (!reason) return found ? informed(context, found) : context;
  environment[problemVariable] = JSON.stringify(reason);
  throw new Error(`${reason.title}: ${reason.actual}\n${reason.remedy}`);
}
