/** A target with records of other people, a run of some checks on it, and what is there afterwards. */
import type { RequestListener } from 'node:http';
import { usualChecks } from '../../src/harness/running/every-check.ts';
import { contextFor, type ContextChoice } from '../../src/harness/running/context.ts';
import { runChecks } from '../../src/harness/running/run-checks.ts';
import { ledgerTables } from '../../src/run-folder/ledger.ts';
import type { CheckRecord } from '../../src/contract/record.ts';
import type { RunContext } from '../../src/contract/run.ts';
import {
  basic,
  referenceCredentials,
  startReferenceInstance,
  type ReferenceOptions,
} from '../../src/reference/instance.ts';
import { takeBaseline } from '../../src/run/clean-up/take-baseline.ts';
import { everyUser } from '../../src/reference/users.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { send, text } from '../reference/support.ts';

/** Everything in the tables, by table and sys_id. */
export type Contents = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Target {
  readonly url: string;
  /** From here on, or no longer, the fault shows. */
  fault: boolean;
  /** How many requests have come. */
  readonly requests: number;
  readonly contents: () => Promise<Contents>;
  readonly insert: (table: string, fields: object) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A target with records of other people in every table; behind a fault from the moment it is said. */
export async function startTarget(faultId?: string, options: ReferenceOptions = {}): Promise<Target> {
  const found = faultId === undefined ? undefined : knownFault(faultId);
  let [isOn, requests] = [false, 0];
  const around = (next: RequestListener): RequestListener => {
    const faulty = found?.around(next) ?? next;
    return (incoming, outgoing) => {
      requests += 1;
      const shows = isOn && incoming.headers['x-looks-on'] === undefined;
      return shows ? faulty(incoming, outgoing) : next(incoming, outgoing);
    };
  };
  const instance = await startReferenceInstance({
    ...options,
    fault: { id: 'switched', sentence: 'A fault that comes and goes.', around },
  });
  const headers = { authorization: basic(referenceCredentials.admin), 'x-looks-on': 'yes' };
  const target: Target = {
    url: instance.url,
    get fault() {
      return isOn;
    },
    set fault(on: boolean) {
      isOn = on;
    },
    get requests() {
      return requests;
    },
    close: instance.close,
    async contents() {
      const rows = await Promise.all(
        ledgerTables.map(async (table) => {
          const { json } = await send(instance, `/api/now/table/${table}`, { headers });
          const { result } = json as unknown as { result: Record<string, string>[] };
          return [table, Object.fromEntries(result.map((row) => [row['sys_id'] ?? '', JSON.stringify(row)]))];
        }),
      );
      return Object.fromEntries(rows) as Contents;
    },
    async insert(table, fields) {
      const { json } = await send(instance, `/api/now/table/${table}`, { body: fields, headers });
      return text(json['result']?.['sys_id']);
    },
  };
  await plant(target);
  return target;
}

/** Does something with a target that is there until it is done. */
export async function onTarget<Found>(
  faultId: string | undefined,
  use: (target: Target) => Promise<Found>,
  options: ReferenceOptions = {},
): Promise<Found> {
  const target = await startTarget(faultId, options);
  try {
    return await use(target);
  } finally {
    await target.close();
  }
}

/** Records of other people: none of them carries a mark, all of them look like ours. */
async function plant(target: Target): Promise<void> {
  const interaction = await target.insert('interaction', { short_description: 'a customer calls' });
  await target.insert('interaction', { short_description: 'WUC0000000000A-abc-1' });
  const code = await target.insert('interaction_wrap_up_code', { code: 'Resolved', active: 'true' });
  await target.insert('interaction_wrap_up_configuration', {
    name: 'All agents',
    active: 'true',
    order: '1',
  });
  const spare = await target.insert('interaction_wrap_up_configuration', { name: '', active: 'false' });
  for (const [index, state] of ['open', 'closed'].entries()) {
    await target.insert('interaction_wrap_up_segment', {
      agent: 'someone',
      interaction,
      external: 'true',
      external_segment_id: `theirs ${index}`,
      wrap_up_configuration: spare,
      wrap_up_code: code,
      state,
    });
  }
}

/** The context of a run on a target that is not our own. */
export function mockContext(url: string, choice: ContextChoice = {}): RunContext {
  return contextFor(url, {
    seed: 5,
    profiles: ['core', 'ai', 'internal', 'segmented', 'now-assist', 'xml'],
    representations: ['json'],
    timeoutSeconds: 5,
    ...choice,
    target: { kind: 'mock', ...choice.target },
  });
}

/** Checks that make every kind of record, wrongly or rightly. */
export const everyKind =
  /access to|bad input|external wrap-up requires|the configuration of an internal|an internal wrap-up|allowed|translation|batch of valid/i;

/** Runs the checks whose title matches, after a look at what is there. */
export async function runTitled(
  context: RunContext,
  titles: RegExp = everyKind,
): Promise<readonly CheckRecord[]> {
  await takeBaseline(context, everyUser);
  return runChecks(
    context,
    (await usualChecks()).filter(({ title }) => titles.test(title)),
    { environment: everyUser },
  );
}
