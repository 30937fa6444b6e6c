import {
  describeResponse,
  check,
  isAccepted,
  isBadRequest,
  isRejection,
  type Answer,
} from '../fixtures/test.ts';

/** Which form of the reading bad-type an answer has. */
function onBadType(answer: Answer): string | undefined {
  if (isAccepted(answer)) return 'coerced';
  return isBadRequest(answer) ? 'rejected' : undefined;
}

/** Which form of the reading empty-body an answer has. */
function onEmptyBody(answer: Answer): string | undefined {
  if (isAccepted(answer)) return 'accepted';
  return isRejection(answer) ? 'rejected' : undefined;
}

/** Which form of the reading extra-member an answer has; the rest of the request must have been processed. */
function onExtraMember(answer: Answer, isProcessed: boolean): string | undefined {
  if (isAccepted(answer) && isProcessed) return 'ignored';
  return isBadRequest(answer) ? 'rejected' : undefined;
}

check(
  'bad input to codes',
  ['code.post/malformed-body', 'code.post/wrong-type', 'code.post/empty-body', 'code.post/unknown-member'],
  async ({ api, given, judge, representation }) => {
    const { open } = await given.xmlFrame();
    const code = given.code();
    // A target that refuses every code has not earned what follows.
    await given.codes(given.code());
    const brokenCodes =
      representation === 'json'
        ? JSON.stringify({ codes: [code] }).slice(0, -1)
        : `${open}<codes><code>${code.code}</code></codes>`;
    judge('code.post/malformed-body').rejected(await api.postCodes({}, { rawBody: brokenCodes }), 400);
    const wrongCodes = await api.postCodes({ codes: given.label() });
    judge('code.post/wrong-type').follows(onBadType(wrongCodes), wrongCodes);
    const noCodes = await api.postCodes({}, { rawBody: '' });
    judge('code.post/empty-body').follows(onEmptyBody(noCodes), noCodes);
    const moreCodes = await api.postCodes({ codes: [code], undocumented: given.sentence() });
    judge('code.post/unknown-member').follows(
      onExtraMember(
        moreCodes,
        moreCodes.body?.result?.result_map?.created_wrap_up_codes?.[0]?.code === code.code,
      ),
      moreCodes,
    );
  },
);

check(
  'bad input to segments',
  [
    'segment.create/malformed-body',
    'segment.create/wrong-type',
    'segment.create/empty-body',
    'segment.create/unknown-member',
    'segment.update/malformed-body',
    'segment.update/wrong-type',
    'segment.update/empty-body',
    'segment.update/unknown-member',
    'wire/malformed-create-makes-nothing',
  ],
  async ({ api, given, judge, representation }) => {
    const { open } = await given.xmlFrame();
    const opened = await given.openSegment();
    const { agent_sys_id: agent } = opened.request;
    const segment = await given.further(opened.request);
    const { interaction_sys_id: interaction, external_segment_id: brokenId } = segment;
    const brokenSegment =
      representation === 'json'
        ? JSON.stringify(segment).slice(0, -1)
        : `${open}<agent_sys_id>${agent}</agent_sys_id><interaction_sys_id>${interaction}</interaction_sys_id>` +
          `<external>true</external><external_segment_id>${brokenId}</external_segment_id>` +
          '<configuration><enable_codes>false</enable_codes></configuration>';
    judge('segment.create/malformed-body').rejected(
      await api.createSegment({}, { rawBody: brokenSegment }),
      400,
    );
    const read = await api.getSegment(brokenId);
    judge('wire/malformed-create-makes-nothing').holds([read], read.body?.segment?.sys_id === undefined, {
      expected: `no segment with the external id ${brokenId}`,
      actual: describeResponse(read.exchange),
    });
    const wrongSegment = await api.createSegment({
      ...segment,
      external_segment_id: given.unique(),
      configuration: given.sentence(),
    });
    judge('segment.create/wrong-type').follows(onBadType(wrongSegment), wrongSegment);
    const noSegment = await api.createSegment({}, { rawBody: '' });
    judge('segment.create/empty-body').follows(onEmptyBody(noSegment), noSegment);
    const moreSegment = await api.createSegment({
      ...segment,
      external_segment_id: given.unique(),
      undocumented: given.sentence(),
    });
    judge('segment.create/unknown-member').follows(
      onExtraMember(moreSegment, moreSegment.body?.segment?.interaction === interaction),
      moreSegment,
    );

    const others = [
      await given.openSegment(given.externalSegment()),
      await given.openSegment(given.externalSegment()),
    ] as const;
    const query = { segment_sys_id: opened.sysId };
    const notes = given.sentence();
    const brokenUpdate =
      representation === 'json' ? JSON.stringify({ notes }).slice(0, -1) : `${open}<notes>${notes}</notes>`;
    judge('segment.update/malformed-body').rejected(
      await api.updateSegment(query, {}, { rawBody: brokenUpdate }),
      400,
    );
    const moreUpdate = await api.updateSegment(query, { notes, undocumented: given.sentence() });
    judge('segment.update/unknown-member').follows(
      onExtraMember(moreUpdate, moreUpdate.body?.segment?.notes === notes),
      moreUpdate,
    );
    const wrongUpdate = await api.updateSegment(
      { segment_sys_id: others[0].sysId },
      { notes: { text: notes } },
    );
    judge('segment.update/wrong-type').follows(onBadType(wrongUpdate), wrongUpdate);
    const noUpdate = await api.updateSegment({ segment_sys_id: others[1].sysId }, {}, { rawBody: '' });
    judge('segment.update/empty-body').follows(onEmptyBody(noUpdate), noUpdate);
  },
);
