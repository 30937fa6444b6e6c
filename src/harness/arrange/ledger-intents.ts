/** Records in the ledger what the requests of checks may make, and which records their answers show. */
import type { Answer } from '../../client/answer.ts';
import type { Intended, Made } from '../../run-folder/ledger.ts';
import type { SegmentCreateResponse } from '../../contract/generated/bodies.ts';
import type { OperationId } from '../../contract/operations.ts';
import type { Session } from '../session.ts';

/** Members whose value is the label of a code, which the target may make when it does not exist. */
const labelMembers: ReadonlySet<string> = new Set([
  'code',
  'default_code',
  'wrap_up_code',
  'ai_wrap_up_code',
]);

/**
 * Records the intent of a request before it is sent: the records that it may make.
 *
 * @param text what is sent in the place of the body
 * @returns a function that records the answer
 */
export function recordIntents(
  { ledger, context }: Session,
  operation: OperationId,
  body: unknown,
  text: string | undefined,
): ((answer: Answer) => void) | undefined {
  if (context.consent.readOnly) return undefined;
  const makesSegments = operation === 'segment.create';
  const records =
    text === undefined
      ? [
          ...(makesSegments ? segmentOf(body) : []),
          ...labelsOf(body).map((key): Intended => ({ table: 'interaction_wrap_up_code', key })),
        ]
      : markedIn(text, context.mark, makesSegments);
  const confirm = ledger.intend(records);
  return (answer) => confirm(madeIn(answer, context.mark, records));
}

/** A segment is known by the external system's identifier; one without it, or with none in it, hangs on its interaction. */
function segmentOf(body: unknown): Intended[] {
  const { external_segment_id: external, interaction_sys_id: interaction } = body as Record<string, unknown>;
  const key = [external, interaction].find((each) => typeof each === 'string' && each !== '');
  return typeof key === 'string' ? [{ table: 'interaction_wrap_up_segment', key }] : [];
}

/** Every label that a request names as a code; an empty one names none. */
function labelsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    labelMembers.has(name) && typeof value === 'string' ? value || [] : labelsOf(value),
  );
}

/** What a text that may be anything names with the run's mark: it may become a label, or an identifier. */
function markedIn(text: string, mark: string, makesSegments: boolean): Intended[] {
  const keys = new Set(Array.from(text.matchAll(new RegExp(`${mark}[\\w-]*`, 'g')), ([key]) => key));
  const tables = makesSegments
    ? (['interaction_wrap_up_segment', 'interaction_wrap_up_code'] as const)
    : (['interaction_wrap_up_code'] as const);
  return [...keys].flatMap((key) => tables.map((table): Intended => ({ table, key })));
}

/** The records of ours that an answer shows to exist. */
function madeIn({ operation, body }: Answer, mark: string, records: readonly Intended[]): Made[] {
  const codes = codesOf(body).flatMap(({ code, sysId }): Made[] =>
    code.includes(mark) ? [{ table: 'interaction_wrap_up_code', key: code, sysId }] : [],
  );
  if (operation !== 'segment.create') return codes;
  const created = body as SegmentCreateResponse | undefined;
  const sysId = created?.sys_id ?? created?.segment?.sys_id;
  if (sysId === undefined) return codes;
  const table = 'interaction_wrap_up_segment';
  const key = records.find((each) => each.table === table)?.key ?? '';
  return [...codes, { table, key, sysId }];
}

/** Every code object in a body. */
function codesOf(node: unknown): { code: string; sysId: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const { code, sys_id: sysId } = node as Record<string, unknown>;
  const here = typeof code === 'string' && typeof sysId === 'string' ? [{ code, sysId }] : [];
  return [...here, ...Object.values(node).flatMap(codesOf)];
}
