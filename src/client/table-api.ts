import type { Exchange } from '../contract/record.ts';
import { noResource } from '../contract/no-resource.ts';
import { isSysId } from '../run-folder/sys-id.ts';
import type { Client } from './connection/client.ts';
import type { Identity } from './authentication/credentials.ts';
import { isPage } from './retry/page.ts';

/** A record as the Table API shows it; the values of all fields are strings. */
export type TableRecord = Readonly<Record<string, string>>;

/** Which records of a table are requested. */
export interface PageRequest {
  /** Empty for all. */
  readonly query: string;
  readonly limit: number;
  readonly offset?: number;
  /** Columns; all when there are none. */
  readonly fields?: readonly string[];
}

/** The part of the platform's Table API that test data needs. */
export class TableApi {
  readonly #client: Client;
  readonly #purpose: Exchange['purpose'];
  readonly #identity: Identity;

  constructor(client: Client, purpose: Exchange['purpose'], identity: Identity = 'provisioner') {
    this.#client = client;
    this.#purpose = purpose;
    this.#identity = identity;
  }

  /** Makes a record; without one, the status says why there is none. */
  async insert(
    table: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly record: TableRecord | undefined }> {
    const { status, result } = await this.#send('POST', `/api/now/table/${table}`, fields);
    return { status, record: status === 201 || status === 200 ? asRecord(result) : undefined };
  }

  /** Reads one record; without one, whether the answer says that there is none. */
  async read(
    table: string,
    sysId: string,
  ): Promise<{ readonly record: TableRecord | undefined; readonly saysAbsent: boolean }> {
    // Dots or nothing would name the table itself.
    if (/^\.*$/.test(sysId)) return { record: undefined, saysAbsent: true };
    const path = `/api/now/table/${table}/${encodeURIComponent(sysId)}`;
    const { status, result, saysAbsent } = await this.#send('GET', path);
    return { record: status === 200 ? asRecord(result) : undefined, saysAbsent };
  }

  /**
   * Looks at one record: it, that it does not exist, or the status with which it cannot be seen. An instance
   * may return another record than the requested one: that counts as none.
   */
  async look(table: string, sysId: string): Promise<TableRecord | 'absent' | number> {
    const { status, result, saysAbsent } = await this.#send('GET', pathOf(table, sysId));
    const record = status === 200 ? asRecord(result) : undefined;
    if (record?.['sys_id'] === sysId) return record;
    return saysAbsent ? 'absent' : status;
  }

  /** One page of the records that match an encoded query, with the status that came with it. */
  async page(
    table: string,
    { query, limit, offset = 0, fields = [] }: PageRequest,
  ): Promise<{ readonly status: number; readonly records: readonly TableRecord[] | undefined }> {
    const search = new URLSearchParams({
      ...(query === '' ? {} : { sysparm_query: query }),
      sysparm_limit: String(limit),
      ...(offset === 0 ? {} : { sysparm_offset: String(offset) }),
      ...(fields.length === 0 ? {} : { sysparm_fields: fields.join(',') }),
    }).toString();
    const { status, result } = await this.#send('GET', `/api/now/table/${table}?${search}`);
    return { status, records: status === 200 ? asRecords(result, fields) : undefined };
  }

  /**
   * The records that match an encoded query. The platform ignores conditions that it does not know, so every
   * record must be looked at again before anything is concluded from its being listed.
   */
  async query(table: string, query: string, limit: number): Promise<readonly TableRecord[] | undefined> {
    return (await this.page(table, { query, limit })).records;
  }

  /**
   * Deletes one record. Returns the outcome: removed, absent, refused, or the status of an answer that says neither:
   * then the next deletion may be answered.
   */
  async remove(table: string, sysId: string): Promise<'removed' | 'absent' | 'refused' | number> {
    const { status, isPage, saysAbsent } = await this.#send('DELETE', pathOf(table, sysId));
    if (status === 204 || status === 200) return 'removed';
    if (isPage) return status;
    if (saysAbsent) return 'absent';
    return status === 401 || status === 403 || status === 405 ? 'refused' : status;
  }

  async #send(
    method: string,
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; result: unknown; isPage: boolean; saysAbsent: boolean }> {
    const { response } = await this.#client.send(this.#identity, this.#purpose, {
      method,
      path,
      headers: { accept: 'application/json', ...(fields ? { 'content-type': 'application/json' } : {}) },
      ...(fields ? { body: JSON.stringify(fields) } : {}),
    });
    const { status, body } = response;
    const isOfPage = isPage(response);
    // Where no API answers at the path, nothing is said of the record.
    const saysAbsent = status === 404 && !isOfPage && !noResource.test(body);
    return { status, result: resultOf(body), isPage: isOfPage, saysAbsent };
  }
}

/**
 * The records that a body of the Table API lists; undefined where it is none, or where an access rule hides the
 * fields of a record: then nothing can be concluded from what is shown.
 *
 * @param fields the columns that were asked for; all when there are none
 */
export function recordsIn(body: string, fields: readonly string[] = []): readonly TableRecord[] | undefined {
  return asRecords(resultOf(body), fields);
}

/** Whether a body lists records and shows no sys_id of some, as where an access rule hides their fields. */
export function hidesFields(body: string): boolean {
  const result: unknown = resultOf(body);
  return [result].flat().some((each) => typeof each === 'object' && !asRecord(each)?.['sys_id']);
}

function resultOf(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && 'result' in parsed ? parsed.result : undefined;
  } catch {
    return undefined;
  }
}

function asRecords(result: unknown, fields: readonly string[]): readonly TableRecord[] | undefined {
  if (!Array.isArray(result)) return undefined;
  const wantsId = fields.length === 0 || fields.includes('sys_id');
  const records: TableRecord[] = [];
  for (const each of result as unknown[]) {
    const record = asRecord(each);
    if (!record || (wantsId && !record['sys_id'])) return undefined;
    records.push(record);
  }
  return records;
}

/**
 * Reference fields come as objects with a value; everything else is a string. A record none of whose fields is
 * shown is none.
 */
function asRecord(result: unknown): TableRecord | undefined {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return undefined;
  const fields = Object.entries(result).map(([name, value]): [string, string] => [name, textOf(value)]);
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('value' in value)) return '';
  // Anything else that a target may send there is no text, and may not even become one.
  return ['string', 'number', 'boolean'].includes(typeof value.value) ? String(value.value) : '';
}

/** @throws TypeError for what may not stand in a path, so that no other record, and no table, is ever named */
function pathOf(table: string, sysId: string): string {
  if (!isSysId(sysId)) throw new TypeError(`${JSON.stringify(sysId)} is no sys_id that may stand in a path`);
  return `/api/now/table/${table}/${sysId}`;
}
