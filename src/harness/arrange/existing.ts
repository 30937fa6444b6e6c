import { isDeepStrictEqual } from 'node:util';
import { valueAt, type Answer } from '../../client/answer.ts';
import type { SegmentGetResponse } from '../../contract/generated/bodies.ts';
import type { RunContext } from '../../contract/run.ts';
import { isRejection } from '../refusal.ts';
import { SkipError } from '../outcome.ts';
import { describeResponse } from '../messages.ts';

/** A record that was there before the run, by the sys_id that the operator or the Table API named. */
export interface Existing<Body> {
  readonly id: string;
  readonly answer: Answer<Body>;
}

const kinds = {
  segments: { what: 'wrap-up segment', variable: 'WRAPUP_SEGMENT_SYS_IDS' },
  codes: { what: 'wrap-up code', variable: 'WRAPUP_CODE_SYS_IDS' },
} as const;

/**
 * Reads the records that exist, for a run that only reads.
 *
 * @throws SkipError when none is known, or the target finds none: that may be the operator's mistake
 */
export async function readExisting<Body>(
  { inputs }: RunContext,
  kind: keyof typeof kinds,
  read: (id: string) => Promise<Answer<Body>>,
): Promise<readonly [Existing<Body>, ...Existing<Body>[]]> {
  const { what, variable } = kinds[kind];
  const ids = inputs[kind] ?? [];
  const found: Existing<Body>[] = [];
  let rejected: Answer | undefined;
  for (const id of ids) {
    const answer = await read(id);
    if (isRejection(answer)) rejected = answer;
    else found.push({ id, answer });
  }
  const [first, ...others] = found;
  if (first) return [first, ...others];
  const reason = rejected
    ? `none of the ${ids.length} known ${what}s is found: ${describeResponse(rejected.exchange)}`
    : `--read-only, and no ${what} is known`;
  throw new SkipError(
    reason,
    `${variable} with records that this user may read, or a provisioning user that may read their table`,
  );
}

/**
 * Agent and interaction of a wrap-up segment that exists.
 *
 * @throws SkipError when none shows both: other clauses judge that they are shown
 */
export async function readExistingPair(
  context: RunContext,
  read: (id: string) => Promise<Answer<SegmentGetResponse>>,
): Promise<{ readonly agent: string; readonly interaction: string }> {
  for (const { answer } of await readExisting(context, 'segments', read)) {
    const { agent, interaction } = answer.body?.segment ?? {};
    if (agent && interaction) return { agent, interaction };
  }
  throw new SkipError(
    'no existing wrap-up segment shows its agent and its interaction',
    'WRAPUP_SEGMENT_SYS_IDS with segments that show both',
  );
}

/** Whether two answers show the same at a dotted path. */
export function showSame(one: Answer, other: Answer, path: string): boolean {
  return isDeepStrictEqual(valueAt(one.body, path), valueAt(other.body, path));
}
