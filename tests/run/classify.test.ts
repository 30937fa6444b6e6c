import { expect, test } from '@playwright/test';
import { classifyFailure } from '../../src/run/preflight/classify-failure.ts';
import { classify } from '../../src/run/preflight/classify.ts';

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html;charset=utf-8' };
const notFound = '{"error":{"message":"No Record found","detail":""},"status":"failure"}';

test('answers of the API pass', () => {
  expect(classify({ status: 404, headers: json, body: notFound }, 'basic')).toBeUndefined();
  expect(classify({ status: 400, headers: json, body: notFound }, 'basic')).toBeUndefined();
  expect(classify({ status: 200, headers: json, body: '{}' }, 'none')).toBeUndefined();
});

const noResource = '{"error":{"message":"Requested URI does not represent any resource","detail":null}}';
const things: readonly [string, number, Record<string, string>, string, RegExp][] = [
  ['a login redirect', 302, { location: 'https://x.test/login.do' }, '', /login page/],
  ['a redirect', 301, { location: 'https://x.test/' }, '', /redirects instead/],
  ['a hibernating instance', 200, html, '<html>Your instance is hibernating</html>', /hibernating/],
  ['maintenance', 503, html, '<!DOCTYPE html>Scheduled maintenance', /maintenance/],
  ['a login page', 200, html, '<html><input type="password"></html>', /login page/],
  [
    'a redirect to a host that only sounds like it',
    302,
    { location: 'https://associates.example/' },
    '',
    /redirects instead/,
  ],
  ['a redirect to an author', 302, { location: '/authors/espresso.html' }, '', /redirects instead/],
  ['a session timeout', 302, { location: '/session_timeout.do' }, '', /login page/],
  ['a logout', 302, { location: '/logout_success.do' }, '', /login page/],
  ['an identity provider', 302, { location: 'https://acme.okta.com/app/x?SAMLRequest=a' }, '', /login page/],
  ['a sign-on by OAuth', 302, { location: 'https://idp.example/oauth2/v1/authorize' }, '', /login page/],
  [
    'a form of SAML',
    200,
    html,
    '<html><form method="post"><input name="SAMLRequest" value="PHNhbWw+">',
    /identity provider/,
  ],
  ['a session that is over', 200, html, '<html>Your session has expired</html>', /session is over/],
  ['a logout page', 200, html, '<html>You have been logged out.</html>', /session is over/],
  ['a front door', 403, html, '<html>Access denied</html>', /in front of the target refuses/],
  [
    'refused credentials with a page',
    401,
    html,
    '<html>Unauthorized</html>',
    /refuses the configured credentials/,
  ],
  ['some page', 200, {}, '  <!doctype html><title>Welcome to nginx!', /web page/],
  ['a page of a gateway', 502, html, '<html>Bad Gateway</html>', /web page/],
  ['no plugin, 400', 400, json, noResource, /plugin/],
  ['no plugin, 404', 404, json, noResource, /plugin/],
  ['refused credentials', 401, json, '{}', /refuses the configured credentials \(basic\)/],
  ['a missing role', 403, json, '{}', /knows the user and refuses/],
  ['a rate limit', 429, json, '', /rate limit/],
  ['a gateway', 504, json, '', /gateway/],
  ['a broken read', 500, json, '{"error":"NullPointer"}', /fails on a simple read/],
];
for (const [name, status, headers, body, title] of things) {
  test(`recognized: ${name}`, () => {
    const problem = classify({ status, headers, body }, 'basic');
    expect(problem?.title).toMatch(title);
    expect(problem?.actual).toContain(`status ${status}`);
    expect(problem?.remedy).not.toBe('');
  });
}

test('no credentials configured is said so', () => {
  expect(classify({ status: 401, headers: json, body: '' }, 'none')?.title).toMatch(/asks for credentials/);
});

test('failures to connect', () => {
  const title = (code: string) => classifyFailure(code, 'message', 'https://x.test:81').title;
  expect(title('ECONNREFUSED')).toBe('Nothing listens at https://x.test:81');
  expect(title('ENOTFOUND')).toMatch(/does not resolve/);
  expect(title('CERT_HAS_EXPIRED')).toMatch(/certificate of x\.test:81 has expired/);
  expect(title('ERR_SSL_WRONG_VERSION_NUMBER')).toMatch(/does not speak TLS/);
  expect(title('HPE_INVALID_CONSTANT')).toMatch(/does not speak HTTP/);
  expect(title('UND_ERR_CONNECT_TIMEOUT')).toMatch(/cannot be reached/);
  expect(title('UND_ERR_HEADERS_TIMEOUT')).toMatch(/does not answer/);
  expect(title('CONTENT_ENCODING')).toMatch(/encodes bodies in a way that cannot be read/);
  expect(title('UND_ERR_HEADERS_OVERFLOW')).toMatch(/very large headers/);
  expect(title('ECONNRESET')).toMatch(/broke the connection/);
});

test('a front door that refuses makes one look at address rules', () => {
  const seen = { status: 403, headers: html, body: '<html><title>Forbidden</title></html>' };
  expect(classify(seen, 'basic')).toMatchObject({
    step: 'api',
    remedy: expect.stringMatching(/address rules/),
  });
});

test('JSON under the label of a page is an answer', () => {
  expect(classify({ status: 404, headers: html, body: notFound }, 'basic')).toBeUndefined();
});
