import { check, isAccepted, isRefusal, notOpened, openedSysId } from '../fixtures/test.ts';

check(
  'opening a segmented external wrap-up, whole and with a member less',
  [
    'segment.create/segmented-opens',
    'segment.create/segmented-returned',
    'segment.create/segment-id-returned',
    'segment.create/segment-table-returned',
    'segment.create/segmented-stored',
    'segment.create/segments-of-one-interaction',
    'segment.create/segment-id-required',
    'segment.create/no-segment-id-makes-nothing',
    'segment.create/segment-table-required',
    'segment.create/no-segment-table-makes-nothing',
    'segment.create/unknown-segment-record',
  ],
  async ({ api, given, judge }) => {
    const interaction = await given.interaction();
    const [firstRecord, secondRecord] = [await given.segmentRecord(), await given.segmentRecord()];
    const { table, sysId: firstId } = firstRecord;
    const secondId = secondRecord.sysId;
    const request = {
      agent_sys_id: given.agent,
      interaction_sys_id: interaction,
      external: true,
      external_segment_id: given.unique(),
      segmented: true,
      segment_id: firstId,
      segment_table: table,
      configuration: { enable_codes: false },
    };

    const first = await api.createSegment(request);
    // Refused for being segmented, or as every creation is? Then nothing here can be judged.
    if (!isAccepted(first)) await given.openSegment();
    firstRecord.assertTaken(first);
    judge('segment.create/segmented-opens').accepted(first);
    const {
      part: second,
      isBeside,
      before,
    } = await given.createFurtherPart(openedSysId(first), {
      ...request,
      external_segment_id: given.unique(),
      segment_id: secondId,
    });
    judge('segment.create/segmented-opens').accepted(second);
    const [firstSysId, secondSysId] = [openedSysId(first), openedSysId(second)];
    if (firstSysId === undefined || secondSysId === undefined) {
      for (const id of [
        'segment.create/segmented-returned',
        'segment.create/segment-id-returned',
        'segment.create/segment-table-returned',
        'segment.create/segmented-stored',
        'segment.create/segments-of-one-interaction',
        'segment.create/segment-id-required',
        'segment.create/no-segment-id-makes-nothing',
        'segment.create/segment-table-required',
        'segment.create/no-segment-table-makes-nothing',
        'segment.create/unknown-segment-record',
      ] as const) {
        judge(id).blockedFor(
          firstSysId === undefined ? first : second,
          notOpened('segment.create/segmented-opens'),
        );
      }
      return;
    }

    judge('segment.create/segmented-returned').equal(first, 'segment.segmented', true);
    judge('segment.create/segment-id-returned').equal(first, 'segment.segment_id', firstId);
    judge('segment.create/segment-table-returned').equal(first, 'segment.segment_table', table);

    judge('segment.create/segments-of-one-interaction').equal(second, 'segment.segment_id', secondId);

    // After the second one, so that what is kept with the interaction would show.
    const firstRead = before ?? (await api.getSegment(firstSysId));
    judge('segment.create/segmented-stored').equal(firstRead, 'segment.segmented', true);
    judge('segment.create/segmented-stored').equal(firstRead, 'segment.segment_table', table);
    judge('segment.create/segments-of-one-interaction').equal(firstRead, 'segment.segment_id', firstId);
    const secondRead = await api.getSegment(secondSysId);
    judge('segment.create/segmented-stored').equal(secondRead, 'segment.segment_id', secondId);

    // Where parts follow each other, an open one would be why the next is refused.
    if (!isBeside) await given.closeSegment(secondSysId);
    const unknown = await api.createSegment({
      ...request,
      external_segment_id: given.unique(),
      segment_id: given.sysId(),
    });
    judge('segment.create/unknown-segment-record').follows(
      isAccepted(unknown) ? 'taken' : isRefusal(unknown) ? 'looked-up' : undefined,
      unknown,
    );

    // What is rejected is rejected for the missing member: with it, the same request was accepted and is found.
    const found = await api.getSegment(request.external_segment_id);
    for (const [rule, nothing, lacking] of [
      [
        'segment.create/segment-id-required',
        'segment.create/no-segment-id-makes-nothing',
        { ...request, external_segment_id: given.unique(), segment_id: undefined },
      ],
      [
        'segment.create/segment-table-required',
        'segment.create/no-segment-table-makes-nothing',
        { ...request, external_segment_id: given.unique(), segment_table: undefined },
      ],
    ] as const) {
      const answer = await api.createSegment(lacking);
      judge(rule).rejected(answer, 400);
      judge(nothing).present(found, 'segment');
      judge(nothing).refused(await api.getSegment(lacking.external_segment_id));
    }
  },
);
