import type { RequestListener } from 'node:http';
import { expect, test } from '@playwright/test';
import { inContext, type ContextChoice } from '../../src/harness/running/context.ts';
import { answering, html } from '../../src/proof/faults/answers.ts';
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

/** Notes the methods of all requests. */
const watched =
  (around: (next: RequestListener) => RequestListener, methods: Set<string>) =>
  (next: RequestListener): RequestListener => {
    const inner = around(next);
    return (incoming, outgoing) => {
      methods.add(incoming.method ?? '');
      return inner(incoming, outgoing);
    };
  };

test('first answers after eight seconds are waited for, as long as SN_TIMEOUT says', async () => {
  const fault = knownFault('cold-start');
  expect((await looking({ fault }, { timeoutSeconds: 20 })).problem).toBeUndefined();
  expect((await looking({ fault }, { timeoutSeconds: 3 })).problem?.title).toMatch(/does not answer/);
});

for (const [id, choice] of [
  ['html-errors', {}],
  ['html-errors', { inputs: { tableApi: false } }],
  ['html-label', {}],
  ['unknown-is-no-resource', {}],
  ['unknown-is-no-resource', { inputs: { tableApi: false } }],
] as const) {
  test(`behind ${id} it is the API ${JSON.stringify(choice)}`, async () => {
    expect((await looking({ fault: knownFault(id) }, choice)).problem).toBeUndefined();
  });
}

test('where only reading is allowed, nothing but GET is sent to find out whether the API is there', async () => {
  const sent = new Set<string>();
  const { around } = knownFault('no-plugin-404');
  const fault = { id: 'test', sentence: 'For a test.', around: watched(around, sent) };
  const { problem } = await looking({ fault }, { consent: { readOnly: true } });
  expect(problem?.title).toMatch(/plugin/);
  expect([...sent]).toEqual(['GET']);
  expect((await looking({ fault })).problem?.title).toMatch(/plugin/);
  expect([...sent]).toEqual(['GET', 'POST']);
});

test('a web server that answers every address with its page of errors is not the API', async () => {
  const around = answering(404, '<html><body><h1>404 Not Found</h1></body></html>', html);
  const { problem } = await looking({ fault: { id: 'test', sentence: 'For a test.', around } });
  expect(problem?.title).toMatch(/web page answers/);
});
