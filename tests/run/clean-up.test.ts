import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ledgerTables } from '../../src/run-folder/ledger.ts';
import { readLeftovers } from '../../src/run-folder/leftovers.ts';
import { Guard } from '../../src/run/clean-up/abort.ts';
import { cleanUp } from '../../src/run/clean-up/clean-up.ts';
import { mockContext, onTarget, runTitled, type Target } from './clean-up-support.ts';
import { everyUser } from '../../src/reference/users.ts';

const silent = (): void => undefined;

/** Runs checks on a target behind a fault, and cleans up. */
async function runAndCleanUp(
  faultId: string | undefined,
  use: (
    found: Awaited<ReturnType<typeof cleanUp>> & {
      readonly before: Awaited<ReturnType<Target['contents']>>;
      readonly after: Awaited<ReturnType<Target['contents']>>;
      readonly context: ReturnType<typeof mockContext>;
      readonly target: Target;
    },
  ) => Promise<void> | void,
): Promise<void> {
  await onTarget(faultId, async (target) => {
    const before = await target.contents();
    const context = mockContext(target.url);
    target.fault = true;
    await runTitled(context);
    const cleaned = await cleanUp(context, everyUser, silent);
    await use({ ...cleaned, before, after: await target.contents(), context, target });
  });
}

for (const id of [undefined, 'delete-answers-200', 'query-without-case', 'pages-of-ten']) {
  test(`nothing is left and nothing else is missing: ${id ?? 'no fault'}`, async () => {
    await runAndCleanUp(id, ({ before, after, removed, leftovers, context }) => {
      expect(after).toEqual(before);
      expect(leftovers).toEqual([]);
      expect(removed).toBeGreaterThan(60);
      expect(readdirSync(context.folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
    });
  });
}

test('a record that is already absent is not counted as removed', async () => {
  await runAndCleanUp(undefined, async ({ removed, absent, context, target, before }) => {
    expect(absent).toBe(0);
    // As if another user had removed it all.
    rmSync(path.join(context.folder, 'ledger-clean-up.jsonl'));
    const again = await cleanUp(context, everyUser, silent);
    expect(again).toMatchObject({ removed: 0, leftovers: [] });
    expect(again.absent).toBeGreaterThan(40);
    expect(again.absent).toBeLessThanOrEqual(removed);
    expect(await target.contents()).toEqual(before);
  });
});

for (const [id, reason] of [
  // Whether another segment uses a stored configuration cannot be known here.
  ['query-ignored', /other segments may use it/],
  // Nor which configurations there were before.
  ['no-offset', /may have been there before/],
] as const) {
  test(`a clean-up removes all records of the run except shared ones, and no others: ${id}`, async () => {
    await runAndCleanUp(id, ({ before, after, leftovers }) => {
      const table = 'interaction_wrap_up_configuration';
      for (const other of ledgerTables.filter((name) => name !== table))
        expect(after[other]).toEqual(before[other]);
      expect(after[table]).toEqual(expect.objectContaining(before[table] ?? {}));
      const extra = Object.keys(after[table] ?? {}).filter((sysId) => !(sysId in (before[table] ?? {})));
      expect(leftovers.map((each) => `${each.table} ${each.sysId}`).toSorted()).toEqual(
        extra.map((sysId) => `${table} ${sysId}`).toSorted(),
      );
      for (const each of leftovers) expect(each.reason).toMatch(reason);
    });
  });
}

test('where segments cannot be looked at, what the target stored with them is listed, and stays', async () => {
  await runAndCleanUp('segments-closed', ({ before, after, leftovers }) => {
    const listed = new Set(leftovers.map((each) => `${each.table} ${each.sysId}`));
    for (const table of ledgerTables) {
      expect(after[table]).toEqual(expect.objectContaining(before[table] ?? {}));
      const extra = Object.keys(after[table] ?? {}).filter((sysId) => !(sysId in (before[table] ?? {})));
      for (const sysId of extra) expect(listed).toContain(`${table} ${sysId}`);
      if (/segment|configuration/.test(table)) expect(extra.length).toBeGreaterThan(10);
    }
    expect(leftovers.map(({ reason }) => reason).join('\n')).toMatch(/may have stored it with a segment/);
  });
});

test('a clean-up that ends too early lists what the target stored with segments that were looked at', async () => {
  await runAndCleanUp('deletions-reset', ({ before, after, leftovers, problem }) => {
    expect(problem).toBeDefined();
    const listed = new Set(leftovers.map((each) => `${each.table} ${each.sysId}`));
    for (const table of ledgerTables) {
      const extra = Object.keys(after[table] ?? {}).filter((sysId) => !(sysId in (before[table] ?? {})));
      for (const sysId of extra) expect(listed).toContain(`${table} ${sysId}`);
    }
  });
});

test('a clean-up deletes no other records where the Table API shows the wrong ones', async () => {
  await runAndCleanUp('another-record', ({ before, after }) => {
    for (const table of ledgerTables)
      expect(after[table]).toEqual(expect.objectContaining(before[table] ?? {}));
  });
});

for (const id of [
  'no-table-api-400',
  'no-table-api-403',
  'no-table-api-404',
  'table-api-read-only',
  'no-delete',
]) {
  test(`records that cannot be deleted are listed, and codes are made inactive: ${id}`, async () => {
    await runAndCleanUp(id, async ({ before, after, leftovers, context, target }) => {
      expect(readLeftovers(context.folder).records).toEqual(leftovers);
      for (const table of ledgerTables) {
        expect(after[table]).toEqual(expect.objectContaining(before[table] ?? {}));
        const listed = leftovers.filter((each) => each.table === table).map(({ sysId }) => sysId);
        const made = Object.keys(after[table] ?? {}).filter((sysId) => !(sysId in (before[table] ?? {})));
        // A configuration stored with a segment is only known where segments can be looked at.
        if (table !== 'interaction_wrap_up_configuration') expect(listed.toSorted()).toEqual(made.toSorted());
      }
      const codes = Object.entries(after['interaction_wrap_up_code'] ?? {}).filter(([, row]) =>
        row.includes(context.mark),
      );
      expect(codes.length).toBeGreaterThan(10);
      for (const [, row] of codes) expect(JSON.parse(row)).toMatchObject({ active: 'false' });
      // Again, when it is allowed: nothing is left.
      target.fault = false;
      const again = await cleanUp(context, everyUser, silent);
      const last = await target.contents();
      for (const table of ledgerTables) {
        expect(last[table]).toEqual(expect.objectContaining(before[table] ?? {}));
        // What was there before could not be read, so stored configurations cannot be told from others.
        const isUnknown = id.startsWith('no-table-api') && table === 'interaction_wrap_up_configuration';
        if (!isUnknown) expect(last[table]).toEqual(before[table]);
        expect(again.leftovers.filter((each) => each.table === table)).toHaveLength(
          Object.keys(last[table] ?? {}).length - Object.keys(before[table] ?? {}).length,
        );
      }
    });
  });
}

test('a deletion that the target confirms and does not do is noticed', async () => {
  await runAndCleanUp('delete-does-nothing', ({ before, after, leftovers }) => {
    for (const table of ledgerTables)
      expect(after[table]).toEqual(expect.objectContaining(before[table] ?? {}));
    const segments = leftovers.filter(({ table }) => table === 'interaction_wrap_up_segment');
    expect(segments.length).toBeGreaterThan(10);
    for (const { reason } of segments)
      expect(reason).toBe('the target said that it deleted it, and it is still there');
  });
});

test('what the target only said it deleted is removed later, also without a mark', async () => {
  await onTarget('delete-does-nothing', async (target) => {
    const before = await target.contents();
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires|the configuration of an internal/);
    const made = await target.contents();
    target.fault = true;
    const first = await cleanUp(context, everyUser, () => undefined);
    expect(await target.contents()).toEqual(made);
    const listed = new Set(first.leftovers.map(({ sysId }) => sysId));
    for (const [table, rows] of Object.entries(made)) {
      const ours = Object.keys(rows).filter((sysId) => before[table]?.[sysId] === undefined);
      expect(
        ours.filter((sysId) => !listed.has(sysId)),
        table,
      ).toEqual([]);
    }
    target.fault = false;
    expect((await cleanUp(context, everyUser, () => undefined)).leftovers).toEqual([]);
    expect(await target.contents()).toEqual(before);
  });
});

test('a configuration that others use, that was there before or that was given is never removed', async () => {
  await onTarget(undefined, async (target) => {
    const given = await target.insert('interaction_wrap_up_configuration', { name: 'given' });
    const earlier = await target.insert('interaction_wrap_up_configuration', { name: 'earlier' });
    const before = await target.contents();
    const context = mockContext(target.url, { inputs: { configurations: [given] } });
    await runTitled(context, /external wrap-up requires/);
    // The target lets segments of ours share configurations of others, and others share those of ours.
    for (const configuration of [given, earlier]) {
      await target.insert('interaction_wrap_up_segment', {
        external: 'true',
        external_segment_id: `${context.mark}-${configuration}`,
        wrap_up_configuration: configuration,
      });
    }
    const during = await target.contents();
    const isNew = ([sysId]: readonly [string, string]) =>
      !(sysId in (before['interaction_wrap_up_configuration'] ?? {}));
    const [shared] = Object.entries(during['interaction_wrap_up_configuration'] ?? {}).find(isNew) ?? [
      'none',
    ];
    const theirs = await target.insert('interaction_wrap_up_segment', {
      external: 'true',
      external_segment_id: 'theirs, later',
      wrap_up_configuration: shared,
    });
    const { leftovers } = await cleanUp(context, everyUser, silent);
    expect(leftovers).toEqual([
      {
        table: 'interaction_wrap_up_configuration',
        sysId: shared,
        reason: 'stored with a segment of this run, but other segments may use it',
      },
    ]);
    const after = await target.contents();
    expect(Object.keys(after['interaction_wrap_up_segment'] ?? {}).toSorted()).toEqual(
      [...Object.keys(before['interaction_wrap_up_segment'] ?? {}), theirs].toSorted(),
    );
    expect(Object.keys(after['interaction_wrap_up_configuration'] ?? {}).toSorted()).toEqual(
      [...Object.keys(before['interaction_wrap_up_configuration'] ?? {}), shared].toSorted(),
    );
  });
});

test('a segment that a ledger names and that carries no mark stays', async () => {
  await onTarget(undefined, async (target) => {
    const before = await target.contents();
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires/);
    // A target that answers a creation with the sys_id of another user's segment.
    const [foreign = ''] = Object.keys(before['interaction_wrap_up_segment'] ?? {});
    const made = [{ table: 'interaction_wrap_up_segment', key: context.mark, sysId: foreign }];
    appendFileSync(
      path.join(context.folder, 'ledger-0.jsonl'),
      `${JSON.stringify({ kind: 'answer', request: '1.1', made, at: Date.now() })}\n`,
    );
    const { leftovers } = await cleanUp(context, everyUser, silent);
    expect(leftovers).toEqual([
      {
        table: 'interaction_wrap_up_segment',
        sysId: foreign,
        reason: 'it does not carry the mark of this run',
      },
    ]);
    expect(await target.contents()).toEqual(before);
  });
});

for (const id of ['limit-retry-after', 'resets-before', 'resets-after', 'bad-gateway-reads']) {
  test(`transient failures during a clean-up leave nothing: ${id}`, async () => {
    await onTarget(id, async (target) => {
      const before = await target.contents();
      const context = mockContext(target.url);
      await runTitled(context, /external wrap-up requires|batch of valid|the configuration of an internal/);
      target.fault = true;
      const { leftovers, problem } = await cleanUp(context, everyUser, silent);
      expect({ leftovers, problem }).toEqual({ leftovers: [], problem: undefined });
      expect(await target.contents()).toEqual(before);
    });
  });
}

test('a clean-up without a response stops soon, and the ledger stays as it is', async () => {
  await onTarget('resets', async (target) => {
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires/);
    target.fault = true;
    const seen = target.requests;
    const { leftovers, problem, isIncomplete } = await cleanUp(context, everyUser, silent);
    expect(problem?.message).toMatch(/GET .*interaction/);
    expect(isIncomplete).toBe(true);
    expect(leftovers.length).toBeGreaterThan(5);
    expect(target.requests - seen).toBeLessThan(10);
    expect(readdirSync(context.folder)).not.toContain('ledger-clean-up.jsonl');
  });
});

test('a request without an answer is listed by what its record is found by, where tables cannot be searched', async () => {
  await onTarget('no-table-api-403', async (target) => {
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires/);
    const records = [{ table: 'interaction_wrap_up_code', key: `${context.mark}-lost` }];
    appendFileSync(
      path.join(context.folder, 'ledger-0.jsonl'),
      `null\n${JSON.stringify({ kind: 'intent', request: '1.1', records, at: Date.now() - 60_000 })}\n`,
    );
    target.fault = true;
    const said: string[] = [];
    const { leftovers, isIncomplete } = await cleanUp(context, everyUser, (line) => said.push(line));
    expect(isIncomplete).toBe(true);
    expect(said).toContain("left out: 1 of the ledger's lines, as they are no entries");
    expect(leftovers.find(({ sysId }) => sysId === `${context.mark}-lost`)).toMatchObject({
      table: 'interaction_wrap_up_code',
      reason: expect.stringMatching(/^it may have been made/),
    });
    expect(readLeftovers(context.folder)).toEqual({ records: leftovers, isIncomplete: true });
  });
});

test('an error of our own about one record ends nothing, and is said', async () => {
  const guard = new Guard();
  const broken = () => Promise.reject(new RangeError('of our own'));
  expect(await guard.attempt(broken)).toBeUndefined();
  expect(await guard.attempt(() => Promise.resolve(7))).toBe(7);
  expect(guard.ownError).toBe('of our own');
});

test('an error of our own before anything is looked at lists the ledger and releases the lock', async () => {
  await onTarget(undefined, async (target) => {
    const context = mockContext(target.url);
    await runTitled(context, /external wrap-up requires/);
    // What cannot be an address of a target.
    const broken = { ...context, target: { ...context.target, url: 'no address' } };
    const { leftovers, problem } = await cleanUp(broken, everyUser, silent);
    expect(problem?.message).toMatch(/^an error of the suite itself/);
    expect(leftovers.length).toBeGreaterThan(5);
    expect(readdirSync(context.folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });
});
