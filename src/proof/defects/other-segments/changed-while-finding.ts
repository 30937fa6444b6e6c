import type { IdentifierKind } from '../../../reference/behaviour/types.ts';
import type { Context, Patch } from '../../../reference/behaviour/types.ts';
import type { SegmentRecord } from '../../../reference/records.ts';
import type { Identifiers } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { finding } from '../patches/identification.ts';
import { onRefusal } from '../../../reference/replacing.ts';

/** Gives the segments that fit an end, or AI notes, by whatever call is under way. */
function damage({ store, operation }: Context, which: (segment: SegmentRecord) => boolean): void {
  for (const segment of [...store.segments()].filter(which)) {
    store.putSegment(
      operation === 'segment.update-ai'
        ? { ...segment, ai_notes: 'changed', ai_notes_defined_at: '1700000000000' }
        : { ...segment, state: 'closed', confirmed_on: '2001-02-03 04:05:06' },
    );
  }
}

const isOpen = ({ state }: SegmentRecord): boolean => state === 'open';

const isOpenOfHalf =
  ({ agent_sys_id: agent, interaction_sys_id: interaction }: Identifiers) =>
  (segment: SegmentRecord): boolean =>
    isOpen(segment) && (segment.agent === agent || segment.interaction === interaction);

/** Changes others beside the segment that an update finds. */
const changingBeside = (
  kind: IdentifierKind,
  which: (other: SegmentRecord, found: SegmentRecord, ids: Identifiers) => boolean,
): Patch =>
  finding(kind, (found, ids, context) => {
    if (found && context.operation === 'segment.update') {
      damage(context, (other) => other.sys_id !== found.sys_id && which(other, found, ids));
    }
    return found;
  });

/** Faults of calls that change segments while they look for the one that they name, or refuse to. */
export const changedWhileFindingDefects: readonly Defect[] = [
  {
    id: 'others/external-id-closes-agents',
    sentence: 'An update by the external id also closes what else the agent has open.',
    breaks: ['segment.update/external-segment-id-leaves-others'],
    touchesOthers: true,
    patch: changingBeside(
      'external_segment_id',
      (other, { agent }) => isOpen(other) && other.agent === agent,
    ),
  },
  {
    id: 'others/external-id-closes-older',
    sentence: 'An update by the external id also closes the older segments of the interaction.',
    breaks: ['segment.update/external-segment-id-leaves-others'],
    touchesOthers: true,
    patch: changingBeside(
      'external_segment_id',
      (other, { interaction }) => other.interaction === interaction,
    ),
  },
  {
    id: 'others/both-identifiers-count',
    sentence: 'An update by sys_id and external id also closes the segment of the external id.',
    breaks: ['segment.update/sys-id-wins-alone'],
    touchesOthers: true,
    patch: changingBeside(
      'segment_sys_id',
      (other, _found, { external_segment_id: id }) => id !== undefined && other.external_segment_id === id,
    ),
  },
  {
    id: 'identify/other-superseded',
    sentence:
      'An update by sys_id marks the segment of an external id that is given beside it as superseded.',
    breaks: ['segment.update/sys-id-wins-alone'],
    patch: finding('segment_sys_id', (found, { external_segment_id: id = '' }, { store }) => {
      for (const other of store.segmentsByExternalId(id)) {
        if (found && other.sys_id !== found.sys_id) store.putSegment({ ...other, state: 'superseded' });
      }
      return found;
    }),
  },
  {
    id: 'others/half-a-pair-writes',
    sentence: 'Half a pair is refused, and changes every open segment that it fits.',
    breaks: ['segment.update/unidentified-changes-nothing', 'segment.update-ai/unidentified-changes-nothing'],
    touchesOthers: true,
    patch: onRefusal('identificationRules', 'pair-complete', (ids, context) => {
      damage(context, isOpenOfHalf(ids));
      return undefined;
    }),
  },
  {
    id: 'others/nothing-named-writes',
    sentence: 'A call that names no segment is refused, and changes every open one.',
    breaks: ['segment.update/unidentified-changes-nothing', 'segment.update-ai/unidentified-changes-nothing'],
    touchesOthers: true,
    patch: onRefusal('identificationRules', 'identifier-required', (_ids, context) => {
      damage(context, isOpen);
      return undefined;
    }),
  },
  {
    id: 'others/unknown-sys-id-writes',
    sentence: 'A sys_id that no segment has is refused, and changes every open segment.',
    breaks: ['segment.update/unknown-changes-nothing', 'segment.update-ai/unknown-changes-nothing'],
    touchesOthers: true,
    patch: finding('segment_sys_id', (found, _ids, context) => {
      if (!found) damage(context, isOpen);
      return found;
    }),
  },
  {
    id: 'others/unknown-pair-writes',
    sentence: 'A pair that no segment has is refused, and changes the open segments of one half.',
    breaks: ['segment.update/unknown-changes-nothing', 'segment.update-ai/unknown-changes-nothing'],
    touchesOthers: true,
    patch: finding('agent-and-interaction', (found, ids, context) => {
      if (!found) damage(context, isOpenOfHalf(ids));
      return found;
    }),
  },
];
