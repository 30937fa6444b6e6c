import { expect, test } from '@playwright/test';
import { entries } from '../../src/contract/catalogue.ts';
import { defects } from '../../src/reference/defects/index.ts';
import { notBroken } from './engine.ts';

test('no two defects have one id', () => {
  const ids = defects.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

/** Clauses that no defect breaks yet. The list may only become shorter. */
const unproven: readonly string[] = [
  'code.post/content-type-independent',
  'code.post/description-markup',
  'code.post/label-markup',
  'code.post/large-batch-created',
  'code.post/mixed-creates-valid',
  'code.post/update-leaves-others',
  'code.post/update-translation',
  'flow/ai-call-order',
  'flow/create-after-early-calls',
  'flow/identifiers-agree',
  'flow/parallel-do-not-mix',
  'flow/segmented-call-order',
  'segment.create/ai-code-alone',
  'segment.create/ai-code-leaves-default',
  'segment.create/ai-flags-stored',
  'segment.create/ai-notes-alone',
  'segment.create/autofill',
  'segment.create/configuration-stored',
  'segment.create/content-type-independent',
  'segment.create/duration-as-number',
  'segment.create/enable-codes-false-returned',
  'segment.create/flag-as-string',
  'segment.create/internal-allowed-codes',
  'segment.create/internal-default-code',
  'segment.create/internal-enable-codes',
  'segment.create/internal-opens',
  'segment.create/new-code-readable',
  'segment.create/segmented-opens',
  'segment.create/show-timer-optional',
  'segment.create/sys-id-finds-segment',
  'segment.create/translation-shown',
  'segment.create/unknown-allowed-code-as-answered',
  'segment.get-by-agent-interaction/confirmed-on-absent-when-open',
  'segment.get-by-agent-interaction/found-by-interaction',
  'segment.get-by-agent-interaction/several-of-a-pair',
  'segment.get/confirmed-on-absent-when-open',
  'segment.update-ai/code-disabled',
  'segment.update-ai/content-type-independent',
  'segment.update-ai/disabled-code-stamp',
  'segment.update-ai/disabled-notes-stamp',
  'segment.update-ai/external-segment-id-all-or-nothing',
  'segment.update-ai/identifiers-together',
  'segment.update-ai/notes-disabled',
  'segment.update-ai/notes-never-over-4000',
  'segment.update-ai/unidentified-changes-nothing',
  'segment.update-ai/unknown-changes-nothing',
  'segment.update/ai-default',
  'segment.update/code-alone',
  'segment.update/codes-are-stored',
  'segment.update/confirmed-on-alone',
  'segment.update/content-type-independent',
  'segment.update/external-segment-id-leaves-others',
  'segment.update/internal-closes',
  'segment.update/internal-not-external',
  'segment.update/malformed-changes-nothing',
  'segment.update/not-segmented',
  'segment.update/notes-alone',
  'segment.update/sys-id-wins-alone',
  'segment.update/unidentified-changes-nothing',
  'segment.update/unknown-changes-nothing',
  'wire/answers-after-hostile-input',
  'wire/beyond-ascii-intact',
  'wire/charset-parameter',
  'wire/entity-not-expanded',
  'wire/json-escapes',
  'wire/malformed-create-makes-nothing',
  'wire/member-order',
  'wire/same-code-in-both',
  'wire/same-segment-in-both',
  'wire/xml-cdata',
  'wire/xml-character-references',
  'wire/xml-declaration-optional',
  'wire/xml-entry',
  'wire/xml-indentation',
];

test('every checked clause is named by a defect, but for the known ones', () => {
  const named = new Set(defects.flatMap(({ breaks }) => breaks));
  const checked = new Set(entries('australia').map(({ clause }) => clause.id));
  expect([...checked].filter((id) => !named.has(id)).toSorted()).toEqual(unproven.toSorted());
});

/** Several in one test: a Playwright test costs more than most of them. */
const size = 10;
for (let begin = 0; begin < defects.length; begin += size) {
  const group = defects.slice(begin, begin + size);
  test(`defects ${begin + 1} to ${begin + group.length} break every clause that they name`, async () => {
    test.slow();
    const survivors: string[] = [];
    for (const { id, breaks, patch } of group) {
      const whole = await notBroken({ patch }, breaks);
      if (whole.length > 0) survivors.push(`${id} does not break ${whole.join(', ')}`);
    }
    expect(survivors).toEqual([]);
  });
}
