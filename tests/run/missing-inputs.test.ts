import { expect, test } from '@playwright/test';
import type { CheckRecord } from '../../src/contract/record.ts';
import type { ContextChoice } from '../../src/harness/running/context.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import { inContext } from '../../src/harness/running/context.ts';
import { onTarget } from './clean-up-support.ts';
import { knownFault, serving } from '../../src/proof/serving.ts';
import type { RunContext } from '../../src/contract/run.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { everyUser } from '../../src/reference/users.ts';
import { examine } from '../../src/run/doctor/examine.ts';
import type { Step } from '../../src/run/doctor/step.ts';
import { conclusion, exitCodeOfSteps } from '../../src/run/doctor/words.ts';
import { informed, preflight } from '../../src/run/preflight/preflight.ts';

test.describe.configure({ timeout: 60_000 });

const { admin, noRole } = referenceCredentials;

/** An integration that comes with an API key: nothing says which user it is. */
const withKey: NodeJS.ProcessEnv = {
  SN_API_KEY: referenceCredentials.apiKey,
  WRAPUP_PROVISION_USERNAME: admin.username,
  WRAPUP_PROVISION_PASSWORD: admin.password,
  WRAPUP_NO_ROLE_USERNAME: noRole.username,
  WRAPUP_NO_ROLE_PASSWORD: noRole.password,
};

/** Calls a function with the context of a run on an instance. */
function onInstance<Found>(
  faultId: string | undefined,
  choice: ContextChoice,
  use: (context: RunContext) => Promise<Found>,
): Promise<Found> {
  const options = faultId === undefined ? {} : { fault: knownFault(faultId) };
  return serving(options, ({ url }) => inContext(url, choice, use));
}

const keyed: ContextChoice = {
  representations: ['json'],
  target: { kind: 'instance', credentials: 'api-key', hasProvisioner: true },
  consent: { leftovers: true },
};

async function judged(context: RunContext, environment: NodeJS.ProcessEnv): Promise<readonly CheckRecord[]> {
  const { found, problem } = await preflight(context, environment);
  expect(problem).toBeUndefined();
  const checks = (await usualChecks()).filter(({ file }) => /^segment\.(?:get|update)\.spec/.test(file));
  return runChecks(found ? informed(context, found) : context, checks, { environment });
}

const verdictsOf = (records: readonly CheckRecord[]) =>
  records.flatMap(({ judgements }) => judgements.map(({ verdict, enabledBy }) => ({ verdict, enabledBy })));

async function examined(context: RunContext, environment: NodeJS.ProcessEnv): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for await (const step of examine(context, environment)) steps.push(step);
  return steps;
}

test('without a known agent nothing is made up on an instance: what needs one is skipped', async () => {
  const found = await onInstance(undefined, keyed, (context) => judged(context, withKey));
  const verdicts = verdictsOf(found);
  expect(verdicts.filter(({ verdict }) => verdict !== 'skip' && verdict !== 'pass')).toEqual([]);
  expect(verdicts).toContainEqual({ verdict: 'skip', enabledBy: 'WRAPUP_AGENT_SYS_ID' });
  // Reading what does not exist needs no agent.
  expect(verdicts).toContainEqual({ verdict: 'pass', enabledBy: undefined });
});

test('doctor begins with the missing agent, and says that it is for the operator', async () => {
  const steps = await onInstance(undefined, keyed, (context) => examined(context, withKey));
  expect(conclusion(steps)).toMatch(
    /^An input is missing: .*WRAPUP_AGENT_SYS_ID.*\nFirst: Set WRAPUP_AGENT_SYS_ID/,
  );
  expect(exitCodeOfSteps(steps)).toBe(2);
  const given: ContextChoice = { ...keyed, inputs: { agent: '0'.repeat(32) } };
  const again = await onInstance(undefined, given, (context) => examined(context, withKey));
  expect(exitCodeOfSteps(again)).toBe(0);
});

test('a user name is compared without case', async () => {
  const [as, inCapitals] = await onInstance(undefined, keyed, async (context) => {
    const agentOf = async (name: string) =>
      (await preflight(context, { ...withKey, SN_USERNAME: name })).found?.agent;
    return [await agentOf('integration'), await agentOf('Integration')];
  });
  expect(as).toMatch(/^[0-9a-f]{32}$/);
  expect(inCapitals).toBe(as);
});

for (const [id, kind] of [
  ['no-table-api-401', 'mock'],
  ['no-table-api-401', 'instance'],
  ['closed-tables', 'mock'],
  ['closed-tables', 'instance'],
] as const) {
  test(`a Table API that is closed (${id}) on a target of kind ${kind} makes nothing up`, async () => {
    const { SN_USERNAME, SN_PASSWORD } = everyUser;
    const environment = { SN_USERNAME, SN_PASSWORD };
    const choice: ContextChoice = {
      representations: ['json'],
      target: { kind, credentials: 'basic', hasProvisioner: false },
      consent: { leftovers: true },
    };
    const found = await onInstance(id, choice, (context) => judged(context, environment));
    const verdicts = verdictsOf(found);
    expect(verdicts.filter(({ verdict }) => verdict !== 'skip' && verdict !== 'pass')).toEqual([]);
    expect(verdicts.some(({ enabledBy = '' }) => /WRAPUP_(?:AGENT|INTERACTION)_SYS_ID/.test(enabledBy))).toBe(
      true,
    );
  });
}

/** Does something with the context of a run on a target with records, of which nothing is shown. */
function whereFieldsAreHidden<Found>(
  choice: ContextChoice,
  use: (context: RunContext) => Promise<Found>,
): Promise<Found> {
  return onTarget('hidden-fields', (target) => {
    target.fault = true;
    return inContext(target.url, choice, use);
  });
}

test('doctor says of records without fields that they are hidden, and what that costs', async () => {
  const choice: ContextChoice = { target: { kind: 'mock', credentials: 'basic', hasProvisioner: true } };
  const steps = await whereFieldsAreHidden(choice, (context) => examined(context, everyUser));
  const tables = steps.find(({ name }) => name === 'Table API');
  expect(tables?.found).toMatch(/^0 of 5 tables can be read/);
  expect(tables?.details?.join('\n')).toMatch(/hidden: an access rule shows no field of its records \(200\)/);
  expect(steps.find(({ name }) => name === 'cost')?.details?.join('\n')).toMatch(/could not be removed/);
});

test('records without fields are known to stay before a run begins', async () => {
  const choice: ContextChoice = { target: { kind: 'instance' }, inputs: { agent: 'a'.repeat(32) } };
  const { refusal } = await whereFieldsAreHidden(choice, (context) => preflight(context, everyUser));
  expect(refusal).toMatch(/--allow-leftovers/);
});
