import { expect, test } from '@playwright/test';

import {
  basic,
  type ReferenceInstance,
  referenceCredentials,
  startReferenceInstance,
} from '../../src/reference/instance.ts';
import { creation, type Received, send, type Sent, text } from './support.ts';

let instance: ReferenceInstance;
let now = Date.now();
test.beforeAll(async () => {
  instance = await startReferenceInstance({ tokenLifetimeSeconds: 60, now: () => now });
});
test.afterAll(() => instance.close());

const { integration, noRole, admin, client, apiKey } = referenceCredentials;
const nowhere = '/api/now/wrapup/code/nowhere';

/** Status of a read with other headers than the integration user's. */
async function read(headers: Record<string, string>): Promise<Received> {
  return send(instance, nowhere, { headers });
}

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): Sent => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', authorization: '', ...headers },
});
const clientFields = { client_id: client.id, client_secret: client.secret };
const token = (fields: Record<string, string>, headers?: Record<string, string>) =>
  send(instance, '/oauth_token.do', form(fields, headers));

test('good credentials of every kind pass', async () => {
  expect((await read({ authorization: basic(integration) })).status).toBe(404);
  expect((await read({ authorization: basic(admin) })).status).toBe(404);
  expect((await read({ authorization: basic(integration).replace('Basic', 'bAsIc') })).status).toBe(404);
});

test('missing and wrong credentials get 401 with a challenge', async () => {
  const wrong = ['', 'Basic', 'Basic !!!', 'Digest x', 'Bearer x', basic({ username: 'x', password: 'y' })];
  wrong.push(basic({ ...integration, password: 'Reference-integration' }));
  for (const authorization of wrong) {
    const { status, headers, json } = await read({ authorization });
    expect([authorization, status]).toEqual([authorization, 401]);
    expect(headers['www-authenticate']).toMatch(/^BASIC realm=/);
    expect(json['error']?.['message']).toBe('User Not Authenticated');
  }
});

test('a user without the role gets 403, and changes nothing', async () => {
  const headers = { authorization: basic(noRole) };
  const body = creation({ external_segment_id: 'never made' });
  const refused = await send(instance, '/api/now/wrapup/segment/create', { body, headers });
  expect(refused.status).toBe(403);
  expect((await send(instance, '/api/now/wrapup/segment/never%20made')).status).toBe(404);
});

test('an unknown path requires credentials, too', async () => {
  expect((await send(instance, '/api/now/nothing', { headers: { authorization: '' } })).status).toBe(401);
});

test('an API key acts as the integration user', async () => {
  const { url } = instance;
  const status = async (key: string) =>
    (await fetch(url + nowhere, { headers: { 'x-sn-apikey': key } })).status;
  expect(await status(apiKey)).toBe(404);
  expect(await status('another')).toBe(401);
});

test('client credentials give a token that lasts as long as it says', async () => {
  const { status, json, headers } = await token({ grant_type: 'client_credentials', ...clientFields });
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 60 });
  const bearer = { authorization: `Bearer ${text(json['access_token'])}` };
  expect((await read(bearer)).status).toBe(404);
  now += 61_000;
  expect((await read(bearer)).status).toBe(401);
});

test('the password grant gives a token of that user, and one to renew it with', async () => {
  const first = await token({ grant_type: 'password', ...clientFields, ...noRole });
  const bearer = { authorization: `Bearer ${text(first.json['access_token'])}` };
  expect((await read(bearer)).status).toBe(403);
  const refreshToken = text(first.json['refresh_token']);
  const second = await token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...clientFields });
  expect(second.json['access_token']).not.toBe(first.json['access_token']);
  expect((await read({ authorization: `Bearer ${text(second.json['access_token'])}` })).status).toBe(403);
});

test('a client may authenticate with Basic', async () => {
  const authorization = basic({ username: client.id, password: client.secret });
  expect((await token({ grant_type: 'client_credentials' }, { authorization })).status).toBe(200);
});

const refusals: readonly (readonly [Record<string, string>, number, string])[] = [
  [{}, 400, 'invalid_request'],
  [{ grant_type: 'client_credentials' }, 401, 'invalid_client'],
  [{ grant_type: 'client_credentials', client_id: client.id, client_secret: 'x' }, 401, 'invalid_client'],
  [{ grant_type: 'password', ...clientFields, username: 'x', password: 'y' }, 400, 'invalid_grant'],
  [{ grant_type: 'refresh_token', ...clientFields, refresh_token: 'x' }, 400, 'invalid_grant'],
  [{ grant_type: 'implicit', ...clientFields }, 400, 'unsupported_grant_type'],
];

for (const [fields, status, error] of refusals) {
  test(`a token request with ${Object.keys(fields).join(', ') || 'nothing'} gets ${status} ${error}`, async () => {
    const answer = await token(fields);
    expect([answer.status, answer.json['error']]).toEqual([status, error]);
  });
}
