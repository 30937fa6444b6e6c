/** PUT segment/update: internal wrap-ups, and parts of segmented ones. */
import { behaviour } from '../clause.ts';
import { body, query, response, updated, updatedAndRead } from './segment-update-source.ts';

const internal = { profile: 'internal' } as const;
const segmented = { profile: 'segmented' } as const;

const entered = [
  ...updatedAndRead,
  'segment.update/notes-returned',
  'segment.update/notes-long',
  'segment.update/code-label',
  'segment.update/submitted-on-set',
  'segment.update/submitted-on-stored',
  'segment.update/confirmed-on-returned',
  'segment.update/confirmed-on-stored',
] as const;
const segmentedOpens = 'segment.create/segmented-opens';

/** Internal wrap-ups, and parts of segmented ones. */
export const segmentUpdateKindsClauses = [
  behaviour('segment.update/internal-closes', {
    ...internal,
    statement: 'An update of an internal segment sets its state to closed.',
    source: { section: 'segment.update' },
    dependsOn: [...updatedAndRead, 'segment.update/state-closed', 'segment.update/closed-is-stored'],
    remedy: 'Update external and internal segments alike.',
  }),
  behaviour('segment.update/internal-not-external', {
    ...internal,
    statement: 'The answer to the update of an internal segment does not show external true.',
    source: response('segment.external'),
    dependsOn: [...updated, 'segment.create/is-stored'],
    remedy: 'Show the stored flag instead of assuming that every caller is an external system.',
  }),
  behaviour('segment.update/segmented-kept', {
    ...segmented,
    statement: 'The answer to the update of a segmented wrap-up shows segmented true.',
    source: response('segment.segmented'),
    shows: ['/segment/segmented'],
    dependsOn: [...updated, segmentedOpens, 'segment.create/segmented-stored'],
    remedy: 'Show the stored flag, not its default.',
  }),
  behaviour('segment.update/segment-id-kept', {
    ...segmented,
    statement: 'segment.segment_id is the segment_id that the wrap-up was created with.',
    source: response('segment.segment_id'),
    shows: ['/segment/segment_id'],
    dependsOn: [...updated, segmentedOpens, 'segment.create/segmented-stored'],
    remedy: 'Send the stored segment_id: the record in segment_table, not the wrap-up segment.',
  }),
  behaviour('segment.update/segment-table-kept', {
    ...segmented,
    statement: 'segment.segment_table is the segment_table that the wrap-up was created with.',
    source: response('segment.segment_table'),
    shows: ['/segment/segment_table'],
    dependsOn: [...updated, segmentedOpens, 'segment.create/segmented-stored'],
    remedy: 'Send the stored segment_table.',
  }),
  behaviour('segment.update/internal-entered', {
    ...internal,
    statement:
      'The update of an internal segment shows its wrap_up_code, notes and submitted_on, and a read the same submitted_on.',
    source: body('notes'),
    dependsOn: [
      ...entered,
      'segment.create/internal-opens',
      'segment.create/internal-allowed-codes',
      'segment.update/internal-closes',
    ],
    remedy: 'Update external and internal segments alike.',
  }),
  behaviour('segment.update/internal-default-code', {
    ...internal,
    statement: 'Without a selected code an internal segment gets the default code of its configuration.',
    source: body('wrap_up_code'),
    dependsOn: [
      ...updated,
      'segment.update/default-code-used',
      'segment.create/internal-opens',
      'segment.create/internal-default-code',
    ],
    remedy: 'Take default_code of the configuration that wrap_up_configuration_sys_id names.',
  }),
  behaviour('segment.update/segmented-entered', {
    ...segmented,
    statement:
      'The update of a segmented wrap-up shows code, notes and times, and a later read shows the same times.',
    source: body('notes'),
    dependsOn: [
      ...entered,
      segmentedOpens,
      'segment.update/opened-on-kept',
      'segment.update/rest-is-stored',
      'segment.create/segmented-members-stored',
    ],
    remedy: 'Update segmented and unsegmented wrap-ups alike.',
  }),
  behaviour('segment.update/segmented-default-code', {
    ...segmented,
    statement: 'Without a selected code a segmented wrap-up gets its configured default code.',
    source: body('wrap_up_code'),
    dependsOn: [
      ...updated,
      segmentedOpens,
      'segment.update/default-code-used',
      'segment.create/segmented-members-stored',
    ],
    remedy: 'Take default_code of the configuration wherever wrap_up_code is missing.',
  }),
  behaviour('segment.update/segmented-found-by-external-id', {
    ...segmented,
    statement:
      'Of several segmented wrap-ups of one interaction, an update closes the one with the given external_segment_id.',
    source: query('external_segment_id'),
    dependsOn: [
      ...updated,
      segmentedOpens,
      'segment.update/found-by-external-segment-id',
      'segment.update/sys-ids-agree',
      'segment.create/segments-of-one-interaction',
    ],
    remedy: 'Look the identifier up itself, not the agent and the interaction that it belongs to.',
  }),
  behaviour('segment.update/segmented-leaves-others', {
    ...segmented,
    statement: 'Closing one part of a segmented wrap-up leaves the other parts open.',
    source: { section: 'segment.update' },
    dependsOn: [
      ...updatedAndRead,
      segmentedOpens,
      'segment.update/segmented-found-by-external-id',
      'segment.update/leaves-pair-alone',
      'segment.update/external-segment-id-leaves-others',
      'segment.update/leaves-agents-others-alone',
      'segment.create/segmented-leaves-others',
      'segment.get/state-open',
    ],
    remedy: 'Each part is closed by an update of its own.',
  }),
] as const;
