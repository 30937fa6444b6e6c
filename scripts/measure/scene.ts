import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCheck, type Check } from '../../fixtures/check.ts';
import { openSession } from '../../fixtures/session.ts';
import { profileNames } from '../../src/contract/profiles.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import { runContextVariable, type RunContext } from '../../src/contract/run.ts';
import { wantedClauses } from '../../src/contract/wanted.ts';
import {
  referenceCredentials,
  startReferenceInstance,
  type ReferenceOptions,
} from '../../src/reference/instance.ts';
import { everyUser } from '../../src/run/reference-users.ts';

const { admin } = referenceCredentials;

/** How a measured run differs from one with every input. */
export interface SceneOptions {
  readonly instance?: ReferenceOptions;
  readonly context?: (context: RunContext) => RunContext;
  /** Variables that are not set. */
  readonly unset?: readonly string[];
  /** Calls the instance before the checks do. */
  readonly prepare?: (url: string, context: RunContext) => Promise<RunContext>;
}

/** What a run of some checks left. */
export interface Scene {
  readonly context: RunContext;
  readonly records: readonly CheckRecord[];
  /** Number of records in a table. */
  readonly rows: (table: string) => number;
}

const tables = [
  'interaction',
  'interaction_wrap_up_segment',
  'interaction_wrap_up_code',
  'interaction_wrap_up_configuration',
];

/** Runs checks against a reference instance of their own, in this process. */
export async function runScene(checks: readonly Check[], options: SceneOptions = {}): Promise<Scene> {
  const instance = await startReferenceInstance(options.instance);
  const folder = mkdtempSync(path.join(tmpdir(), 'wrapup-measure-'));
  let context = contextOf(instance.url, folder);
  context = options.context?.(context) ?? context;
  try {
    context = (await options.prepare?.(instance.url, context)) ?? context;
    const before = await countRows(instance.url);
    const known = Object.entries(everyUser).filter(([name]) => options.unset?.includes(name) !== true);
    const session = openSession(0, {
      ...Object.fromEntries(known),
      [runContextVariable]: JSON.stringify(context),
    });
    const records: CheckRecord[] = [];
    try {
      for (const check of checks) {
        for (const representation of context.representations) {
          if (wantedClauses(check.ids, representation, context).length > 0)
            records.push(await runCheck(session, check, representation));
        }
      }
    } finally {
      await session.close();
    }
    const after = await countRows(instance.url);
    return { context, records, rows: (table) => (after.get(table) ?? 0) - (before.get(table) ?? 0) };
  } finally {
    await instance.close();
    rmSync(folder, { recursive: true });
  }
}

/** A request of the administrator, as JSON. */
export async function ask(url: string, body?: unknown): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${admin.username}:${admin.password}`).toString('base64')}`;
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function countRows(url: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const { result } = (await ask(`${url}/api/now/table/${table}?sysparm_fields=sys_id`)) as {
      result: unknown[];
    };
    counts.set(table, result.length);
  }
  return counts;
}

function contextOf(url: string, folder: string): RunContext {
  return {
    id: 'measure',
    mark: 'wucmeasure',
    seed: 1,
    startedAt: new Date().toISOString(),
    target: { url, kind: 'reference', credentials: 'basic' },
    release: 'australia',
    profiles: profileNames,
    representations: ['json', 'xml'],
    readings: {},
    clauses: [],
    workers: 1,
    folder,
    strict: false,
    consent: { production: false, leftovers: false, readOnly: false },
    insecure: false,
    timeoutSeconds: 30,
    inputs: {
      interactions: [],
      configurations: [],
      tableApi: true,
      createConfiguration: true,
      noRoleUser: true,
    },
  };
}
