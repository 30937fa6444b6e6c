import { isRefusal } from '../refusal.ts';
import type { Answer } from '../../client/answer.ts';
import type { TableApi } from '../../client/table-api.ts';
import { SkipError } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Data } from './data.ts';

/** The record of an interaction segment that a segmented wrap-up names. */
export interface SegmentRecord {
  readonly table: string;
  readonly sysId: string;
  /** Skips the check where the target refused the creation, and may have done so because it knows no such record. */
  assertTaken(answer: Answer): void;
}

/** The table for which OpenFrame brings the extension point along. */
const usualTable = 'sn_openframe_phone_log';

/**
 * A record that a segmented wrap-up can stand for: given, made where it is our own instance, or else made up.
 *
 * @param place which of the records of the check it is, from 1
 */
export async function segmentRecordOf(
  { context: { target, inputs } }: Session,
  tables: TableApi,
  data: Data,
  place: number,
): Promise<SegmentRecord> {
  const { segmentTable: table = usualTable, segmentRecords = [] } = inputs;
  const made =
    target.kind === 'reference'
      ? await tables.insert(table, { short_description: data.unique() })
      : undefined;
  const sysId = segmentRecords[place - 1] ?? made?.record?.['sys_id'];
  return {
    table,
    sysId: sysId ?? data.sysId(),
    assertTaken(answer) {
      if (sysId !== undefined || !isRefusal(answer)) return;
      throw new SkipError(
        'the target refused a segmented wrap-up, and the record of its interaction segment is made up',
        'WRAPUP_SEGMENT_TABLE and WRAPUP_SEGMENT_RECORD_SYS_IDS with two records of that table',
      );
    },
  };
}
