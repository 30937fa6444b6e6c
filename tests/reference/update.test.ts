import { expect, test } from '@playwright/test';

import { Bench } from './support.ts';

const configuration = {
  enable_codes: true,
  allowed_codes: [{ code: 'Billing' }, { code: 'Store' }],
  default_code: 'Billing',
};

const update = (bench: Bench, query: Record<string, string>, body: unknown = {}) =>
  bench.done('segment.update', body, { query });

const refused = (bench: Bench, query: Record<string, string>, body: unknown = {}) =>
  bench.refused('segment.update', body, { query });

test('update: closes with the default code, submitted now and awaiting confirmation', () => {
  const bench = new Bench();
  const id = bench.open({ configuration });
  const body = update(bench, { segment_sys_id: id }, { notes: 'All done.' });
  expect(body).toMatchObject({
    success: true,
    sys_id: id,
    segment: {
      sys_id: id,
      state: 'closed',
      code: { code: 'Billing' },
      notes: 'All done.',
      submitted_on: '2026-03-12 09:30:15',
      awaiting_confirmation: true,
    },
  });
  expect(Object.keys(body['segment']?.['wrap_up_configuration'] ?? {})).toEqual([
    'allowed_codes',
    'default_code',
    'enable_codes',
  ]);
  expect(bench.segment(id)).toMatchObject({ state: 'closed', submitted_on: '2026-03-12 09:30:15' });
});

test('update: a confirmation time comes back as sent and ends the waiting', () => {
  const bench = new Bench();
  const id = bench.open();
  const body = { confirmed_on: '2024-09-16 18:52:01' };
  const { segment } = update(bench, { segment_sys_id: id }, body);
  expect(segment).toMatchObject({ ...body, awaiting_confirmation: false });
  expect(segment?.['code']).toBeUndefined();
});

test('update: the selected code must be known and allowed', () => {
  const bench = new Bench();
  bench.done('code.post', { codes: [{ code: 'Other' }] });
  const id = bench.open({ configuration });
  expect(refused(bench, { segment_sys_id: id }, { wrap_up_code: 'Nowhere' })).toContain('label');
  expect(refused(bench, { segment_sys_id: id }, { wrap_up_code: 'Other' })).toContain('allowed');
  expect(bench.segment(id)['state']).toBe('open');
  const { segment } = update(bench, { segment_sys_id: id }, { wrap_up_code: 'Store' });
  expect(segment?.['code']).toMatchObject({ code: 'Store' });
});

test('update: with use_ai_as_default the AI code counts, unless one is selected or it is no code', () => {
  const bench = new Bench();
  const ai = { ...configuration, enable_ai_code: true, use_ai_as_default: true };
  const close = (label: string | undefined, body: object = {}) => {
    const id = bench.open({ configuration: ai, ai_wrap_up_code: label });
    return update(bench, { segment_sys_id: id }, body)['segment']?.['code'];
  };
  expect(close('Store')).toMatchObject({ code: 'Store' });
  expect(close('Store', { wrap_up_code: 'Billing' })).toMatchObject({ code: 'Billing' });
  expect(close('Nowhere')).toMatchObject({ code: 'Billing' });
  expect(close(undefined)).toMatchObject({ code: 'Billing' });
});

test('update: each identifier finds the segment; segment_sys_id wins', () => {
  const bench = new Bench();
  const [one, two, three] = ['one', 'two', 'three'].map((name) =>
    bench.open({ external_segment_id: `outside ${name}`, interaction_sys_id: `interaction ${name}` }),
  );
  const both = { segment_sys_id: one ?? '', external_segment_id: 'outside two', agent_sys_id: 'half' };
  expect(update(bench, both)['sys_id']).toBe(one);
  expect(update(bench, { external_segment_id: 'outside two' })['sys_id']).toBe(two);
  const pair = { agent_sys_id: 'agent one', interaction_sys_id: 'interaction three' };
  expect(bench.segment(three)['state']).toBe('open');
  expect(update(bench, pair)['sys_id']).toBe(three);
});

test('update: half a pair, nothing or something unknown finds none', () => {
  const bench = new Bench();
  const id = bench.open();
  expect(refused(bench, { agent_sys_id: 'agent one' })).toContain('together');
  expect(refused(bench, { interaction_sys_id: 'interaction one' })).toContain('together');
  expect(refused(bench, {})).toContain('not identified');
  expect(refused(bench, { segment_sys_id: 'x', external_segment_id: 'outside one' })).toContain(
    'unknown-record',
  );
  expect(refused(bench, { agent_sys_id: 'a', interaction_sys_id: 'i' })).toContain('unknown-record');
  expect(bench.segment(id)['state']).toBe('open');
});

test('update: a closed segment is not updated again, and other segments are not changed', () => {
  const bench = new Bench();
  const [first, second] = [bench.open(), bench.open({ external_segment_id: 'outside two' })];
  update(bench, { segment_sys_id: first }, { notes: 'kept' });
  expect(refused(bench, { segment_sys_id: first }, { notes: 'changed' })).toContain('wrong-state');
  expect(bench.segment(first)['notes']).toBe('kept');
  expect(bench.segment(second)['state']).toBe('open');
});

test('read: of several segments of a pair the open one is found, else the newest', () => {
  const bench = new Bench();
  const path = { agent_id: 'agent one', interaction_id: 'interaction one' };
  const found = () => bench.done('segment.get-by-agent-interaction', undefined, { path })['segment_id'];
  const [older, newer] = [bench.open(), bench.open()];
  expect(found()).toBe(newer);
  update(bench, { segment_sys_id: newer });
  expect(found()).toBe(older);
  update(bench, { segment_sys_id: older });
  expect(found()).toBe(newer);
});

test('read: what does not exist is not found', () => {
  const bench = new Bench();
  const path = { segment_id: 'x', code_id: 'x', agent_id: 'x', interaction_id: 'x' };
  for (const operation of ['segment.get', 'segment.get-by-agent-interaction', 'code.get'] as const) {
    expect(bench.refused(operation, undefined, { path })).toContain('unknown-record');
  }
});
