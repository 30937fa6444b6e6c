import type { IdentifierKind } from '../../../reference/behaviour/types.ts';
import type { Context, Patch } from '../../../reference/behaviour/types.ts';
import type { SegmentRecord } from '../../../reference/records.ts';
import type { Identifiers } from '../../../reference/requests.ts';
import { changing } from '../../../reference/replacing.ts';

/** Finds another segment by an identifier, or does something more when one is looked for. */
export const finding = (
  kind: IdentifierKind,
  find: (found: SegmentRecord | undefined, ids: Identifiers, context: Context) => SegmentRecord | undefined,
): Patch =>
  changing('identifications', kind, (right) => (ids, context) => find(right(ids, context), ids, context));

/** Changes what GET segment finds by an external id. */
export const readByExternalId =
  (change: (found: SegmentRecord, context: Context) => SegmentRecord | undefined): Patch =>
  ({ findSegment }) => ({
    findSegment: (id, context) => {
      const found = findSegment(id, context);
      return found && found.sys_id !== id ? change(found, context) : found;
    },
  });
