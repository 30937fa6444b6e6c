/** Transient failures between a client and an instance that conforms: limits, gateways, broken connections. */
import { gzipSync } from 'node:zlib';
import { answer, answering, failure, html, json, transactionCancelled } from './answers.ts';
import {
  afterFirst,
  always,
  delayed,
  disturbing,
  everyNth,
  firstOnes,
  halfBody,
  isRead,
  resetAfter,
  resetBefore,
  share,
  type Disturbance,
} from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';

const limited = failure('Rate limit exceeded');
const unavailable = failure('Service unavailable');
const gateway = '<html><body>bad gateway</body></html>';

/** Seconds since 1970, this far from now. */
const inSeconds = (seconds: number) => String(Math.ceil(Date.now() / 1000) + seconds);

const cancelled = answering(500, failure(transactionCancelled));
const blocked = '<html><head><title>Request rejected</title></head><body>Support ID: 4711</body></html>';

/** Statuses by which gateways say that there is no answer now. */
const gatewayStatuses = [408, 421, 425, 431, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530];

/** Answers with one status after the other. */
const inTurn: Disturbance = () => {
  let count = 0;
  return (incoming, outgoing) => {
    answer(incoming, outgoing, gatewayStatuses[count % gatewayStatuses.length] ?? 520, gateway, html);
    count += 1;
  };
};

const gatewayAnswer = (status: number) => answering(status, gateway, html);

/** More than any client should take, in small pieces, until the client has enough. */
const endless: Disturbance = () => (incoming, outgoing) => {
  incoming.resume();
  outgoing.writeHead(200, json);
  const piece = Buffer.alloc(64 * 1024, ' ');
  const pour = (): void => {
    while (!outgoing.destroyed) if (!outgoing.write(piece)) return;
  };
  outgoing.on('drain', pour);
  pour();
};

/** A few kilobytes that become 64 MiB. */
const bomb: Disturbance = () => {
  const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  return (incoming, outgoing) => {
    answer(incoming, outgoing, 200, packed, { ...json, 'content-encoding': 'gzip' });
  };
};

/** Four megabytes that take up a hundred times as much where they are decoded. */
const manyValues: Disturbance = () => {
  const body = `{"segment":{"wrap_up_configuration":{"allowed_codes":[${'{},'.repeat(1_300_000)}{}]}}}`;
  return (incoming, outgoing) => {
    answer(incoming, outgoing, 200, body, json);
  };
};

const isAgentRead = ({ url = '' }: { url?: string | undefined }) => url.includes('/wrapup/segment/agent/');

/** Every fault behind which the instance still conforms. */
export const transientFaults: readonly Fault[] = [
  {
    id: 'cookie-flood',
    sentence:
      'A gateway sets another cookie with each answer, and refuses (431) requests with more than 4 kB of them.',
    around: (next) => {
      let count = 0;
      return (incoming, outgoing) => {
        count += 1;
        if ((incoming.headers.cookie ?? '').length > 4000) {
          answer(incoming, outgoing, 431, gateway, html);
          return;
        }
        outgoing.appendHeader('set-cookie', `flood-${count}=${'x'.repeat(200)}; Path=/`);
        next(incoming, outgoing);
      };
    },
  },
  {
    id: 'limit-retry-after',
    sentence: 'Every 20th request is answered with 429 and Retry-After.',
    around: disturbing(everyNth(20), answering(429, limited, { ...json, 'retry-after': '1' })),
  },
  {
    id: 'limit-reset',
    sentence: 'Every 20th request is answered with 429 and X-RateLimit-Reset.',
    around: disturbing(
      everyNth(20),
      answering(429, limited, () => ({
        ...json,
        'x-ratelimit-limit': '20',
        'x-ratelimit-reset': inSeconds(1),
      })),
    ),
  },
  {
    id: 'limit-bare',
    sentence: 'Every 20th request is answered with 429 that says no time.',
    around: disturbing(everyNth(20), answering(429, limited)),
  },
  {
    id: 'limit-always',
    sentence: 'Every request but the first forty is answered with 429.',
    around: disturbing(afterFirst(40), answering(429, limited, { ...json, 'retry-after': '0' })),
  },
  {
    id: 'unavailable',
    sentence: 'Every 20th request is answered with 503 and Retry-After.',
    around: disturbing(everyNth(20), answering(503, unavailable, { ...json, 'retry-after': '1' })),
  },
  {
    id: 'resets-before',
    sentence: 'One connection in twenty is reset before the request is processed.',
    around: disturbing(share(0.05), resetBefore),
  },
  {
    id: 'resets-after',
    sentence: 'One connection in twenty is reset after the request was processed.',
    around: disturbing(share(0.05), resetAfter),
  },
  {
    id: 'bad-gateway-reads',
    sentence: 'Every 10th GET is answered with 502 by a gateway.',
    around: disturbing(everyNth(10, isRead), gatewayAnswer(502)),
  },
  {
    id: 'gateway-timeout-reads',
    sentence: 'Every 10th GET is answered with 504 by a gateway.',
    around: disturbing(everyNth(10, isRead), gatewayAnswer(504)),
  },
  {
    id: 'unavailable-bare-reads',
    sentence: 'Every 10th GET is answered with 503 and no Retry-After.',
    around: disturbing(everyNth(10, isRead), answering(503, unavailable)),
  },
  {
    id: 'gateway-statuses',
    sentence:
      'Every 10th GET is answered by a gateway with 408, 421, 425, 431 or one of 520 to 530, in turn.',
    around: disturbing(everyNth(10, isRead), inTurn),
  },
  {
    id: 'pages-403',
    sentence: 'Every 20th request is answered with 403 and a page of a firewall.',
    around: disturbing(everyNth(20), answering(403, blocked, html)),
  },
  {
    id: 'pages-500',
    sentence: 'Every 20th request is answered with 500 and a page of a gateway.',
    around: disturbing(everyNth(20), answering(500, gateway, html)),
  },
  {
    id: 'quota',
    sentence:
      'Every 20th request is answered with 500: a quota rule of the instance cancelled the transaction.',
    around: disturbing(everyNth(20), cancelled),
  },
  {
    id: 'quota-always',
    sentence: 'A quota rule of the instance cancels every transaction but the first forty.',
    around: disturbing(afterFirst(40), cancelled),
  },
  {
    id: 'cold-start',
    sentence: 'The first two answers come eight seconds late, as from an instance that was idle.',
    around: disturbing(firstOnes(2), delayed(8000)),
  },
  {
    id: 'no-anonymous-clients',
    sentence: 'A firewall answers requests without User-Agent with 403 and a page.',
    around: disturbing(
      () =>
        ({ headers }) =>
          !headers['user-agent'],
      answering(403, blocked, html),
    ),
  },
  {
    id: 'slow-heads',
    sentence: 'Every 20th answer comes two seconds late.',
    around: disturbing(everyNth(20), delayed(2000)),
  },
  {
    id: 'stalled-bodies',
    sentence: 'The body of every 20th answer stops in the middle, and the connection stays open.',
    around: disturbing(everyNth(20), halfBody('stalls')),
  },
  {
    id: 'truncated-bodies',
    sentence: 'The body of every 20th answer ends in the middle, with the connection.',
    around: disturbing(everyNth(20), halfBody('ends')),
  },
  {
    id: 'endless-bodies',
    sentence: 'Reading by agent and interaction answers with a body that never ends.',
    around: disturbing(() => isAgentRead, endless),
  },
  {
    id: 'gzip-bombs',
    sentence: 'Reading by agent and interaction answers with a small body that decompresses to 64 MiB.',
    around: disturbing(() => isAgentRead, bomb),
  },
  {
    id: 'very-many-values',
    sentence: 'Reading by agent and interaction answers with a list of 1.3 million empty objects.',
    around: disturbing(() => isAgentRead, manyValues),
  },
  {
    id: 'continue-unasked',
    sentence: 'A gateway sends status 100 twice before each answer, although no request asks for it.',
    around: (next) => (incoming, outgoing) => {
      outgoing.writeContinue();
      outgoing.writeContinue();
      next(incoming, outgoing);
    },
  },
  {
    id: 'slow-300',
    sentence: 'Every answer comes 300 ms late.',
    around: disturbing(always, delayed(300)),
  },
];
