import { expect, test } from '@playwright/test';
import type { OperationId } from '../../src/contract/operations.ts';
import type { Exchange } from '../../src/contract/record.ts';
import { catalogue } from '../../src/contract/catalogue.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { judgeUrl } from '../../src/proof/matrix/engine.ts';
import { serving } from '../../src/proof/serving.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';
import { explain, deviations } from '../../src/report/render/groups.ts';
import { withSystematicDeviations } from '../../src/report/result/systematic.ts';
import type { EntryResult } from '../../src/report/result/result.ts';

const noResource = '{"error":{"message":"Requested URI does not represent any resource"}}';

function exchange(status: number, responseBody = '', operation: OperationId = 'segment.update-ai'): Exchange {
  return {
    id: `${operation} ${status}`,
    operation,
    purpose: 'check',
    identity: 'integration',
    method: 'PUT',
    path: '/api/now/wrapup/segment/update/ai',
    requestHeaders: {},
    status,
    responseBody,
    startedAt: '2026-03-12T10:15:00.000Z',
    durationMs: 1,
  };
}

function entry(id: string, verdict: EntryResult['verdict'] = 'fail'): EntryResult {
  return {
    id,
    representation: 'json',
    level: 'MUST',
    profile: 'ai',
    statement: 'It holds.',
    source: { section: 'segment.update-ai' },
    verdict,
    cause: 'the usual one',
    exchanges: [],
  };
}

const target = { url: 'http://127.0.0.1:1', kind: 'mock', credentials: 'basic' } as const;

/** The causes of entries, after these exchanges. */
function causesOf(entries: readonly EntryResult[], exchanges: readonly Exchange[]): readonly unknown[] {
  const seen = { context: { release: 'australia', target } as const, catalogue, exchanges };
  return withSystematicDeviations(entries, seen).entries.map(({ cause }) => cause);
}

/** The likely cause of a failure of the push, after these responses. */
const causeAfter = (...exchanges: readonly Exchange[]): unknown =>
  causesOf([entry('segment.update-ai/answers-200')], exchanges)[0];

test('names the release of a missing operation as the likely cause', () => {
  const cause = causeAfter(exchange(400, noResource), exchange(404), exchange(401), exchange(403));
  expect(cause).toContain('PUT /api/now/wrapup/segment/update/ai');
  expect(cause).toContain('--release zurich');
});

test('names no cause when the operation answers anything else', () => {
  for (const [status, body] of [
    [200, '{"success":true}'],
    [400, '{"error":{"message":"ai_notes is too long"}}'],
    [404, '{"error":{"message":"No Record found"}}'],
    [500, ''],
  ] as const) {
    expect(causeAfter(exchange(404), exchange(status, body)), `${status}`).toBe('the usual one');
  }
});

test('words that another operation has for an unknown id do not say that an operation is not there', () => {
  const others = [exchange(200, '{"success":true}', 'segment.get'), exchange(404, noResource, 'segment.get')];
  expect(causeAfter(exchange(404, noResource), ...others)).toBe('the usual one');
  expect(causeAfter(exchange(404, noResource), ...others.slice(1))).toContain('--release zurich');
});

test('names no cause without requests, or with refused users only', () => {
  expect(causeAfter()).toBe('the usual one');
  expect(causeAfter(exchange(401), exchange(403))).toBe('the usual one');
});

test('names no release for an operation of the oldest one, and no cause where a clause holds', () => {
  const entries = [entry('segment.update/answers-200'), entry('segment.update-ai/unknown-pair', 'pass')];
  const [absent, held] = causesOf(entries, [exchange(404, '', 'segment.update'), exchange(404)]);
  expect(absent).toMatch(/^Nothing answers at PUT .*segment\/update\. Add the operation/);
  expect(absent).not.toContain('--release');
  expect(held).toBe('the usual one');
});

/** Refusals with 422, as some frameworks have them. */
const refusesWith422: ReferenceOptions = {
  patch: ({ transformAnswer }) => ({
    transformAnswer: (operation, answer, representation) => {
      const right = transformAnswer(operation, answer, representation);
      return right.status === 400 ? { ...right, status: 422 } : right;
    },
  }),
};

/** Where a path is, nothing is. */
const without = (path: RegExp): ReferenceOptions => ({
  fault: {
    id: 'absent',
    sentence: 'A path is absent.',
    around: (next) => (request, response) => {
      if (!path.test(request.url ?? '')) return next(request, response);
      request.resume();
      response.writeHead(404, { 'content-type': 'application/json' }).end(noResource);
    },
  },
});

const cases: readonly (readonly [name: string, ReferenceOptions, title: RegExp])[] = [
  ['422 for every refusal', refusesWith422, /^Refusals are answered with 422, where 400/],
  ['an older release', { release: 'zurich' }, /^The target looks like Zurich, and was held to Australia$/],
  ['an absent push', without(/segment\/update\/ai/), /^Nothing answers at PUT .*\/segment\/update\/ai$/],
  ['an absent update', without(/segment\/update(?:\?|$)/), /^Nothing answers at PUT .*\/segment\/update$/],
  ['an absent read', without(/segment\/agent\//), /^Nothing answers at GET .*\/segment\/agent\//],
];
for (const [name, options, title] of cases) {
  test(`one cause is one failure: ${name}`, async () => {
    test.slow();
    const checks = await usualChecks();
    const halves = [0, 1].map((half) => checks.filter((_, index) => index % 2 === half));
    for (const part of [checks, ...halves]) {
      const result = await serving(options, ({ url }) => judgeUrl(url, part, { release: 'australia' }));
      const { explained, others } = explain(result, 'fail');
      const rest = deviations(others, result.clauses, 'fail');
      expect(explained.map((each) => each.title).join(), `${rest[0]?.entries[0].id}`).toMatch(title);
      expect(explained.length + rest.length, rest.map(({ entries }) => entries[0].id).join()).toBeLessThan(3);
    }
  });
}
