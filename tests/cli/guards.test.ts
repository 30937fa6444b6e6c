import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { knownFault } from '../../src/proof/serving.ts';
import { send } from '../reference/support.ts';
import { report, run, withVerdict, type Outcome } from './cli.ts';
import { watching, type Watched } from './target.ts';
import { everyUser, userUnderTest } from '../../src/reference/users.ts';

test.describe.configure({ timeout: 120_000 });

interface Records {
  readonly segment: string;
  readonly code: string;
}

/** A closed wrap-up with codes, as an agent's daily work would leave it. */
async function dailyWork(target: Watched): Promise<Records> {
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await send(target, `/api/now/wrapup/${path}`, { body });
    expect(answer.status).toBe(200);
    return /"sys_id":"(\w{32})"/.exec(answer.text)?.[1] ?? '';
  };
  const code = await made('code', {
    codes: [{ code: 'Sold', description: 'A sale & more' }, { code: 'Lost' }],
  });
  const segment = await made('segment/create', {
    agent_sys_id: 'a1c0ffee4a9e170c0ffee4a9e170c0ff',
    interaction_sys_id: 'b1c0ffee4a9e170c0ffee4a9e170c0ff',
    external: true,
    external_segment_id: 'existing-1',
    configuration: {
      enable_codes: true,
      allowed_codes: [{ code: 'Sold' }, { code: 'Lost' }],
      default_code: 'Lost',
    },
  });
  target.got.length = 0;
  return { segment, code };
}

const methodsOf = ({ got }: Watched) => new Set(got.map(({ method }) => method));

function reasons({ folder }: Outcome): string {
  return readFileSync(path.join(folder, 'reports', 'latest', 'conformance.json'), 'utf8');
}

test('a run writes nothing to a production instance without --allow-production', async () => {
  await watching({ fault: knownFault('production') }, async (target) => {
    const refused = await run(['run', '--target', target.url], everyUser);
    expect(refused.stderr).toMatch(/glide\.installation\.production is true/);
    expect(refused.stderr).toContain('--allow-production');
    expect(refused.stderr).toContain('--read-only');
    expect(refused.code).toBe(2);
    expect(methodsOf(target)).toEqual(new Set(['GET']));

    const allowed = await run(
      ['run', '--target', target.url, '--allow-production', '--clause', 'code.post/answers-200'],
      everyUser,
    );
    expect(allowed.code).toBe(0);
    expect(methodsOf(target)).toContain('POST');
    expect(JSON.parse(reasons(allowed))).toMatchObject({
      target: { build: 'glide-production' },
      run: { options: { allowProduction: true, readOnly: false, insecure: false } },
    });
  });
});

test('--read-only sends nothing but GET, on production too', async () => {
  await watching({ fault: knownFault('production') }, async (target) => {
    await dailyWork(target);
    const outcome = await run(['run', '--target', target.url, '--read-only'], everyUser);
    expect(methodsOf(target)).toEqual(new Set(['GET']));
    expect(target.got.length).toBeGreaterThan(80);
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
  await watching({ fault: knownFault('closed-tables') }, async (target) => {
    const { segment, code } = await dailyWork(target);
    const given = { ...userUnderTest, WRAPUP_SEGMENT_SYS_IDS: segment, WRAPUP_CODE_SYS_IDS: code };
    const outcome = await run(['run', '--target', target.url, '--read-only'], given);
    const passed = withVerdict(report(outcome), 'pass');
    expect(passed).toContain('code.get/finds-by-sys-id [json]');
    expect(passed).toContain('segment.get/found-by-sys-id [json]');
    expect(withVerdict(report(outcome), 'skip')).toContain('segment.get/role-required [json]');
    expect(methodsOf(target)).toEqual(new Set(['GET']));
    expect(outcome.code).toBe(0);

    // A wrong id is the operator's mistake, and no verdict on the target.
    const wrong = {
      ...userUnderTest,
      WRAPUP_SEGMENT_SYS_IDS: 'f'.repeat(32),
      WRAPUP_CODE_SYS_IDS: 'e'.repeat(32),
    };
    const lost = await run(['run', '--target', target.url, '--read-only'], wrong);
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
