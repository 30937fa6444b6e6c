import { connect } from 'node:net';

import { expect, test } from '@playwright/test';

import { startReferenceInstance } from '../../src/reference/instance.ts';
import { omit } from '../../src/reference/compose.ts';
import { Rejection } from '../../src/reference/rejection.ts';
import { Bench, creation, send } from './support.ts';

test('several instances in one process keep their state apart', async () => {
  const instances = await Promise.all([1, 2, 3].map(() => startReferenceInstance()));
  const [first, second] = instances;
  if (!first || !second) throw new Error('no instances');
  expect(new Set(instances.map(({ url }) => url)).size).toBe(3);
  await send(first, '/api/now/wrapup/segment/create', { body: creation() });
  const found = (instance: typeof first) => send(instance, '/api/now/wrapup/segment/outside%20one');
  expect([(await found(first)).status, (await found(second)).status]).toEqual([200, 404]);
  await Promise.all(instances.map(({ close }) => close()));
});

test('close() ends idle and busy connections at once and frees the port', async () => {
  const instance = await startReferenceInstance({ latencyMs: 60_000 });
  const port = Number(new URL(instance.url).port);
  const idle = connect(port, '127.0.0.1');
  const ended = new Promise((resolve) => {
    idle.on('close', resolve).on('error', () => undefined);
  });
  const busy = send(instance, '/api/now/wrapup/code/x').then(
    () => 'answered',
    () => 'broken',
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  await instance.close();
  await ended;
  expect(await busy).toBe('broken');
  expect(performance.now() - start).toBeLessThan(1000);
  const again = await startReferenceInstance({ port });
  expect(again.url).toBe(instance.url);
  await expect(startReferenceInstance({ port })).rejects.toThrow(/EADDRINUSE/);
  await again.close();
});

test('latency delays every answer', async () => {
  const instance = await startReferenceInstance({ latencyMs: 80 });
  const start = performance.now();
  await send(instance, '/api/now/wrapup/code/x');
  expect(performance.now() - start).toBeGreaterThan(75);
  await instance.close();
});

test('globals of the process are left alone', async () => {
  const { Request, Response } = globalThis;
  const instance = await startReferenceInstance();
  expect([globalThis.Request, globalThis.Response]).toEqual([Request, Response]);
  await instance.close();
});

test('a patch replaces one rule, one member or one rendering', async () => {
  const noRule = new Bench(({ createRules }) => ({ createRules: omit(createRules, 'agent-required') }));
  expect(noRule.refused('segment.create', creation({ agent_sys_id: undefined }))).toBe('accepted');
  const lost = new Bench(() => ({
    keepSegment: (_operation, segment) => ({ ...segment, opened_on: undefined }),
  }));
  const opened = { opened_on: '2026-03-12 09:00:00' };
  expect(lost.done('segment.create', creation(opened))['segment']).toMatchObject(opened);
  expect(lost.segment('outside one')['opened_on']).toBeUndefined();
  const renamed = new Bench(({ renderCode }) => ({
    renderCode: (operation, code, context) => omit(renderCode(operation, code, context), 'active'),
  }));
  const { segment } = renamed.done('segment.create', creation({ configuration: { default_code: 'A' } }));
  expect(Object.keys(segment?.['wrap_up_configuration']?.['default_code'] ?? {})).not.toContain('active');
  const reads = new Bench(() => ({
    keepSegment: (operation, held) => (operation === 'segment.get' ? { ...held, state: 'closed' } : held),
  }));
  reads.open();
  expect([reads.segment('outside one')['state'], reads.segment('outside one')['state']]).toEqual([
    'open',
    'closed',
  ]);
});

test('a refused write can be carried out all the same', async () => {
  const instance = await startReferenceInstance({ patch: () => ({ writesRefused: () => true }) });
  const at = '/api/now/wrapup/segment/create';
  const headers = { authorization: '' };
  expect((await send(instance, at, { body: creation(), headers })).status).toBe(401);
  expect((await send(instance, '/api/now/wrapup/segment/outside%20one')).status).toBe(200);
  const body = creation({ agent_sys_id: undefined, external_segment_id: 'outside two' });
  expect((await send(instance, at, { body })).status).toBe(400);
  expect((await send(instance, '/api/now/wrapup/segment/outside%20two')).status).toBe(200);
  await instance.close();
});

test('faults of the wire are told operation and representation', async () => {
  const instance = await startReferenceInstance({
    patch: (standard) => ({
      transformBody: (operation, body, representation) =>
        operation === 'segment.get' && representation === 'xml' ? omit(body, 'segment_id') : body,
      transformAnswer: (operation, answer) =>
        operation === 'code.get' ? { ...answer, headers: { ...answer.headers, 'x-fault': 'here' } } : answer,
      transformEncoded: (_operation, answer) => ({ ...answer, body: [answer.body, ' '].flat() }),
      rejectionStatus: { ...standard.rejectionStatus, 'unknown-record': 418 },
      authorize: () => new Rejection('fault', 'broken'),
    }),
  });
  const answer = await send(instance, '/api/now/wrapup/code/x');
  expect([answer.status, answer.headers['x-fault'], answer.headers['transfer-encoding']]).toEqual([
    500,
    'here',
    'chunked',
  ]);
  await instance.close();
});
