/** POST segment/create: external wrap-ups of interaction segments. */
import { behaviour } from '../clause.ts';
import { readable } from '../prerequisites.ts';
import { body, createdAndRead, response } from './segment-create-source.ts';

const segmented = { profile: 'segmented' } as const;
const opened = ['segment.create/segmented-opens'] as const;
const lookedUp = [...createdAndRead, 'segment.create/rejected-makes-nothing'] as const;

export const segmentCreateSegmentedClauses = [
  behaviour('segment.create/segmented-opens', {
    ...segmented,
    statement: 'A segmented external wrap-up with segment_id and segment_table is accepted.',
    source: body('segmented'),
    dependsOn: [...readable.segmentCreate, 'segment.create/same-pair-again'],
    remedy: 'Implement the InteractionSegment extension point for the table that segment_table names.',
  }),
  behaviour('segment.create/unknown-segment-record', {
    ...segmented,
    level: 'SHOULD',
    statement:
      'A segmented wrap-up whose segment_id does not exist in segment_table is opened, or rejected with 4xx.',
    reading: 'segment-record',
    source: body('segment_id'),
    dependsOn: opened,
    remedy: 'Where the extension point finds no record, answer 400.',
  }),
  behaviour('segment.create/segmented-returned', {
    ...segmented,
    statement: 'A segmented wrap-up is answered with segmented true.',
    source: response('segment.segmented'),
    shows: ['/segment/segmented'],
    dependsOn: opened,
    remedy: 'Copy segmented from the request to the segment and show it.',
  }),
  behaviour('segment.create/segment-id-returned', {
    ...segmented,
    statement: 'segment.segment_id is the segment_id of the request.',
    source: response('segment.segment_id'),
    shows: ['/segment/segment_id'],
    dependsOn: opened,
    remedy: 'Keep segment_id of the request: it is not external_segment_id.',
  }),
  behaviour('segment.create/segment-table-returned', {
    ...segmented,
    statement: 'segment_table comes back as it was sent.',
    source: response('segment.segment_table'),
    shows: ['/segment/segment_table'],
    dependsOn: opened,
    remedy: 'Keep the name of the table that the request gives.',
  }),
  behaviour('segment.create/segmented-stored', {
    ...segmented,
    statement:
      'A read after the creation shows the segmented, segment_id and segment_table that the answer showed.',
    source: body('segment_id'),
    dependsOn: [
      ...createdAndRead,
      ...opened,
      'segment.create/segmented-returned',
      'segment.create/segment-id-returned',
      'segment.create/segment-table-returned',
    ],
    remedy: 'Answer from the stored record instead of echoing the request.',
  }),
  behaviour('segment.create/segmented-members-stored', {
    ...segmented,
    statement:
      'The answer and a later read of a segmented wrap-up show the opened_on and configuration that were sent.',
    source: body('segmented'),
    dependsOn: [
      ...createdAndRead,
      ...opened,
      'segment.create/is-stored',
      'segment.create/allowed-code-label',
      'segment.create/default-code-label',
      'segment.create/configuration-stored',
      'segment.create/segmented-returned',
    ],
    remedy: 'Take every member of the request over, whether the wrap-up is segmented or not.',
  }),
  behaviour('segment.create/segmented-ai-stored', {
    ...segmented,
    since: 'australia',
    statement: 'AI content given with a segmented wrap-up is stored whole.',
    source: body('ai_notes'),
    dependsOn: [
      ...createdAndRead,
      ...opened,
      'segment.create/ai-code-stored',
      'segment.create/ai-notes-stored',
      'segment.create/ai-notes-4000-ascii',
      'segment.create/segmented-returned',
    ],
    remedy: 'Store AI content of segmented wrap-ups as that of others.',
  }),
  behaviour('segment.create/segmented-leaves-others', {
    ...segmented,
    statement: 'Creating a segmented wrap-up changes no other wrap-up of the same interaction.',
    source: body('segmented'),
    dependsOn: [
      ...createdAndRead,
      ...opened,
      'segment.create/opens-a-segment-each',
      'segment.create/leaves-others-alone',
      'segment.create/segments-of-one-interaction',
      'segment.get-by-agent-interaction/interaction-segment-returned',
      'segment.get-by-agent-interaction/segment-table-returned',
      'segment.get/changes-nothing',
    ],
    remedy: 'The parts of a segmented wrap-up are records of their own: do not close the earlier ones.',
  }),
  behaviour('segment.create/segments-of-one-interaction', {
    ...segmented,
    statement: 'Two segments of one interaction each keep the segment_id that was sent for them.',
    source: body('segmented'),
    dependsOn: [
      ...createdAndRead,
      ...opened,
      'segment.create/segmented-stored',
      'segment.create/opens-a-segment-each',
    ],
    remedy: 'Keep segment_id with the wrap-up segment, not with the interaction.',
  }),
  behaviour('segment.create/segment-id-required', {
    ...segmented,
    statement: 'A segmented external wrap-up without segment_id is rejected with 400.',
    source: body('segment_id'),
    dependsOn: opened,
    remedy: 'Require segment_id where external and segmented are true, even beside segment_table.',
  }),
  behaviour('segment.create/no-segment-id-makes-nothing', {
    ...segmented,
    statement: 'A creation rejected for its missing segment_id makes no wrap-up segment.',
    source: body('segment_id'),
    dependsOn: [...lookedUp, 'segment.create/segment-id-required'],
    remedy: 'Check segment_id before inserting the record.',
  }),
  behaviour('segment.create/segment-table-required', {
    ...segmented,
    statement: 'A segmented external wrap-up without segment_table is rejected with 400.',
    source: body('segment_table'),
    dependsOn: opened,
    remedy: 'Require segment_table where external and segmented are true; do not assume the Phone Log.',
  }),
  behaviour('segment.create/no-segment-table-makes-nothing', {
    ...segmented,
    statement: 'A creation rejected for its missing segment_table makes no wrap-up segment.',
    source: body('segment_table'),
    dependsOn: [...lookedUp, 'segment.create/segment-table-required'],
    remedy: 'Check segment_table before inserting the record.',
  }),
] as const;
