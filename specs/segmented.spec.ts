import { check, isAccepted } from '../fixtures/test.ts';

check(
  'a segmented wrap-up with every member',
  [
    'segment.create/segmented-members-stored',
    'segment.update/segmented-entered',
    'segment.update/segmented-default-code',
  ],
  async ({ api, given, judge }) => {
    const [firstRecord, secondRecord] = [await given.segmentRecord(), await given.segmentRecord()];
    const [byDefault, other] = await given.codes(given.code(), given.code());
    const labels = [byDefault.code ?? '', other.code ?? ''] as const;
    const interaction = await given.interaction();
    const openedOn = await given.openingTime(interaction, 3030);
    const configuration = {
      enable_codes: true,
      allowed_codes: labels.map((code) => ({ code })),
      default_code: labels[0],
    };
    const { answer, sysId } = await given.openSegmentedSegment(firstRecord, {
      interaction_sys_id: interaction,
      opened_on: openedOn,
      configuration,
    });

    for (const shown of [answer, await api.getSegment(sysId)]) {
      const at = 'segment.wrap_up_configuration';
      const listed = (shown.body?.segment?.wrap_up_configuration?.allowed_codes ?? []).map(
        ({ code }) => code,
      );
      const stored = judge('segment.create/segmented-members-stored');
      stored.equal(shown, 'segment.opened_on', openedOn);
      stored.equal(shown, `${at}.enable_codes`, true);
      stored.equal(shown, `${at}.default_code.code`, labels[0]);
      stored.matches(
        shown,
        `${at}.allowed_codes`,
        () => labels.every((label) => listed.includes(label)),
        `the codes ${labels.join(' and ')}`,
      );
    }

    const notes = given.characters(1000);
    const confirmedOn = await given.confirmationTime(7);
    const updated = await given.closeSegment(sysId, {
      wrap_up_code: labels[1],
      notes,
      confirmed_on: confirmedOn,
    });
    const read = await api.getSegment(sysId);
    const entered = judge('segment.update/segmented-entered');
    entered.equal(updated, 'segment.code.code', labels[1]);
    entered.equal(updated, 'segment.notes', notes);
    entered.equal(updated, 'segment.opened_on', openedOn);
    entered.equal(updated, 'segment.confirmed_on', confirmedOn);
    entered.present(updated, 'segment.submitted_on');
    entered.same(updated, read, 'segment.submitted_on');
    entered.equal(read, 'segment.confirmed_on', confirmedOn);
    entered.equal(read, 'segment.opened_on', openedOn);

    const undecided = await given.openSegmentedSegment(secondRecord, { configuration });
    const without = await given.closeSegment(undecided.sysId);
    judge('segment.update/segmented-default-code').equal(without, 'segment.code.code', labels[0]);
  },
);

/** Why parts that are open at the same time cannot be judged, and where they could. */
const inTurn = [
  'the target takes a part of a segmented wrap-up only after the part before it is closed',
  'a target that takes several open parts',
] as const;

check(
  'two parts of a segmented wrap-up',
  [
    'segment.create/segmented-leaves-others',
    'segment.get/segmented-found-by-external-id',
    'segment.update/segmented-found-by-external-id',
    'segment.update/segmented-leaves-others',
  ],
  async ({ api, given, judge }) => {
    const [firstRecord, secondRecord] = [await given.segmentRecord(), await given.segmentRecord()];
    const interaction = await given.interaction();
    const first = await given.openSegmentedSegment(firstRecord, {
      interaction_sys_id: interaction,
      opened_on: await given.openingTime(interaction, 600),
    });
    const before = await api.getSegment(first.sysId);
    const {
      part: second,
      isBeside,
      before: firstRead,
    } = await given.openFurtherPart(first, secondRecord, {
      opened_on: await given.openingTime(interaction, 60),
    });
    const after = firstRead ?? (await api.getSegment(first.sysId));
    if (isBeside) {
      judge('segment.create/segmented-leaves-others').equal(before, 'segment.state', 'open');
      judge('segment.create/segmented-leaves-others').same(before, after, 'segment');
    } else {
      judge('segment.create/segmented-leaves-others').skip(...inTurn);
      judge('segment.update/segmented-leaves-others').skip(...inTurn);
    }

    for (const { request, sysId } of [first, second]) {
      const found = await api.getSegment(request.external_segment_id ?? '');
      const { sys_id: foundId } = found.body?.segment ?? {};
      judge('segment.get/segmented-found-by-external-id').holds([found], foundId === sysId, {
        expected: `status 200 and the segment ${sysId}`,
        actual: `status ${found.status}, segment ${foundId ?? 'without an id'}`,
      });
    }

    if (isBeside && isAccepted(after) && after.body?.segment?.state !== 'open') {
      // What is closed already may take no update.
      judge('segment.update/segmented-found-by-external-id').blocked(
        'segment.create/segmented-leaves-others',
        after,
      );
      judge('segment.update/segmented-leaves-others').blocked(
        'segment.create/segmented-leaves-others',
        after,
      );
      return;
    }
    // The older one: a target that takes the newest of the agent and the interaction closes the other.
    const open = isBeside ? first : second;
    const updated = await api.updateSegment(
      { external_segment_id: open.request.external_segment_id ?? '' },
      { notes: given.sentence() },
    );
    const { sys_id: updatedId } = updated.body?.segment ?? {};
    judge('segment.update/segmented-found-by-external-id').holds([updated], updatedId === open.sysId, {
      expected: `status 200 and the segment ${open.sysId}`,
      actual: `status ${updated.status}, segment ${updatedId ?? 'without an id'}`,
    });
    if (!isBeside) return;
    const other = await api.getSegment(second.sysId);
    judge('segment.update/segmented-leaves-others').equal(other, 'segment.state', 'open');
    judge('segment.update/segmented-leaves-others').absent(other, 'segment.submitted_on');
  },
);

check(
  'AI content of two parts of a segmented wrap-up',
  [
    'segment.create/segmented-ai-stored',
    'segment.update-ai/segmented-stored',
    'segment.update-ai/segmented-leaves-others',
  ],
  async ({ api, given, judge }) => {
    const [firstRecord, secondRecord] = [await given.segmentRecord(), await given.segmentRecord()];
    const [advised, pushed] = await given.codes(given.code(), given.code());
    const interaction = await given.interaction();
    const labels = [advised.code ?? '', pushed.code ?? ''] as const;
    const configuration = {
      enable_codes: true,
      allowed_codes: labels.map((code) => ({ code })),
      default_code: labels[0],
      enable_ai_code: true,
      enable_ai_notes: true,
      use_third_party_ai: true,
    };
    // Before the one that is pushed to, so that it is not the newest.
    const other = await given.openSegmentedSegment(firstRecord, {
      interaction_sys_id: interaction,
      configuration,
    });
    const notes = given.characters(1000);
    const { part } = await given.openFurtherPart(other, secondRecord, {
      configuration,
      ai_wrap_up_code: labels[0],
      ai_notes: notes,
    });
    const created = await api.getSegment(part.sysId);
    judge('segment.create/segmented-ai-stored').equal(created, 'segment.ai_wrap_up_code', labels[0]);
    judge('segment.create/segmented-ai-stored').equal(created, 'segment.ai_notes', notes);

    const push = { ai_wrap_up_code: labels[1], ai_notes: given.sentence() };
    const answer = await api.updateSegmentAi({ segment_sys_id: part.sysId, ...push });
    judge('segment.update-ai/segmented-stored').accepted(answer);
    const read = await api.getSegment(part.sysId);
    judge('segment.update-ai/segmented-stored').equal(read, 'segment.ai_wrap_up_code', push.ai_wrap_up_code);
    judge('segment.update-ai/segmented-stored').equal(read, 'segment.ai_notes', push.ai_notes);
    const untouched = await api.getSegment(other.sysId);
    judge('segment.update-ai/segmented-leaves-others').absent(untouched, 'segment.ai_wrap_up_code');
    judge('segment.update-ai/segmented-leaves-others').absent(untouched, 'segment.ai_notes');
  },
);
