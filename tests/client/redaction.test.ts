import { expect, test } from '@playwright/test';
import { redacted, redaction, secretVariables } from '../../src/client/redaction.ts';

const secrets = Object.fromEntries(secretVariables.map((name) => [name, `s3cr&t "${name}" <é>/+`]));
const environment = { SN_USERNAME: 'someone', SN_CLIENT_ID: 'client', ...secrets };

test('configured secrets are taken out in every form that a wire can give them', () => {
  const { text } = redaction(environment);
  for (const [name, secret] of Object.entries(secrets)) {
    const user = name === 'SN_CLIENT_SECRET' ? 'client' : name === 'SN_PASSWORD' ? 'someone' : '';
    for (const form of [
      secret,
      Buffer.from(secret).toString('base64'),
      encodeURIComponent(secret),
      JSON.stringify({ echoed: secret }),
      ...(name.endsWith('PASSWORD') || name === 'SN_CLIENT_SECRET'
        ? [Buffer.from(`${user}:${secret}`).toString('base64')]
        : []),
    ]) {
      const clean = text(`before ${form} after`);
      expect(clean).toContain(redacted);
      expect(clean).not.toContain(form);
      expect(clean).toMatch(/^before .* after$/);
    }
  }
});

test('secret headers are taken out whatever their case and value', () => {
  const { headers } = redaction({});
  expect(
    headers({
      Authorization: 'Basic x',
      'set-cookie': 'a=b',
      'X-SN-apikey': 'k',
      accept: 'application/json',
    }),
  ).toEqual({
    Authorization: redacted,
    'set-cookie': redacted,
    'X-SN-apikey': redacted,
    accept: 'application/json',
  });
});

test('text without secrets stays as it is', () => {
  expect(redaction(environment).text('nothing to hide')).toBe('nothing to hide');
  expect(redaction({}).text('')).toBe('');
});
