import { expect, test } from '@playwright/test';
import { everyCheck } from '../../src/harness/running/every-check.ts';
import { dailyWork } from '../../src/proof/daily-work.ts';
import { runOnReference } from '../../src/proof/reference-run.ts';
import { defect } from '../../src/proof/defects/index.ts';
import type { ReadingChoice } from '../../src/contract/readings.ts';
import type { Fault } from '../../src/proof/faults/index.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';

test.describe.configure({ timeout: 120_000 });

/** The verdicts that fail or warn in a run that only reads. */
async function brokenBy(instance: ReferenceOptions): Promise<readonly string[]> {
  const checks = (await everyCheck()).filter(({ readOnly }) => readOnly);
  const { records } = await runOnReference(checks, {
    instance,
    context: { consent: { readOnly: true } },
    prepare: dailyWork,
  });
  const judgements = records.flatMap((record) => record.judgements);
  expect(judgements.filter(({ verdict }) => verdict === 'error')).toEqual([]);
  return [
    ...new Set(
      judgements
        .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
        .map(({ clause }) => clause),
    ),
  ];
}

test('a conforming instance fails nothing, whichever open readings it follows', async () => {
  expect(await brokenBy({})).toEqual([]);
  const choices: readonly ReadingChoice[] = [
    { 'unknown-id': '400', 'error-body': 'bare', 'absent-members': 'null' },
    { 'missing-role': '401', 'absent-members': 'empty', 'wrong-url': '404' },
  ];
  for (const readings of choices) {
    expect(await brokenBy({ readings })).toEqual([]);
  }
});

for (const [id, ...broken] of [
  [
    'rule/status/unknown-record-500',
    'code.get/unknown-id',
    'segment.get/unknown-id',
    'segment.get/unknown-external-id',
  ],
  ['rule/status/unknown-uri-200', 'wire/wrong-url'],
  ['code/get-first', 'code.get/finds-by-sys-id'],
  ['code/get-changes', 'code.get/changes-nothing'],
  ['pair/interaction-ignored', 'segment.get-by-agent-interaction/unknown-interaction'],
  ['pair/agent-ignored', 'segment.get-by-agent-interaction/unknown-agent'],
  [
    'view/xml-segment-otherwise',
    'wire/same-segment-in-both',
    'segment.get-by-agent-interaction/agrees-with-get',
  ],
  ['view/xml-code-otherwise', 'wire/same-code-in-both'],
  ['stored/segment.get/state', 'segment.get/changes-nothing'],
  ['stored/segment.get-by-agent-interaction/state', 'segment.get-by-agent-interaction/changes-nothing'],
  ['wire/code.get/no-version', 'code.get/versioned-url'],
  ['wire/segment.get/no-version', 'segment.get/versioned-url'],
  ['wire/segment.get-by-agent-interaction/no-version', 'segment.get-by-agent-interaction/versioned-url'],
  ['access/anyone-without-credentials', 'code.get/unauthenticated', 'segment.get/unauthenticated'],
  ['access/any-credentials', 'code.get/wrong-credentials', 'segment.get/wrong-credentials'],
  ['access/code.get/no-role-needed', 'code.get/role-required'],
  ['access/segment.get/no-role-needed', 'segment.get/role-required'],
  ['wire/no-default-accept', 'code.get/accept-default', 'segment.get/accept-default'],
  ['shape/missing/segment.get/segment_id', 'segment.get/segment-id-returned'],
  ['shape/missing/segment.get/segment/sys_id', 'segment.get/sys-id-returned'],
  ['shape/missing/code.get/result/result_map/wrap_up_code/sys_id', 'code.get/shows-sys-id'],
  [
    'shape/missing/segment.get-by-agent-interaction/segment/interaction',
    'segment.get-by-agent-interaction/interaction-returned',
    'segment.get-by-agent-interaction/found-by-interaction',
  ],
] as const) {
  test(`a run that only reads notices ${id}`, async () => {
    const found = defect(id);
    expect(found).toBeDefined();
    expect(await brokenBy({ ...(found && { patch: found.patch }) })).toEqual(
      expect.arrayContaining([...broken]),
    );
  });
}

test('a read of an existing segment that fails with 500 is a failure', async () => {
  const failing: Fault = {
    id: 'failing-reads',
    sentence: 'Every read of a segment by its sys_id fails.',
    around: (next) => (incoming, outgoing) => {
      if (!/^\/api\/now\/wrapup\/segment\/[0-9a-f]{32}$/.test(incoming.url ?? ''))
        return next(incoming, outgoing);
      return outgoing.writeHead(500, { 'content-type': 'application/json' }).end('{}');
    },
  };
  expect(await brokenBy({ fault: failing })).toContain('segment.get/found-by-sys-id');
});
