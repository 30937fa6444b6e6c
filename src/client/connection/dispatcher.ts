import { Agent, buildConnector, Pool, ProxyAgent, type Dispatcher } from 'undici';
import { connectSeconds, maxHeadBytes, userAgent } from './limits.ts';
import { decoded } from './proxy.ts';
import { skippingContinue } from './skip-continue.ts';

/** A client certificate, as PEM. */
export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
  readonly passphrase?: string;
}

export interface DispatcherOptions {
  /** Seconds without an answer after which a request is given up. */
  readonly timeoutSeconds: number;
  /** Connections kept open, and so requests in flight. */
  readonly connections: number;
  /** Accept certificates that do not verify. */
  readonly insecure: boolean;
  readonly certificate?: ClientCertificate;
  /** Whether the target is reached by https. */
  readonly isEncrypted: boolean;
  /** With user and password where the proxy wants them. */
  readonly proxy?: string;
}

/** Names the target in each request to a proxy, which is to pass it on (RFC 9112, 3.2.2). */
const passingOn =
  (token: string | undefined): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) => {
    const origin = String(options.origin);
    const headers = {
      ...(options.headers as Record<string, string>),
      host: new URL(origin).host,
      ...(token === undefined ? {} : { 'proxy-authorization': token }),
    };
    return dispatch({ ...options, path: `${origin}${options.path}`, headers }, handler);
  };

/** What undici sends requests through: connections to the target, or tunnels through a proxy. */
export function dispatcherFor(options: DispatcherOptions): Dispatcher {
  const { timeoutSeconds, connections, insecure, certificate, proxy, isEncrypted } = options;
  const milliseconds = timeoutSeconds * 1000;
  const timeout = Math.min(milliseconds, connectSeconds * 1000);
  const tls = { timeout, rejectUnauthorized: !insecure, ...certificate };
  const limits = {
    connections,
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    pipelining: 1,
    maxHeaderSize: maxHeadBytes,
  };
  if (proxy === undefined) return new Agent({ ...limits, connect: skippingContinue(buildConnector(tls)) });
  const { username, password, origin } = new URL(proxy);
  const user = `${decoded(username)}:${decoded(password)}`;
  const token = username === '' ? undefined : `Basic ${Buffer.from(user).toString('base64')}`;
  if (!isEncrypted) {
    // Many proxies open tunnels to port 443 alone: what is not encrypted they pass on.
    const toProxy = new Pool(origin, {
      ...limits,
      connect: skippingContinue(buildConnector({ timeout })),
    });
    return toProxy.compose(passingOn(token));
  }
  return new ProxyAgent({
    ...limits,
    uri: origin,
    ...(token === undefined ? {} : { token }),
    headers: { 'user-agent': userAgent },
    requestTls: tls,
    // The proxy's own certificate is none of the target's: it is verified in any case.
    proxyTls: { timeout },
    factory: (url, given) => new Pool(url, throughTunnel(given)),
    clientFactory: (url, given) => new Pool(url, { ...given, headersTimeout: milliseconds, connections }),
  });
}

/** The agent of a proxy connects by a function of its own. */
function throughTunnel(given: Pool.Options): Pool.Options {
  return typeof given.connect === 'function' ? { ...given, connect: skippingContinue(given.connect) } : given;
}
