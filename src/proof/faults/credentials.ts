/** Credentials that become invalid in the middle of a run. */
import type { IncomingMessage } from 'node:http';
import { answering, html, json, notAuthenticated } from './answers.ts';
import { afterFirst, disturbing, type Disturbance } from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';

const refused = answering(401, notAuthenticated, {
  ...json,
  'www-authenticate': 'BASIC realm="Service-now"',
});

/** Each token is void after this number of uses. */
const usesOfToken = 6;

/** Requests that are answered before the credentials become invalid. */
const acceptedRequests = 60;

/** Requests with a token that was used often enough. */
const usedUp = () => {
  const uses = new Map<string, number>();
  return ({ headers: { authorization = '' } }: IncomingMessage) => {
    if (!authorization.startsWith('Bearer ')) return false;
    const used = (uses.get(authorization) ?? 0) + 1;
    uses.set(authorization, used);
    return used > usesOfToken;
  };
};

const page = (status: number, text: string) => answering(status, `<html><body>${text}</body></html>`, html);

const isForApi = ({ url = '' }: IncomingMessage) => url.startsWith('/api/');

const isForTokens = ({ url = '' }: IncomingMessage) => url.startsWith('/oauth_token.do');

/** What may come in the place of a token, and passes neither as one nor as a refusal. */
const inPlaceOfTokens: readonly (readonly [name: string, sentence: string, answer: Disturbance])[] = [
  ['hibernating', 'a page says that the instance hibernates', page(200, 'Your instance is hibernating')],
  ['maintenance', 'a page with 503 announces maintenance', page(503, 'Scheduled maintenance')],
  ['login', 'the request is redirected to a login page', answering(302, '', { location: '/login.do' })],
  ['limit', 'status 429 asks to wait a second', answering(429, '{}', { ...json, 'retry-after': '1' })],
  ['unavailable', 'status 503 says no time', answering(503, '{}')],
];

/** Each token is good for so many requests, and only the first ones are given. */
const renewing = (given: number, answer: Disturbance): Fault['around'] => {
  const revoked = disturbing(usedUp, refused);
  const refusedTokens = disturbing(afterFirst(given, isForTokens), answer);
  return (next) => refusedTokens(revoked(next));
};

/** Every fault of the token endpoint, at the start of a run and when tokens are renewed. */
export const tokenFaults: readonly Fault[] = inPlaceOfTokens.flatMap(([name, sentence, answer]): Fault[] => [
  {
    id: `tokens-${name}`,
    sentence: `In the place of an OAuth token, ${sentence}.`,
    around: disturbing(() => isForTokens, answer),
  },
  {
    id: `renewal-${name}`,
    sentence: `Each OAuth token is void after ${usesOfToken} requests; where a third one is asked for, ${sentence}.`,
    around: renewing(2, answer),
  },
]);

/** Every fault of credentials in the middle of a run. */
export const lostCredentials: readonly Fault[] = [
  {
    id: 'tokens-revoked',
    sentence: `Each OAuth token is void after ${usesOfToken} requests, although it was given for longer.`,
    around: disturbing(usedUp, refused),
  },
  {
    id: 'locked-out',
    sentence: `After ${acceptedRequests} requests the target refuses all credentials, as when an account was locked.`,
    around: disturbing(afterFirst(acceptedRequests, isForApi), refused),
  },
];
