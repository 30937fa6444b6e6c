import { expect, test } from '@playwright/test';

import { type ReadingChoice, readings } from '../../src/contract/readings.ts';
import {
  basic,
  type ReferenceInstance,
  referenceCredentials,
  startReferenceInstance,
} from '../../src/reference/instance.ts';
import { readingPatches } from '../../src/reference/readings.ts';
import { creation, pushed, send, type Sent, text } from './support.ts';

const at = (instance: ReferenceInstance, path: string, sent: Sent = {}) =>
  send(instance, `/api/now/wrapup/${path}`, sent);
const put = (body: unknown): Sent => ({ method: 'PUT', body });

async function opened(instance: ReferenceInstance, more: Record<string, unknown> = {}): Promise<string> {
  return text((await at(instance, 'segment/create', { body: creation(more) })).json['sys_id']);
}

async function segment(instance: ReferenceInstance, more: Record<string, unknown>, body?: object) {
  const id = await opened(instance, more);
  if (body) await at(instance, `segment/update?segment_sys_id=${id}`, put(body));
  return (await at(instance, `segment/${id}`)).json['segment'] ?? {};
}

const status = async (instance: ReferenceInstance, more: Record<string, unknown>): Promise<number> =>
  (await at(instance, 'segment/create', { body: creation(more) })).status;

const codes = { allowed_codes: [{ code: 'In' }], default_code: 'In' };
const two = { codes: [{ code: 'In' }, { code: 'Out' }] };
const prepared = (instance: ReferenceInstance) => at(instance, 'code', { body: two });
const translated = { codes: [{ code: 'A', translations: [{ language: 'de', code: 'B' }] }] };
const firstCode = 'created_wrap_up_codes';
const bmp = { ai_notes: 'a'.repeat(4001), configuration: pushed };
const astral = { ai_notes: '😀'.repeat(4000), configuration: pushed };

/** The sys_id of a wrap-up configuration that was made over the Table API. */
async function madeConfiguration(instance: ReferenceInstance, body: object): Promise<unknown> {
  const headers = { authorization: basic(referenceCredentials.admin) };
  const table = '/api/now/table/interaction_wrap_up_configuration';
  return (await send(instance, table, { headers, body })).json['result']?.['sys_id'];
}

/** The status of a creation with AI notes, and what is read of them afterwards. */
async function notesOf(instance: ReferenceInstance, more: Record<string, unknown>): Promise<unknown> {
  const answered = await status(instance, more);
  return [answered, (await at(instance, 'segment/outside%20one')).json['segment']?.['ai_notes']];
}

/** What is shown of the description that a code is posted with. */
async function describedAs(instance: ReferenceInstance, description: string): Promise<unknown> {
  const { json } = await at(instance, 'code', { body: { codes: [{ code: 'A', description }] } });
  const map = json['result']?.['result_map'] as { readonly [firstCode]?: readonly Record<string, unknown>[] };
  return map?.[firstCode]?.[0]?.['description'];
}

/** For a reading, what an instance shows of the value that it follows. */
type Observe = (instance: ReferenceInstance) => Promise<unknown>;
const cases: {
  readonly [Id in keyof ReadingChoice]?: readonly [Observe, Readonly<Record<string, unknown>>];
} = {
  'segment-envelope': [
    async (i) => Object.keys((await at(i, 'segment/create', { body: creation() })).json)[0],
    { bare: 'success', wrapped: 'result' },
  ],
  'sys-id-format': [async (i) => /^[\da-f]{32}$/.test(await opened(i)), { '32-hex': true, other: false }],
  'absent-members': [
    async (i) => (await segment(i, {}))['submitted_on'],
    { absent: undefined, null: null, empty: '' },
  ],
  'ai-saved-when-disabled': [
    async (i) => {
      const id = await opened(i, { configuration: { use_third_party_ai: true } });
      await at(i, 'segment/update/ai', put({ segment_sys_id: id, ai_notes: 'n' }));
      return (await at(i, `segment/${id}`)).json['segment']?.['ai_notes'];
    },
    { stored: 'n', 'not-stored': undefined },
  ],
  'ai-external-segment-id': [
    async (i) => {
      await opened(i, { configuration: pushed });
      return (await at(i, 'segment/update/ai', put({ external_segment_id: 'outside one' }))).status;
    },
    { accepted: 200, rejected: 400 },
  ],
  'autofill-trigger': [
    async (i) => {
      const id = await madeConfiguration(i, { enable_ai_notes: 'true' });
      const found = await segment(i, { external: false, wrap_up_configuration_sys_id: id });
      return found['ai_notes'] !== undefined;
    },
    { filled: true, 'not-filled': false },
  ],
  'notes-too-long': [
    (i) => notesOf(i, bmp),
    { rejected: [400, undefined], truncated: [200, 'a'.repeat(4000)] },
  ],
  'notes-outside-bmp': [
    (i) => notesOf(i, astral),
    {
      stored: [200, '😀'.repeat(4000)],
      rejected: [400, undefined],
      truncated: [200, '😀'.repeat(2000)],
    },
  ],
  'unknown-id': [async (i) => (await at(i, 'code/x')).status, { '400': 400, '404': 404 }],
  'missing-role': [
    async (i) =>
      (await at(i, 'code/x', { headers: { authorization: basic(referenceCredentials.noRole) } })).status,
    { '401': 401, '403': 403 },
  ],
  'error-body': [
    async (i) => Object.keys((await at(i, 'code/x')).json),
    {
      platform: ['error', 'status'],
      bare: ['success', 'message'],
      wrapped: ['result'],
      other: ['problem', 'title'],
    },
  ],
  'wrong-url': [async (i) => (await at(i, 'nothing')).status, { '400': 400, '404': 404 }],
  'all-invalid-batch': [
    async (i) => (await at(i, 'code', { body: { codes: [{}] } })).status,
    { '400': 400, '207': 207 },
  ],
  'upsert-identity': [
    async (i) => {
      await prepared(i);
      return Object.keys((await prepared(i)).json['result']?.['result_map']?.[firstCode] ?? {}).length;
    },
    { listed: 2, 'not-listed': 0 },
  ],
  'translation-language': [
    async (i) => {
      const { json } = await at(i, 'code', { body: translated });
      return json['result']?.['result_map']?.[firstCode]?.['0']?.['translated_code'];
    },
    { given: 'B', session: 'A' },
  ],
  'unknown-allowed-code': [
    async (i) => {
      const body = creation({ configuration: { allowed_codes: [{ code: 'New' }] } });
      const answer = await at(i, 'segment/create', { body });
      return [answer.status, answer.json['segment']?.['wrap_up_configuration']?.['allowed_codes']?.length];
    },
    { created: [200, 1], 'left-out': [200, 0], rejected: [400, undefined] },
  ],
  'allowed-translation': [
    async (i) => {
      await at(i, 'code', { body: translated });
      const again = { code: 'A', translation: { language: 'de', code: 'C' } };
      const answer = await at(i, 'segment/create', {
        body: creation({ configuration: { allowed_codes: [again] } }),
      });
      return answer.json['segment']?.['wrap_up_configuration']?.['allowed_codes']?.['0']?.['translated_code'];
    },
    { 'taken-over': 'C', kept: 'B' },
  ],
  'default-code-not-allowed': [
    async (i) => {
      await prepared(i);
      return status(i, { configuration: { ...codes, default_code: 'Out' } });
    },
    { accepted: 200, rejected: 400 },
  ],
  'wrap-up-code-not-allowed': [
    async (i) => {
      await prepared(i);
      const found = await segment(i, { configuration: codes }, { wrap_up_code: 'Out' });
      return [found['state'], found['code']?.['code']];
    },
    { rejected: ['open', undefined], accepted: ['closed', 'Out'] },
  ],
  'ai-default-on-update': [
    async (i) => {
      await prepared(i);
      const configuration = { ...codes, enable_ai_code: true, use_ai_as_default: true };
      return (await segment(i, { configuration, ai_wrap_up_code: 'Out' }, {}))['code']?.['code'];
    },
    { 'ai-code': 'Out', 'configured-default': 'In' },
  ],
  'update-closed': [
    async (i) => {
      const id = await opened(i);
      const update = (notes: string) => at(i, `segment/update?segment_sys_id=${id}`, put({ notes }));
      await update('first');
      return [(await update('second')).status, (await at(i, `segment/${id}`)).json['segment']?.['notes']];
    },
    { rejected: [400, 'first'], accepted: [200, 'second'] },
  ],
  'several-segments-per-pair': [
    async (i) => {
      const older = await opened(i);
      await segment(i, {}, {});
      const { json } = await at(i, 'segment/agent/agent%20one/interaction/interaction%20one');
      return json['segment_id'] === (older as unknown);
    },
    { newest: false, oldest: true, open: true },
  ],
  'duration-type': [
    (i) => status(i, { opened_on: 'now', configuration: { duration: 60, show_timer: true } }),
    { 'number-accepted': 200, 'number-rejected': 400 },
  ],
  'flag-as-string': [(i) => status(i, { external: 'true' }), { accepted: 200, rejected: 400 }],
  'configuration-id-when-external': [
    (i) => status(i, { wrap_up_configuration_sys_id: 'x' }),
    { accepted: 200, rejected: 400 },
  ],
  'response-code-and-notes': [
    async (i) => {
      const found = await segment(i, { configuration: codes }, { notes: 'n' });
      return [found['code']?.['code'], found['notes']];
    },
    { present: ['In', 'n'], absent: [undefined, undefined] },
  ],
  'bad-type': [(i) => status(i, { segmented: 7 }), { rejected: 400, coerced: 200 }],
  'empty-body': [
    async (i) => {
      const id = await opened(i);
      return (await at(i, `segment/update?segment_sys_id=${id}`, { method: 'PUT' })).status;
    },
    { rejected: 400, accepted: 200 },
  ],
  'extra-member': [(i) => status(i, { no_such_member: { deep: [1] } }), { ignored: 200, rejected: 400 }],
  'segmented-parts': [
    async (i) => {
      const part = { segmented: true, segment_id: 'x', segment_table: 'sn_openframe_phone_log' };
      await opened(i, part);
      return status(i, { ...part, external_segment_id: 'outside two', segment_id: 'y' });
    },
    { beside: 200, 'in-turn': 400 },
  ],
  'text-edges': [(i) => describedAs(i, ' a '), { kept: ' a ', trimmed: 'a' }],
  sizes: [
    (i) => describedAs(i, 'a'.repeat(300)),
    { accepted: 'a'.repeat(300), cut: 'a'.repeat(100), rejected: undefined },
  ],
  'second-of-a-pair': [
    async (i) => {
      await opened(i);
      return status(i, { external_segment_id: 'outside two' });
    },
    { made: 200, rejected: 400 },
  ],
  'valid-times': [(i) => status(i, { opened_on: '2099-01-01 00:00:00' }), { free: 200, held: 400 }],
  // The clock of the instance stands still, so that what was written stays unseen.
  'reads-lag': [
    async (i) => (await at(i, `segment/${await opened(i)}`)).status,
    { 'at-once': 200, lags: 404 },
  ],
  'translation-languages': [
    async (i) => (await at(i, 'code', { body: translated })).status,
    { any: 200, installed: 400 },
  ],
  'xml-request-form': [
    async (i) => {
      const codes = '<codes><code>A</code></codes>';
      const headers = { 'content-type': 'application/xml' };
      const bodies = [`<request>${codes}</request>`, `<request><entry>${codes}</entry></request>`];
      const answers = await Promise.all(bodies.map((body) => at(i, 'code', { body, headers })));
      return answers.map((answer) => answer.status);
    },
    { both: [200, 200], bare: [200, 400], entry: [400, 200] },
  ],
  'inactive-configuration': [
    async (i) => {
      const id = await madeConfiguration(i, { active: 'false' });
      return status(i, { external: false, wrap_up_configuration_sys_id: id });
    },
    { accepted: 200, rejected: 400 },
  ],
  'segment-record': [
    (i) => status(i, { segmented: true, segment_id: 'nowhere', segment_table: 'interaction' }),
    { taken: 200, 'looked-up': 400 },
  ],
  'show-timer-false': [
    (i) => status(i, { opened_on: 'now', configuration: { duration: '60', show_timer: false } }),
    { accepted: 200, rejected: 400 },
  ],
  'code-external': [
    async (i) => {
      const { json } = await at(i, 'code', { body: { codes: [{ code: 'A' }] } });
      return JSON.stringify(json).includes('"external":true');
    },
    { true: true, false: false },
  ],
  'ai-push-partial': [
    async (i) => {
      const id = await opened(i, { configuration: pushed, ai_notes: 'first' });
      await at(i, 'segment/update/ai', put({ segment_sys_id: id, ai_wrap_up_code: 'A' }));
      return (await at(i, `segment/${id}`)).json['segment']?.['ai_notes'];
    },
    { kept: 'first', cleared: undefined },
  ],
  'default-without-ai-code': [
    async (i) => {
      const configuration = { ...codes, enable_ai_code: true, use_ai_as_default: true };
      return (await segment(i, { configuration }, {}))['code']?.['code'];
    },
    { 'configured-default': 'In', none: undefined },
  ],
  stamps: [
    async (i) => (await segment(i, { ai_notes: 'n', configuration: pushed }))['ai_notes_defined_at'],
    { milliseconds: '1773307815250', 'whole-seconds': '1773307815000' },
  ],
};

test('every open reading is implemented, with the values of the contract', () => {
  for (const { id, status: kind, values } of readings) {
    if (kind === 'settled') continue;
    expect([id, Object.keys(readingPatches[id] ?? {}).sort()]).toEqual([id, [...values].sort()]);
    expect([id, Object.keys(cases[id]?.[1] ?? {}).sort()]).toEqual([id, [...values].sort()]);
  }
});

for (const [id, [observe, values]] of Object.entries(cases)) {
  for (const [value, expected] of Object.entries(values)) {
    test(`reading ${id}: ${value}`, async () => {
      const choice: ReadingChoice = { [id]: value };
      const instance = await startReferenceInstance({ readings: choice, now: () => 1773307815250 });
      try {
        expect(await observe(instance)).toEqual(expected);
      } finally {
        await instance.close();
      }
    });
  }
}

test('a reading without that value is refused', async () => {
  const choice = { 'unknown-id': '418' } as unknown as ReadingChoice;
  await expect(startReferenceInstance({ readings: choice })).rejects.toThrow(/unknown-id has no value 418/);
});
