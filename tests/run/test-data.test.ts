import { expect, test } from '@playwright/test';
import type { CheckRecord } from '../../src/contract/record.ts';
import { cleanUp } from '../../src/run/clean-up/clean-up.ts';
import { mockContext, onTarget, runTitled, startTarget } from './clean-up-support.ts';
import { everyUser } from '../../src/reference/users.ts';

const silent = (): void => undefined;
const configurations = 'interaction_wrap_up_configuration';
const internal = /the configuration of an internal|AI content that is generated/;

/** Verdicts that matter, by clause. */
const reasons = (records: readonly CheckRecord[], verdict: string): string[] =>
  records
    .flatMap(({ judgements }) => judgements)
    .filter((each) => each.verdict === verdict)
    .map(({ reason, enabledBy }) => `${reason}; ${enabledBy}`);

/** One of several judgements of a clause, of a member that is rightly not there: another one judges its value. */
const isOfNothing = (reason: string) => /never sent/.test(reason);

test('configurations are made inactive, last in order, for interactions of the run, and removed', async () => {
  await onTarget(undefined, async (target) => {
    const before = await target.contents();
    const context = mockContext(target.url);
    const records = await runTitled(context, internal);
    expect(reasons(records, 'skip').filter((reason) => !isOfNothing(reason))).toEqual([]);
    const during = await target.contents();
    const made = Object.entries(during[configurations] ?? {}).filter(([, row]) => row.includes(context.mark));
    expect(made.length).toBeGreaterThan(2);
    for (const [, row] of made) {
      expect(JSON.parse(row)).toMatchObject({
        active: 'false',
        order: '99999',
        conditions: `short_descriptionSTARTSWITH${context.mark}`,
      });
    }
    expect((await cleanUp(context, everyUser, silent)).leftovers).toEqual([]);
    expect(await target.contents()).toEqual(before);
  });
});

for (const id of ['configuration-made-active', 'configuration-loses-fields']) {
  test(`a configuration that would change live work is deleted at once, once, and its checks are skipped: ${id}`, async () => {
    await onTarget(id, async (target) => {
      const before = await target.contents();
      target.fault = true;
      const context = mockContext(target.url);
      const records = await runTitled(context, internal);
      expect((await target.contents())[configurations]).toEqual(before[configurations]);
      expect(reasons(records, 'skip').join('\n')).toMatch(/did not keep a wrap-up configuration inactive/);
      expect(reasons(records, 'error')).toEqual([]);
      const sent = records
        .flatMap(({ exchanges }) => exchanges)
        .filter(({ method, path }) => method === 'POST' && path.endsWith(configurations));
      expect(sent).toHaveLength(1);
      expect((await cleanUp(context, everyUser, silent)).leftovers).toEqual([]);
      expect(await target.contents()).toEqual(before);
    });
  });
}

test('without --create-configuration none is made, and AI flags are only set where AI content is claimed', async () => {
  await onTarget(undefined, async (target) => {
    const before = await target.contents();
    const without = await runTitled(
      mockContext(target.url, { inputs: { createConfiguration: false } }),
      internal,
    );
    expect(reasons(without, 'skip').join('\n')).toMatch(/--create-configuration/);
    expect((await target.contents())[configurations]).toEqual(before[configurations]);
    const context = mockContext(target.url, { profiles: ['core', 'ai', 'internal', 'xml'] });
    await runTitled(context, internal);
    const made = Object.values((await target.contents())[configurations] ?? {}).filter((row) =>
      row.includes(context.mark),
    );
    expect(made.length).toBeGreaterThan(0);
    for (const row of made) expect(row).not.toMatch(/"(enable_ai_\w+|use_\w+)":"true"/);
  });
});

/** A target without a Table API and interactions that the operator gave, with segments of others on them. */
async function withPool(count: number, titles: RegExp) {
  const target = await startTarget('no-table-api-403');
  const interactions = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      target.insert('interaction', { short_description: `given ${index}` }),
    ),
  );
  const theirs = await Promise.all(
    interactions.map((interaction, index) =>
      target.insert('interaction_wrap_up_segment', {
        agent: 'someone else',
        interaction,
        external: 'true',
        external_segment_id: `their ${index}`,
        state: 'open',
      }),
    ),
  );
  const before = await target.contents();
  target.fault = true;
  const context = mockContext(target.url, { inputs: { interactions, createConfiguration: false } });
  const records = await runTitled(context, titles);
  return { target, interactions, theirs, before, context, records };
}

test('an interaction of the pool is used again only after the segments on it are closed', async () => {
  const { target, interactions, theirs, before, context, records } = await withPool(3, /./);
  try {
    const used = records.map(({ exchanges }) =>
      exchanges
        .filter(({ operation, status }) => operation === 'segment.create' && status === 200)
        .map(({ requestBody }) => interactions.find((id) => requestBody?.includes(id) === true)),
    );
    expect(used.filter((ids) => ids.length > 0).length).toBeGreaterThan(20);
    expect(
      reasons(records, 'skip').filter((reason) => reason.includes('WRAPUP_INTERACTION_SYS_IDS')),
    ).toEqual([]);
    const segments = Object.values((await target.contents())['interaction_wrap_up_segment'] ?? {}).map(
      (row) => JSON.parse(row) as Record<string, string>,
    );
    const open = segments.filter(
      ({ interaction, state, sys_id: sysId }) =>
        interactions.includes(interaction ?? '') && state !== 'closed' && !theirs.includes(sysId ?? ''),
    );
    expect(open).toEqual([]);
    // With a Table API again, what is ours goes, and what is theirs stays.
    target.fault = false;
    await cleanUp(context, everyUser, silent);
    const after = await target.contents();
    expect(after['interaction']).toEqual(before['interaction']);
    expect(after['interaction_wrap_up_segment']).toEqual(before['interaction_wrap_up_segment']);
    expect(after['interaction_wrap_up_code']).toEqual(before['interaction_wrap_up_code']);
  } finally {
    await target.close();
  }
});

test('a pool that is used up says how many interactions are needed', async () => {
  const { target, records } = await withPool(1, /./);
  await target.close();
  const skips = reasons(records, 'skip').filter((reason) => reason.includes('in use'));
  expect(skips.length).toBeGreaterThan(0);
  expect(skips[0]).toMatch(/WRAPUP_INTERACTION_SYS_IDS with at least 3 sys_ids/);
  expect(reasons(records, 'fail')).toEqual([]);
  expect(reasons(records, 'error')).toEqual([]);
});

test('everything that a check sends as a label or an identifier carries the mark', async () => {
  await onTarget(undefined, async (target) => {
    const context = mockContext(target.url, {
      profiles: ['core', 'ai', 'internal', 'segmented', 'now-assist', 'robustness', 'xml'],
      representations: ['json', 'xml'],
    });
    const records = await runTitled(context, /./);
    const sent = records
      .flatMap(({ exchanges }) => exchanges)
      .filter(({ operation, method }) => operation !== undefined && method !== 'GET');
    expect(sent.length).toBeGreaterThan(400);
    const named = sent.flatMap(({ requestBody, path }) => {
      const text = requestBody ?? '';
      const json = [
        ...text.matchAll(
          /"(code|default_code|wrap_up_code|ai_wrap_up_code|external_segment_id)":"((?:[^"\\]|\\.)*)"/g,
        ),
      ];
      const xml = [
        ...text.matchAll(/<(code|default_code|wrap_up_code|ai_wrap_up_code|external_segment_id)>([^<]+)</g),
      ];
      return [...json, ...xml].map(([, member = '', value = '']) => ({
        member,
        value: value.slice(0, 80),
        path,
      }));
    });
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter(({ value }) => value !== '' && !value.includes(context.mark))).toEqual([]);
    // What is no creation of ours hangs on an interaction of ours.
    const interactions = new Set(
      records
        .flatMap(({ exchanges }) => exchanges)
        .flatMap(({ path, responseBody }) =>
          path.endsWith('/table/interaction') ? [/"sys_id":"(\w+)"/.exec(responseBody ?? '')?.[1]] : [],
        ),
    );
    const unmarked = sent.filter(
      ({ operation, requestBody = '' }) =>
        operation === 'segment.create' && !requestBody.includes(context.mark),
    );
    for (const { requestBody = '' } of unmarked) {
      const [, id] = /interaction_sys_id"?[:>]"?(\w+)/.exec(requestBody) ?? [];
      expect(id === undefined || interactions.has(id), requestBody).toBe(true);
    }
  });
});

/** How many judgements have which verdict, and what is neither pass nor a skip that names an input. */
function summary(records: readonly CheckRecord[]) {
  const all = records.flatMap(({ judgements }) => judgements);
  return {
    passes: all.filter(({ verdict }) => verdict === 'pass').length,
    others: all
      .filter(({ verdict, enabledBy }) => verdict !== 'pass' && !(verdict === 'skip' && enabledBy))
      .map(({ clause, verdict, reason, actual }) => `${clause} ${verdict}: ${reason ?? actual}`),
    inputs: new Set(
      all.flatMap(({ enabledBy, reason = '' }) => (enabledBy && !isOfNothing(reason) ? [enabledBy] : [])),
    ),
  };
}

test('without a Table API the verdicts are the same, but for skips that name the input', async () => {
  const whole = await startTarget();
  const expected = summary(await runTitled(mockContext(whole.url), /./));
  await whole.close();
  expect(expected.others).toEqual([]);
  const target = await startTarget('no-table-api-404');
  target.fault = true;
  const found = summary(await runTitled(mockContext(target.url), /./));
  await target.close();
  expect(found.others).toEqual([]);
  expect(found.passes).toBeGreaterThan(expected.passes * 0.9);
  for (const input of found.inputs) expect(input).toMatch(/interaction_wrap_up_|Table API/);
});

test('with given ids only the verdicts are the same, but for skips that name the input', async () => {
  await onTarget('no-table-api-403', async (target) => {
    const interactions = await Promise.all(
      Array.from({ length: 3 }, () => target.insert('interaction', { short_description: 'given' })),
    );
    const configuration = await target.insert('interaction_wrap_up_configuration', { name: 'given' });
    const before = await target.contents();
    target.fault = true;
    const context = mockContext(target.url, {
      inputs: {
        agent: 'a9e170c0ffee4a9e170c0ffee4a9e171',
        interactions,
        configurations: [configuration],
        createConfiguration: false,
      },
    });
    const found = summary(await runTitled(context, /./));
    expect(found.others).toEqual([]);
    expect(found.passes).toBeGreaterThan(500);
    for (const input of found.inputs)
      expect(input).toMatch(/interaction_wrap_up_|Table API|--create-configuration/);
    target.fault = false;
    const { leftovers } = await cleanUp(context, everyUser, silent);
    // Nothing says whose an internal wrap-up on what was given is: it is closed, and stays.
    const segments = leftovers.filter(({ table }) => table === 'interaction_wrap_up_segment');
    expect(segments.length).toBeGreaterThan(0);
    const after = await target.contents();
    for (const { sysId, reason } of segments) {
      expect(reason).toBe('it does not carry the mark of this run');
      expect(JSON.parse(after['interaction_wrap_up_segment']?.[sysId] ?? '{}')).toMatchObject({
        external: 'false',
        state: 'closed',
        wrap_up_configuration: configuration,
      });
    }
    expect(Object.keys(after['interaction_wrap_up_segment'] ?? {})).toHaveLength(
      Object.keys(before['interaction_wrap_up_segment'] ?? {}).length + segments.length,
    );
    expect(after['interaction']).toEqual(before['interaction']);
    expect(after['interaction_wrap_up_configuration']).toEqual(
      expect.objectContaining(before['interaction_wrap_up_configuration'] ?? {}),
    );
  });
});
