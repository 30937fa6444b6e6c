/** Whether a client certificate only opens the connection, or also authenticates the user. */
import { TransportError } from '../../client/connection/transport-error.ts';
import { codeOf, wasNotSent } from '../../client/connection/transport-error.ts';
import { isPage } from '../../client/retry/page.ts';
import type { RunContext } from '../../contract/run.ts';
import { Probe, type Seen } from './probe.ts';
import { harmlessPath } from '../../contract/no-resource.ts';

type CertificateProof = RunContext['target']['certificateProof'];

/** The response without credentials; undefined where it says nothing, as after a transient failure. */
type AnonymousResponse = Pick<Seen, 'status' | 'headers' | 'body'> | 'no connection' | undefined;

/**
 * Sends a request without credentials: with the certificate, then, unless the response is 401, without it.
 * Undefined where the certificate only opens the connection, or where the responses do not tell.
 */
export async function certificateProof(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<CertificateProof> {
  const { credentials, mutualTls = false } = context.target;
  const isOnly = credentials === 'client-certificate';
  if (!isOnly && !mutualTls) return undefined;
  // Where the certificate is the only authentication, anonymous requests do not show it.
  const shown = isOnly ? undefined : await anonymousResponse(context, environment);
  if (!isOnly && (shown === undefined || shown === 'no connection' || shown.status === 401)) return undefined;
  return proofIn(shown, await anonymousResponse(withProof(context, 'sufficient'), environment));
}

/**
 * What the two responses say about the certificate. Pure.
 *
 * @param shown the response with the certificate; undefined where it is the only authentication
 * @param hidden the response without it
 */
export function proofIn(shown: AnonymousResponse, hidden: AnonymousResponse): CertificateProof {
  if (hidden === undefined) return undefined;
  if (hidden === 'no connection') return 'indispensable';
  if (hidden.status === 401) return 'sufficient';
  // A gateway that requires the certificate answers with a page, or with another status.
  if (isPage(hidden)) return 'indispensable';
  const open = shown === undefined || shown === 'no connection' ? [200, 404] : [shown.status];
  // The same response with it and without it: the target ignores the certificate.
  return open.includes(hidden.status) ? undefined : 'indispensable';
}

/** A context with the use of the certificate. */
export function withProof(context: RunContext, proof: CertificateProof): RunContext {
  return proof === undefined
    ? context
    : { ...context, target: { ...context.target, certificateProof: proof } };
}

/** Whether a connection failed by a timeout or an oversized body: that says nothing about certificates. */
const isUnrelated = (code: string): boolean =>
  /TIMEOUT$|^(?:ETIMEDOUT|UND_ERR_RES_EXCEEDED_MAX_SIZE|UND_ERR_HEADERS_OVERFLOW|CONTENT_ENCODING)$/.test(
    code,
  );

async function anonymousResponse(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<AnonymousResponse> {
  const probe = new Probe(context, environment);
  try {
    const seen = await probe.get(harmlessPath, 'anonymous', 'segment.get');
    const saysNothing =
      seen.status === 429 || seen.status >= 500 || (seen.status >= 300 && seen.status < 400);
    return saysNothing ? undefined : seen;
  } catch (error) {
    const code = codeOf(error);
    const isCut = error instanceof TransportError && !error.proxy && !wasNotSent(code) && !isUnrelated(code);
    return isCut ? 'no connection' : undefined;
  } finally {
    await probe.close();
  }
}
