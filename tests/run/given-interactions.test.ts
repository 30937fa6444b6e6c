import { expect, test } from '@playwright/test';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { ask } from '../../src/proof/administrator.ts';
import { runOnReference } from '../../src/proof/reference-run.ts';
import { optionsFor, variants } from '../../src/proof/variants/index.ts';

/** Makes interactions as an operator would. */
async function given(url: string, count: number): Promise<readonly string[]> {
  const sysIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = (await ask(`${url}/api/now/table/interaction`, { type: 'chat' })) as {
      readonly result: { readonly sys_id: string };
    };
    sysIds.push(answer.result.sys_id);
  }
  return sysIds;
}

for (const id of [
  'second-of-a-pair=rejected',
  'closing-ends-the-interaction',
  'second-wrap-up-closes-the-first',
  'segmented-parts=in-turn',
]) {
  test(`given interactions are used as the target takes them: ${id}`, async () => {
    test.slow();
    const instance = optionsFor(variants.filter((variant) => variant.id === id));
    const { records } = await runOnReference(await usualChecks(), {
      instance,
      prepare: async (url) => ({ interactions: await given(url, 12) }),
    });
    const judgements = records.flatMap((record) => record.judgements);
    const alarms = judgements.filter(({ verdict }) => ['fail', 'error', 'blocked'].includes(verdict));
    expect(alarms.map(({ clause, reason, actual }) => `${clause}: ${reason ?? actual}`)).toEqual([]);
    expect(judgements.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(500);
  });
}
