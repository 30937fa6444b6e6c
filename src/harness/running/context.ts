/** Contexts of runs that tests and scripts make in their own process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { representations } from '../../contract/clause.ts';
import { hasClauses, profileNames } from '../../contract/profiles.ts';
import { defaultRelease } from '../../contract/releases.ts';
import type { RunContext } from '../../contract/run.ts';
import { markOf } from '../../run-folder/mark.ts';

type Nested = 'target' | 'consent' | 'inputs';

/** How a context differs from that of a run with all profiles and inputs. */
export type ContextChoice = Partial<Omit<RunContext, Nested>> & {
  readonly [Part in Nested]?: Partial<RunContext[Part]>;
};

/** Whatever a run can be given without ids of records. */
export const everyInput: RunContext['inputs'] = {
  interactions: [],
  configurations: [],
  tableApi: true,
  createConfiguration: true,
  noRoleUser: true,
};

/** The context of a run of one worker on a target, with a folder of its own. */
export function contextFor(
  url: string,
  { target, consent, inputs, ...choice }: ContextChoice = {},
): RunContext {
  const now = new Date();
  const { release = defaultRelease } = choice;
  return {
    id: 'in-process',
    mark: markOf(now),
    seed: 1,
    startedAt: now.toISOString(),
    target: { url, kind: 'reference', credentials: 'basic', ...target },
    release,
    profiles: profileNames.filter((profile) => hasClauses(release, profile)),
    operations: [],
    representations,
    readings: {},
    clauses: [],
    workers: 1,
    folder: mkdtempSync(join(tmpdir(), 'wrapup-in-process-')),
    strict: false,
    consent: { production: false, leftovers: false, readOnly: false, ...consent },
    insecure: false,
    timeoutSeconds: 10,
    inputs: { ...everyInput, ...inputs },
    ...choice,
  };
}

/** Calls a function with a context whose folder is removed afterwards. */
export async function inContext<Found>(
  url: string,
  choice: ContextChoice,
  use: (context: RunContext) => Promise<Found>,
): Promise<Found> {
  const context = contextFor(url, choice);
  try {
    return await use(context);
  } finally {
    rmSync(context.folder, { recursive: true, force: true });
  }
}
