import type { CookieJar } from 'tough-cookie';
import { isCertificateOfUser, type RunContext } from '../../contract/run.ts';
import { runContextVariable } from '../../run-folder/handover.ts';
import { readCertificate } from './certificate.ts';
import { newJars } from './cookies.ts';
import {
  readCredentials,
  tokenSource,
  type Credentials,
  type Identity,
} from '../authentication/credentials.ts';
import { withConcurrencyLimit } from './concurrency-limit.ts';
import { RetryPolicy } from '../retry/retry-policy.ts';
import { proxyFor } from './proxy.ts';
import { redaction, type Redaction } from '../recording/redaction.ts';
import { RunAbort } from '../retry/run-abort.ts';
import { tokenBrokerVariable } from '../authentication/grants.ts';
import { tokensOfBroker } from '../authentication/token-broker.ts';
import { httpTransport, type HttpTransportOptions, type Transport } from './transport.ts';

/** What the connections of one worker share, whatever check they serve. */
export interface TargetConnection {
  readonly origin: string;
  readonly credentials: Credentials;
  readonly transports: Transports;
  /** Cookies of the users that have credentials; requests without any carry none. */
  readonly jars: ReadonlyMap<Identity, CookieJar>;
  readonly retryPolicy: RetryPolicy;
  readonly abort: RunAbort;
  /** Whether a 401 for the operator's credentials ends the run: an account could be locked. */
  readonly isGuarded: boolean;
  /** Nothing but GET is sent. */
  readonly readOnly: boolean;
}

/** Each identity has connections of its own kind, as a connection can prove who asks, too. */
export interface Transports {
  /** The user under test. */
  readonly authenticated: Transport;
  /** The provisioning user; the same as the user under test's, unless a certificate would say otherwise. */
  readonly provisioning: Transport;
  /** Everybody without the operator's credentials. */
  readonly anonymous: Transport;
}

/** A line to the target of a run, with what keeps its secrets out of records. */
export interface OpenConnection {
  readonly connection: TargetConnection;
  readonly redaction: Redaction;
  readonly close: () => Promise<void>;
}

/**
 * Opens a line to the target of a run, with the credentials of the environment.
 *
 * @param inFlight how many requests it sends at once: a worker has one line, and sends one
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
      credentials: readCredentials({ environment, mode, mark: context.mark, tokens }),
      transports,
      jars: newJars(),
      retryPolicy: new RetryPolicy(),
      readOnly: context.consent.readOnly,
      // A clean-up that the operator starts later is a decision of its own: only what belongs to the run stops with it.
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
  return { origin: target.url, timeoutSeconds, insecure, ...(proxy && { proxy: proxy.url }) };
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
  // As a proof of who asks it belongs to one user; beside another proof it may only open the way.
  const isOfUser = isCertificateOfUser(context.target);
  const { authenticated, anonymous, provisioning } = withConcurrencyLimit(inFlight, {
    authenticated: open(true),
    anonymous: open(!isOfUser),
    provisioning: open(!isOfUser),
  });
  const hasOwn = Boolean(environment['WRAPUP_PROVISION_USERNAME']);
  return { authenticated, anonymous, provisioning: isOfUser && hasOwn ? provisioning : authenticated };
}
