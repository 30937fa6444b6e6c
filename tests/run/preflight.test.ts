import { expect, test } from '@playwright/test';
import { inContext, type ContextChoice } from '../../src/harness/running/context.ts';
import { knownFault, serving } from '../../src/proof/serving.ts';
import { everyUser } from '../../src/reference/users.ts';
import { preflight, type Preflight } from '../../src/run/preflight/preflight.ts';
import type { ReferenceOptions } from '../../src/reference/instance.ts';

test.describe.configure({ timeout: 60_000 });

/** What a preflight says of an instance. */
function looking(
  options: ReferenceOptions,
  choice: ContextChoice = {},
  environment: NodeJS.ProcessEnv = everyUser,
): Promise<Preflight> {
  return serving(options, ({ url }) =>
    inContext(url, { ...choice, target: { kind: 'mock', ...choice.target } }, (context) =>
      preflight(context, environment),
    ),
  );
}

test('first answers after eight seconds are waited for, as long as SN_TIMEOUT says', async () => {
  const fault = knownFault('cold-start');
  expect((await looking({ fault }, { timeoutSeconds: 20 })).problem).toBeUndefined();
  expect((await looking({ fault }, { timeoutSeconds: 3 })).problem?.title).toMatch(/does not answer/);
});
