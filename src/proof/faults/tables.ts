/** Table APIs that are missing, refuse requests, or return other records. The Wrap Up API itself conforms. */
import type { IncomingMessage } from 'node:http';
import { filterOf, type TableRow } from '../../reference/tables/query.ts';
import { answering, failure, html, json, noResourceAnswer, outOfTime, rewrite } from './answers.ts';
import { delayed, disturbing, everyNth, isPost, resetBefore } from './disturb.ts';
import type { Fault } from '../../reference/fault.ts';
import { answerWith, askForAll, onTables, redirect, refusing, withBody } from './table-requests.ts';

const lower = (row: TableRow): TableRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value.toLowerCase()]));

const segments = 'interaction_wrap_up_segment';
const codes = 'interaction_wrap_up_code';
const configurations = 'interaction_wrap_up_configuration';
const isTableRead = ({ method, url = '' }: IncomingMessage) =>
  method === 'GET' && /^\/api\/now\/(?:v\d\/)?table\//.test(url);
const isDeletion = ({ method }: IncomingMessage) => method === 'DELETE';
const deep = `${'{"value":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const acl = failure('ACL Exception: the user may not do this');

/** Makes configurations of other fields than were sent. */
const madeWith = (change: (fields: Record<string, unknown>) => Record<string, unknown>): Fault['around'] =>
  onTables((request, incoming, outgoing, next) => {
    if (isPost(incoming) && request.table === configurations) {
      const pass = async (): Promise<void> => next(await withBody(incoming, change), outgoing);
      pass().catch(() => outgoing.destroy());
    } else {
      next(incoming, outgoing);
    }
  });

/** Every fault of the Table API alone. */
export const tableFaults: readonly Fault[] = [
  ...([400, 401, 403, 404] as const).map((status): Fault => ({
    id: `no-table-api-${status}`,
    sentence: `There is no Table API: every request for it is answered with ${status}.`,
    around: refusing(status, noResourceAnswer, () => true),
  })),
  {
    id: 'hidden-fields',
    sentence:
      'Access rules hide every field of every record: the Table API shows records with nothing in them.',
    around: onTables((_, incoming, outgoing, next) => {
      if (incoming.method === 'GET') {
        answerWith(outgoing, (rows) => ({ result: Array.isArray(rows) ? rows.map(() => ({})) : {} }));
      }
      next(incoming, outgoing);
    }),
  },
  {
    id: 'no-record-shown',
    sentence: 'The Table API lists records, and answers the read of one with status 200 and nothing.',
    around: onTables((_, incoming, outgoing, next) => {
      if (incoming.method === 'GET')
        answerWith(outgoing, (rows) => ({ result: Array.isArray(rows) ? rows : null }));
      next(incoming, outgoing);
    }),
  },
  {
    id: 'tables-out-of-time',
    sentence: 'Every other read of the Table API ends with status 200 and the error that it took too long.',
    around: disturbing(everyNth(2, isTableRead), answering(200, outOfTime([]))),
  },
  {
    id: 'tables-cut-off',
    sentence: 'Every other read of the Table API took too long: with status 200 its body ends in the middle.',
    around: disturbing(everyNth(2, isTableRead), answering(200, outOfTime([{}]).slice(0, 30))),
  },
  {
    id: 'table-api-read-only',
    sentence: 'The Table API shows records, and refuses to make or delete any.',
    around: refusing(403, acl, (method) => method !== 'GET'),
  },
  {
    id: 'no-delete',
    sentence: 'The Table API deletes nothing.',
    around: refusing(403, acl, (method) => method === 'DELETE'),
  },
  {
    id: 'no-delete-of-codes',
    sentence: 'The Table API deletes no wrap-up codes.',
    around: refusing(403, acl, (method, table) => method === 'DELETE' && table === codes),
  },
  {
    id: 'no-delete-of-segments',
    sentence: 'The Table API deletes no wrap-up segments.',
    around: refusing(403, acl, (method, table) => method === 'DELETE' && table === segments),
  },
  {
    id: 'segments-closed',
    sentence: 'The Table API shows and deletes no wrap-up segments.',
    around: refusing(403, acl, (_, table) => table === segments),
  },
  {
    id: 'deletions-reset',
    sentence: 'Every connection over which a record is to be deleted is reset.',
    around: disturbing(() => isDeletion, resetBefore),
  },
  {
    id: 'deletions-as-pages',
    sentence: 'A gateway answers every fifth deletion with a page and status 403.',
    around: disturbing(everyNth(5, isDeletion), answering(403, '<html><body>Blocked</body></html>', html)),
  },
  {
    id: 'deletions-fail',
    sentence: 'Every third deletion is answered with status 500 and does nothing.',
    around: disturbing(everyNth(3, isDeletion), answering(500, failure('An error occurred'))),
  },
  {
    id: 'dotted-sys-ids',
    sentence: 'The Table API lists wrap-up codes whose sys_ids are one or two dots.',
    around: onTables((request, incoming, outgoing, next) => {
      if (request.table === codes && request.id === undefined && incoming.method === 'GET') {
        answerWith(outgoing, (rows) => ({
          result: rows.map((row, index) => ({ ...row, sys_id: index % 2 === 0 ? '..' : '.' })),
        }));
      }
      next(incoming, outgoing);
    }),
  },
  {
    id: 'odd-values',
    sentence: 'The Table API shows records with values that are no text: objects in objects, 100,000 deep.',
    around: onTables((_, incoming, outgoing, next) => {
      if (incoming.method === 'GET') {
        rewrite(outgoing, (written) => {
          if (written.status !== 200) return;
          written.body = written.body
            .replaceAll('{"sys_id"', '{"u_odd":{"value":{"toString":1}},"sys_id"')
            .replace('{"u_odd"', `{"u_deep":${deep},"u_odd"`);
        });
      }
      next(incoming, outgoing);
    }),
  },
  {
    id: 'delete-answers-200',
    sentence: 'The Table API answers a deletion with 200 and a body.',
    around: onTables((_, incoming, outgoing, next) => {
      if (incoming.method === 'DELETE') {
        rewrite(outgoing, (written) => {
          if (written.status === 204) Object.assign(written, { status: 200, headers: json, body: '{}' });
        });
      }
      next(incoming, outgoing);
    }),
  },
  {
    id: 'delete-does-nothing',
    sentence: 'The Table API answers a deletion with 204 and keeps the record.',
    around: onTables((_, incoming, outgoing, next) => {
      if (incoming.method === 'DELETE') outgoing.writeHead(204).end();
      else next(incoming, outgoing);
    }),
  },
  {
    id: 'query-ignored',
    sentence: 'The Table API ignores sysparm_query and lists every record.',
    around: onTables((request, incoming, outgoing, next) => {
      request.url.searchParams.delete('sysparm_query');
      redirect(incoming, request);
      next(incoming, outgoing);
    }),
  },
  {
    id: 'query-without-case',
    sentence: 'The conditions of sysparm_query match whatever the case of letters.',
    around: onTables((request, incoming, outgoing, next) => {
      if (request.id === undefined && incoming.method === 'GET') {
        const requested = askForAll(incoming, request);
        const offset = Number(requested.get('sysparm_offset') ?? 0);
        const limit = Number(requested.get('sysparm_limit') ?? 10_000);
        answerWith(outgoing, (rows) => {
          const columns = new Set(Object.keys(rows[0] ?? {}));
          const { matches } = filterOf(
            (requested.get('sysparm_query') ?? '').replace(/=.*|STARTSWITH.*/s, lowerValue),
            columns,
          );
          return { result: rows.filter((row) => matches(lower(row))).slice(offset, offset + limit) };
        });
      }
      next(incoming, outgoing);
    }),
  },
  {
    id: 'another-record',
    sentence: 'The Table API shows another record than the requested one, and lists others first.',
    around: onTables((request, incoming, outgoing, next) => {
      if (incoming.method === 'GET') {
        const requested = askForAll(incoming, request);
        if (request.id !== undefined) {
          request.url.pathname = request.url.pathname.replace(/\/[^/]+$/, '');
          redirect(incoming, request);
          answerWith(outgoing, (rows) => ({
            result: rows.find((row) => row['sys_id'] !== request.id) ?? {},
          }));
        } else {
          const offset = Number(requested.get('sysparm_offset') ?? 0);
          answerWith(outgoing, (rows) => ({ result: rows.slice(offset, offset + 100) }));
        }
      }
      next(incoming, outgoing);
    }),
  },
  {
    id: 'pages-of-ten',
    sentence: 'The Table API lists at most ten records at once.',
    around: onTables((request, incoming, outgoing, next) => {
      const limit = Number(request.url.searchParams.get('sysparm_limit') ?? 10);
      request.url.searchParams.set('sysparm_limit', String(Math.min(limit, 10)));
      redirect(incoming, request);
      next(incoming, outgoing);
    }),
  },
  {
    id: 'no-offset',
    sentence: 'The Table API lists at most ten records, and always the first.',
    around: onTables((request, incoming, outgoing, next) => {
      request.url.searchParams.set('sysparm_limit', '10');
      request.url.searchParams.delete('sysparm_offset');
      redirect(incoming, request);
      next(incoming, outgoing);
    }),
  },
  {
    id: 'writes-late',
    sentence: 'What is written is processed three seconds after it came, whether anybody still waits or not.',
    around: disturbing(() => isPost, delayed(3000)),
  },
  {
    id: 'configuration-made-active',
    sentence:
      'A wrap-up configuration that is made inactive, last in order and with a condition becomes active, first and for all agents.',
    around: madeWith(({ active: _1, order: _2, conditions: _3, ...kept }) => kept),
  },
  {
    id: 'configuration-loses-fields',
    sentence: 'A wrap-up configuration that is made keeps none of its fields.',
    around: madeWith(() => ({})),
  },
];

function lowerValue(condition: string): string {
  const [operator = ''] = /^(=|STARTSWITH)/.exec(condition) ?? [];
  return operator + condition.slice(operator.length).toLowerCase();
}
