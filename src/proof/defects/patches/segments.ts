import type { Context, Patch, SegmentOperation } from '../../../reference/behaviour/types.ts';
import type { JsonObject } from '../../../reference/json.ts';
import type { ConfigurationRecord, SegmentRecord } from '../../../reference/records.ts';
import { replacing } from '../../../reference/replacing.ts';

/** The operations that read a segment. */
export const reads: readonly SegmentOperation[] = ['segment.get', 'segment.get-by-agent-interaction'];

/** Shows another record than the one that an operation found or made. */
export const showing =
  (
    operations: readonly SegmentOperation[],
    change: (segment: SegmentRecord, context: Context) => Partial<SegmentRecord>,
  ): Patch =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) =>
      renderSegment(
        operation,
        operations.includes(operation) ? { ...segment, ...change(segment, context) } : segment,
        context,
      ),
  });

/** Changes how operations show the right record. */
export const answering =
  (
    operations: readonly SegmentOperation[],
    change: (shown: JsonObject, segment: SegmentRecord, context: Context) => JsonObject,
  ): Patch =>
  ({ renderSegment }) => ({
    renderSegment: (operation, segment, context) => {
      const right = renderSegment(operation, segment, context);
      return operations.includes(operation) ? change(right, segment, context) : right;
    },
  });

/** Changes what an operation stores; what it answers is right. */
export const storing =
  (
    operation: SegmentOperation,
    change: (
      kept: SegmentRecord,
      before: SegmentRecord | undefined,
      context: Context,
    ) => Partial<SegmentRecord>,
  ): Patch =>
  ({ keepSegment }) => ({
    keepSegment: (called, segment, before, context) => {
      const kept = keepSegment(called, segment, before, context);
      return called === operation && kept ? { ...kept, ...change(kept, before, context) } : kept;
    },
  });

/** Changes the stored configuration of the segment that an operation works on. */
export const configuring =
  (
    operation: SegmentOperation,
    change: (
      held: ConfigurationRecord,
      segment: SegmentRecord,
      context: Context,
    ) => Partial<ConfigurationRecord>,
  ): Patch =>
  ({ keepSegment }) => ({
    keepSegment: (called, segment, before, context) => {
      const held = context.store.configuration(segment.wrap_up_configuration);
      if (called === operation && held) {
        context.store.putConfiguration({ ...held, ...change(held, segment, context) });
      }
      return keepSegment(called, segment, before, context);
    },
  });

/** The segment of an agent that was made last. */
export const newestOfAgent = (agent: string, { store }: Context): SegmentRecord | undefined =>
  [...store.segments()].findLast((segment) => segment.agent === agent);

/** Closes only segments that do not fit; those that do are left, or made, open. */
export const leavingOpen = (which: (segment: SegmentRecord) => boolean): Patch =>
  replacing('updateMembers', 'state', ({ segment }) => (which(segment) ? 'open' : 'closed'));

/** Whether two segments have the same agent and interaction. */
export const isOfPair = (one: SegmentRecord, other: SegmentRecord): boolean =>
  one.agent === other.agent && one.interaction === other.interaction;

/** Changes other segments than the one that an operation works on. */
export const alsoChanging =
  (
    operation: SegmentOperation,
    which: (other: SegmentRecord, segment: SegmentRecord) => boolean,
    change: (segment: SegmentRecord) => Partial<SegmentRecord>,
  ): Patch =>
  () => ({
    alsoChanged: (called, segment, { store }) =>
      called === operation
        ? [...store.segments()]
            .filter((other) => other.sys_id !== segment.sys_id && which(other, segment))
            .map((other) => ({ ...other, ...change(segment) }))
        : [],
  });
