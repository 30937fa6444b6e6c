/** Instances as their owners set them up: production, limits, policies, a clock of their own. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Fault } from './fault.ts';

const failure = (message: string, detail: string | null = null): string =>
  JSON.stringify({ error: { message, detail }, status: 'failure' });

function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  incoming.resume();
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

const isTable = ({ url = '' }: IncomingMessage, name = '') =>
  new RegExp(`^/api/now(?:/v[12])?/table/${name}`).test(url);

/** Answers requests with credentials by itself, and leaves those without to the instance. */
const refusing =
  (headers: Readonly<Record<string, string>>) =>
  (next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const { authorization, 'x-sn-apikey': key } = incoming.headers;
    if (authorization === undefined && key === undefined) next(incoming, outgoing);
    else
      answer(
        incoming,
        outgoing,
        401,
        failure('User Not Authenticated', 'Required to provide Auth information'),
        headers,
      );
  };

/** Puts headers on every answer of the instance. */
const adorned =
  (headers: () => Readonly<Record<string, string>>) =>
  (next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    for (const [name, value] of Object.entries(headers())) outgoing.setHeader(name, value);
    next(incoming, outgoing);
  };

const hour = 3_600_000;

/** Every fault that is an owner's decision rather than bad weather. */
export const ownersDecisions: readonly Fault[] = [
  {
    id: 'production',
    sentence: 'The instance says that it is production.',
    around: (next) => (incoming, outgoing) => {
      if (!isTable(incoming, 'sys_properties')) return next(incoming, outgoing);
      const row = (name: string, value: string) => ({ name, value });
      const rows = [row('glide.buildtag', 'glide-production'), row('glide.installation.production', 'true')];
      return answer(incoming, outgoing, 200, JSON.stringify({ result: rows }));
    },
  },
  {
    id: 'second-factor',
    sentence: 'Right passwords are refused for want of a second factor.',
    around: refusing({ 'x-mfa_token': 'invalid' }),
  },
  {
    id: 'access-policy',
    sentence: 'Right passwords are refused by a policy on who may use APIs.',
    around: refusing({ 'x-is-logged-in': 'true' }),
  },
  {
    id: 'basic-refused',
    sentence: 'Basic authentication is switched off.',
    around: refusing({ 'www-authenticate': 'Bearer realm="Service-now"' }),
  },
  {
    id: 'closed-tables',
    sentence: 'Nobody may use the Table API.',
    around: (next) => (incoming, outgoing) =>
      isTable(incoming)
        ? answer(incoming, outgoing, 403, failure('Operation Failed', 'ACL Exception'))
        : next(incoming, outgoing),
  },
  {
    id: 'tight-limit',
    sentence: 'A rate limit rule allows 100 requests an hour; it is announced, and not enforced.',
    around: adorned(() => ({
      'x-ratelimit-limit': '100',
      'x-ratelimit-reset': String(Math.ceil(Date.now() / hour) * 3600),
      'x-ratelimit-rule': 'a3f1c0ffee4a9e170c0ffee4a9e170aa',
    })),
  },
  {
    id: 'slow-clock',
    sentence: "The instance's clock is two hours behind.",
    around: adorned(() => ({ date: new Date(Date.now() - 2 * hour).toUTCString() })),
  },
];
