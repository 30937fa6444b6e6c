import { expect, test } from '@playwright/test';
import { Ownership } from '../../src/run/clean-up/ownership.ts';
import { takeBaseline } from '../../src/run/clean-up/take-baseline.ts';
import { readBaseline } from '../../src/run-folder/baseline.ts';
import { cleanUp } from '../../src/run/clean-up/clean-up.ts';
import { readLedgers, summaryOf } from '../../src/run-folder/ledger-reading.ts';
import { isList, isObject, textOf, type Json, type JsonObject } from '../../src/reference/json.ts';
import type { Patch } from '../../src/reference/behaviour/types.ts';
import { everyUser } from '../../src/reference/users.ts';
import { mockContext, onTarget, runTitled } from './clean-up-support.ts';

const silent = (): void => undefined;
const configurations = 'interaction_wrap_up_configuration';

/** Where the Table API shows segments, changes the rows that it lists. */
const listing =
  (change: (row: JsonObject) => Json): Patch =>
  ({ transformAnswer }) => ({
    transformAnswer: (called, answer, written) => {
      const right = transformAnswer(called, answer, written);
      const { result } = isObject(right.body) ? right.body : {};
      const isListOfSegments =
        called === undefined &&
        result !== undefined &&
        isList(result) &&
        result.some((row) => isObject(row) && 'external_segment_id' in row);
      return isListOfSegments
        ? { ...right, body: { result: result.map((row) => (isObject(row) ? change(row) : row)) } }
        : right;
    },
  });

test('a configuration that a colleague made during the run stays, though a segment of ours shows it', async () => {
  let [theirs, shownOn] = ['', ''];
  const patch = listing((row) => {
    if (theirs === '' || row['external'] !== 'true' || !textOf(row['external_segment_id']).startsWith('wuc'))
      return row;
    shownOn ||= textOf(row['sys_id']);
    return row['sys_id'] === shownOn ? { ...row, wrap_up_configuration: theirs } : row;
  });
  await onTarget(
    undefined,
    async (target) => {
      const context = mockContext(target.url);
      await runTitled(context, /external wrap-up requires/);
      theirs = await target.insert(configurations, { name: '' });
      const { leftovers } = await cleanUp(context, everyUser, silent);
      expect(leftovers.find(({ sysId }) => sysId === theirs)).toEqual({
        table: configurations,
        sysId: theirs,
        reason: 'stored with a segment of this run, but another user made it',
      });
      expect((await target.contents())[configurations]).toHaveProperty(theirs);
    },
    { patch },
  );
});

test('what another request of the same user made, or what several segments had, stays', async () => {
  await onTarget(undefined, async (target) => {
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires/);
    const shared = await target.insert(configurations, { name: '' });
    for (const number of [1, 2]) {
      await target.insert('interaction_wrap_up_segment', {
        external: 'true',
        external_segment_id: `${context.mark}-shared-${number}`,
        wrap_up_configuration: shared,
      });
    }
    const { leftovers } = await cleanUp(context, everyUser, silent);
    expect(leftovers).toEqual([
      {
        table: configurations,
        sysId: shared,
        reason: 'stored with a segment of this run, but several segments had it',
      },
    ]);
  });
});

test('a mark that is none is no evidence', () => {
  const summary = summaryOf([]);
  for (const mark of ['', 'wuc', 'w', 'wucmwxlhlvk12', 'WUCMWXLHLVK123', 'wucmwxlhlvk123 ']) {
    expect(() => new Ownership(mark, summary), mark).toThrow(/is no mark/);
  }
  expect(() => new Ownership('wucmwxlhlvk123', summary)).not.toThrow();
});

test('sys_ids of dots name no record, and no table: what has them is listed', async () => {
  await onTarget('dotted-sys-ids', async (target) => {
    const before = await target.contents();
    const context = mockContext(target.url);
    await runTitled(context, /batch of valid/);
    target.fault = true;
    const { leftovers } = await cleanUp(context, everyUser, silent);
    const codes = leftovers.filter(({ table }) => table === 'interaction_wrap_up_code');
    expect(codes.map(({ sysId }) => sysId).toSorted()).toEqual(['.', '..']);
    for (const { reason } of codes) expect(reason).toMatch(/may not stand in a path/);
    // What the ledger names is looked at by its sys_id, and removed.
    const after = await target.contents();
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table]).toEqual(expect.objectContaining(rows));
    }
  });
});

for (const id of ['odd-values', 'deletions-as-pages', 'deletions-fail']) {
  test(`nothing is left, and nothing ends the clean-up: ${id}`, async () => {
    await onTarget(id, async (target) => {
      const before = await target.contents();
      const context = mockContext(target.url);
      await runTitled(context, /external wrap-up requires|batch of valid|the configuration of an internal/);
      target.fault = true;
      const { leftovers, removed } = await cleanUp(context, everyUser, silent);
      expect(leftovers).toEqual([]);
      expect(removed).toBeGreaterThan(20);
      expect(await target.contents()).toEqual(before);
      expect(summaryOf(readLedgers(context.folder)).isCleanedUp).toBe(true);
    });
  });
}

test('where the Table API is gone for a while, no record counts as absent', async () => {
  await onTarget('no-table-api-404', async (target) => {
    const before = await target.contents();
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires|batch of valid|the configuration of an internal/);
    target.fault = true;
    expect((await cleanUp(context, everyUser, silent)).leftovers.length).toBeGreaterThan(20);
    target.fault = false;
    expect((await cleanUp(context, everyUser, silent)).leftovers).toEqual([]);
    expect(await target.contents()).toEqual(before);
  });
});

test('a list of configurations with what is no sys_id is none', async () => {
  await onTarget('echoes-in-values', async (target) => {
    const context = mockContext(target.url);
    target.fault = true;
    await takeBaseline(context, everyUser);
    expect(readBaseline(context.folder)).toEqual({});
    target.fault = false;
    await takeBaseline(context, everyUser);
    expect(readBaseline(context.folder)?.configurations?.length).toBe(2);
  });
});
