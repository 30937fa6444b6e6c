/** What a client certificate does at a target: open the connection, or say who asks as well. */
import { TransportError } from '../../client/connection/transport.ts';
import { codeOf, wasNotSent } from '../../client/connection/transport-error.ts';
import { isPage } from '../../client/retry/page.ts';
import type { RunContext } from '../../contract/run.ts';
import { Probe, type Seen } from './probe.ts';
import { harmlessPath } from '../../contract/no-resource.ts';

type CertificateProof = RunContext['target']['certificateProof'];

/** What somebody without credentials gets; undefined where that says nothing, as in bad weather. */
type Look = Pick<Seen, 'status' | 'headers' | 'body'> | 'no connection' | undefined;

/**
 * Asks without any credentials: with the certificate, and, where that is not refused with 401, without it.
 * Undefined where the certificate only opens the connection, or nothing is known.
 */
export async function certificateProof(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<CertificateProof> {
  const { credentials, mutualTls = false } = context.target;
  const isOnly = credentials === 'client-certificate';
  if (!isOnly && !mutualTls) return undefined;
  // Where it is the only proof, nobody shows it.
  const shown = isOnly ? undefined : await asNobody(context, environment);
  if (!isOnly && (shown === undefined || shown === 'no connection' || shown.status === 401)) return undefined;
  return proofIn(shown, await asNobody(withProof(context, 'sufficient'), environment));
}

/**
 * What the answers tell. Pure.
 *
 * @param shown with the certificate; undefined where it is the only proof
 * @param hidden without it
 */
export function proofIn(shown: Look, hidden: Look): CertificateProof {
  if (hidden === undefined) return undefined;
  if (hidden === 'no connection') return 'indispensable';
  if (hidden.status === 401) return 'sufficient';
  // A gateway tells with a page, or a status of its own, that it wants the certificate.
  if (isPage(hidden)) return 'indispensable';
  const open = shown === undefined || shown === 'no connection' ? [200, 404] : [shown.status];
  // The same answer with it and without it: the certificate is nothing to this target.
  return open.includes(hidden.status) ? undefined : 'indispensable';
}

/** A context that knows what the certificate does. */
export function withProof(context: RunContext, proof: CertificateProof): RunContext {
  return proof === undefined
    ? context
    : { ...context, target: { ...context.target, certificateProof: proof } };
}

/** Whether a connection ended as that of a slow target does, or of one that sends too much: that says nothing of certificates. */
const isOfItself = (code: string): boolean =>
  /TIMEOUT$|^(?:ETIMEDOUT|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/.test(code);

async function asNobody(context: RunContext, environment: NodeJS.ProcessEnv): Promise<Look> {
  const probe = new Probe(context, environment);
  try {
    const seen = await probe.get(harmlessPath, 'anonymous', 'segment.get');
    const saysNothing =
      seen.status === 429 || seen.status >= 500 || (seen.status >= 300 && seen.status < 400);
    return saysNothing ? undefined : seen;
  } catch (error) {
    const code = codeOf(error);
    const isCut = error instanceof TransportError && !error.proxy && !wasNotSent(code) && !isOfItself(code);
    return isCut ? 'no connection' : undefined;
  } finally {
    await probe.close();
  }
}
