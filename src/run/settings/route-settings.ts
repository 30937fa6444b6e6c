/** How the target is reached: through which proxy, and with which certificate. */
import {
  CertificateError,
  certificateVariables,
  readCertificate,
} from '../../client/connection/certificate.ts';
import { decoded, proxyFor } from '../../client/connection/proxy.ts';
import { minSecretLength } from '../../client/recording/redaction.ts';
import { routeVariables, type VariableName } from './known-variables.ts';
import type { Variables } from './variables.ts';

/** Whether a client certificate is configured; notes what is wrong with it. */
export function hasCertificate(variables: Variables, url: string): boolean {
  const environment = textsOf(variables, certificateVariables);
  const given = certificateVariables.find((name) => environment[name] !== undefined);
  if (given === undefined) return false;
  const absent = (['SN_CLIENT_CERT', 'SN_CLIENT_KEY'] as const).filter(
    (name) => environment[name] === undefined,
  );
  if (absent.length > 0) {
    variables.problems.push(`${absent.join(', ')} not set: expected beside ${given}`);
    return true;
  }
  if (!url.startsWith('https:')) {
    variables.problems.push(`SN_CLIENT_CERT is set for ${url}: expected a target with https://`);
  }
  try {
    readCertificate(environment);
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    variables.problems.push(error.message);
  }
  return true;
}

/** Notes what is wrong with the proxy for a target. Its URL may hold a password and is never repeated. */
export function checkProxy(variables: Variables, url: string): void {
  const proxy = proxyFor(url, textsOf(variables, routeVariables));
  if (!proxy) return;
  const parsed = URL.canParse(proxy.url) ? new URL(proxy.url) : undefined;
  const { length } = decoded(parsed?.password ?? '');
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol) || parsed.hostname === '') {
    variables.problems.push(
      `${proxy.variable} is no web address: expected http:// or https:// with a host, such as http://proxy.example:3128`,
    );
  } else if (length > 0 && length < minSecretLength) {
    variables.problems.push(
      `${proxy.variable} has a password of ${length} characters: expected ${minSecretLength} or more, as a shorter secret cannot be kept out of reports`,
    );
  }
}

function textsOf(
  variables: Variables,
  names: readonly VariableName[],
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.map((name) => [name, variables.text(name)]));
}
