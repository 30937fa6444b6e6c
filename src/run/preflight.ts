/** Whether what is at the target's address can be judged at all: one request, before anything is written. */
import type { WireRequest } from '../client/transport.ts';
import type { Exchange } from '../contract/record.ts';
import type { RunContext } from '../contract/run.ts';
import type { Problem } from '../report/result.ts';
import { problemVariable } from '../report/handover.ts';
import { classify, classifyFailure } from './classify.ts';

/** How long a preflight may take altogether. */
const preflightSeconds = 6;

/** An id that no record has. */
const unknownSegment = `${'0'.repeat(31)}1`;

const tokenRemedy =
  'Check SN_CLIENT_ID and SN_CLIENT_SECRET, that the client is active on the instance, and that it may use this grant.';

/** What a preflight found out. */
export interface Preflight {
  readonly problem?: Problem;
  readonly exchange: Exchange;
}

/** Asks the target for a segment that does not exist. Sends one request; follows no redirect. */
export async function preflight(context: RunContext, environment: NodeJS.ProcessEnv): Promise<Preflight> {
  const [{ openLine }, { Recorder }, { TokenError }, { codeOf }] = await Promise.all([
    import('../client/line.ts'),
    import('../client/recorder.ts'),
    import('../client/oauth.ts'),
    import('../client/transport.ts'),
  ]);
  const { url, credentials } = context.target;
  const timeoutSeconds = Math.min(preflightSeconds, context.timeoutSeconds);
  const { line, redaction, close } = openLine({ ...context, timeoutSeconds }, environment);
  const recorder = new Recorder('preflight', redaction);
  let request: WireRequest = {
    method: 'GET',
    path: `/api/now/wrapup/segment/${unknownSegment}`,
    headers: { accept: 'application/json' },
  };
  const startedAt = new Date();
  const entry = () => ({
    operation: 'segment.get' as const,
    purpose: 'preflight' as const,
    identity: 'user' as const,
    request,
    startedAt,
    durationMs: Date.now() - startedAt.getTime(),
  });
  try {
    const authorization = await withDeadline(line.credentials.authorize('user'), timeoutSeconds);
    request = { ...request, headers: { ...request.headers, ...authorization } };
    const response = await withDeadline(line.transports.authenticated.send(request), timeoutSeconds);
    const exchange = recorder.record({ ...entry(), response });
    const safe = {
      ...response,
      body: redaction.text(response.body),
      headers: redaction.headers(response.headers),
    };
    const problem = classify(safe, credentials);
    return { exchange, ...(problem && { problem }) };
  } catch (error) {
    const message = redaction.text(error instanceof Error ? error.message : String(error));
    return {
      exchange: recorder.record({ ...entry(), failure: message }),
      problem:
        error instanceof TokenError
          ? { title: 'The target gives no OAuth token', actual: message, remedy: tokenRemedy }
          : classifyFailure(codeOf(error), message, url),
    };
  } finally {
    await close();
  }
}

/** For a plain `npx playwright test`: throws when a target of the operator's cannot be judged, and tells the reporter. */
export async function requireTarget(context: RunContext, environment: NodeJS.ProcessEnv): Promise<void> {
  if (context.target.kind === 'reference') return;
  const { problem } = await preflight(context, environment);
  if (!problem) return;
  environment[problemVariable] = JSON.stringify(problem);
  throw new Error(`${problem.title}: ${problem.actual}\n${problem.remedy}`);
}

/** undici's own limits are counted anew for each phase, and are coarse. */
async function withDeadline<T>(promise: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`no answer within ${seconds} s`), { code: 'UND_ERR_HEADERS_TIMEOUT' }));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
