/** Credentials that are good when a run begins, and not any more when it goes on. */
import type { IncomingMessage } from 'node:http';
import { answering, json, notAuthenticated } from './answers.ts';
import { afterFirst, disturbing } from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';

const refused = answering(401, notAuthenticated, {
  ...json,
  'www-authenticate': 'BASIC realm="Service-now"',
});

/** Tokens of which each is void after it was used this often. */
const usesOfToken = 6;

/** Requests that are answered before the credentials are no longer good. */
const goodRequests = 60;

const isForApi = ({ url = '' }: IncomingMessage) => url.startsWith('/api/');

/** Every fault of credentials in the middle of a run. */
export const lostCredentials: readonly Fault[] = [
  {
    id: 'tokens-revoked',
    sentence: `Each OAuth token is void after ${usesOfToken} requests, although it was given for longer.`,
    around: disturbing(() => {
      const uses = new Map<string, number>();
      return ({ headers: { authorization = '' } }) => {
        if (!authorization.startsWith('Bearer ')) return false;
        const used = (uses.get(authorization) ?? 0) + 1;
        uses.set(authorization, used);
        return used > usesOfToken;
      };
    }, refused),
  },
  {
    id: 'locked-out',
    sentence: `After ${goodRequests} requests nobody is authenticated any more, as when an account was locked.`,
    around: disturbing(afterFirst(goodRequests, isForApi), refused),
  },
];
