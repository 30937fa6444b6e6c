/** Whether a target can be reached: its name, the way to it, its certificate. */
import { lookup } from 'node:dns/promises';
import { connect as connectPlain } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { isLoopback } from '../../client/connection/proxy.ts';
import { codeOf } from '../../client/connection/transport-error.ts';
import { certificateRemedy, certificates, classifyFailure } from '../preflight/classify-failure.ts';
import { Stop, type Step } from './step.ts';

const timeoutMs = 6000;

/** The address that a host name stands for. */
export async function examineAddress(url: string, proxy: string | undefined): Promise<Step> {
  const name = 'address';
  const hostname = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (proxy !== undefined) {
    return { name, status: 'not checked', found: `the proxy of ${proxy} looks ${hostname} up` };
  }
  try {
    const { address } = await lookup(hostname);
    const found = address === hostname ? `${hostname} is an address` : `${hostname} is ${address}`;
    return { name, status: 'ok', found };
  } catch (error) {
    throw new Stop(problem(name, error, url));
  }
}

/** Whether something listens, and whether its certificate verifies. */
export async function examineConnection(
  url: string,
  proxy: string | undefined,
  insecure: boolean,
  hasCredentials: boolean,
): Promise<Step> {
  const name = 'connection';
  const { hostname, protocol } = new URL(url);
  if (proxy !== undefined) {
    return { name, status: 'not checked', found: `requests go through the proxy of ${proxy}` };
  }
  try {
    if (protocol === 'https:') return examined(await certificateOf(url), hostname, insecure);
    await opened(url);
  } catch (error) {
    throw new Stop(error instanceof Stop ? error.step : problem(name, error, url));
  }
  if (isLoopback(hostname) || !hasCredentials) return { name, status: 'ok', found: 'open, not encrypted' };
  return {
    name,
    status: 'warning',
    found: 'open, not encrypted: the network can read the credentials',
    remedy: 'Use https:// where the target offers it.',
  };
}

interface Certificate {
  readonly version: string;
  readonly peer: PeerCertificate;
  /** Code of what is wrong with it; undefined when it verifies. */
  readonly fault: string | undefined;
}

function examined({ version, peer, fault }: Certificate, hostname: string, insecure: boolean): Step {
  const name = 'connection';
  const about = `${version}, certificate of ${textOf(peer.subject?.CN) || hostname} from ${textOf(peer.issuer?.CN) || 'itself'}, valid until ${dateOf(peer.valid_to)}`;
  if (fault === undefined) {
    return insecure
      ? {
          name,
          status: 'warning',
          found: `${about}; --insecure is not needed`,
          remedy: 'Leave --insecure out.',
        }
      : { name, status: 'ok', found: about };
  }
  const found = `The TLS certificate ${certificates[fault] ?? `does not verify (${fault})`}`;
  const remedy = certificateRemedy(fault);
  const details = [about];
  if (insecure) return { name, status: 'warning', found: `${found}; --insecure accepts it`, details, remedy };
  throw new Stop({ name, status: 'problem', found, details, remedy });
}

/** A name of a certificate, which may be there more than once. */
function textOf(value: string | string[] | undefined): string {
  return [value ?? []].flat().join(', ');
}

function dateOf(text: string | undefined): string {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? 'an unknown date' : new Date(at).toISOString().slice(0, 10);
}

function certificateOf(url: string): Promise<Certificate> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connectTls(
      {
        host,
        port: Number(port || 443),
        // Looked at here, so that everything about the certificate can be said; nothing is sent.
        rejectUnauthorized: false,
        timeout: timeoutMs,
        ...(/^[\d.:]+$/.test(host) ? {} : { servername: host }),
      },
      () => {
        const fault: unknown = socket.authorizationError;
        resolve({
          version: (socket.getProtocol() ?? 'TLS').replace('v', ' '),
          peer: socket.getPeerCertificate(),
          fault: socket.authorized ? undefined : faultCode(fault),
        });
        socket.destroy();
      },
    );
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(timedOut()));
  });
}

/** Node gives the code as the error itself, or as an error with one. */
function faultCode(fault: unknown): string {
  return fault instanceof Error ? codeOf(fault) || fault.message : String(fault);
}

function opened(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connectPlain(
      { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), timeout: timeoutMs },
      () => {
        resolve();
        socket.destroy();
      },
    );
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(timedOut()));
  });
}

function timedOut(): Error {
  return Object.assign(new Error(`no connection within ${timeoutMs / 1000} s`), {
    code: 'UND_ERR_CONNECT_TIMEOUT',
  });
}

function problem(name: 'address' | 'connection', error: unknown, url: string): Step {
  const message = error instanceof Error ? error.message : String(error);
  const { title, actual, remedy } = classifyFailure(codeOf(error), message, url);
  return { name, status: 'problem', found: title, details: [actual], remedy };
}
