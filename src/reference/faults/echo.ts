/** Targets that give back what they were sent, credentials included: a debug filter, a chatty proxy. */
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';

import type { Fault } from './fault.ts';

/** An answer before it is sent. */
interface Written {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** Everything in a request that may prove who sends it, decoded where it is encoded. */
function secretsOf({ headers }: IncomingMessage): string[] {
  const { authorization = '', cookie = '', 'x-sn-apikey': key = '' } = headers;
  const [, token = ''] = authorization.split(' ', 2);
  const basic = /^basic /i.test(authorization) ? Buffer.from(token, 'base64').toString('utf8') : '';
  const password = basic.slice(basic.indexOf(':') + 1);
  return [authorization, token, basic, password, cookie, [key].flat().join()].filter((each) => each !== '');
}

const markup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Each secret as it is and in the encodings that it may come back in. */
function everyForm(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ secret }).toString(),
    base64(secret),
    base64(`x${secret}x`),
    base64(`xy${secret}xy`),
    Buffer.from(`?${secret}`).toString('base64url'),
    markup(secret),
  ]);
}

/** Lets the instance answer, and changes what it answers before it is sent. */
const changing =
  (change: (answer: Written, incoming: IncomingMessage) => void) =>
  (next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    const written: Written = { status: 200, headers: {}, body: '' };
    const [writeHead, end] = [outgoing.writeHead.bind(outgoing), outgoing.end.bind(outgoing)];
    const take = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const replaced = {
      writeHead(status: number, headers: OutgoingHttpHeaders = {}) {
        written.status = status;
        written.headers = headers;
        return outgoing;
      },
      write(chunk: unknown) {
        take(chunk);
        return true;
      },
      end(chunk?: unknown) {
        take(chunk);
        written.body = Buffer.concat(chunks).toString('utf8');
        change(written, incoming);
        const { status, headers, body } = written;
        const length = Buffer.byteLength(body);
        writeHead(status, { ...headers, 'content-length': length });
        end(body, 'utf8');
        return outgoing;
      },
    };
    next(incoming, Object.assign<ServerResponse, object>(outgoing, replaced));
  };

/** Answers in the place of the instance, which goes on giving tokens. */
const answering =
  (answer: RequestListener) =>
  (next: RequestListener): RequestListener =>
  (incoming, outgoing) => {
    if (incoming.url === '/oauth_token.do') {
      next(incoming, outgoing);
      return;
    }
    incoming.resume();
    answer(incoming, outgoing);
  };

/** Adds an undocumented member to an object, or an element to a document. */
function withMember(body: string, name: string, texts: readonly string[]): string {
  if (body.startsWith('{')) return JSON.stringify({ ...(JSON.parse(body) as object), [name]: texts });
  const elements = texts.map((text) => `<${name}>${markup(text)}</${name}>`).join('');
  return body.replace(/<\/[\w.-]+>\s*$/, (end) => `${elements}${end}`);
}

/** Every fault that puts credentials into answers. */
export const echoes: readonly Fault[] = [
  {
    id: 'echoes-credentials',
    sentence:
      'Answers carry the credentials of their requests: in undocumented members, headers, and cookies.',
    around: changing((answer, incoming) => {
      const secrets = secretsOf(incoming);
      answer.body = withMember(answer.body, 'debug', everyForm(secrets));
      answer.headers = {
        ...answer.headers,
        'x-debug': everyForm(secrets).map((text) => text.replaceAll(/[^\u0020-\u007E]/g, '?')),
        // The path of the session cookie is the API's, so that it comes back with the next request.
        'set-cookie': [`session=${base64(secrets.join()).slice(0, 200)}; Path=/`, 'visit=once; Path=/'],
      };
    }),
  },
  {
    id: 'echoes-in-values',
    sentence: 'Descriptions, notes and ids end with the credentials of the request.',
    around: changing((answer, incoming) => {
      const texts = everyForm(secretsOf(incoming)).join(' ');
      answer.body = answer.body.startsWith('{')
        ? answer.body.replaceAll(
            /("(?:sys_id|description|notes|message|detail)":"(?:[^"\\]|\\.)*)"/g,
            (_, start: string) => `${start} ${JSON.stringify(texts).slice(1, -1)}"`,
          )
        : answer.body.replaceAll(
            /(<(?:sys_id|description|notes|message|detail)>[^<]*)(?=<)/g,
            (_, start: string) => `${start} ${markup(texts)}`,
          );
    }),
  },
  {
    id: 'echoes-in-errors',
    sentence: 'Every call of the API is refused with 400 and a message that says the credentials.',
    around: answering((incoming, outgoing) => {
      const message = `not for ${everyForm(secretsOf(incoming)).join(' ')}`;
      const isPreflight = incoming.method === 'GET' && /0{31}1$/.test(incoming.url ?? '');
      outgoing
        .writeHead(isPreflight ? 404 : 400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { message, detail: null }, status: 'failure' }));
    }),
  },
  {
    id: 'echoes-in-text',
    sentence: 'What is answered with 200 is neither JSON nor XML, and says the credentials.',
    around: answering((incoming, outgoing) => {
      outgoing
        .writeHead(200, { 'content-type': 'application/json' })
        .end(everyForm(secretsOf(incoming)).join(' '));
    }),
  },
  {
    id: 'echoes-in-redirect',
    sentence: 'Everything is redirected to an address with the credentials in it.',
    around: answering((incoming, outgoing) => {
      const secrets = secretsOf(incoming).map(encodeURIComponent);
      outgoing.writeHead(302, { location: `/login.do?from=${secrets.join('&token=')}` }).end();
    }),
  },
  {
    id: 'echoes-in-page',
    sentence: 'A page with status 200 shows the credentials.',
    around: answering((incoming, outgoing) => {
      const texts = everyForm(secretsOf(incoming)).map(markup);
      outgoing
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<html><body>${texts.map((text) => `<p title="${text}">${text}</p>`).join('')}</body></html>`);
    }),
  },
  {
    id: 'echoes-grant',
    sentence: 'No token is given: the refusal repeats the form with its secrets.',
    around: (next) => (incoming, outgoing) => {
      if (incoming.url !== '/oauth_token.do') {
        next(incoming, outgoing);
        return;
      }
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const form = Buffer.concat(chunks).toString('utf8');
        const values = everyForm([...new URLSearchParams(form).values()]);
        outgoing
          .writeHead(401, { 'content-type': 'application/json' })
          .end(JSON.stringify({ error: 'invalid_client', error_description: [form, ...values].join(' ') }));
      });
    },
  },
];
