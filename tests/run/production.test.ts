import { expect, test } from '@playwright/test';
import {
  isVendorHost,
  productionDoubt,
  type ProductionProperty,
} from '../../src/run/preflight/production.ts';

for (const [url, property, asks] of [
  ['https://acme.service-now.com', 'true', true],
  ['https://acme.service-now.com', 'unknown', true],
  ['https://acme.service-now.com', 'false', false],
  ['https://acme.servicenow.com', 'unknown', true],
  ['https://ACME.Service-Now.com', 'unknown', true],
  ['https://acme.service-now.com.', 'unknown', true],
  ['https://acmegov.us.service-now.com', 'unknown', true],
  ['https://dev12345.service-now.com', 'unknown', false],
  ['https://dev12345.service-now.com', 'true', true],
  ['https://acme-test.service-now.com', 'unknown', false],
  ['https://acme-sandbox2.service-now.com', 'unknown', false],
  // Words that only contain one of the parts say nothing.
  ['https://contest.service-now.com', 'unknown', true],
  ['https://devonshire.service-now.com', 'unknown', true],
  ['https://localhost:8443', 'unknown', false],
  ['https://service-now.com.example.org', 'unknown', false],
  ['https://notservice-now.com', 'unknown', false],
  // Instances have names of their owners, too; one that says what it is, is believed.
  ['https://support.example.com', 'true', true],
] as const satisfies readonly (readonly [string, ProductionProperty, boolean])[]) {
  test(`${url} with property ${property} ${asks ? 'needs' : 'does not need'} the operator's consent`, () => {
    const doubt = productionDoubt(url, property);
    expect(doubt !== undefined).toBe(asks);
    if (doubt) {
      expect(doubt.saw).toContain(new URL(url).hostname);
      expect(doubt.remedy).toContain('--allow-production');
    }
  });
}

test('a host of the vendor', () => {
  expect(isVendorHost('https://x.service-now.com')).toBe(true);
  expect(isVendorHost('https://service-now.com.evil.test')).toBe(false);
});
