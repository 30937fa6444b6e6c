import { isCertificateOfUser, type RunContext } from '../../contract/run.ts';
import { runContextVariable } from '../../run-folder/handover.ts';
import { readCertificate } from './certificate.ts';
import { newSessions, type SessionCookies } from './cookies.ts';
import {
  readCredentials,
  tokenSource,
  type Credentials,
  type Identity,
} from '../authentication/credentials.ts';
import { withConcurrencyLimit } from './concurrency-limit.ts';
import { PageHistory } from '../retry/page-history.ts';
import { RetryPolicy } from '../retry/retry-policy.ts';
import { proxyFor } from './proxy.ts';
import { RecordingAllowance } from '../recording/recorder.ts';
import { redaction, type Redaction } from '../recording/redaction.ts';
import { RunAbort } from '../retry/run-abort.ts';
import { tokenBrokerVariable } from '../authentication/grants.ts';
import { tokensOfBroker } from '../authentication/token-broker.ts';
import { ReadLag } from './read-lag.ts';
import { TargetClock } from './target-clock.ts';
import { httpTransport, type HttpTransportOptions, type Transport } from './transport.ts';

/** The connection of one worker to the target. All checks of the worker use it. */
export interface TargetConnection {
  readonly origin: string;
  /** The proxy in between, in words. */
  readonly proxy: string | undefined;
  readonly credentials: Credentials;
  readonly transports: Transports;
  /** Cookies of the users that have credentials; requests without any carry none. */
  readonly sessions: ReadonlyMap<Identity, SessionCookies>;
  readonly retryPolicy: RetryPolicy;
  readonly pages: PageHistory;
  readonly clock: TargetClock;
  readonly recording: RecordingAllowance;
  readonly readLag: ReadLag;
  readonly abort: RunAbort;
  /** Whether a 401 for the operator's credentials ends the run: an account could be locked. */
  readonly isGuarded: boolean;
  /** Nothing but GET is sent. */
  readonly readOnly: boolean;
}

/** The transports of the identities. They differ where a client certificate authenticates a connection. */
export interface Transports {
  /** For the user under test. */
  readonly authenticated: Transport;
  /** For the provisioner. It differs from `authenticated` only where the certificate is that of the user under test. */
  readonly provisioning: Transport;
  /** For the anonymous user, the unknown user and the user without the role. */
  readonly anonymous: Transport;
}

/** An open connection to the target of a run, with the redaction of its secrets. */
export interface OpenConnection {
  readonly connection: TargetConnection;
  readonly redaction: Redaction;
  readonly close: () => Promise<void>;
}

/**
 * Opens a connection to the target of a run, with the credentials of the environment.
 *
 * @param inFlight how many requests it sends at once: a worker has one connection and sends one at a time
 */
export function openConnection(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
  inFlight = 1,
): OpenConnection {
  const { url, kind, credentials: mode } = context.target;
  const secrets = redaction(environment);
  const onSecret = (secret: string) => secrets.learn(secret);
  const route = routeTo(context, environment);
  const transports = openTransports(context, environment, route, inFlight);
  const broker = environment[tokenBrokerVariable];
  const tokens =
    broker === undefined
      ? tokenSource({ environment, mode }, transports.authenticated, onSecret, (text) => secrets.text(text))
      : tokensOfBroker(broker, onSecret);
  return {
    connection: {
      origin: url,
      proxy: route.proxy && `the proxy ${new URL(route.proxy.url).host} (${route.proxy.variable})`,
      credentials: readCredentials({ environment, mode, mark: context.mark, tokens }),
      transports,
      sessions: newSessions(),
      retryPolicy: new RetryPolicy(),
      pages: new PageHistory(),
      clock: new TargetClock(),
      readLag: new ReadLag(),
      recording: new RecordingAllowance(),
      readOnly: context.consent.readOnly,
      // The abort of a run does not stop a clean-up that the operator starts later.
      abort: new RunAbort(environment[runContextVariable] === undefined ? undefined : context.folder),
      isGuarded: mode !== 'none' && kind !== 'reference',
    },
    redaction: secrets,
    async close() {
      await tokens?.close();
      await Promise.all([...new Set(Object.values(transports))].map((each) => each.close()));
    },
  };
}

/** How a target is reached: everything but the certificate. */
export function routeTo(
  { target, timeoutSeconds, insecure }: Pick<RunContext, 'target' | 'timeoutSeconds' | 'insecure'>,
  environment: NodeJS.ProcessEnv,
): HttpTransportOptions {
  const proxy = target.kind === 'reference' ? undefined : proxyFor(target.url, environment);
  return { origin: target.url, timeoutSeconds, insecure, ...(proxy && { proxy }) };
}

function openTransports(
  context: RunContext,
  environment: NodeJS.ProcessEnv,
  route: HttpTransportOptions,
  inFlight: number,
): Transports {
  const options = { ...route, connections: inFlight };
  const certificate = context.target.kind === 'reference' ? undefined : readCertificate(environment);
  const open = (shows: boolean) =>
    httpTransport({ ...options, ...(shows && certificate ? { certificate } : {}) });
  // Where the certificate authenticates the user under test, no other identity may show it. Elsewhere it only
  // opens the connection, and every identity shows it.
  const isOfUser = isCertificateOfUser(context.target);
  const ofUsers = { authenticated: open(true), anonymous: open(!isOfUser) };
  if (isOfUser && environment['WRAPUP_PROVISION_USERNAME']) {
    return withConcurrencyLimit(inFlight, { ...ofUsers, provisioning: open(false) });
  }
  const limited = withConcurrencyLimit(inFlight, ofUsers);
  return { ...limited, provisioning: limited.authenticated };
}
