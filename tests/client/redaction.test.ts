import { expect, test } from '@playwright/test';
import { base, en, Faker } from '@faker-js/faker';
import { redacted, redaction, secretVariables } from '../../src/client/recording/redaction.ts';

const secrets = Object.fromEntries(secretVariables.map((name) => [name, `s3cr&t "${name}" <é>/+`]));
const environment = { SN_USERNAME: 'someone', SN_CLIENT_ID: 'client', ...secrets };

const bytesOf = (text: string) => [...Buffer.from(text)];
const strict = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
const markup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Every way in which something on the wire writes a text. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 of one byte and it': (text) => Buffer.from(`:${text}`).toString('base64'),
  'base64 of two bytes and it': (text) => Buffer.from(`u:${text}`).toString('base64'),
  'base64 of a user, it and more': (text) => Buffer.from(`user:${text}\r\nmore`).toString('base64'),
  base64url: (text) => Buffer.from(`ab:${text}?`).toString('base64url'),
  'percent-encoded': encodeURIComponent,
  'percent-encoded in lower case': (text) =>
    encodeURIComponent(text).replaceAll(/%[0-9A-F]{2}/g, (each) => each.toLowerCase()),
  'percent-encoded strictly': strict,
  'percent-encoded whole': (text) =>
    bytesOf(text)
      .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
      .join(''),
  form: (text) => new URLSearchParams({ text }).toString().slice('text='.length),
  'a JSON string': (text) => JSON.stringify(text).slice(1, -1),
  'a JSON string with escaped slashes': (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replaceAll('/', String.raw`\/`),
  'a JSON string of nothing but escapes': (text) =>
    Array.from(
      { length: text.length },
      (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  'an XML text': markup,
  'an XML attribute': (text) => markup(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
  'an HTML text': (text) => markup(text).replaceAll('"', '&#34;').replaceAll("'", '&#039;'),
  'hexadecimal references': (text) =>
    Array.from(text, (character) => `&#x${character.codePointAt(0)?.toString(16)};`).join(''),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'hexadecimal in upper case': (text) => Buffer.from(`u:${text}`).toString('hex').toUpperCase(),
  'capital letters': (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'composed characters': (text) => text.normalize('NFC'),
  'decomposed characters': (text) => text.normalize('NFD'),
  'base64 of UTF-16': (text) => Buffer.from(`u:${text}`, 'utf16le').toString('base64'),
  'base64 of base64': (text) => Buffer.from(Buffer.from(`u:${text}`).toString('base64')).toString('base64'),
  'base64 in lines': (text) =>
    Buffer.from(`user:${text}`)
      .toString('base64')
      .replaceAll(/.{20}(?=..)/g, '$&\r\n'),
  'UTF-16 read as bytes': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  'named entities': (text) =>
    text.replaceAll('&', '&AMP;').replaceAll('é', '&eacute;').replaceAll('<', '&lt;'),
  'UTF-8 taken for Latin-1': (text) => Buffer.from(text).toString('latin1'),
};

test('configured secrets are taken out in every form that a wire can give them', () => {
  const { text } = redaction(environment);
  for (const secret of Object.values(secrets)) {
    for (const [name, encode] of Object.entries(encodings)) {
      const clean = text(`before ${encode(secret)} after`);
      expect(clean, name).toContain(redacted);
      expect(clean, name).toMatch(/^before \S{0,8}\[redacted\]\S{0,10} after$/);
    }
  }
});

/** What leaves nothing of the escapes before it to be seen. */
const hiding = /^(?:base64|hexadecimal(?: in|$))/;

test('random secrets are found in random encodings, one over the other, and nothing else is touched', () => {
  const faker = new Faker({ locale: [en, base], seed: 4 });
  const alphabet = [...`abcXYZ0189 !"#$%&'()*+,-./:;<=>?@[\\]^_{|}~`];
  const ways = Object.entries(encodings).filter(([name]) => !name.startsWith('UTF-8'));
  for (let round = 0; round < 2000; round += 1) {
    const secret = faker.helpers.multiple(() => faker.helpers.arrayElement(alphabet), {
      count: { min: 8, max: 24 },
    });
    const SN_PASSWORD = secret.join('');
    const { text } = redaction({ SN_PASSWORD });
    const used = faker.helpers.arrayElements(ways, { min: 1, max: 2 });
    const written = used.reduce((rest, [, encode]) => encode(rest), SN_PASSWORD);
    // Base64 and hexadecimal hide everything that was escaped before: only the last counts.
    if (used.length === 2 && hiding.test(used[1]?.[0] ?? '') && used[0]?.[0] !== 'plain') continue;
    const said = `${JSON.stringify(SN_PASSWORD)}: ${used.map(([name]) => name).join(', then ')}: ${written}`;
    expect(text(`{"a":"${written}"}`), said).toMatch(/^\{"a":".{0,60}\[redacted\].{0,80}"\}$/s);
  }
});

test('of a secret inside of longer base64 no character is left that tells of it', () => {
  const secret = 'Zq8!xM2#';
  const { text } = redaction({ SN_PASSWORD: secret });
  for (const before of ['', 'a', 'ab', 'abc']) {
    for (const after of ['', 'x', 'xy']) {
      const clean = text(Buffer.from(before + secret + after).toString('base64'));
      expect(clean).toContain(redacted);
      const rest = clean.split(redacted).map((part) => Buffer.from(part, 'base64').toString('latin1'));
      expect(before.startsWith(rest[0] ?? '')).toBe(true);
      expect(rest[1]?.replaceAll(/[^xy]/g, '').length).toBeLessThanOrEqual(after.length);
    }
  }
});

test('members and parameters with the names of secrets lose their values', () => {
  const { text } = redaction({});
  expect(text('{"access_token":"abc","refresh_token" : "d\\"ef","scope":"useraccount"}')).toBe(
    `{"access_token":"${redacted}","refresh_token" : "${redacted}","scope":"useraccount"}`,
  );
  expect(text('{"log":"{\\"access_token\\":\\"abc\\"}"}')).toBe(
    `{"log":"{\\"access_token\\":\\"${redacted}\\"}"}`,
  );
  expect(text('grant_type=password&client_id=me&client_secret=x%26y&password=z')).toBe(
    `grant_type=password&client_id=me&client_secret=${redacted}&password=${redacted}`,
  );
  expect(text('/cb?access_token=abc#end')).toBe(`/cb?access_token=${redacted}#end`);
  expect(text('<access_token>abc</access_token>')).toBe(`<access_token>${redacted}</access_token>`);
  expect(text('the password is wrong, and so is a refresh_token')).toBe(
    'the password is wrong, and so is a refresh_token',
  );
});

test('what is learnt later is a secret too, cookies only as long as they may come back', () => {
  const { text, learn, learnCookie } = redaction({});
  learn('a-token-of-today');
  learnCookie('JSESSIONID="F00DF00DF00D"; Path=/; HttpOnly');
  learnCookie('short=abc; Path=/');
  expect(text('a-token-of-today F00DF00DF00D abc Path HttpOnly')).toBe(
    `${redacted} ${redacted} abc Path HttpOnly`,
  );
  for (let at = 0; at < 40; at += 1) learnCookie(`JSESSIONID=another-session-${at}-x; Path=/`);
  expect(text('a-token-of-today another-session-39-x F00DF00DF00D')).toBe(
    `${redacted} ${redacted} F00DF00DF00D`,
  );
});

test('the password of a proxy is a secret', () => {
  const { text } = redaction({ HTTPS_PROXY: 'http://me:p%40ss-w%2Frd@proxy.example:3128' });
  expect(text('cannot reach http://me:p%40ss-w%2Frd@proxy.example:3128 (p@ss-w/rd)')).toBe(
    `cannot reach http://me:${redacted}@proxy.example:3128 (${redacted})`,
  );
  const odd = redaction({ HTTP_PROXY: 'http://me:a-50%off-day@proxy.example:3128' });
  expect(odd.text('me:a-50%off-day@proxy.example')).toBe(`me:${redacted}@proxy.example`);
});

test('a quotation that was cut inside of a secret keeps no rest of it', () => {
  const { quotations } = redaction({ SN_PASSWORD: 'correct"horse-battery' });
  expect(quotations('got "say correct\\"hors…')).toBe(`got "say ${redacted}…`);
  expect(quotations('got "say…e-battery" (400 characters)')).toBe(`got "say…${redacted}" (400 characters)`);
  expect(quotations(`Unexpected token 'B', "Basic c29t"... is not`)).toContain('Basic');
  const cut = Buffer.from('u:correct"horse-battery').toString('base64').slice(0, 15);
  expect(quotations(`got Basic ${cut}…`)).not.toContain(cut.slice(4));
  expect(quotations('nothing… to hide...')).toBe('nothing… to hide...');
});

test('secret headers are taken out whatever their case and value', () => {
  const { headers } = redaction({});
  const values = {
    Authorization: 'Basic x',
    'set-cookie': 'a=b',
    'X-SN-apikey': 'k',
    'x-usertoken': 't',
    'proxy-authorization': 'Basic y',
    accept: 'application/json',
    'www-authenticate': 'Basic realm="Service-now"',
  };
  const secret = Object.fromEntries(Object.keys(values).map((name) => [name, redacted]));
  const { accept, 'www-authenticate': challenge } = values;
  expect(headers(values)).toEqual({ ...secret, accept, 'www-authenticate': challenge });
});

test('names of headers are shown without secrets', () => {
  const { headers } = redaction({ SN_PASSWORD: 'correct-horse' });
  expect(headers({ 'x-correct-horse': 'a', 'x-CORRECT-HORSE-too': 'b' })).toEqual({
    [`x-${redacted}`]: 'a',
    [`x-${redacted}-too`]: 'b',
  });
});

test('a secret with a line break is found as any other', () => {
  const secret = 'first line\nand-a-second';
  const { text } = redaction({ SN_PASSWORD: secret });
  for (const written of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    expect(text(`<${written}>`)).toBe(`<${redacted}>`);
});

test('text without secrets stays as it is', () => {
  for (const text of ['nothing to hide', '', '%41 \\u0041 &amp; &nosuch; %zz & \\', 'dXNlcjpub3RoaW5n']) {
    expect(redaction(environment).text(text)).toBe(text);
    expect(redaction({}).text(text)).toBe(text);
  }
});
