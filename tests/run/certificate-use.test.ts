import { expect, test } from '@playwright/test';
import { proofIn } from '../../src/run/preflight/certificate-use.ts';

const answer = (status: number, body = '{"error":{"message":"a message"},"status":"failure"}') => ({
  status,
  headers: { 'content-type': body.startsWith('<') ? 'text/html' : 'application/json' },
  body,
});
const page = '<html><center>No required SSL certificate was sent</center></html>';

for (const [what, shown, hidden, proof] of [
  ['refuses who has none with 401', answer(404), answer(401), 'sufficient'],
  ['refuses so, and knows a user without the role by it', answer(403), answer(401), 'sufficient'],
  ['refuses so, where it is the only authentication', undefined, answer(401), 'sufficient'],
  ['accepts no connection without it', answer(404), 'no connection', 'indispensable'],
  [
    'accepts no connection without it, where it is the only authentication',
    undefined,
    'no connection',
    'indispensable',
  ],
  ['stands behind a gateway that shows a page', answer(404), answer(400, page), 'indispensable'],
  [
    'stands behind a gateway with a page, as the only authentication',
    undefined,
    answer(400, page),
    'indispensable',
  ],
  ['stands behind a gateway that answers 403', answer(404), answer(403), 'indispensable'],
  ['is open to all', answer(404), answer(404), undefined],
  ['is open to all, where it is the only authentication', undefined, answer(404), undefined],
  ['refuses requests without credentials with 403', answer(403), answer(403), undefined],
  ['gives no response', answer(404), undefined, undefined],
] as const) {
  test(`a target that ${what}: the certificate is ${proof ?? 'no proof'}`, () => {
    expect(proofIn(shown, hidden)).toBe(proof);
  });
}
