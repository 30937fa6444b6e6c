import { expect, test } from '@playwright/test';
import type { OperationId } from '../../src/contract/operations.ts';
import type { Exchange } from '../../src/contract/record.ts';
import { withReleaseHint } from '../../src/report/result/absent-operation.ts';
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

/** The likely cause of a failure of the push, after these responses. */
function causeAfter(...exchanges: readonly Exchange[]): string | undefined {
  return withReleaseHint([entry('segment.update-ai/answers-200')], exchanges)[0]?.cause;
}

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

test('names no cause for operations of the oldest release and for clauses that hold', () => {
  const entries = [entry('segment.update/answers-200'), entry('segment.update-ai/unknown-pair', 'pass')];
  const exchanges = [exchange(404, '', 'segment.update'), exchange(404)];
  expect(withReleaseHint(entries, exchanges)).toEqual(entries);
});
