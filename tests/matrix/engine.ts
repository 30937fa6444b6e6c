import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCheck, type Check } from '../../fixtures/check.ts';
import { openSession } from '../../fixtures/session.ts';
import { collectChecks } from '../../fixtures/test.ts';
import { wantedClauses } from '../../src/contract/wanted.ts';
import { catalogue, operationOf, type ClauseId } from '../../src/contract/catalogue.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import { profileNames } from '../../src/contract/profiles.ts';
import { runContextVariable, type RunContext } from '../../src/contract/run.ts';
import { referenceCredentials } from '../../src/reference/directory.ts';
import { startReferenceInstance, type ReferenceOptions } from '../../src/reference/instance.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { Result } from '../../src/report/result.ts';

const specs = path.join(import.meta.dirname, '..', '..', 'specs');
let loaded: Promise<readonly Check[]> | undefined;

/** Every check of the suite; the specs are imported once a worker. */
export function allChecks(): Promise<readonly Check[]> {
  loaded ??= collectChecks(async () => {
    for (const name of readdirSync(specs).toSorted()) await import(path.join(specs, name));
  });
  return loaded;
}

/** The checks that can judge one of these clauses: those that list it, or for an ambient one, ask its operation. */
export function checksFor(ids: readonly ClauseId[], checks: readonly Check[]): readonly Check[] {
  const ambient = new Set(catalogue.filter((clause) => clause.ambient).map(({ id }) => id));
  const operations = new Set(ids.filter((id) => ambient.has(id)).map(operationOf));
  return checks.filter((check) =>
    check.ids.some((id) => ids.includes(id) || operations.has(operationOf(id))),
  );
}

/** Environment of a run against a reference instance, with all of its users. */
function environmentFor(context: RunContext): NodeJS.ProcessEnv {
  const { integration, noRole, admin } = referenceCredentials;
  return {
    [runContextVariable]: JSON.stringify(context),
    SN_USERNAME: integration.username,
    SN_PASSWORD: integration.password,
    WRAPUP_NO_ROLE_USERNAME: noRole.username,
    WRAPUP_NO_ROLE_PASSWORD: noRole.password,
    WRAPUP_PROVISION_USERNAME: admin.username,
    WRAPUP_PROVISION_PASSWORD: admin.password,
  };
}

function contextFor(url: string, options: ReferenceOptions, seed: number): RunContext {
  const now = new Date();
  return {
    id: 'matrix',
    mark: `wucm${now.getTime().toString(36)}`,
    seed,
    startedAt: now.toISOString(),
    target: { url, kind: 'reference', credentials: 'basic' },
    release: options.release ?? 'australia',
    // Zurich has nothing to claim of AI.
    profiles: profileNames.filter(
      (name) => options.release !== 'zurich' || (name !== 'ai' && name !== 'now-assist'),
    ),
    representations: ['json', 'xml'],
    readings: {},
    clauses: [],
    workers: 1,
    folder: mkdtempSync(path.join(tmpdir(), 'wrapup-matrix-')),
    strict: false,
    consent: { production: false, leftovers: false, readOnly: false },
    insecure: false,
    timeoutSeconds: 10,
    inputs: {
      interactions: [],
      configurations: [],
      tableApi: true,
      createConfiguration: true,
      noRoleUser: true,
    },
  };
}

/** Runs checks against a reference instance of its own, in this process, and assembles the result. */
export async function judgeInstance(
  options: ReferenceOptions,
  checks: readonly Check[],
  seed = 1,
): Promise<Result> {
  const instance = await startReferenceInstance(options);
  const context = contextFor(instance.url, options, seed);
  const session = openSession(0, environmentFor(context));
  const records: CheckRecord[] = [];
  const start = performance.now();
  try {
    for (const check of checks) {
      for (const representation of context.representations) {
        if (wantedClauses(check.ids, representation, context).length === 0) continue;
        records.push(await runCheck(session, check, representation));
      }
    }
  } finally {
    await session.close();
    await instance.close();
  }
  const completion = { durationMs: performance.now() - start, complete: true, unheard: [] };
  const suite = { name: 'matrix', version: '0' };
  return assemble({ context, suite, catalogue, records, completion }).result;
}

/** Ids of the clauses with one of these verdicts in some representation. */
export function clausesWith(result: Result, ...verdicts: readonly string[]): readonly ClauseId[] {
  const ids = result.clauses.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  return [...new Set(ids)] as ClauseId[];
}

/** Those of some clauses that no check finds broken in an instance; stops as soon as all are. */
export async function notBroken(
  options: ReferenceOptions,
  ids: readonly ClauseId[],
  seed = 1,
): Promise<readonly ClauseId[]> {
  const every = await allChecks();
  const likely = checksFor(ids, every);
  // A clause that set-up rests on may fail in a check that does not list it.
  const checks = [...likely, ...every.filter((check) => !likely.includes(check))];
  const instance = await startReferenceInstance(options);
  const context = contextFor(instance.url, options, seed);
  const session = openSession(0, environmentFor(context));
  const left = new Set<string>(ids);
  try {
    for (const check of checks) {
      for (const representation of context.representations) {
        const { judgements } = await runCheck(session, check, representation);
        for (const { clause, verdict } of judgements) {
          if (verdict === 'fail' || verdict === 'warn') left.delete(clause);
        }
        if (left.size === 0) return [];
      }
    }
    return ids.filter((id) => left.has(id));
  } finally {
    await session.close();
    await instance.close();
  }
}
