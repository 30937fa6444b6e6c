import type { Check } from '../../src/harness/check.ts';
import { everyCheck, usualChecks } from '../../src/harness/running/every-check.ts';
import { catalogue } from '../../src/contract/catalogue.ts';
import type { Representation } from '../../src/contract/clause.ts';
import { referenceCredentials } from '../../src/reference/instance.ts';
import { assemble } from '../../src/report/result/assemble.ts';
import type {
  Cost,
  MeasuredCheck,
  MeasuredEntry,
  MeasuredInput,
} from '../../src/run/forecast/measured-check.ts';
import { ask, runOnReference, type ReferenceRunOptions } from './reference-run.ts';

/** Everything that was measured. */
export interface Measured {
  readonly checks: readonly MeasuredCheck[];
  /** The entries that are skipped in a run without one input. */
  readonly skipped: Readonly<Record<MeasuredInput, readonly MeasuredEntry[]>>;
}

const { admin } = referenceCredentials;

/** A run without one input. */
const without: Readonly<Record<MeasuredInput, ReferenceRunOptions>> = {
  credentials: {
    // A mock that lets everybody do everything.
    instance: {
      patch: () => ({ authenticate: (_, directory) => directory.byPassword(admin.username, admin.password) }),
    },
    context: { target: { credentials: 'none' } },
    unset: ['SN_USERNAME', 'SN_PASSWORD'],
  },
  'no-role user': { unset: ['WRAPUP_NO_ROLE_USERNAME', 'WRAPUP_NO_ROLE_PASSWORD'] },
  'Table API': { context: { inputs: { tableApi: false, createConfiguration: false } } },
  'wrap-up configurations': { context: { inputs: { createConfiguration: false } } },
};

const representations: readonly Representation[] = ['json', 'xml'];

/** Measures every check. Nothing but the reference instance is asked. */
export async function measure(): Promise<Measured> {
  const all = await everyCheck();
  const usual = await usualChecks();
  const checks: MeasuredCheck[] = [];
  for (const check of all) checks.push(await costsOf(check));
  const always = new Set(await skippedIn(usual));
  const skipped = new Map<string, readonly MeasuredEntry[]>();
  for (const [input, options] of Object.entries(without)) {
    const found = await skippedIn(usual, options);
    skipped.set(input, found.filter((entry) => !always.has(entry)).toSorted());
  }
  return { checks, skipped: Object.fromEntries(skipped) as Measured['skipped'] };
}

async function costsOf(check: Check): Promise<MeasuredCheck> {
  const costs: Partial<Record<Representation, Cost>> = {};
  for (const representation of representations) {
    const { records, rows } = await runOnReference([check], {
      context: { representations: [representation], consent: { readOnly: check.readOnly } },
      ...(check.readOnly && { prepare: withRecords }),
    });
    const [record] = records;
    if (!record) continue;
    costs[representation] = {
      exchanges: record.exchanges.length,
      interactions: rows('interaction'),
      segments: rows('interaction_wrap_up_segment'),
      codes: rows('interaction_wrap_up_code'),
      configurations: rows('interaction_wrap_up_configuration'),
    };
  }
  return { title: check.title, readOnly: check.readOnly, ids: check.ids, costs };
}

/** As many records to read as a run looks up by itself. */
const withRecords: NonNullable<ReferenceRunOptions['prepare']> = async (url) => {
  const ids = async (path_: string, bodies: readonly unknown[]) => {
    const found: string[] = [];
    for (const body of bodies) {
      const [id = ''] = /[0-9a-f]{32}/.exec(idPart(JSON.stringify(await ask(`${url}${path_}`, body)))) ?? [];
      found.push(id);
    }
    return found;
  };
  const numbers = ['1', '2', '3', '4', '5'];
  const codes = await ids(
    '/api/now/wrapup/code',
    numbers.map((number) => ({ codes: [{ code: `Code ${number}` }] })),
  );
  const segments = await ids(
    '/api/now/wrapup/segment/create',
    numbers.map((number) => ({
      agent_sys_id: 'a1c0ffee4a9e170c0ffee4a9e170c0ff',
      interaction_sys_id: `b1c0ffee4a9e170c0ffee4a9e170c0f${number}`,
      external: true,
      external_segment_id: `measured ${number}`,
      configuration: { enable_codes: false },
    })),
  );
  return { codes, segments };
};

/** The part of an answer that begins with the record's own sys_id. */
function idPart(body: string): string {
  return body.slice(body.indexOf('"sys_id"'));
}

async function skippedIn(
  checks: readonly Check[],
  options: ReferenceRunOptions = {},
): Promise<readonly MeasuredEntry[]> {
  const { context, records } = await runOnReference(checks, options);
  const { result } = assemble({
    context,
    suite: { name: 'measure', version: '0' },
    catalogue,
    records,
    completion: { durationMs: 0, complete: true, lostChecks: [] },
  });
  return result.clauses
    .filter(({ verdict }) => verdict === 'skip')
    .map(({ id, representation }) => `${id} ${representation}` as MeasuredEntry);
}
