/** Finds the proxy for a target in the usual variables: HTTPS_PROXY, HTTP_PROXY and NO_PROXY. */

/** The variables that name proxies; lower case wins, as in curl. */
export const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** The proxy for an origin, with the variable that names it; undefined when requests go directly. */
export function proxyFor(
  origin: string,
  environment: NodeJS.ProcessEnv,
): { readonly variable: string; readonly url: string } | undefined {
  const target = new URL(origin);
  // This machine is reached without a proxy.
  if (isLoopback(target.hostname) || isExempt(target, environment)) return undefined;
  const scheme = target.protocol.slice(0, -1);
  for (const variable of proxyVariables) {
    const url = environment[variable]?.trim();
    if (url && variable.toLowerCase() === `${scheme}_proxy`) return { variable, url };
  }
  return undefined;
}

/** A part of a URL, percent-decoded; unchanged where it is not valid percent-encoding. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a host name is this machine's own. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** NO_PROXY: names with everything below them, each with or without a port; `*` is every host. */
function isExempt({ hostname, port, protocol }: URL, environment: NodeJS.ProcessEnv): boolean {
  const exempt = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '').toLowerCase().split(/[,\s]+/);
  const portOf = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return exempt.some((entry) => {
    if (entry === '*') return true;
    const [, name = '', onlyPort] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (name === '' || (onlyPort !== undefined && onlyPort !== portOf)) return false;
    return hostname === name || hostname.endsWith(`.${name}`);
  });
}
