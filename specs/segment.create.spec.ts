import { brokenBy, check, isAccepted, isRejection, judgeInTable } from '../fixtures/test.ts';

const isNotTrue = (value: unknown): boolean => value !== true;

check(
  'opening an external wrap-up',
  [
    'segment.create/returns-sys-id',
    'segment.create/sys-ids-agree',
    'segment.create/sys-id-finds-segment',
    'segment.create/describes-outcome',
    'segment.create/state-open',
    'segment.create/agent-returned',
    'segment.create/interaction-returned',
    'segment.create/external-returned',
    'segment.create/opened-on-returned',
    'segment.create/is-stored',
    'segment.create/segmented-default-false',
    'segment.create/enable-codes-default-false',
    'segment.create/flag-as-string',
    'segment.create/same-pair-again',
    'segment.create/same-pair-again-as-answered',
    'segment.create/opens-a-segment-each',
    'segment.create/leaves-others-alone',
    'segment.create/in-segment-table',
  ],
  async ({ api, given, judge, representation }) => {
    const several = await given.severalUnavailable();
    const interaction = await given.interaction();
    // Some time ago, so that it is not the time of the call.
    const openedOn = await given.openingTime(interaction, 5025);
    const request = await given.externalSegment({ interaction_sys_id: interaction, opened_on: openedOn });

    const opened = await given.openSegment(request);
    const created = opened.answer;
    judge('segment.create/returns-sys-id').present(created, 'sys_id');
    judge('segment.create/sys-ids-agree').matches(
      created,
      'segment.sys_id',
      (id) => id !== undefined && (created.body?.sys_id ?? id) === id,
      `the sys_id at the top, ${created.body?.sys_id}`,
    );
    judge('segment.create/describes-outcome').present(created, 'message');
    judge('segment.create/state-open').equal(created, 'segment.state', 'open');
    judge('segment.create/agent-returned').equal(created, 'segment.agent', request.agent_sys_id);
    judge('segment.create/interaction-returned').equal(created, 'segment.interaction', interaction);
    judge('segment.create/external-returned').equal(created, 'segment.external', true);
    judge('segment.create/opened-on-returned').equal(created, 'segment.opened_on', openedOn);
    judge('segment.create/segmented-default-false').matches(
      created,
      'segment.segmented',
      isNotTrue,
      'false or no value',
    );

    const bySysId = await api.getSegment(created.body?.sys_id ?? opened.sysId);
    // Where that finds nothing, the other identifier tells a wrong sys_id from a read that does not work.
    const read = isAccepted(bySysId) ? bySysId : await api.getSegment(request.external_segment_id ?? '');
    if (isAccepted(read)) {
      judge('segment.create/sys-id-finds-segment').holds(
        [created, bySysId],
        bySysId.body?.segment?.sys_id === opened.sysId,
        {
          expected: `the segment ${opened.sysId}`,
          actual: `status ${bySysId.status}, segment ${bySysId.body?.segment?.sys_id ?? 'without an id'}`,
        },
      );
    } else {
      judge('segment.create/sys-id-finds-segment').blocked(brokenBy(read) ?? 'segment.get/answers-200', read);
    }
    judge('segment.create/is-stored').equal(read, 'segment.state', 'open');
    judge('segment.create/is-stored').equal(read, 'segment.agent', request.agent_sys_id);
    judge('segment.create/is-stored').equal(read, 'segment.interaction', interaction);
    judge('segment.create/is-stored').equal(read, 'segment.external', true);
    judge('segment.create/is-stored').equal(read, 'segment.opened_on', openedOn);

    const [code] = await given.codes(given.code());
    const label = code.code ?? '';
    const withoutFlag = await api.createSegment({
      ...(await given.further(request)),
      // An empty object would be no value in XML.
      configuration: { allowed_codes: [{ code: label }], default_code: label },
    });
    judge('segment.create/enable-codes-default-false').accepted(withoutFlag);
    if (isAccepted(withoutFlag)) {
      judge('segment.create/enable-codes-default-false').matches(
        withoutFlag,
        'segment.wrap_up_configuration.enable_codes',
        isNotTrue,
        'false or no value',
      );
    }

    // Another configuration and time, so that what is held for the pair would change the first segment.
    const second = await given.externalSegmentWithCodes([label], {
      interaction_sys_id: interaction,
      opened_on: await given.openingTime(interaction, 1147),
    });
    // Where the second one may take its place, the creations so far show whether others are left alone.
    const beforeSecond = several && (await api.getSegment(opened.sysId));
    const again = await api.createSegment(second);
    const found = await api.getSegment(second.external_segment_id ?? '');
    const { sys_id: foundId } = found.body?.segment ?? {};
    const { sys_id: openedId } = again.body?.segment ?? {};
    judge('segment.create/same-pair-again-as-answered').holds(
      [again, found],
      isAccepted(again) ? foundId !== undefined && foundId === openedId : isRejection(found),
      {
        expected: isAccepted(again) ? `the segment ${openedId}` : 'no segment after the rejection',
        actual: `status ${found.status}, segment ${foundId ?? 'without an id'}`,
      },
    );
    if (several) judge('segment.create/same-pair-again').skip(...several);
    else judge('segment.create/same-pair-again').accepted(again);
    if (several && !isAccepted(again)) {
      judge('segment.create/opens-a-segment-each').skip(...several);
    } else if (isAccepted(again)) {
      judge('segment.create/opens-a-segment-each').matches(
        again,
        'segment.sys_id',
        (id) => id !== opened.sysId,
        `another sys_id than that of the first segment, ${opened.sysId}`,
      );
    } else {
      judge('segment.create/opens-a-segment-each').blocked('segment.create/same-pair-again', again);
    }
    judge('segment.create/leaves-others-alone').same(
      read,
      beforeSecond ?? (await api.getSegment(opened.sysId)),
      'segment',
    );

    if (representation === 'json') {
      const asText = await api.createSegment({
        agent_sys_id: request.agent_sys_id,
        interaction_sys_id: await given.nextInteraction(interaction),
        external: 'true',
        external_segment_id: given.unique(),
        configuration: { enable_codes: false },
      });
      const taken = isAccepted(asText) && asText.body?.segment?.external === true;
      const value = isRejection(asText) ? 'rejected' : taken ? 'accepted' : undefined;
      judge('segment.create/flag-as-string').follows(value, asText);
    }

    await judgeInTable(
      judge('segment.create/in-segment-table'),
      given,
      'interaction_wrap_up_segment',
      opened.sysId,
      created,
    );
  },
);
