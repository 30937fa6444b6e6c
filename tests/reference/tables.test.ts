import { expect, test } from '@playwright/test';

import {
  basic,
  type ReferenceInstance,
  referenceCredentials,
  startReferenceInstance,
} from '../../src/reference/instance.ts';
import { creation, send, type Sent, text, type Tree } from './support.ts';

let instance: ReferenceInstance;
test.beforeEach(async () => {
  instance = await startReferenceInstance();
});
test.afterEach(() => instance.close());

const asAdmin = { authorization: basic(referenceCredentials.admin) };
const admin = (path: string, sent: Sent = {}) =>
  send(instance, `/api/now/table/${path}`, { ...sent, headers: { ...asAdmin, ...sent.headers } });
const rows = async (path: string): Promise<readonly Tree[]> =>
  Object.values((await admin(path)).json['result'] ?? {});
const made = async (table: string, body: object): Promise<string> =>
  text((await admin(table, { body })).json['result']?.['sys_id']);

test('a record is made, read, listed and deleted', async () => {
  const body = { short_description: 'mark 1', type: 'phone', no_such_column: 'x', active: true };
  const answer = await admin('interaction', { body });
  expect(answer.status).toBe(201);
  const { sys_id: id, ...row } = answer.json['result'] ?? {};
  expect(row).toMatchObject({ short_description: 'mark 1', type: 'phone', active: 'true', state: 'new' });
  expect(Object.values(row).every((value) => typeof value === 'string')).toBe(true);
  expect(row['no_such_column']).toBeUndefined();
  expect((await admin(`interaction/${text(id)}`)).json['result']).toEqual(answer.json['result']);
  expect((await send(instance, `/api/now/v2/table/interaction/${text(id)}`)).status).toBe(200);
  expect((await admin(`interaction/${text(id)}`, { method: 'DELETE' })).status).toBe(204);
  expect((await admin(`interaction/${text(id)}`)).status).toBe(404);
  expect((await admin(`interaction/${text(id)}`, { method: 'DELETE' })).status).toBe(404);
});

test('queries filter, and conditions that are not known match everything', async () => {
  for (const name of ['run one', 'run two', 'other']) await made('interaction', { short_description: name });
  const count = async (query: string) =>
    (await rows(`interaction?sysparm_query=${encodeURIComponent(query)}`)).length;
  expect(await count('short_description=run one')).toBe(1);
  expect(await count('short_descriptionSTARTSWITHrun')).toBe(2);
  expect(await count('short_descriptionSTARTSWITHrun^active=true')).toBe(2);
  expect(await count('short_descriptionSTARTSWITHrun^active=false')).toBe(0);
  expect(await count('no_such_column=run one')).toBe(3);
  expect(await count('short_descriptionLIKEone')).toBe(3);
  const two = await rows('interaction?sysparm_limit=2&sysparm_fields=sys_id,short_description,nothing');
  expect(two.map((row) => Object.keys(row))).toEqual([
    ['sys_id', 'short_description'],
    ['sys_id', 'short_description'],
  ]);
});

test('the Wrap Up API and the tables show the same records', async () => {
  const configuration = { allowed_codes: [{ code: 'Billing' }], default_code: 'Billing', enable_codes: true };
  const body = creation({ configuration });
  const id = text((await send(instance, '/api/now/wrapup/segment/create', { body })).json['sys_id']);
  const segment = (await admin(`interaction_wrap_up_segment/${id}`)).json['result'] ?? {};
  expect(segment).toMatchObject({
    state: 'open',
    agent: 'agent one',
    interaction: 'interaction one',
    external: 'true',
    external_segment_id: 'outside one',
  });
  const [code] = await rows('interaction_wrap_up_code?sysparm_query=code=Billing');
  expect(code).toMatchObject({ active: 'true', external: 'true', description: '' });
  const held = (await admin(`interaction_wrap_up_configuration/${text(segment['wrap_up_configuration'])}`))
    .json;
  expect(held['result']).toMatchObject({ allowed_codes: code?.['sys_id'], default_code: code?.['sys_id'] });
});

test('deleting takes records out of every look-up', async () => {
  const configuration = { allowed_codes: [{ code: 'Billing' }], default_code: 'Billing' };
  const body = creation({ configuration });
  const create = async () =>
    text((await send(instance, '/api/now/wrapup/segment/create', { body })).json['sys_id']);
  const [older, newer] = [await create(), await create()];
  const found = () => send(instance, '/api/now/wrapup/segment/outside%20one');
  const pair = () =>
    send(instance, '/api/now/wrapup/segment/agent/agent%20one/interaction/interaction%20one');
  await admin(`interaction_wrap_up_segment/${newer}`, { method: 'DELETE' });
  expect((await found()).json['segment_id']).toBe(older);
  await admin(`interaction_wrap_up_segment/${older}`, { method: 'DELETE' });
  expect([(await found()).status, (await pair()).status]).toEqual([404, 404]);
  const [code] = await rows('interaction_wrap_up_code');
  await admin(`interaction_wrap_up_code/${text(code?.['sys_id'])}`, { method: 'DELETE' });
  await create();
  const [again] = await rows('interaction_wrap_up_code');
  expect(again?.['sys_id']).not.toBe(code?.['sys_id']);
});

test('a configuration made by an administrator serves internal segments', async () => {
  const one = await made('interaction_wrap_up_code', { code: 'Inside', description: 'd' });
  const flags = { enable_codes: true, enable_ai_notes: 'true', use_third_party_ai: 'true', active: 'false' };
  const id = await made('interaction_wrap_up_configuration', {
    ...flags,
    name: 'mark',
    order: 99999,
    allowed_codes: one,
    default_code: one,
  });
  const body = { agent_sys_id: 'a', interaction_sys_id: 'i', wrap_up_configuration_sys_id: id };
  const created = await send(instance, '/api/now/wrapup/segment/create', { body });
  expect(created.json['segment']?.['wrap_up_configuration']).toMatchObject({
    enable_codes: true,
    enable_ai_notes: true,
    enable_ai_code: false,
    use_third_party_ai: true,
    default_code: { code: 'Inside', external: false, description: 'd' },
  });
  await admin(`interaction_wrap_up_configuration/${id}`, { method: 'DELETE' });
  const sent = { method: 'PUT' as const, body: { notes: 'n' } };
  const query = 'agent_sys_id=a&interaction_sys_id=i';
  expect((await send(instance, `/api/now/wrapup/segment/update?${query}`, sent)).status).toBe(200);
});

test('each user reads what is theirs, and only an administrator writes', async () => {
  const as = (user: { username: string; password: string }) => ({ headers: { authorization: basic(user) } });
  const { integration, noRole } = referenceCredentials;
  const own = await send(instance, '/api/now/table/sys_user', as(integration));
  expect(Object.values(own.json['result'] ?? {}).map((row) => row['user_name'])).toEqual(['integration']);
  const refusedQuery = await send(
    instance,
    '/api/now/table/sys_user?sysparm_query=user_name=admin',
    as(integration),
  );
  expect(refusedQuery.json['result']).toEqual([]);
  expect(await rows('sys_user')).toHaveLength(3);
  const status = async (path: string, sent: Sent) =>
    (await send(instance, `/api/now/table/${path}`, sent)).status;
  expect(await status('interaction', as(integration))).toBe(200);
  expect(await status('interaction', as(noRole))).toBe(403);
  expect(await status('sys_user', as(noRole))).toBe(200);
  expect(await status('sys_properties', as(integration))).toBe(403);
  expect(await status('interaction', { body: {}, ...as(integration) })).toBe(403);
  expect(await status('interaction/x', { method: 'DELETE', ...as(integration) })).toBe(403);
  expect(await status('interaction', { headers: { authorization: '' } })).toBe(401);
  expect((await rows('sys_properties')).map((row) => row['name'])).toContain('glide.buildtag');
});

test('tables answer in XML and refuse what they do not know', async () => {
  const xml = await admin('sys_user?sysparm_fields=user_name', { headers: { accept: 'application/xml' } });
  expect(xml.text).toContain('<response><result><user_name>integration</user_name></result><result>');
  const body = '<request><entry><short_description>by XML</short_description></entry></request>';
  const posted = await admin('interaction', { body, headers: { 'content-type': 'application/xml' } });
  expect(posted.json['result']?.['short_description']).toBe('by XML');
  expect((await admin('incident')).status).toBe(400);
  expect((await admin('interaction', { body: [1] })).status).toBe(400);
});
