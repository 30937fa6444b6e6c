import { contentEncoding, type ProxyInBetween } from '../../client/connection/transport-error.ts';
import type { Problem } from '../../report/result/result.ts';

/**
 * What it means that there is no answer at all. Pure.
 *
 * @param proxy where that is the reason, and nothing is known of the target
 */
export function classifyFailure(code: string, message: string, url: string, proxy?: ProxyInBetween): Problem {
  const [title, remedy] = proxy ? behindProxy(code, new URL(url), proxy) : unreachable(code, new URL(url));
  return { title, actual: code === '' || message.includes(code) ? message : `${message} (${code})`, remedy };
}

/** What is wrong with a certificate, by the code of the error. */
export const certificates: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'comes from an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'comes from an authority that is not trusted here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'belongs to another host',
};

/** What to do about a certificate that does not verify. */
export function certificateRemedy(code: string): string {
  if (code === 'CERT_HAS_EXPIRED')
    return 'Renew the certificate on the target; check the clock of this machine.';
  if (code === 'CERT_NOT_YET_VALID') return 'Check the clock of this machine, then the certificate.';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return 'Use the host name that the certificate is for in SN_HOST or --target.';
  return 'For an authority of your own, or a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to a PEM file with its certificate. For a test alone, --insecure accepts it, and the report says so.';
}

function behindProxy(
  code: string,
  { hostname, host }: URL,
  { host: proxyHost, variable, status }: ProxyInBetween,
): readonly [title: string, remedy: string] {
  const proxy = `The proxy ${proxyHost} (${variable})`;
  const around = `or name ${hostname} in NO_PROXY.`;
  if (status === 407)
    return [`${proxy} asks for credentials`, `Put user and password into the URL of ${variable}, ${around}`];
  if (status !== undefined && status < 500)
    return [`${proxy} does not let us to ${host}`, `Let the proxy allow ${host}, ${around}`];
  if (status !== undefined) {
    return [
      `${proxy} does not reach ${host}`,
      `Check SN_HOST or --target for a typing error, then whether the target is up and the proxy may reach it, ${around}`,
    ];
  }
  const what =
    code === 'ECONNREFUSED'
      ? 'is not there: nothing listens at its address'
      : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
        ? 'is not there: its host name does not resolve'
        : 'cannot be reached';
  return [
    `${proxy} ${what}`,
    `Nothing is known of the target. Start the proxy, check ${variable}, ${around}`,
  ];
}

function unreachable(
  code: string,
  { origin, hostname, host }: URL,
): readonly [title: string, remedy: string] {
  const certificate = certificates[code];
  if (certificate !== undefined) {
    return [`The TLS certificate of ${host} ${certificate}`, certificateRemedy(code)];
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return [
      `The host name ${hostname} does not resolve`,
      'Check SN_HOST or --target for a typing error, then DNS and VPN.',
    ];
  }
  if (code === 'ECONNREFUSED') {
    return [
      `Nothing listens at ${origin}`,
      'Start the target, or check host and port of SN_HOST or --target.',
    ];
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return [
      `${origin} does not speak TLS`,
      'Check the port, and whether the address begins with http:// instead of https://.',
    ];
  }
  if (code.startsWith('HPE_')) {
    return [
      `${origin} does not speak HTTP`,
      'Check the port, and whether the address begins with https:// instead of http://.',
    ];
  }
  if (['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
    return [
      `${origin} cannot be reached`,
      'Check the network, a firewall or a VPN between here and the target.',
    ];
  }
  if (['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'].includes(code)) {
    return [
      `${origin} takes connections and does not answer`,
      'The target is probably overloaded or stuck: look at it, then run again.',
    ];
  }
  if (code === contentEncoding) {
    return [
      `${origin} encodes bodies in a way that cannot be read`,
      'Requests ask for no Content-Encoding: let the target, or a proxy in front of it, send bodies as they are, or in gzip.',
    ];
  }
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return [
      `${origin} answers with very large headers`,
      'Look at its headers, cookies above all, then at a proxy in front of it.',
    ];
  }
  return [
    `${origin} broke the connection`,
    'Look at the log of the target or of a proxy in front of it, then run again.',
  ];
}
