/** Targets that return what they were sent, credentials included, as a debug filter does. */
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { answer, failure, html, json, rewrite, type Written } from './answers.ts';
import { disturbing } from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';

/** A response that repeats the request. */
interface Said {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The credentials of a request, decoded where they are encoded. */
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

/** Each secret plain, and in the encodings in which it may be returned. */
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

/** Changes the response of the instance before it is sent. */
const changing =
  (change: (answer: Written, incoming: IncomingMessage) => void): Fault['around'] =>
  (next) =>
  (incoming, outgoing) => {
    next(
      incoming,
      rewrite(outgoing, (written) => change(written, incoming)),
    );
  };

const isForTokens = ({ url }: IncomingMessage) => url === '/oauth_token.do';

/** Answers instead of the instance, which still gives tokens. */
const saying = (say: (secrets: readonly string[], incoming: IncomingMessage) => Said): Fault['around'] =>
  disturbing(
    () => (incoming) => !isForTokens(incoming),
    () => (incoming, outgoing) => {
      const { status, body = '', headers = json } = say(secretsOf(incoming), incoming);
      answer(incoming, outgoing, status, body, headers);
    },
  );

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
        // The path of the session cookie is the API's, so that the next request has it.
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
    around: saying((secrets, { method, url = '' }) => {
      const isPreflight = method === 'GET' && /0{31}1$/.test(url);
      return { status: isPreflight ? 404 : 400, body: failure(`not for ${everyForm(secrets).join(' ')}`) };
    }),
  },
  {
    id: 'echoes-in-text',
    sentence: 'What is answered with 200 is neither JSON nor XML, and says the credentials.',
    around: saying((secrets) => ({ status: 200, body: everyForm(secrets).join(' ') })),
  },
  {
    id: 'echoes-in-redirect',
    sentence: 'Everything is redirected to an address with the credentials in it.',
    around: saying((secrets) => {
      const location = `/login.do?from=${secrets.map(encodeURIComponent).join('&token=')}`;
      return { status: 302, headers: { location } };
    }),
  },
  {
    id: 'echoes-in-page',
    sentence: 'A page with status 200 shows the credentials.',
    around: saying((secrets) => {
      const texts = everyForm(secrets).map(markup);
      const shown = texts.map((each) => `<p title="${each}">${each}</p>`).join('');
      return { status: 200, body: `<html><body>${shown}</body></html>`, headers: html };
    }),
  },
  {
    id: 'echoes-grant',
    sentence: 'No token is given: the refusal repeats the form with its secrets.',
    around: disturbing(
      () => isForTokens,
      () => (incoming, outgoing) => {
        const refuse = (form: string): void => {
          const values = everyForm([...new URLSearchParams(form).values()]);
          const body = { error: 'invalid_client', error_description: [form, ...values].join(' ') };
          answer(incoming, outgoing, 401, JSON.stringify(body));
        };
        text(incoming).then(refuse, () => outgoing.destroy());
      },
    ),
  },
];
