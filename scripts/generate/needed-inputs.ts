/** Runs of every check that lack one input, and the clauses that they skip. */
import type { ClauseId } from '../../src/contract/catalogue.ts';
import { inContext, type ContextChoice } from '../../src/harness/running/context.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import { serving } from '../../src/proof/serving.ts';
import { referenceAgent } from '../../src/reference/directory.ts';
import { referenceCredentials, type ReferenceOptions } from '../../src/reference/instance.ts';
import { everyUser } from '../../src/reference/users.ts';
import { inputNames, type InputName } from '../../src/run/forecast/inputs.ts';

/** How a run without one input differs from a run with all of them. */
export interface Without {
  readonly instance?: ReferenceOptions;
  readonly context?: ContextChoice;
  /** Variables that are not set. */
  readonly unset?: readonly string[];
  readonly isAgentUnknown?: true;
}

const { admin } = referenceCredentials;
const noTables = { tableApi: false, createConfiguration: false } as const;

/** A run without each of the inputs. */
export const without: Readonly<Record<InputName, Without>> = {
  agent: { context: { target: { kind: 'instance' } }, isAgentUnknown: true },
  interactions: { context: { target: { kind: 'instance' }, inputs: noTables } },
  credentials: {
    // A mock that accepts every request.
    instance: {
      patch: () => ({ authenticate: (_, directory) => directory.byPassword(admin.username, admin.password) }),
    },
    context: { target: { credentials: 'none' } },
    unset: ['SN_USERNAME', 'SN_PASSWORD'],
  },
  'no-role user': { unset: ['WRAPUP_NO_ROLE_USERNAME', 'WRAPUP_NO_ROLE_PASSWORD'] },
  'Table API': { context: { inputs: noTables } },
  'wrap-up configurations': { context: { inputs: { createConfiguration: false } } },
};

/** The clauses that a run without an input judges in no representation, sorted. */
async function skippedWithout(name: InputName): Promise<readonly ClauseId[]> {
  const { instance = {}, context: choice = {}, unset = [], isAgentUnknown } = without[name];
  const environment = Object.fromEntries(Object.entries(everyUser).filter(([key]) => !unset.includes(key)));
  const inputs = { ...(isAgentUnknown ? {} : { agent: referenceAgent }), ...choice.inputs };
  const records = await serving(instance, ({ url }) =>
    inContext(url, { ...choice, inputs, workers: 4 }, async (context) =>
      runChecks(context, await usualChecks(), { environment }),
    ),
  );
  const judgements = records.flatMap((record) => record.judgements);
  const judged = new Set(judgements.filter(({ verdict }) => verdict !== 'skip').map(({ clause }) => clause));
  const skipped = new Set(judgements.map(({ clause }) => clause).filter((id) => !judged.has(id)));
  return [...skipped].toSorted();
}

/** `src/run/forecast/generated/needed-inputs.ts`: which clauses need which input. */
export async function neededInputsModule(): Promise<string> {
  const lines: string[] = [];
  for (const name of inputNames) {
    lines.push(`${JSON.stringify(name)}: ${JSON.stringify((await skippedWithout(name)).join(' '))},`);
  }
  return [
    '// Measured by scripts/generate.ts against the reference instance. Do not edit: run `npm run generate`.',
    "import type { InputName } from '../inputs.ts';",
    '',
    '/** For each input, the clauses that a run without it judges in no representation: ids joined with spaces. */',
    `export const neededInputs: Readonly<Record<InputName, string>> = {${lines.join('\n')}};`,
    '',
  ].join('\n');
}
