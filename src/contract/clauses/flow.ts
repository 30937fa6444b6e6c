/** What only several calls together show: the documented call order, and departures from it. */
import { behaviour, type Source } from '../clause.ts';

const callOrder: Source = { section: 'overview', row: 'call order' };

export const flowClauses = [
  behaviour('flow/ai-push-keeps-open', {
    profile: 'ai',
    since: 'australia',
    statement: 'Step 2, the push of AI content, leaves the segment open for the agent.',
    source: callOrder,
    dependsOn: ['segment.update-ai/answers-200', 'segment.get/answers-200'],
    remedy: 'Only the update closes a segment.',
  }),
  behaviour('flow/ai-update-closes', {
    profile: 'ai',
    since: 'australia',
    statement: 'Step 3, the update, closes the segment that the push has filled.',
    source: callOrder,
    dependsOn: ['segment.update/answers-200', 'segment.get/answers-200', 'flow/ai-push-keeps-open'],
    remedy: 'The update must find a segment with AI content and store its state as closed.',
  }),
  behaviour('flow/ai-agent-decides', {
    profile: 'ai',
    since: 'australia',
    statement: "The code and the notes that the agent sends win over the AI's in the answer of step 3.",
    source: callOrder,
    dependsOn: ['segment.update/answers-200'],
    remedy: 'The AI content is a recommendation: keep it beside what the agent sent, and do not select it.',
  }),
  behaviour('flow/ai-configuration-kept', {
    profile: 'ai',
    since: 'australia',
    statement: 'The configuration at the end of the call order is that of its beginning.',
    source: callOrder,
    dependsOn: ['segment.get/answers-200'],
    remedy: 'Push and update must write to the segment, not to its configuration.',
  }),
  behaviour('flow/update-answer-holds', {
    statement: 'State, submission and confirmation are read as the update answered them.',
    source: callOrder,
    dependsOn: ['segment.update/answers-200', 'segment.get/answers-200', 'segment.get/state-closed'],
    remedy: 'Answer what was stored: take the time of the submission once and store it.',
  }),
  behaviour('flow/update-before-create', {
    statement: 'An update that comes before the creation is rejected.',
    source: callOrder,
    remedy: 'An update never opens a segment: reject an external_segment_id that nobody has created.',
  }),
  behaviour('flow/get-before-create', {
    statement: 'A read that comes before the creation is rejected.',
    source: callOrder,
    remedy: 'Reject an external_segment_id that nobody has created.',
  }),
  behaviour('flow/create-after-early-update', {
    statement: 'A segment whose update came too early is still opened by its creation.',
    source: callOrder,
    dependsOn: ['segment.create/answers-200', 'segment.get/answers-200', 'flow/update-before-create'],
    remedy: 'A rejected update must leave nothing behind that a later creation meets.',
  }),
  behaviour('flow/external-id-suffices', {
    statement: 'A contact center that knows only its own identifier can update a segment and read it closed.',
    source: callOrder,
    dependsOn: [
      'segment.create/answers-200',
      'segment.update/answers-200',
      'segment.get/found-by-external-id',
    ],
    remedy: 'Accept external_segment_id in the update and in the read, alone.',
  }),
  behaviour('flow/others-stay-open', {
    statement: 'Closing one of two wrap-ups in parallel leaves the other one as it was.',
    source: callOrder,
    dependsOn: [
      'segment.create/answers-200',
      'segment.update/answers-200',
      'segment.get/found-by-external-id',
    ],
    remedy: 'Update the one segment that was named, not every open segment of the agent.',
  }),
  behaviour('flow/parallel-do-not-mix', {
    statement: 'Of two wrap-ups in parallel each is read with its own interaction and times.',
    source: callOrder,
    dependsOn: ['segment.create/answers-200', 'segment.get/found-by-external-id'],
    remedy: 'Keep nothing between requests but what is stored under the id of a segment.',
  }),
  behaviour('flow/segmented-wrap-up', {
    profile: 'segmented',
    statement: 'A segmented external wrap-up is created, updated and read as closed in the documented order.',
    source: callOrder,
    dependsOn: ['segment.create/answers-200', 'segment.update/answers-200', 'segment.get/answers-200'],
    remedy: 'Implement the InteractionSegment extension point for the table of the segment.',
  }),
  behaviour('flow/segmented-members-kept', {
    profile: 'segmented',
    statement: 'The update answers segmented, segment_id and segment_table as the creation sent them.',
    source: callOrder,
    dependsOn: ['segment.create/answers-200', 'segment.update/answers-200'],
    remedy: 'An update must not write to the members that say which segment of an interaction this is.',
  }),
] as const;
