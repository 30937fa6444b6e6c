/** What a client certificate does at a target: open the connection, or say who asks as well. */
import type { Exchange } from '../contract/record.ts';
import type { RunContext } from '../contract/run.ts';
import { harmlessPath, Probe } from './probe.ts';

type CertificateProof = RunContext['target']['certificateProof'];

/** How long one of its requests may take. */
const requestSeconds = 6;

export interface CertificateUse {
  readonly proof?: CertificateProof;
  readonly exchanges: readonly Exchange[];
}

/**
 * Asks without any credentials: with the certificate, and, where that is enough to be let in, without it.
 * Where nothing answers, nothing is known: other looks at the target tell why.
 */
export async function certificateUse(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<CertificateUse> {
  const { credentials, mutualTls = false } = context.target;
  const isOnly = credentials === 'client-certificate';
  if (!isOnly && !mutualTls) return { exchanges: [] };
  const shown = isOnly ? undefined : await asNobody(context, environment);
  const exchanges = shown?.exchanges ?? [];
  if (shown && (shown.status === undefined || shown.status === 401 || shown.status === 403))
    return { exchanges };
  const without = await asNobody(withProof(context, 'sufficient'), environment);
  return {
    proof: without.status === undefined ? 'indispensable' : 'sufficient',
    exchanges: [...exchanges, ...without.exchanges],
  };
}

/** A context that knows what the certificate does. */
export function withProof(context: RunContext, proof: CertificateProof): RunContext {
  return proof === undefined
    ? context
    : { ...context, target: { ...context.target, certificateProof: proof } };
}

/** The status that somebody without credentials gets; undefined where there is no connection. */
async function asNobody(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly status?: number; readonly exchanges: readonly Exchange[] }> {
  const probe = new Probe(context, environment, requestSeconds);
  try {
    const { status } = await probe.get(harmlessPath, 'nobody', 'segment.get');
    return { status, exchanges: probe.exchanges };
  } catch {
    return { exchanges: probe.exchanges };
  } finally {
    await probe.close();
  }
}
