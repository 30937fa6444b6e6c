import { check, isAccepted, isRefusal, type Answer } from '../fixtures/test.ts';

/** The value of a reading on rejecting or accepting; undefined for what is neither. */
function outcome(answer: Answer): 'accepted' | 'rejected' | undefined {
  if (isAccepted(answer)) return 'accepted';
  return isRefusal(answer) ? 'rejected' : undefined;
}

check(
  'updates that may be refused',
  [
    'segment.update/closed-again',
    'segment.update/closed-again-all-or-nothing',
    'segment.update/closed-again-stays-closed',
    'segment.update/code-not-allowed',
    'segment.update/code-not-allowed-all-or-nothing',
    'segment.update/malformed-changes-nothing',
  ],
  async ({ api, given, judge, representation }) => {
    const interaction = await given.interaction();

    const closed = await given.openSegment(given.externalSegment({ interaction_sys_id: interaction }));
    await given.closeSegment(closed.sysId, {
      notes: given.sentence(),
      confirmed_on: await given.confirmationTime(600),
    });
    const before = await api.getSegment(closed.sysId);
    const confirmedOn = await given.confirmationTime(60);
    const again = await api.updateSegment(
      { segment_sys_id: closed.sysId },
      { notes: given.sentence(), confirmed_on: confirmedOn },
    );
    const after = await api.getSegment(closed.sysId);
    judge('segment.update/closed-again').follows(outcome(again), again);
    judge('segment.update/closed-again-stays-closed').equal(after, 'segment.state', 'closed');
    if (isAccepted(again)) {
      judge('segment.update/closed-again-all-or-nothing').equal(after, 'segment.confirmed_on', confirmedOn);
    } else {
      judge('segment.update/closed-again-all-or-nothing').same(before, after, 'segment');
    }

    const [allowed, outside] = [given.code(), given.code()];
    await given.codes(allowed, outside);
    const choosy = await given.openSegment(
      given.externalSegmentWithCodes([allowed.code], {
        interaction_sys_id: await given.nextInteraction(interaction),
      }),
    );
    const chosen = await api.updateSegment(
      { segment_sys_id: choosy.sysId },
      { wrap_up_code: outside.code, confirmed_on: confirmedOn },
    );
    const choosyRead = await api.getSegment(choosy.sysId);
    judge('segment.update/code-not-allowed').follows(outcome(chosen), chosen);
    if (isAccepted(chosen)) {
      judge('segment.update/code-not-allowed-all-or-nothing').equal(
        chosen,
        'segment.code.code',
        outside.code,
      );
    } else {
      judge('segment.update/code-not-allowed-all-or-nothing').equal(choosyRead, 'segment.state', 'open');
      judge('segment.update/code-not-allowed-all-or-nothing').absent(choosyRead, 'segment.confirmed_on');
    }

    const garbled = await given.openSegment(
      given.externalSegment({ interaction_sys_id: await given.nextInteraction(interaction) }),
    );
    const { open } = await given.xmlFrame();
    const rawBody = representation === 'json' ? '{"notes": "cut off"' : `${open}<notes>cut off</notes>`;
    await api.updateSegment({ segment_sys_id: garbled.sysId }, {}, { rawBody });
    const garbledRead = await api.getSegment(garbled.sysId);
    judge('segment.update/malformed-changes-nothing').equal(garbledRead, 'segment.state', 'open');
  },
);
