import { expect, test } from '@playwright/test';

import { Bench, pushed } from './support.ts';

const push = (bench: Bench, id: string, body: object) =>
  bench.done('segment.update-ai', { segment_sys_id: id, ...body })['segment'];

test('update/ai: stores and answers both members with the time of storing', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: pushed });
  const content = { ai_wrap_up_code: 'Plan Update', ai_notes: 'An upgrade.' };
  expect(push(bench, id, content)).toEqual({
    sys_id: id,
    agent: 'agent one',
    interaction: 'interaction one',
    ...content,
    ai_code_defined_at: String(bench.now),
    ai_notes_defined_at: String(bench.now),
  });
  expect(bench.segment(id)).toMatchObject({ ...content, state: 'open' });
  expect(bench.segment(id)['notes']).toBeUndefined();
});

test('update/ai: one member alone leaves the other, a second push renews its stamp', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: pushed });
  const first = String(bench.now);
  push(bench, id, { ai_wrap_up_code: 'A', ai_notes: 'n' });
  bench.now += 1500;
  const second = String(bench.now);
  expect(push(bench, id, { ai_notes: 'm' })).toMatchObject({
    ai_wrap_up_code: 'A',
    ai_code_defined_at: first,
    ai_notes: 'm',
    ai_notes_defined_at: second,
  });
  bench.now += 1500;
  expect(push(bench, id, { ai_wrap_up_code: 'A' })).toMatchObject({
    ai_code_defined_at: String(bench.now),
    ai_notes_defined_at: second,
  });
});

test('update/ai: needs a third party as source and an open segment', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: { ...pushed, use_third_party_ai: false } });
  const body = { segment_sys_id: id, ai_notes: 'n' };
  expect(bench.refused('segment.update-ai', body)).toContain('use_third_party_ai');
  expect(bench.segment(id)['ai_notes']).toBeUndefined();
  const closed = bench.open({ configuration: pushed });
  bench.done('segment.update', {}, { query: { segment_sys_id: closed } });
  expect(bench.refused('segment.update-ai', { ...body, segment_sys_id: closed })).toContain('closed');
  expect(bench.segment(closed)['ai_notes']).toBeUndefined();
});

test('update/ai: what the flags disable is not stored', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: { ...pushed, enable_ai_code: false } });
  const segment = push(bench, id, { ai_wrap_up_code: 'A', ai_notes: 'n' });
  expect(segment).toMatchObject({ ai_notes: 'n' });
  expect([segment?.['ai_wrap_up_code'], segment?.['ai_code_defined_at']]).toEqual([undefined, undefined]);
});

test('update/ai: 4000 characters are stored whole, one more is refused and stores nothing', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: pushed });
  const notes = '漢'.repeat(4000);
  expect(push(bench, id, { ai_notes: notes })?.['ai_notes']).toBe(notes);
  const over = { segment_sys_id: id, ai_notes: `${notes}x`, ai_wrap_up_code: 'A' };
  expect(bench.refused('segment.update-ai', over)).toContain('4000');
  expect(bench.segment(id)['ai_wrap_up_code']).toBeUndefined();
});

test('update/ai: AI members survive the update', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: pushed });
  const content = { ai_wrap_up_code: 'A', ai_notes: 'n' };
  push(bench, id, content);
  bench.done('segment.update', { notes: "the agent's" }, { query: { segment_sys_id: id } });
  expect(bench.segment(id)).toMatchObject({ ...content, notes: "the agent's", state: 'closed' });
});

test('update/ai: is found like an update, from the body', () => {
  const bench = new Bench();
  const id = bench.open({ configuration: pushed });
  const found = (body: object) => bench.done('segment.update-ai', body)['segment']?.['sys_id'];
  expect(found({ agent_sys_id: 'agent one', interaction_sys_id: 'interaction one' })).toBe(id);
  expect(found({ external_segment_id: 'outside one' })).toBe(id);
  expect(bench.refused('segment.update-ai', { agent_sys_id: 'agent one' })).toContain('together');
  expect(bench.refused('segment.update-ai', { ai_notes: 'n' })).toContain('not identified');
});
