import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { fractions } from '../../src/proof/random.ts';
import { knownFault } from '../../src/proof/serving.ts';
import { basic, referenceCredentials, startReferenceInstance } from '../../src/reference/instance.ts';
import { ledgerTables, type LedgerTable } from '../../src/run-folder/ledger.ts';

/** Faults behind which the instance still conforms, however they follow upon each other. */
const mild = [
  'limit-retry-after',
  'limit-reset',
  'limit-bare',
  'unavailable',
  'resets-before',
  'resets-after',
  'bad-gateway-reads',
  'gateway-timeout-reads',
  'unavailable-bare-reads',
  'gateway-statuses',
  'cookie-flood',
  'pages-403',
  'pages-500',
  'quota',
  'truncated-bodies',
  'stalled-bodies',
  'slow-heads',
  'continue-unasked',
  'hidden-fields',
  'no-record-shown',
  'tables-out-of-time',
  'tables-cut-off',
  'closed-tables',
  'no-delete',
  'no-delete-of-codes',
  'deletions-reset',
  'deletions-as-pages',
  'deletions-fail',
  'delete-answers-200',
  'pages-of-ten',
  'odd-values',
  'echoes-credentials',
  'second-factor',
  'echoes-in-redirect',
  'echoes-in-page',
] as const;

/** Faults that a verdict may rightly fail for, or that make the target another one in the middle of a run. */
const harsh = [
  'echoes-in-errors',
  'echoes-in-values',
  'echoes-in-text',
  'another-record',
  'query-ignored',
  'query-without-case',
  'no-offset',
  'dotted-sys-ids',
  'delete-does-nothing',
  'configuration-made-active',
  'configuration-loses-fields',
  'writes-late',
  'no-table-api-404',
  'no-table-api-403',
  'locked-out',
  'resets',
  'always-500',
  'html-errors',
  'very-many-values',
  'gzip-bombs',
] as const;

/** How long one choice of faults lasts: a refusal of credentials ends runs with their first request. */
const phaseMs = 1200;

const aside = 'x-looks-on';

/** A record as the Table API shows it. */
export type Row = Readonly<Record<string, unknown>>;

/** A reference instance behind faults that change all the time, with records of other people. */
export interface MixedTarget {
  readonly url: string;
  /** Whether faults show. */
  disturbs: boolean;
  /** When a harsh fault showed, in epoch milliseconds. */
  readonly harshAt: readonly number[];
  /** The records of other people: each as it was made. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Makes a record of another user. */
  readonly plant: () => Promise<void>;
  /** Every record that is there, by sys_id, seen past the faults. */
  readonly contents: () => Promise<ReadonlyMap<string, { readonly table: LedgerTable; readonly row: Row }>>;
  readonly close: () => Promise<void>;
}

/** Starts the target; the seed decides which faults show when, and which records others make. */
export async function startMixedTarget(seed: number): Promise<MixedTarget> {
  const next = fractions(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const harshAt: number[] = [];
  const foreign = new Map<string, string>();
  const state = { disturbs: false };

  const around = (plain: RequestListener): RequestListener => {
    const handlers = new Map<string, RequestListener>();
    const behind = (ids: readonly string[]): RequestListener => {
      const name = ids.join(' ');
      const known = handlers.get(name);
      if (known) return known;
      const made = ids.reduce<RequestListener>((inner, id) => knownFault(id).around(inner), plain);
      handlers.set(name, made);
      return made;
    };
    let until = 0;
    let handler = plain;
    let isHarsh = false;
    return (incoming: IncomingMessage, outgoing: ServerResponse) => {
      if (!state.disturbs || incoming.headers[aside] !== undefined) {
        plain(incoming, outgoing);
        return;
      }
      if (Date.now() >= until) {
        until = Date.now() + phaseMs;
        const draw = next();
        isHarsh = draw < 0.1;
        if (isHarsh) handler = behind([pick(harsh)]);
        else handler = draw < 0.35 ? plain : behind(draw < 0.7 ? [pick(mild)] : [pick(mild), pick(mild)]);
      }
      if (isHarsh) harshAt.push(Date.now());
      handler(incoming, outgoing);
    };
  };

  const instance = await startReferenceInstance({
    fault: { id: 'mixed', sentence: 'Faults that change all the time.', around },
  });
  const headers = {
    authorization: basic(referenceCredentials.admin),
    'content-type': 'application/json',
    [aside]: 'yes',
  };
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${instance.url}/api/now/table/${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return ((await response.json()) as { readonly result: unknown }).result;
  };

  const looksLikeOurs = () =>
    pick([
      () => 'a customer calls',
      () => '',
      () => 'WUC0000000000A-abc-1',
      // The form of a mark, and of no run that is made here.
      () =>
        `wucm00000000${Math.floor(next() * 36 ** 2)
          .toString(36)
          .padStart(2, '0')}-1-1`,
    ])();

  const kinds: readonly (() => readonly [LedgerTable, object])[] = [
    () => ['interaction', { short_description: looksLikeOurs() }],
    () => ['interaction_wrap_up_code', { code: `${looksLikeOurs()} ${next()}`, active: 'true' }],
    () => ['interaction_wrap_up_configuration', { name: looksLikeOurs(), active: 'false' }],
    () => [
      'interaction_wrap_up_segment',
      {
        agent: 'someone',
        external: 'true',
        external_segment_id: looksLikeOurs(),
        state: pick(['open', 'closed']),
      },
    ],
  ];

  return {
    url: instance.url,
    get disturbs() {
      return state.disturbs;
    },
    set disturbs(on: boolean) {
      state.disturbs = on;
    },
    harshAt,
    foreign,
    async plant() {
      const [table, fields] = pick(kinds)();
      const made = (await ask(table, fields)) as Row;
      foreign.set(String(made['sys_id']), JSON.stringify(made));
    },
    async contents() {
      const found = new Map<string, { readonly table: LedgerTable; readonly row: Row }>();
      for (const table of ledgerTables) {
        for (const row of (await ask(`${table}?sysparm_limit=100000`)) as readonly Row[])
          found.set(String(row['sys_id']), { table, row });
      }
      return found;
    },
    close: () => instance.close(),
  };
}
