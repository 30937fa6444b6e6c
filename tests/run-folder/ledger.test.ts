import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Ledger, LedgerClosedError } from '../../src/run-folder/ledger.ts';
import { readBaseline } from '../../src/run-folder/baseline.ts';
import { readContextFile } from '../../src/run-folder/context-file.ts';
import { damagedLines, readLedgers, summaryOf } from '../../src/run-folder/ledger-reading.ts';
import { readLeftovers } from '../../src/run-folder/leftovers.ts';
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

test('lines that are no entries are left out and counted', async () => {
  const folder = folderOf();
  const file = path.join(folder, 'ledger-0.jsonl');
  const ledger = new Ledger(file, plain);
  ledger.intend([])([{ table, key: 'mark one', sysId: 'a1' }]);
  await ledger.close();
  const wrong = [
    null,
    7,
    [],
    {},
    { kind: 'intent' },
    { kind: 'removed', table: 'sys_user', sysId: 'a1' },
    { kind: 'answer', request: '1.1', made: [{ table, key: 'mark two' }], at: 1 },
    { kind: 'toString' },
  ];
  appendFileSync(file, `${wrong.map((line) => JSON.stringify(line)).join('\n')}\n{"kind":"int`);
  expect(summaryOf(readLedgers(folder)).made).toMatchObject([{ sysId: 'a1' }]);
  expect(damagedLines(folder)).toBe(wrong.length + 1);
});

test('a baseline and leftovers that are not as a run writes them say nothing', () => {
  const folder = folderOf();
  for (const text of ['null', '{', '[1]', '{"configurations":"all"}', '{"configurations":[{}]}']) {
    writeFileSync(path.join(folder, 'baseline.json'), text);
    expect(readBaseline(folder)?.configurations, text).toBeUndefined();
    expect(readBaseline(folder), text).toBeDefined();
    writeFileSync(path.join(folder, 'leftovers.json'), text);
    expect(readLeftovers(folder), text).toEqual({ records: [] });
  }
});

const right = {
  id: '20260101T000000Z-aaaa',
  mark: 'wucmwxlhlvk123',
  target: { url: 'https://target.example', kind: 'mock', credentials: 'basic' },
  workers: 4,
  timeoutSeconds: 30,
  consent: { readOnly: false },
  inputs: { tableApi: true, interactions: [], configurations: ['a1'] },
};

test('a context is taken only as a run writes it', () => {
  const folder = folderOf();
  const read = (context: unknown) => {
    writeFileSync(path.join(folder, 'context.json'), JSON.stringify(context));
    return readContextFile(folder);
  };
  expect(read(right)).toMatchObject({ context: { ...right, folder } });
  for (const [change, said] of [
    [{ mark: '' }, /^mark is "": expected/],
    [{ mark: 'wuc' }, /^mark is/],
    [{ mark: undefined }, /^mark is nothing: expected/],
    [{ target: { ...right.target, url: 'https://target.example/path' } }, /^target\.url is/],
    [{ target: { ...right.target, url: 'file:///etc' } }, /^target\.url is/],
    [{ target: null }, /^target\.url is/],
    [{ workers: '4' }, /^workers is/],
    [{ timeoutSeconds: -1 }, /^timeoutSeconds is/],
    [{ consent: {} }, /^consent\.readOnly is/],
    [{ inputs: { ...right.inputs, configurations: ['..'] } }, /^inputs\.configurations is/],
    [{ inputs: { ...right.inputs, interactions: 'all' } }, /^inputs\.interactions is/],
  ] as const) {
    expect(read({ ...right, ...change })).toMatchObject({ wrong: expect.stringMatching(said) });
  }
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
