/** Dead targets: nothing listens, or something else than the API answers. */
import { answering, failure, html, noResourceAnswer, notAuthenticated } from './answers.ts';
import { afterFirst, disturbing, resetBefore } from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';

/** How many requests a target answers before it dies: the run has begun by then. */
const lastBreath = 300;

/** Every fault that leaves nothing of the API. */
export const deadTargets: readonly Fault[] = [
  {
    id: 'resets',
    sentence: 'Every connection is reset.',
    around: resetBefore,
  },
  { id: 'silent', sentence: 'No request is ever answered.', around: () => () => undefined },
  { id: 'empty-200', sentence: 'Everything is answered with 200 and no body.', around: answering(200, '') },
  { id: 'empty-object', sentence: 'Everything is answered with 200 and {}.', around: answering(200, '{}') },
  {
    id: 'always-401',
    sentence: 'Every request is refused with 401.',
    around: answering(401, notAuthenticated),
  },
  {
    id: 'always-403',
    sentence: 'Every request is refused with 403.',
    around: answering(403, failure('no')),
  },
  { id: 'always-500', sentence: 'Everything fails with 500.', around: answering(500, '{}') },
  {
    id: 'always-502',
    sentence: 'A gateway answers with 502 and a page.',
    around: answering(502, '<html><body>bad gateway</body></html>', html),
  },
  {
    id: 'login-redirect',
    sentence: 'Everything is redirected to a login page.',
    around: answering(302, '', { location: '/login.do' }),
  },
  {
    id: 'hibernating',
    sentence: 'A page with status 200 says that the instance hibernates.',
    around: answering(200, '<html><body>Your instance is hibernating</body></html>', html),
  },
  {
    id: 'maintenance',
    sentence: 'A page with status 200 announces maintenance.',
    around: answering(200, '<html><body>Scheduled maintenance</body></html>', html),
  },
  {
    id: 'no-plugin-400',
    sentence: 'No URI represents a resource, says 400: the plugin is not active.',
    around: answering(400, noResourceAnswer),
  },
  {
    id: 'no-plugin-404',
    sentence: 'No URI represents a resource, says 404: the plugin is not active.',
    around: answering(404, noResourceAnswer),
  },
  {
    id: 'another-api',
    sentence: 'Valid JSON of another API, with 200.',
    around: answering(200, '{"result":[{"number":"INC0010001","state":"1"}]}'),
  },
  {
    id: 'echo',
    sentence: 'Every request body comes back, with 200.',
    around: () => (incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': incoming.headers['content-type'] ?? 'application/json' });
      incoming.pipe(outgoing);
    },
  },
  {
    id: 'dies',
    sentence: 'After some hundred requests every connection is reset.',
    around: disturbing(afterFirst(lastBreath), resetBefore),
  },
];
