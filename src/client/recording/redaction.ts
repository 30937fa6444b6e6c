import { findUnescaped, type Span } from './escapes.ts';
import { decoded, proxyVariables } from '../connection/proxy.ts';
import { formsOf, type Form } from './secret-forms.ts';

/** What stands in the place of a secret. */
export const redacted = '[redacted]';

/**
 * Shorter values cannot be redacted without damage to other text. An instance of the vendor's is not sent any; of a
 * mock's they are kept out of headers, and of members and parameters with the names of secrets.
 */
export const minSecretLength = 8;

/** The secrets that are too short to be found in a text. */
export const shortSecrets = (environment: NodeJS.ProcessEnv): readonly (typeof secretVariables)[number][] =>
  secretVariables.filter((name) => {
    const { length } = environment[name] ?? '';
    return length > 0 && length < minSecretLength;
  });

/** Environment variables whose values must never be written or printed. */
export const secretVariables = [
  'SN_PASSWORD',
  'SN_CLIENT_SECRET',
  'SN_REFRESH_TOKEN',
  'SN_ACCESS_TOKEN',
  'SN_API_KEY',
  'SN_CLIENT_KEY_PASSPHRASE',
  'WRAPUP_PROVISION_PASSWORD',
  'WRAPUP_NO_ROLE_PASSWORD',
] as const;

/** Users that Basic authentication sends as one text. */
const usersOfBasic = [
  ['SN_USERNAME', 'SN_PASSWORD'],
  ['WRAPUP_PROVISION_USERNAME', 'WRAPUP_PROVISION_PASSWORD'],
  ['WRAPUP_NO_ROLE_USERNAME', 'WRAPUP_NO_ROLE_PASSWORD'],
] as const;

/** Variables with URLs that may carry a password. */
const withUrls = [...proxyVariables, 'ALL_PROXY', 'all_proxy'] as const;

/** Headers whose whole value is secret, whatever it is. */
const secretHeader = /^(?:proxy-)?authorization$|cookie|token|api-?key|secret|password/i;

/** Members and parameters whose value is secret, whatever it is. */
const secretNames = '(?:access|refresh|id)_token|client_secret|password';
const mayNameSecrets = /_token|client_secret|password/;
const named = new RegExp(
  [
    // A member of JSON, and one of a JSON text inside a JSON text.
    `(?<="(?:${secretNames})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)+`,
    `(?<=\\\\"(?:${secretNames})\\\\"\\s*:\\s*\\\\")[^"\\\\]+`,
    // A parameter of a query or a form.
    `(?<=(?:^|[?&;\\s"'])(?:${secretNames})=)[^&#\\s"'<>]+`,
    // An element of XML.
    `(?<=<(?:${secretNames})>)[^<]+`,
  ].join('|'),
  'g',
);

/** Some targets set new cookies with every response; only the last ones can appear again. */
const maxPassing = 32;

/** How much of a secret may stand where a text was cut: less tells nothing. */
const minRest = 4;

/** Takes secrets out of everything that is recorded, written or printed. */
export interface Redaction {
  /** From now on this value is a secret too. */
  readonly learn: (secret: string) => void;
  /** The value of a cookie that was just set: a secret while it may still appear. */
  readonly learnCookie: (setCookie: string) => void;
  readonly text: (value: string) => string;
  /** A text in which quotations were cut with an ellipsis: the rest of a secret may stand beside one. */
  readonly quotations: (value: string) => string;
  readonly headers: (values: Readonly<Record<string, string>>) => Record<string, string>;
}

/**
 * A redaction of the configured secrets and of those learnt later, of secret headers, and of what members and
 * parameters with the names of secrets hold. A secret is found in any case of letters: in the forms of `formsOf`,
 * and under the escapes of URLs, JSON, XML and HTML, also one over the other.
 */
export function redaction(environment: NodeJS.ProcessEnv): Redaction {
  const lasting = new Set<string>();
  const passing = new Set<string>();
  let forms: readonly Form[] = [];
  let any = never;
  const refresh = () => {
    const cookies = [...passing].map((text) => ({ text, before: 0, after: 0, isBase64: false }));
    forms = [...[...lasting].flatMap(formsOf), ...cookies];
    any = forms.length === 0 ? never : new RegExp(forms.map(({ text }) => escaped(text)).join('|'), 'i');
  };
  // One search for all of them: almost no text has one.
  const find = (text: string): readonly Span[] =>
    any.test(text) ? forms.flatMap((form) => places(text, form)) : none;
  const text = (value: string): string => {
    const clean = forms.length === 0 ? value : without(value, findUnescaped(value, find));
    return mayNameSecrets.test(clean) ? clean.replace(named, redacted) : clean;
  };
  for (const secret of configured(environment)) lasting.add(secret);
  refresh();
  return {
    text,
    quotations: (value) => withoutRests(text(value), forms),
    headers: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          text(name),
          secretHeader.test(name) ? redacted : text(value),
        ]),
      ),
    learn(secret) {
      if (secret.length < minSecretLength || lasting.has(secret)) return;
      lasting.add(secret);
      refresh();
    },
    learnCookie(setCookie) {
      const value = /^[^=;]*=\s*"?([^;"]*)/.exec(setCookie)?.[1]?.trim() ?? '';
      if (value.length < minSecretLength || passing.has(value)) return;
      passing.add(value);
      const [oldest] = passing;
      if (passing.size > maxPassing && oldest !== undefined) passing.delete(oldest);
      refresh();
    },
  };
}

const none: readonly Span[] = [];

/** Matches nothing. */
const never = /(?!)/;

/** A text as a pattern. */
const escaped = (text: string): string => text.replace(/[^\w]/g, '\\$&');

function configured(environment: NodeJS.ProcessEnv): string[] {
  const values = secretVariables.map((name) => environment[name] ?? '');
  for (const name of withUrls) {
    const url = environment[name] ?? '';
    if (!URL.canParse(url)) continue;
    const { password } = new URL(url);
    values.push(password, decoded(password));
  }
  for (const [user, password] of usersOfBasic) {
    const pair = `${environment[user] ?? ''}:${environment[password] ?? ''}`;
    // Long enough even where the password by itself is not.
    if (environment[password]) values.push(Buffer.from(pair).toString('base64'));
  }
  // A target may give a secret back without the blanks around it.
  return values.flatMap((value) => [value, value.trim()]).filter((value) => value.length >= minSecretLength);
}

/** Everywhere that a form stands in a text, in whatever case. */
function places(text: string, form: Form): Span[] {
  const found: Span[] = [];
  const pattern = new RegExp(escaped(form.text), 'gi');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(whole(text, match.index, form));
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** A form with the characters beside it that still tell something. */
function whole(text: string, at: number, form: Form): Span {
  let [start, end] = [at, at + form.text.length];
  if (!form.isBase64) return { start, end };
  for (let left = form.before; left > 0 && isBase64(text, start - 1); left -= 1) start -= 1;
  for (let left = form.after; left > 0 && isBase64(text, end); left -= 1) end += 1;
  while (text.charAt(end) === '=') end += 1;
  return { start, end };
}

function isBase64(text: string, index: number): boolean {
  return /[\w+/-]/.test(text.charAt(index));
}

/** A text without some stretches of it, which may overlap. */
function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let done = 0;
  for (const { start, end } of spans.toSorted((left, right) => left.start - right.start)) {
    if (start >= done) result += `${text.slice(done, start)}${redacted}`;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}

/** Takes the beginnings of secrets out before an ellipsis, and their ends after one. */
function withoutRests(text: string, forms: readonly Form[]): string {
  if (!/…|\.\.\./.test(text)) return text;
  const pieces = text.split(/(\s*["']?(?:…|\.\.\.)["']?\s*)/);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      let rest = piece;
      if (index < pieces.length - 1) {
        const length = longest(forms, (form, size) => rest.endsWith(form.slice(0, size)));
        if (length > 0) rest = `${rest.slice(0, -length)}${redacted}`;
      }
      if (index > 0) {
        const length = longest(forms, (form, size) => rest.startsWith(form.slice(-size)));
        if (length > 0) rest = `${redacted}${rest.slice(length)}`;
      }
      return rest;
    })
    .join('');
}

/** Of how many characters at least `minRest` a part of a form is there; 0 when of none. */
function longest(forms: readonly Form[], isThere: (form: string, size: number) => boolean): number {
  let found = 0;
  // Quotations are written as JSON.
  for (const text of forms.flatMap((form) => [form.text, JSON.stringify(form.text).slice(1, -1)])) {
    for (let size = text.length - 1; size >= Math.max(minRest, found + 1); size -= 1) {
      if (isThere(text, size)) found = size;
    }
  }
  return found;
}
