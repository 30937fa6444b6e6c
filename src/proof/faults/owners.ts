/** Instances with settings of their owners: production, limits, policies, a clock that is off. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { answer, answering, failure, json, notAuthenticated } from './answers.ts';
import { disturbing } from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';
import { onTables, refusing } from './table-requests.ts';

const hasCredentials = ({ headers }: IncomingMessage) =>
  headers.authorization !== undefined || headers['x-sn-apikey'] !== undefined;

/** Answers requests with credentials by itself, and leaves those without to the instance. */
const refusingAll = (headers: Readonly<Record<string, string>>) =>
  disturbing(() => hasCredentials, answering(401, notAuthenticated, { ...json, ...headers }));

/** Puts headers on every answer of the instance. */
const adorned =
  (headers: () => Readonly<Record<string, string>>) =>
  (next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    for (const [name, value] of Object.entries(headers())) outgoing.setHeader(name, value);
    next(incoming, outgoing);
  };

const hour = 3_600_000;

/** Every fault that is a setting of the owner. */
export const ownersDecisions: readonly Fault[] = [
  {
    id: 'production',
    sentence: 'The instance says that it is production.',
    around: onTables(({ table }, incoming, outgoing, next) => {
      if (table !== 'sys_properties') return next(incoming, outgoing);
      const row = (name: string, value: string) => ({ name, value });
      const rows = [row('glide.buildtag', 'glide-production'), row('glide.installation.production', 'true')];
      return answer(incoming, outgoing, 200, JSON.stringify({ result: rows }));
    }),
  },
  {
    id: 'second-factor',
    sentence: 'Right passwords are refused for want of a second factor.',
    around: refusingAll({ 'x-mfa_token': 'invalid' }),
  },
  {
    id: 'access-policy',
    sentence: 'Right passwords are refused by a policy on who may use APIs.',
    around: refusingAll({ 'x-is-logged-in': 'true' }),
  },
  {
    id: 'basic-refused',
    sentence: 'Basic authentication is switched off.',
    around: refusingAll({ 'www-authenticate': 'Bearer realm="Service-now"' }),
  },
  {
    id: 'closed-tables',
    sentence: 'Every request for the Table API is refused with 403.',
    around: refusing(403, failure('Operation Failed', 'ACL Exception'), () => true),
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
