/** Runs of every check that lack one input, and the clauses that they do not judge. */
import { catalogue, type ClauseId } from '../../src/contract/catalogue.ts';
import type { Check } from '../../src/harness/check.ts';
import { everyCheck, usualChecks } from '../../src/harness/running/every-check.ts';
import { dailyWork } from '../../src/proof/daily-work.ts';
import { runOnReference, type ReferenceRunOptions } from '../../src/proof/reference-run.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { inputNames, type InputName } from '../../src/run/forecast/inputs.ts';

const { admin } = referenceCredentials;
const noTables = { tableApi: false, createConfiguration: false } as const;

/** What only a run with --read-only lacks. */
type ReadInput = 'segments to read' | 'codes to read' | 'writing';

/** A run without each of the inputs. */
const without: Readonly<Record<Exclude<InputName, ReadInput>, ReferenceRunOptions>> = {
  agent: { context: { target: { kind: 'instance' } }, isAgentUnknown: true },
  interactions: {
    instance: { fault: knownFault('table-api-read-only') },
    context: { target: { kind: 'instance' } },
  },
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
export async function unjudgedWithout(name: InputName): Promise<readonly ClauseId[]> {
  if (name === 'writing') return unjudgedByReading();
  if (name === 'segments to read' || name === 'codes to read') {
    const unjudged = await unjudgedByReading();
    const kind = name === 'segments to read' ? 'segments' : 'codes';
    return (await unjudgedByReading(kind)).filter((id) => !unjudged.includes(id));
  }
  const { context, ...options } = without[name];
  return unjudgedIn(await usualChecks(), { ...options, context: { ...context, workers: 4 } });
}

/** The same of a run with --read-only; without records of a kind, too. */
async function unjudgedByReading(lacking?: 'segments' | 'codes'): Promise<readonly ClauseId[]> {
  return unjudgedIn(
    (await everyCheck()).filter(({ readOnly }) => readOnly),
    {
      context: { consent: { readOnly: true }, workers: 4 },
      prepare: async (url) => ({ ...(await dailyWork(url)), ...(lacking && { [lacking]: [] }) }),
    },
  );
}

/** A run with every input judges every clause: what one without some does not judge, it needs them for. */
async function unjudgedIn(
  checks: readonly Check[],
  options: ReferenceRunOptions,
): Promise<readonly ClauseId[]> {
  const { records } = await runOnReference(checks, options);
  const judgements = records.flatMap((record) => record.judgements);
  const judged = new Set(judgements.filter(({ verdict }) => verdict !== 'skip').map(({ clause }) => clause));
  return catalogue
    .map(({ id }) => id)
    .filter((id) => !judged.has(id))
    .toSorted();
}

/** `src/run/forecast/generated/needed-inputs.ts`: which clauses need which input. */
export async function neededInputsModule(): Promise<string> {
  const lines: string[] = [];
  for (const name of inputNames) {
    lines.push(`${JSON.stringify(name)}: ${JSON.stringify((await unjudgedWithout(name)).join(' '))},`);
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
