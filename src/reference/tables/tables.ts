import type { Directory, Principal } from '../directory.ts';
import { requiredRole } from '../behaviour/access.ts';
import type { Json } from '../json.ts';
import { isObject, textOf } from '../json.ts';
import type { Release } from '../../contract/operations.ts';
import type { Model } from '../model.ts';
import { invalid, Rejection } from '../rejection.ts';
import { modelTables } from './model-tables.ts';
import { PlainTable, type RecordTable } from './plain.ts';
import { dateTimeOf } from '../date-time.ts';
import { filterOf, pick, type TableRow } from './query.ts';

/** What a call of the Table API led to. */
export interface TableDone {
  readonly status: 200 | 201 | 204;
  readonly result: Json;
}

const unknownRecord = (): Rejection =>
  new Rejection(
    'unknown-record',
    'No Record found',
    "Record doesn't exist or ACL restricts the record retrieval",
  );

const forbidden = (): Rejection =>
  new Rejection('forbidden', 'Operation Failed', 'ACL Exception: the user may not do this');

const interactionColumns = [
  'number',
  'type',
  'channel',
  'direction',
  'state',
  'active',
  'short_description',
  'assigned_to',
  'opened_for',
  'opened_at',
  'opened_by',
  'closed_at',
  'work_notes',
  'correlation_id',
  'correlation_display',
  'external_id',
  'channel_metadata_document',
];

const phoneLogColumns = ['number', 'short_description', 'state', 'interaction', 'correlation_id'];

/** The tables of one instance, with what each user may do. */
export class Tables {
  readonly #tables: ReadonlyMap<string, RecordTable>;
  readonly #model: Model;
  readonly #now: () => number;

  /** @param now the clock, in epoch milliseconds */
  constructor(model: Model, directory: Directory, release: Release, now: () => number) {
    this.#model = model;
    this.#now = now;
    const properties = new PlainTable(['name', 'value', 'description']);
    properties.insert({ name: 'glide.buildtag', value: `glide-${release}-wrapup-reference` }, model.newId());
    properties.insert({ name: 'glide.installation.production', value: 'false' }, model.newId());
    this.#tables = new Map<string, RecordTable>([
      ...Object.entries(modelTables(model, directory)),
      ['interaction', new PlainTable(interactionColumns, { state: 'new', active: 'true' })],
      ['sys_properties', properties],
      // Platform, OpenFrame: the records that segments of an interaction stand for.
      ['sn_openframe_phone_log', new PlainTable(phoneLogColumns)],
    ]);
    model.lookUp = (name, id) => this.#tables.get(name)?.row(id);
  }

  /** GET of a table. */
  list(name: string, query: Readonly<Record<string, string>>, reader: Principal): TableDone | Rejection {
    const table = this.#table(name);
    if (table instanceof Rejection) return table;
    if (!mayRead(name, reader)) return forbidden();
    const limit = Math.max(0, Number.parseInt(query['sysparm_limit'] ?? '10000', 10) || 0);
    let skipped = Math.max(0, Number.parseInt(query['sysparm_offset'] ?? '0', 10) || 0);
    const encodedQuery = (query['sysparm_query'] ?? '').replaceAll(
      'javascript:gs.getUserName()',
      reader.user,
    );
    const { id, matches } = filterOf(encodedQuery, table.columns);
    const found: TableRow[] = [];
    const one = id === undefined ? undefined : table.row(id);
    const candidates = id === undefined ? table.rows() : one ? [one] : [];
    for (const row of candidates) {
      if (found.length >= limit) break;
      if (!matches(row) || !maySee(name, row, reader)) continue;
      if (skipped > 0) skipped -= 1;
      else found.push(pick(row, query['sysparm_fields']));
    }
    return { status: 200, result: found };
  }

  /** GET of one record. */
  read(
    name: string,
    id: string,
    query: Readonly<Record<string, string>>,
    reader: Principal,
  ): TableDone | Rejection {
    const table = this.#table(name);
    if (table instanceof Rejection) return table;
    if (!mayRead(name, reader)) return forbidden();
    const row = table.row(id);
    return row && maySee(name, row, reader)
      ? { status: 200, result: pick(row, query['sysparm_fields']) }
      : unknownRecord();
  }

  /** POST: makes a record. */
  insert(name: string, given: unknown, writer: Principal): TableDone | Rejection {
    const table = this.#table(name);
    if (table instanceof Rejection) return table;
    if (!writer.roles.includes('admin')) return forbidden();
    if (!isObject(given)) return invalid('The body must be an object');
    const columns: Record<string, string> = {};
    for (const [column, value] of Object.entries(given)) {
      if (table.columns.has(column) && value !== null && typeof value !== 'object') {
        columns[column] = textOf(value);
      }
    }
    const now = this.#now();
    this.#model.madeBy(writer.user, now);
    const id = this.#model.newId();
    table.insert({ ...columns, sys_created_on: dateTimeOf(now), sys_created_by: writer.user }, id);
    return { status: 201, result: table.row(id) ?? {} };
  }

  /** DELETE of one record. */
  remove(name: string, id: string, writer: Principal): TableDone | Rejection {
    const table = this.#table(name);
    if (table instanceof Rejection) return table;
    if (!writer.roles.includes('admin')) return forbidden();
    if (!table.remove(id)) return unknownRecord();
    this.#model.forget(id);
    return { status: 204, result: '' };
  }

  #table(name: string): RecordTable | Rejection {
    return this.#tables.get(name) ?? invalid(`Invalid table ${name.slice(0, 80)}`);
  }
}

function mayRead(table: string, { roles }: Principal): boolean {
  if (roles.includes('admin') || table === 'sys_user') return true;
  return table !== 'sys_properties' && roles.includes(requiredRole);
}

/** Each user sees its own record; an administrator sees all. */
function maySee(table: string, row: TableRow, { roles, user }: Principal): boolean {
  return table !== 'sys_user' || roles.includes('admin') || row['user_name'] === user;
}
