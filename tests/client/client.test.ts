import { mkdtempSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Client } from '../../src/client/connection/client.ts';
import { openConnection } from '../../src/client/connection/target-connection.ts';
import { Recorder } from '../../src/client/recording/recorder.ts';
import type { Identity } from '../../src/client/authentication/credentials.ts';
import type { WireRequest } from '../../src/client/connection/transport.ts';
import { runContextVariable } from '../../src/run-folder/handover.ts';
import { readAbort } from '../../src/run-folder/abort.ts';
import { always, disturbing, resetAfter, resetBefore } from '../../src/proof/faults/disturb.ts';
import { context } from '../report/sample.ts';
import { watching, type Watched } from '../cli/target.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { everyUser } from '../../src/reference/users.ts';

const read: WireRequest = { method: 'GET', path: '/api/now/wrapup/code/none', headers: {} };
const write: WireRequest = {
  method: 'POST',
  path: '/api/now/wrapup/code',
  headers: { 'content-type': 'application/json' },
  body: '{"codes":[{"code":"one"}]}',
};

/** A worker of a run against a target, with Basic authentication. */
function worker({ url }: Watched, folder: string) {
  const environment = { ...everyUser, [runContextVariable]: '{}' };
  const target = { url, kind: 'mock', credentials: 'basic' } as const;
  const { connection, redaction, close } = openConnection(
    { ...context, target, folder, timeoutSeconds: 5 },
    environment,
  );
  const recorder = new Recorder('test', redaction);
  let waited = 0;
  const client = new Client(connection, recorder, (milliseconds) => (waited += milliseconds));
  return {
    recorder,
    close,
    waited: () => waited,
    send: (identity: Identity, request: WireRequest) => client.send(identity, 'check', request),
  };
}

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'wrapup-connection-'));
const behind = (around: (next: RequestListener) => RequestListener) => ({
  fault: { id: 'test', sentence: 'For a test.', around },
});

for (const [what, disturbance] of [
  ['before', resetBefore],
  ['after', resetAfter],
] as const) {
  test(`a write whose connection breaks ${what} it is processed is sent once, a read five times`, async () => {
    await watching(behind(disturbing(always, disturbance)), async (target) => {
      const { send, close, recorder, waited } = worker(target, newFolder());
      try {
        await expect(send('user', write)).rejects.toMatchObject({ name: 'TransientError' });
        expect(target.got).toHaveLength(1);
        expect(recorder.exchanges).toHaveLength(1);
        await expect(send('user', read)).rejects.toMatchObject({ name: 'TransientError' });
        expect(target.got).toHaveLength(6);
        expect(recorder.exchanges).toHaveLength(6);
        // 0.5 + 1 + 2 + 4 seconds, and what the attempts took.
        expect(waited()).toBeGreaterThanOrEqual(7500);
      } finally {
        await close();
      }
    });
  });
}

test('one 401 for configured credentials stops every worker of the run', async () => {
  const folder = newFolder();
  await watching({ fault: knownFault('always-401') }, async (target) => {
    const [first, second] = [worker(target, folder), worker(target, folder)];
    try {
      await expect(first.send('user', read)).rejects.toMatchObject({ name: 'RunAbortedError' });
      expect(target.got).toHaveLength(1);
      for (const each of [first, second]) {
        await expect(each.send('user', read)).rejects.toMatchObject({ name: 'RunAbortedError' });
      }
      expect(target.got).toHaveLength(1);
      expect(readAbort(folder)).toMatchObject({ refused: 'user', actual: `GET ${read.path}: status 401` });
      // These identities have no credentials at risk.
      expect((await second.send('anonymous', read)).response.status).toBe(401);
      expect((await second.send('unknown-user', read)).response.status).toBe(401);
    } finally {
      await first.close();
      await second.close();
    }
  });
});

test('many requests at once go one after the other', async () => {
  await watching({ latencyMs: 20 }, async (target) => {
    const { send, close } = worker(target, newFolder());
    try {
      const identities = ['user', 'anonymous', 'unknown-user', 'provisioner', 'no-role', 'user'] as const;
      await Promise.all(identities.map((identity) => send(identity, read)));
      expect(target.got).toHaveLength(6);
      expect(target.maxInFlight()).toBe(1);
    } finally {
      await close();
    }
  });
});
