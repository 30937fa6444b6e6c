/** Runs of every check that lack one input, and the clauses that they skip. */
import type { ClauseId } from '../../src/contract/catalogue.ts';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { runOnReference, type ReferenceRunOptions } from '../../src/proof/reference-run.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { inputNames, type InputName } from '../../src/run/forecast/inputs.ts';

const { admin } = referenceCredentials;
const noTables = { tableApi: false, createConfiguration: false } as const;

/** A run without each of the inputs. */
const without: Readonly<Record<InputName, ReferenceRunOptions>> = {
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
export async function skippedWithout(name: InputName): Promise<readonly ClauseId[]> {
  const { context, ...options } = without[name];
  const choice = { ...options, context: { ...context, workers: 4 } };
  const { records } = await runOnReference(await usualChecks(), choice);
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
