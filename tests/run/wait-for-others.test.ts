import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { isNamed } from '../../src/run/clean-up/cleaner.ts';
import { waitForOthers } from '../../src/run/clean-up/wait-for-others.ts';

test('of two clean-ups the one that started first runs first, by their locks', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-waiting-'));
  const since = Date.now();
  // The process that started this one lives as long as the test.
  const other = { role: 'clean-up', pid: process.ppid, started: '', since };
  const file = path.join(folder, `clean-up-${process.ppid}.lock`);
  const said: string[] = [];
  const others = (mine: number) => waitForOthers({ folder, id: 'a-run' }, mine, (line) => said.push(line));

  // A millisecond may pass between writing one's own lock and looking at those of others.
  writeFileSync(file, JSON.stringify(other));
  expect(await others(since - 1)).toEqual({ wasKilled: false });
  expect(said).toEqual([]);

  const later = others(since + 1);
  await expect.poll(() => said).toEqual([expect.stringMatching(/^waiting for another clean-up/)]);
  writeFileSync(file, JSON.stringify({ ...other, since: since + 2 }));
  expect(await later).toEqual({ wasKilled: false });
});

test('a record is known by the whole of its key', () => {
  expect(isNamed('wuc1-ab-1', 'wuc1-ab-1')).toBe(true);
  expect(isNamed('wuc1-ab-1 Toys', 'wuc1-ab-1')).toBe(true);
  expect(isNamed('wuc1-ab-12', 'wuc1-ab-1')).toBe(false);
  expect(isNamed('wuc1-ab-12 wuc1-ab-1', 'wuc1-ab-1')).toBe(true);
  expect(isNamed('something else', 'wuc1-ab-1')).toBe(false);
});
