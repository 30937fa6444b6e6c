/** Which target is judged, and as whom: its address, its way, the mode of the credentials. */
import type { RunContext } from '../../contract/run.ts';
import { credentialModeOf, refuseShortSecrets } from './credential-settings.ts';
import { credentialVariables } from './known-variables.ts';
import { isVendorHost } from '../preflight/production.ts';
import { checkProxy, hasCertificate } from './route-settings.ts';
import type { Value, Variables } from './variables.ts';

/** The target of a run; undefined for the reference instance, or where its address is wrong. */
export function targetOf(value: Value | undefined, variables: Variables): RunContext['target'] | undefined {
  if (!value) {
    assertNoneMeant(variables);
    return undefined;
  }
  const mode = credentialModeOf(variables);
  const url = originOf(value, variables);
  if (url === undefined) return undefined;
  if (isVendorHost(url)) refuseShortSecrets(variables);
  checkProxy(variables, url);
  const certificate = hasCertificate(variables, url);
  return {
    url,
    kind: isVendorHost(url) ? 'instance' : 'mock',
    // A certificate authenticates the user where nothing else does; else it only opens the connection.
    credentials: certificate && mode === 'none' ? 'client-certificate' : mode,
    ...(certificate && mode !== 'none' && { mutualTls: true }),
    ...(variables.text('WRAPUP_PROVISION_USERNAME') !== undefined && { hasProvisioner: true }),
  };
}

/** An operator who meant another target must not get a verdict on the reference instance. */
function assertNoneMeant(variables: Variables): void {
  const credentials = credentialVariables.filter((name) => variables.text(name) !== undefined);
  if (variables.isEmpty('SN_HOST')) {
    variables.problems.push(
      'SN_HOST is empty: expected the address of a target, or no SN_HOST at all for the reference instance',
    );
  } else if (credentials.length > 0) {
    variables.problems.push(
      `${credentials.join(', ')} set without a target: expected SN_HOST or --target; the reference instance, which is judged without them, brings its own credentials`,
    );
  }
}

/** Scheme, host and port. Whatever may be a secret is not repeated. */
function originOf(value: Value, variables: Variables): string | undefined {
  const expected = 'http:// or https:// with a host, such as https://dev12345.service-now.com';
  if (!URL.canParse(value.text)) {
    // It may hold a password, and nothing says where.
    variables.problems.push(
      `${value.name} is no web address${likelyReason(value.text)}: expected ${expected}`,
    );
    return undefined;
  }
  const url = new URL(value.text);
  // What is no web address may be anything, a secret in the wrong variable too: it is not repeated either.
  if (!['http:', 'https:'].includes(url.protocol))
    return variables.wrong({ ...value, text: url.protocol }, expected);
  if (url.username !== '' || url.password !== '') {
    variables.problems.push(
      `${value.name} has a user in its URL: expected ${url.origin}; credentials go into SN_USERNAME and SN_PASSWORD`,
    );
    return undefined;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    variables.problems.push(
      `${value.name} has more than a host: expected ${url.origin}, without path and query`,
    );
    return undefined;
  }
  return url.origin;
}

/** Why a text is no address, as far as that says nothing of the text itself. */
function likelyReason(text: string): string {
  if (/\s/.test(text)) return ' (it has a blank)';
  return text.includes('://') ? '' : ' (it has no http:// or https://)';
}
