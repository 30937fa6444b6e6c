import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { fault, type Fault } from '../../src/reference/faults/index.ts';
import {
  referenceCredentials,
  startReferenceInstance,
  type ReferenceInstance,
} from '../../src/reference/instance.ts';
import { report, run, withVerdict, type Outcome } from './cli.ts';
import { everyUser, userUnderTest } from '../../src/run/reference-users.ts';

test.describe.configure({ timeout: 120_000 });

const { integration } = referenceCredentials;

/** Notes the method of every request before another fault, or the instance, answers it. */
function watched(methods: string[], inner?: Fault): Fault {
  return {
    id: 'watched',
    sentence: 'Every method is noted.',
    around: (next) => {
      const answer = inner?.around(next) ?? next;
      return (incoming, outgoing) => {
        methods.push(incoming.method ?? '');
        answer(incoming, outgoing);
      };
    },
  };
}

async function json(
  url: string,
  who: { username: string; password: string },
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${who.username}:${who.password}`).toString('base64')}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
  return response.json();
}

interface Records {
  readonly segment: string;
  readonly code: string;
}

/** A closed wrap-up with codes, as somebody's daily work would leave it. */
async function dailyWork({ url }: ReferenceInstance): Promise<Records> {
  const codes = (await json(`${url}/api/now/wrapup/code`, integration, {
    codes: [{ code: 'Sold', description: 'A sale & more' }, { code: 'Lost' }],
  })) as { result: { result_map: { created_wrap_up_codes: { sys_id: string }[] } } };
  const segment = (await json(`${url}/api/now/wrapup/segment/create`, integration, {
    agent_sys_id: 'a1c0ffee4a9e170c0ffee4a9e170c0ff',
    interaction_sys_id: 'b1c0ffee4a9e170c0ffee4a9e170c0ff',
    external: true,
    external_segment_id: 'somebody-1',
    configuration: {
      enable_codes: true,
      allowed_codes: [{ code: 'Sold' }, { code: 'Lost' }],
      default_code: 'Lost',
    },
  })) as { sys_id: string };
  return {
    segment: segment.sys_id,
    code: codes.result.result_map.created_wrap_up_codes[0]?.sys_id ?? '',
  };
}

async function serving<Result>(
  inner: Fault | undefined,
  use: (instance: ReferenceInstance, methods: string[]) => Promise<Result>,
): Promise<Result> {
  const methods: string[] = [];
  const instance = await startReferenceInstance({ fault: watched(methods, inner) });
  try {
    return await use(instance, methods);
  } finally {
    await instance.close();
  }
}

function reasons({ folder }: Outcome): string {
  return readFileSync(path.join(folder, 'reports', 'latest', 'conformance.json'), 'utf8');
}

test('a target that says it is production is not written to without being allowed to', async () => {
  await serving(fault('production'), async ({ url }, methods) => {
    const refused = await run(['run', '--target', url], everyUser);
    expect(refused.stderr).toMatch(/glide\.installation\.production is true/);
    expect(refused.stderr).toContain('--allow-production');
    expect(refused.stderr).toContain('--read-only');
    expect(refused.code).toBe(2);
    expect(new Set(methods)).toEqual(new Set(['GET']));

    const allowed = await run(
      ['run', '--target', url, '--allow-production', '--clause', 'code.post/answers-200'],
      everyUser,
    );
    expect(allowed.code).toBe(0);
    expect(methods).toContain('POST');
    expect(JSON.parse(reasons(allowed))).toMatchObject({
      target: { build: 'glide-production' },
      run: { options: { allowProduction: true, readOnly: false, insecure: false } },
    });
  });
});

test('--read-only judges what reading shows, on production too, and sends nothing but GET', async () => {
  await serving(fault('production'), async (instance, methods) => {
    await dailyWork(instance);
    methods.length = 0;
    const outcome = await run(['run', '--target', instance.url, '--read-only'], everyUser);
    expect(new Set(methods)).toEqual(new Set(['GET']));
    expect(methods.length).toBeGreaterThan(80);
    const result = report(outcome);
    expect(withVerdict(result, 'fail', 'error', 'blocked', 'warn')).toEqual([]);
    expect(result.verdict).toBe('partial');
    expect(outcome.code).toBe(0);
    const passed = withVerdict(result, 'pass');
    for (const entry of [
      'code.get/finds-by-sys-id [xml]',
      'segment.get/versioned-url [json]',
      'segment.get/changes-nothing [xml]',
      'segment.get/role-required [json]',
      'segment.get#/segment/wrap_up_configuration/allowed_codes/*/code [xml]',
      'segment.get-by-agent-interaction/agrees-with-get [json]',
      'wire/same-segment-in-both [xml]',
    ])
      expect(passed).toContain(entry);
    expect(withVerdict(result, 'skip')).toContain('segment.create/answers-200 [json]');
    expect(reasons(outcome)).toContain('--read-only forbids that');
    expect(outcome.stdout).toContain('--read-only');
  });
});

test('--read-only with given ids needs no Table API', async () => {
  await serving(fault('closed-tables'), async (instance, methods) => {
    const { segment, code } = await dailyWork(instance);
    methods.length = 0;
    const given = { ...userUnderTest, WRAPUP_SEGMENT_SYS_IDS: segment, WRAPUP_CODE_SYS_IDS: code };
    const outcome = await run(['run', '--target', instance.url, '--read-only'], given);
    const passed = withVerdict(report(outcome), 'pass');
    expect(passed).toContain('code.get/finds-by-sys-id [json]');
    expect(passed).toContain('segment.get/found-by-sys-id [json]');
    expect(withVerdict(report(outcome), 'skip')).toContain('segment.get/role-required [json]');
    expect(new Set(methods)).toEqual(new Set(['GET']));
    expect(outcome.code).toBe(0);

    // A wrong id is the operator's mistake, and no verdict on the target.
    const wrong = {
      ...userUnderTest,
      WRAPUP_SEGMENT_SYS_IDS: 'f'.repeat(32),
      WRAPUP_CODE_SYS_IDS: 'e'.repeat(32),
    };
    const lost = await run(['run', '--target', instance.url, '--read-only'], wrong);
    expect(withVerdict(report(lost), 'fail', 'error', 'blocked')).toEqual([]);
    expect(reasons(lost)).toMatch(/none of the 1 known wrap-up segments is found: status 404/);
    expect(withVerdict(report(lost), 'pass')).toContain('segment.get/unknown-id [json]');
  });
});

test('--read-only without a target is exit 2', async () => {
  const outcome = await run(['run', '--read-only']);
  expect(outcome.stderr).toMatch(/--read-only without a target/);
  expect(outcome.code).toBe(2);
});
