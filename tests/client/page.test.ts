import { expect, test } from '@playwright/test';
import { isPage } from '../../src/client/retry/page.ts';

const html = { 'content-type': 'text/html;charset=utf-8' };
const json = { 'content-type': 'application/json' };

for (const [what, headers, body] of [
  ['a document under the label of JSON', json, '<!DOCTYPE html><html></html>'],
  ['a document without a label', {}, '\n <html lang="en"><head></head></html>'],
  [
    'XHTML',
    { 'content-type': 'application/xml' },
    '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE html PUBLIC "-//">',
  ],
  ['a fragment', html, '<h1>502 Bad Gateway</h1>'],
  ['a sentence', html, 'Service unavailable'],
  ['nothing', html, ''],
] as const) {
  test(`a page: ${what}`, () => {
    expect(isPage({ headers, body })).toBe(true);
  });
}

for (const [what, headers, body] of [
  ['JSON under the label of a page', html, '{"result":{"success":true}}'],
  [
    'XML under the label of a page',
    html,
    '<?xml version="1.0"?><response><success>true</success></response>',
  ],
  ['XML without a declaration', html, '<response><success>true</success></response>'],
  ['JSON that speaks of HTML', json, '{"notes":"<html><body>"}'],
  ['plain text under another label', { 'content-type': 'text/plain' }, 'Service unavailable'],
  ['nothing', json, ''],
] as const) {
  test(`no page: ${what}`, () => {
    expect(isPage({ headers, body })).toBe(false);
  });
}
