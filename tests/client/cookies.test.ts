import { expect, test } from '@playwright/test';
import { SessionCookies } from '../../src/client/connection/cookies.ts';

const url = 'http://target.example/api/now/wrapup/code';

test('the newest cookies are sent, as many as a server takes', () => {
  const cookies = new SessionCookies();
  for (let number = 1; number <= 500; number += 1) cookies.take([`flood-${number}=1; Path=/`], url);
  const sent = cookies.headerFor(url).split('; ');
  expect(sent).toHaveLength(50);
  expect(sent.at(-1)).toBe('flood-500=1');
  expect(sent[0]).toBe('flood-451=1');
});

test('a header of cookies stays short, and is empty after 431', () => {
  const cookies = new SessionCookies();
  for (let number = 1; number <= 50; number += 1) {
    cookies.take([`flood-${number}=${'x'.repeat(1000)}; Path=/`], url);
  }
  expect(cookies.headerFor(url).length).toBeLessThanOrEqual(8000);
  expect(cookies.headerFor(url)).toContain('flood-50=');
  cookies.empty();
  expect(cookies.headerFor(url)).toBe('');
});

test('a session lasts, and cookies of other hosts and paths are not sent', () => {
  const cookies = new SessionCookies();
  cookies.take(
    [
      'JSESSIONID=1; Path=/; HttpOnly',
      'elsewhere=1; Domain=other.example',
      'path=1; Path=/login',
      'JSESSIONID=2; Path=/',
    ],
    url,
  );
  expect(cookies.headerFor(url)).toBe('JSESSIONID=2');
});
