import {
  accessClauses,
  describeResponse,
  check,
  isAccepted,
  isBadRequest,
  isRejection,
  judgeAccess,
} from '../fixtures/test.ts';

check(
  'update/ai: access, bad input and representations',
  [
    ...accessClauses['segment.update-ai'],
    'segment.update-ai/unauthenticated-changes-nothing',
    'segment.update-ai/malformed-body',
    'segment.update-ai/wrong-type',
    'segment.update-ai/empty-body',
    'segment.update-ai/unknown-member',
    'segment.update-ai/versioned-url',
    'segment.update-ai/accept-default',
    'segment.update-ai/content-type-default',
    'segment.update-ai/content-type-independent',
  ],
  async ({ api, given, judge, representation }) => {
    const { sysId } = await given.openSegment(
      given.externalSegment({
        configuration: { enable_codes: false, enable_ai_notes: true, use_third_party_ai: true },
      }),
    );
    const push = () => ({ segment_sys_id: sysId, ai_notes: given.sentence() });

    await judgeAccess(judge, 'segment.update-ai', given, (as) => api.updateSegmentAi(push(), { as }));
    const unavailable = given.unavailable('anonymous');
    if (unavailable) {
      judge('segment.update-ai/unauthenticated-changes-nothing').skip(...unavailable);
    } else {
      const read = await api.getSegment(sysId);
      judge('segment.update-ai/unauthenticated-changes-nothing').absent(read, 'segment.ai_notes');
    }

    const { open } = await given.xmlFrame();
    const cut = push();
    const rawBody =
      representation === 'json'
        ? JSON.stringify(cut).slice(0, -1)
        : `${open}<segment_sys_id>${sysId}</segment_sys_id><ai_notes>${cut.ai_notes}</ai_notes>`;
    judge('segment.update-ai/malformed-body').rejected(await api.updateSegmentAi({}, { rawBody }), 400);
    const wrongType = await api.updateSegmentAi({ ...push(), ai_notes: { text: given.sentence() } });
    judge('segment.update-ai/wrong-type').follows(
      isAccepted(wrongType) ? 'coerced' : isBadRequest(wrongType) ? 'rejected' : undefined,
      wrongType,
    );
    const empty = await api.updateSegmentAi({}, { rawBody: '' });
    judge('segment.update-ai/empty-body').follows(
      isAccepted(empty) ? 'accepted' : isRejection(empty) ? 'rejected' : undefined,
      empty,
    );
    const known = push();
    const more = await api.updateSegmentAi({ ...known, undocumented: given.sentence() });
    judge('segment.update-ai/unknown-member').follows(
      more.body?.segment?.ai_notes === known.ai_notes
        ? 'ignored'
        : isBadRequest(more)
          ? 'rejected'
          : undefined,
      more,
    );

    const toVersion = push();
    const versioned = await api.updateSegmentAi(toVersion, { version: 'v1' });
    judge('segment.update-ai/versioned-url').holds(
      [versioned],
      versioned.body?.segment?.ai_notes === toVersion.ai_notes,
      {
        expected: `status 200 and the notes ${toVersion.ai_notes}`,
        actual: describeResponse(versioned.exchange),
      },
    );
    const unasked = await api.updateSegmentAi(push(), { accept: 'none' });
    judge('segment.update-ai/accept-default').holds([unasked], unasked.body !== undefined, {
      expected: 'status 200 and a JSON body',
      actual: describeResponse(unasked.exchange),
    });
    const undeclared = push();
    const read = await api.updateSegmentAi(undeclared, { body: 'json-undeclared' });
    judge('segment.update-ai/content-type-default').holds(
      [read],
      read.body?.segment?.ai_notes === undeclared.ai_notes,
      {
        expected: `status 200 and the notes ${undeclared.ai_notes}`,
        actual: describeResponse(read.exchange),
      },
    );
    for (const way of [
      { body: 'json', accept: 'xml' },
      { body: 'xml', accept: 'json' },
    ] as const) {
      const crossing = push();
      const answer = await api.updateSegmentAi(crossing, way);
      judge('segment.update-ai/content-type-independent').holds(
        [answer],
        answer.body?.segment?.ai_notes === crossing.ai_notes,
        {
          expected: `a body in ${way.body} answered in ${way.accept}: the notes ${crossing.ai_notes}`,
          actual: describeResponse(answer.exchange),
        },
      );
    }
  },
);
