import { expect, test } from '@playwright/test';
import type { RequestSchemaName } from '../../src/contract/operations.ts';
import { findings } from './validators.ts';

const internal = { agent_sys_id: 'agent', interaction_sys_id: 'call', wrap_up_configuration_sys_id: 'plan' };
const external = {
  agent_sys_id: 'agent',
  interaction_sys_id: 'call',
  external: true,
  external_segment_id: 'leg-1',
  configuration: {},
};
const codes = { enable_codes: true, allowed_codes: [{ code: 'Refund' }], default_code: 'Refund' };
const ai = { ai_notes: 'Wants a refund.' };
const translation = { code: 'Remboursement', language: 'fr' };

const conforming: [RequestSchemaName, string, object][] = [
  ['code.post.request', 'a code with nothing but its label', { codes: [{ code: 'Refund' }] }],
  [
    'code.post.request',
    'a translation without description of a code without one',
    post({ translations: [translation] }),
  ],
  [
    'code.post.request',
    'the same of a code with an empty one',
    post({ description: '', translations: [translation] }),
  ],
  ['segment.create.request', 'an internal segment that leaves the flag out', internal],
  ['segment.create.request', 'an internal segment that says so', { ...internal, external: false }],
  ['segment.create.request', 'an external segment without codes', external],
  ['segment.create.request', 'an external segment with codes', configured(codes)],
  ['segment.create.request', 'an empty duration, which is none', configured({ duration: '' })],
  [
    'segment.create.request',
    'a duration with all that it needs',
    { ...configured({ duration: '60', show_timer: false }), opened_on: '2026-03-12 10:00:00' },
  ],
  ['segment.create.request', 'notes of 4000 characters', { ...internal, ai_notes: 'é'.repeat(4000) }],
  ['segment.create.request', 'a member that is not documented', { ...internal, colour: 'blue' }],
  ['segment.update.request', 'nothing at all', {}],
  ['segment.update-ai.request', 'a segment', { ...ai, segment_sys_id: 'segment' }],
  [
    'segment.update-ai.request',
    'a segment and half a pair',
    { ...ai, segment_sys_id: 'segment', agent_sys_id: 'agent' },
  ],
  ['segment.update-ai.request', 'the pair', { ...ai, agent_sys_id: 'agent', interaction_sys_id: 'call' }],
  [
    'segment.update-ai.request',
    'an external segment, which is mentioned only',
    { ...ai, external_segment_id: 'leg-1' },
  ],
];

const deviating: [RequestSchemaName, string, object][] = [
  ['code.post.request', 'no codes', {}],
  ['code.post.request', 'a code without label', { codes: [{ active: true }] }],
  ['code.post.request', 'codes that are no list', { codes: { code: 'Refund' } }],
  [
    'code.post.request',
    'a translation without language',
    post({ translations: [{ code: 'Remboursement' }] }),
  ],
  ['code.post.request', 'a translation without label', post({ translations: [{ language: 'fr' }] })],
  [
    'code.post.request',
    'a language of three letters',
    post({ translations: [{ ...translation, language: 'fra' }] }),
  ],
  [
    'code.post.request',
    'a description that is not translated',
    post({ description: 'Money back', translations: [translation] }),
  ],
  ['segment.create.request', 'no agent', without(internal, 'agent_sys_id')],
  ['segment.create.request', 'no interaction', without(internal, 'interaction_sys_id')],
  [
    'segment.create.request',
    'internal without configuration',
    without(internal, 'wrap_up_configuration_sys_id'),
  ],
  ['segment.create.request', 'external without configuration', without(external, 'configuration')],
  ['segment.create.request', 'external without identifier', without(external, 'external_segment_id')],
  ['segment.create.request', 'codes enabled, none allowed', configured(without(codes, 'allowed_codes'))],
  ['segment.create.request', 'codes enabled, no default', configured(without(codes, 'default_code'))],
  ['segment.create.request', 'an allowed code without label', configured({ ...codes, allowed_codes: [{}] })],
  [
    'segment.create.request',
    'a duration without timer',
    { ...configured({ duration: '60' }), opened_on: '2026-03-12 10:00:00' },
  ],
  ['segment.create.request', 'a duration without start', configured({ duration: '60', show_timer: true })],
  [
    'segment.create.request',
    'a duration that is a number',
    { ...configured({ duration: 60, show_timer: true }), opened_on: '2026-03-12 10:00:00' },
  ],
  ['segment.create.request', 'segmented without table', { ...external, segmented: true, segment_id: 'log' }],
  [
    'segment.create.request',
    'segmented without record',
    { ...external, segmented: true, segment_table: 'log' },
  ],
  ['segment.create.request', 'a flag as text', { ...external, external: 'true' }],
  ['segment.create.request', 'notes of 4001 characters', { ...internal, ai_notes: 'é'.repeat(4001) }],
  ['segment.update.request', 'notes that are a list', { notes: ['Refund'] }],
  ['segment.update-ai.request', 'no identifier', ai],
  ['segment.update-ai.request', 'half a pair', { ...ai, agent_sys_id: 'agent' }],
  [
    'segment.update-ai.request',
    'notes of 4001 characters',
    { segment_sys_id: 'segment', ai_notes: 'é'.repeat(4001) },
  ],
];

for (const [name, what, body] of conforming) {
  test(`${name} accepts: ${what}`, () => {
    expect(findings(name, body)).toEqual([]);
  });
}

for (const [name, what, body] of deviating) {
  test(`${name} refuses: ${what}`, () => {
    expect(findings(name, body)).not.toEqual([]);
  });
}

function post(more: object): object {
  return { codes: [{ code: 'Refund', ...more }] };
}

function configured(configuration: object): object {
  return { ...external, configuration };
}

function without(body: object, name: string): object {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}
