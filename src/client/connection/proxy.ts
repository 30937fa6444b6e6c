/** Which proxy stands between us and a target, by the variables that everybody uses. */

/** The variables that name proxies; lower case wins, as in curl. */
export const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** The variable whose proxy is for an origin, and its value; undefined when requests go there directly. */
export function proxyFor(
  origin: string,
  environment: NodeJS.ProcessEnv,
): { readonly variable: string; readonly url: string } | undefined {
  const target = new URL(origin);
  // What listens on this machine is not behind a proxy.
  if (isLoopback(target.hostname) || isExempt(target, environment)) return undefined;
  const scheme = target.protocol.slice(0, -1);
  for (const variable of proxyVariables) {
    const url = environment[variable]?.trim();
    if (url && variable.toLowerCase() === `${scheme}_proxy`) return { variable, url };
  }
  return undefined;
}

/** A part of a URL without its escapes; as it stands where a percent sign is none of an escape. */
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
