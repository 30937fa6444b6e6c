/** What a response to a preflight says about the target at the address. Pure. */
import { isPage } from '../../client/retry/page.ts';
import { noResource } from '../../contract/no-resource.ts';
import type { CredentialMode } from '../../contract/run.ts';
import type { Problem } from '../../report/result/result.ts';

/** The part of a response that shows what answers at the address. */
export interface Response {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a finding is about: the first of these that does not hold hides the ones after it. */
export type FindingStep = 'connection' | 'api' | 'credentials' | 'plugin' | 'role' | 'limit';

/** A problem, and what it is about. */
export interface Finding extends Problem {
  readonly step: FindingStep;
}

/** Why this target cannot be judged; undefined where it may be the API. Pure. */
export function classify(response: Response, credentials: CredentialMode): Finding | undefined {
  const problem = problemIn(response, credentials);
  return problem && { step: stepOf(response), ...problem };
}

function stepOf(response: Response): FindingStep {
  const { status, body } = response;
  if (status === 407) return 'connection';
  if (status === 401) return 'credentials';
  if ((status >= 300 && status < 400) || isPage(response)) return 'api';
  if (noResource.test(body)) return 'plugin';
  return stepOfStatus.get(status) ?? 'api';
}

const stepOfStatus: ReadonlyMap<number, FindingStep> = new Map([
  [403, 'role'],
  [429, 'limit'],
]);

function problemIn(response: Response, credentials: CredentialMode): Problem | undefined {
  const { status, headers, body } = response;
  const actual = describe(response);
  if (status === 407) {
    return {
      title: 'A proxy between here and the target asks for credentials',
      actual,
      remedy:
        'Put user and password into the URL of HTTPS_PROXY or HTTP_PROXY, or name the host in NO_PROXY.',
    };
  }
  if (status >= 300 && status < 400) return redirected(headers['location'] ?? 'nowhere', actual);
  // Where who asks is not known, the form of the answer says nothing more.
  if (status === 401) return refused(credentials, headers, actual);
  if (isPage(response)) return page(status, body, actual);
  if (noResource.test(body)) {
    return {
      title: 'The Wrap Up API is not there: the plugin is probably not active on this instance',
      actual,
      remedy:
        'Activate the plugin that brings the Wrap Up API, or check that the address is that of the right instance.',
    };
  }
  if (status === 403) {
    return {
      title: 'The target knows the user and refuses it',
      actual,
      remedy:
        'Give the user the role interaction_integration_user, and check access rules for addresses and for the API.',
    };
  }
  if (status === 429) {
    return {
      title: 'The rate limit of the target is reached',
      actual,
      remedy: `Wait${retryAfter(headers)}, and run with --workers 1; or raise the rate limit rule for this user.`,
    };
  }
  if (status >= 502 && status <= 504) {
    return {
      title: 'A gateway answers in the place of the target, which is probably down or starting',
      actual,
      remedy:
        'Wait until the target is up; if it stays so, look at the gateway or the load balancer in front of it.',
    };
  }
  if (status >= 500) {
    return {
      title: 'The target fails on a simple read',
      actual,
      remedy: "Look at the target's log for this request; a segment that does not exist must not break it.",
    };
  }
  return undefined;
}

function redirected(location: string, actual: string): Problem {
  if (isSignOn(location)) {
    return {
      title: 'The target redirects to a login page instead of answering',
      actual,
      remedy:
        'Use credentials that the API accepts without a browser (Basic, OAuth, API key); single sign-on does not work here.',
    };
  }
  return {
    title: 'The target redirects instead of answering',
    actual,
    remedy:
      'Set SN_HOST to the address that it points to, if that is the instance itself; redirects are never followed.',
  };
}

/** Words of addresses at which people sign on or off, or are told that their session is over. */
const signOnWord =
  /^(?:(?:web|user|my|sso)?(?:login|logon|logout|logoff|signin|signon|signout)\w*|s?sso|saml\d*\w*|oidc|oauth\d*|auth\d*|authn|authenticate|authentication|authorize|authorise|adfs|idp|okta|onelogin|sessiontimeout)$/;

/** Whether an address is one to sign on, or to be told that one has to. */
function isSignOn(location: string): boolean {
  const words = location.toLowerCase().split(/[^a-z0-9]+/);
  return (
    words.some((word) => signOnWord.test(word)) || /session[-_]?(?:timeout|timed|expired)/i.test(location)
  );
}

/** What a page says that stands before an identity provider, or that such a provider shows. */
const ofIdentityProvider =
  /name=["']?(?:SAMLRequest|SAMLResponse|RelayState|wresult)\b|identity provider|single sign-?on/i;

const ofSession =
  /session (?:has |is |was )?(?:timed out|timeout|expired|over)|logged (?:out|off)|signed out/i;

function page(status: number, body: string, actual: string): Problem {
  if (/hibernat/i.test(body)) {
    return {
      title: 'The instance is probably hibernating: it answers with a page instead of the API',
      actual,
      remedy:
        'Wake it up on the developer site (sign in and open the instance), wait some minutes and run again.',
    };
  }
  if (ofIdentityProvider.test(body)) {
    return {
      title: 'A login page answers instead of the API: the target hands over to an identity provider',
      actual,
      remedy:
        'Use credentials that the API accepts without a browser (Basic, OAuth, API key); single sign-on does not work here.',
    };
  }
  if (/maintenance|upgrad(?:e|ing)|temporarily unavailable/i.test(body)) {
    return {
      title: 'The target is probably under maintenance: it answers with a page instead of the API',
      actual,
      remedy: 'Wait until the maintenance or the upgrade is over and run again.',
    };
  }
  if (ofSession.test(body)) {
    return {
      title: 'A login page answers instead of the API: it says that a session is over',
      actual,
      remedy:
        'Use credentials that the API accepts without a browser and without a session (Basic, OAuth, API key).',
    };
  }
  if (status === 403) {
    return {
      title: 'Something in front of the target refuses requests from here: a page with status 403',
      actual,
      remedy:
        'Look at address rules: the IP access rules of the instance, and the allow list of a firewall or proxy in front of it, have to let this machine in.',
    };
  }
  if (/log ?in|sign ?in|password/i.test(body)) {
    return {
      title: 'A login page answers instead of the API',
      actual,
      remedy:
        'Use credentials that the API accepts without a browser, and check that no single sign-on stands before it.',
    };
  }
  return {
    title: 'A web page answers instead of the API',
    actual,
    remedy:
      status >= 500
        ? 'A proxy or gateway probably stands in front of a target that is down: look there, or wait.'
        : 'This is probably another web server or a proxy: check SN_HOST or --target.',
  };
}

function refused(credentials: CredentialMode, headers: Response['headers'], actual: string): Problem {
  if (credentials === 'none') {
    return {
      title: 'The target asks for credentials, and none are configured',
      actual,
      remedy: 'Set SN_USERNAME and SN_PASSWORD, or another way to authenticate; see .env.example.',
    };
  }
  const title = `The target refuses the configured credentials (${credentials})`;
  const end = 'Nothing more was sent, so that the account is not locked.';
  // platform: REST APIs, multi-factor authentication. The header is there only when the password is right.
  if (headers['x-mfa_token'] !== undefined) {
    return {
      title: `${title}: the password is right, and a second factor is required`,
      actual: `${actual}, with the header X-MFA_TOKEN`,
      remedy: `A run cannot answer a second factor: use a user without multi-factor authentication, or OAuth. ${end}`,
    };
  }
  if (headers['x-is-logged-in'] === 'true') {
    return {
      title: `${title}: it knows the user, and does not allow it to use this API`,
      actual: `${actual}, with the header X-Is-Logged-In: true`,
      remedy: `The values are right. Look at the API access policies and at the roles for web services on the instance. ${end}`,
    };
  }
  const challenge = headers['www-authenticate'];
  const offered = challenge === undefined ? '' : ` The target offers: ${challenge}.`;
  const basic =
    credentials === 'basic'
      ? ' An instance may refuse Basic authentication altogether: then give the user the role snc_basic_auth_api_access, or use OAuth.'
      : '';
  return { title, actual, remedy: `Check the values.${basic}${offered} ${end}` };
}

function retryAfter(headers: Response['headers']): string {
  const seconds = headers['retry-after'];
  return seconds === undefined ? '' : ` (the target says ${seconds} s)`;
}

function describe({ status, headers, body }: Response): string {
  const location = headers['location'] === undefined ? '' : `, Location ${headers['location']}`;
  const type = headers['content-type'] === undefined ? '' : `, ${headers['content-type']}`;
  const start = body.replace(/\s+/g, ' ').trim().slice(0, 160);
  return `status ${status}${location}${type}${start === '' ? ', empty body' : `: ${start}`}`;
}
