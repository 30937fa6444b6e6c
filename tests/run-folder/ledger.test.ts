import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Ledger, LedgerClosedError } from '../../src/run-folder/ledger.ts';
import { readLedgers, summaryOf } from '../../src/run-folder/ledger-reading.ts';
import { hold, otherHolders, removeStale } from '../../src/run-folder/lock.ts';

const folderOf = (): string => mkdtempSync(path.join(tmpdir(), 'wrapup-ledger-'));
const plain = (text: string): string => text;
const table = 'interaction_wrap_up_code';

test('an intent is on disk before its request is sent, and the answer after', async () => {
  const folder = folderOf();
  const ledger = new Ledger(path.join(folder, 'ledger-0.jsonl'), plain);
  const recordAnswer = ledger.intend([
    { table, key: 'mark one' },
    { table, key: 'mark two' },
  ]);
  const intended = summaryOf(readLedgers(folder));
  expect(intended.unanswered.flatMap(({ records }) => records.map(({ key }) => key))).toEqual([
    'mark one',
    'mark two',
  ]);
  expect(intended.isCleanedUp).toBe(false);
  recordAnswer([{ table, key: 'mark one', sysId: 'a1' }]);
  const answered = summaryOf(readLedgers(folder));
  expect(answered).toMatchObject({
    made: [{ sysId: 'a1' }],
    unconfirmed: [{ key: 'mark two' }],
    unanswered: [],
    isCleanedUp: false,
  });
  ledger.removed(table, 'a1');
  expect(summaryOf(readLedgers(folder)).isCleanedUp).toBe(false);
  ledger.swept();
  expect(summaryOf(readLedgers(folder)).isCleanedUp).toBe(true);
  // A code that exists is not made again by naming it; a request that makes nothing is not recorded.
  const lines = readFileSync(path.join(folder, 'ledger-0.jsonl'), 'utf8');
  ledger.intend([{ table, key: 'mark one' }])([]);
  ledger.intend([])([]);
  expect(readFileSync(path.join(folder, 'ledger-0.jsonl'), 'utf8')).toBe(lines);
  await ledger.close();
});

test('a line that a kill cut short is left out, and the others are read', async () => {
  const folder = folderOf();
  const file = path.join(folder, 'ledger-0.jsonl');
  const first = new Ledger(file, plain);
  first.intend([])([{ table, key: 'mark one', sysId: 'a1' }]);
  await first.close();
  appendFileSync(file, '{"kind":"intent","request":"1.2","rec');
  const second = new Ledger(file, plain);
  second.intend([])([{ table, key: 'mark two', sysId: 'a2' }]);
  await second.close();
  expect(
    summaryOf(readLedgers(folder))
      .made.map(({ sysId }) => sysId)
      .toSorted(),
  ).toEqual(['a1', 'a2']);
});

test('a closed ledger rejects new intents and records answers in flight', async () => {
  const folder = folderOf();
  const ledger = new Ledger(path.join(folder, 'ledger-0.jsonl'), plain);
  const recordAnswer = ledger.intend([{ table, key: 'mark one' }]);
  const closed = ledger.close(5000);
  expect(() => ledger.intend([{ table, key: 'mark two' }])).toThrow(LedgerClosedError);
  setTimeout(() => recordAnswer([{ table, key: 'mark one', sysId: 'a1' }]), 50);
  await closed;
  expect(summaryOf(readLedgers(folder))).toMatchObject({ made: [{ sysId: 'a1' }], unanswered: [] });
});

test.skip(process.platform !== 'linux', 'only Linux tells when a process began');

test('a lock counts only while its process lives', async () => {
  const folder = folderOf();
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60000)']);
  await once(child, 'spawn');
  const started = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  const holder = { role: 'worker', pid: child.pid, started, since: 1 };
  const file = path.join(folder, `worker-${child.pid}.lock`);
  writeFileSync(file, JSON.stringify(holder));
  expect(otherHolders(folder)).toMatchObject({ alive: [{ role: 'worker' }], stale: [] });
  // Another process may have got the same id since.
  writeFileSync(file, JSON.stringify({ ...holder, started: `${started}0` }));
  expect(otherHolders(folder)).toMatchObject({ alive: [], stale: [{ role: 'worker' }] });
  writeFileSync(file, JSON.stringify(holder));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(otherHolders(folder)).toMatchObject({ alive: [], stale: [{ role: 'worker' }] });
  removeStale(folder);
  const release = hold(folder, 'clean-up');
  expect(otherHolders(folder)).toEqual({ alive: [], stale: [] });
  expect(readdirSync(folder)).toEqual([`clean-up-${process.pid}.lock`]);
  release();
  expect(readdirSync(folder)).toEqual([]);
});
