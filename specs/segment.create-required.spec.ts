import { brokenBy, BlockedError, check, isAccepted, isRejection } from '../fixtures/test.ts';

/** A day, so that no wrap-up ends by itself during a run, whatever the zone of its opening time. */
const duration = '86400';

check(
  'what an external wrap-up requires, and what it may leave out',
  [
    'segment.create/agent-required',
    'segment.create/no-agent-makes-nothing',
    'segment.create/interaction-required',
    'segment.create/no-interaction-makes-nothing',
    'segment.create/configuration-required-when-external',
    'segment.create/rejected-makes-nothing',
    'segment.create/external-segment-id-required',
    'segment.create/no-external-segment-id-makes-nothing',
    'segment.create/allowed-codes-required',
    'segment.create/no-allowed-codes-makes-nothing',
    'segment.create/default-code-required',
    'segment.create/no-default-code-makes-nothing',
    'segment.create/allowed-code-label-required',
    'segment.create/no-allowed-code-label-makes-nothing',
    'segment.create/configuration-id-optional-when-external',
    'segment.create/segment-members-optional',
    'segment.create/opened-on-optional',
    'segment.create/show-timer-optional',
    'segment.create/default-code-optional',
    'segment.create/enable-codes-false-returned',
    'segment.create/allowed-codes-optional',
  ],
  async ({ api, given, judge }) => {
    const [first, second] = [given.code(), given.code()];
    await given.codes(first, second);
    const interaction = await given.interaction();
    const [language] = await given.languages();
    const allowed = [{ code: first.code }, { code: second.code }];
    const codes = { enable_codes: true, allowed_codes: allowed, default_code: second.code };
    // Everything but what belongs to other kinds of wrap-ups: each request below lacks one member more.
    const valid = {
      agent_sys_id: given.agent,
      interaction_sys_id: interaction,
      external: true,
      external_segment_id: given.unique(),
      segmented: false,
      opened_on: await given.openingTime(interaction, 4242),
      configuration: codes,
    };

    // Without that identifier only the pair finds a segment. The pair may have older ones.
    const before = await api.getSegmentByAgentAndInteraction(given.agent, interaction);
    const unnamed = await api.createSegment({ ...valid, external_segment_id: undefined });
    const after = await api.getSegmentByAgentAndInteraction(given.agent, interaction);

    // What is rejected is rejected for the missing member: with it, the same request is accepted and found.
    const opened = await api.createSegment(valid);
    const optional = [
      [
        'segment.create/configuration-id-optional-when-external',
        { wrap_up_configuration_sys_id: given.sysId() },
      ],
      [
        'segment.create/segment-members-optional',
        { segment_id: given.sysId(), segment_table: 'sn_openframe_phone_log' },
      ],
      ['segment.create/show-timer-optional', { configuration: { ...codes, show_timer: true } }],
    ] as const;
    if (!isAccepted(opened)) {
      // Refused for what it lacks, or as every creation is?
      for (const [id, more] of optional) {
        const control = await api.createSegment({ ...valid, external_segment_id: given.unique(), ...more });
        if (isAccepted(control)) throw new BlockedError(id, opened);
      }
      throw new BlockedError(brokenBy(opened) ?? 'segment.create/answers-200', opened);
    }
    for (const [id] of optional) judge(id).accepted(opened);
    const found = await api.getSegment(valid.external_segment_id);
    const paired = await api.getSegmentByAgentAndInteraction(given.agent, interaction);

    judge('segment.create/external-segment-id-required').rejected(unnamed, 400);
    judge('segment.create/no-external-segment-id-makes-nothing').present(paired, 'segment');
    judge('segment.create/no-external-segment-id-makes-nothing').holds(
      [before, unnamed, after],
      isAccepted(before) ? after.body?.segment?.sys_id === before.body?.segment?.sys_id : isRejection(after),
      {
        expected: `${before.body?.segment?.sys_id ?? 'no segment'} for the agent and the interaction, as before`,
        actual: `status ${after.status}, segment ${after.body?.segment?.sys_id ?? 'without an id'}`,
      },
    );

    for (const [rule, nothing, lacking] of [
      [
        'segment.create/agent-required',
        'segment.create/no-agent-makes-nothing',
        { ...valid, external_segment_id: given.unique(), agent_sys_id: undefined },
      ],
      [
        'segment.create/interaction-required',
        'segment.create/no-interaction-makes-nothing',
        { ...valid, external_segment_id: given.unique(), interaction_sys_id: undefined },
      ],
      [
        'segment.create/configuration-required-when-external',
        'segment.create/rejected-makes-nothing',
        { ...valid, external_segment_id: given.unique(), configuration: undefined },
      ],
      [
        'segment.create/allowed-codes-required',
        'segment.create/no-allowed-codes-makes-nothing',
        {
          ...valid,
          external_segment_id: given.unique(),
          configuration: { ...codes, allowed_codes: undefined },
        },
      ],
      [
        'segment.create/default-code-required',
        'segment.create/no-default-code-makes-nothing',
        {
          ...valid,
          external_segment_id: given.unique(),
          configuration: { ...codes, default_code: undefined },
        },
      ],
      [
        'segment.create/allowed-code-label-required',
        'segment.create/no-allowed-code-label-makes-nothing',
        {
          ...valid,
          external_segment_id: given.unique(),
          configuration: {
            ...codes,
            allowed_codes: [...allowed, { translation: { language, code: given.label() } }],
          },
        },
      ],
    ] as const) {
      const answer = await api.createSegment(lacking);
      judge(rule).rejected(answer, 400);
      judge(nothing).present(found, 'segment');
      judge(nothing).refused(await api.getSegment(lacking.external_segment_id));
    }

    const withoutTime = { ...(await given.further(valid)), opened_on: undefined };
    judge('segment.create/opened-on-optional').accepted(await api.createSegment(withoutTime));

    const withoutDefault = await api.createSegment({
      ...(await given.further(valid)),
      configuration: { enable_codes: false, allowed_codes: allowed },
    });
    judge('segment.create/default-code-optional').accepted(withoutDefault);
    if (isAccepted(withoutDefault)) {
      judge('segment.create/enable-codes-false-returned').matches(
        withoutDefault,
        'segment.wrap_up_configuration.enable_codes',
        (value) => value !== true,
        'false or no value',
      );
    } else {
      judge('segment.create/enable-codes-false-returned').blocked(
        'segment.create/default-code-optional',
        withoutDefault,
      );
    }

    const withoutCodes = { ...(await given.further(valid)), configuration: { enable_codes: false } };
    judge('segment.create/allowed-codes-optional').accepted(await api.createSegment(withoutCodes));
  },
);

check(
  'what a duration requires',
  [
    'segment.create/duration-accepted',
    'segment.create/duration-with-codes',
    'segment.create/duration-with-timer-flag',
    'segment.create/show-timer-required',
    'segment.create/no-show-timer-makes-nothing',
    'segment.create/opened-on-required',
    'segment.create/no-opened-on-makes-nothing',
    'segment.create/duration-as-number',
  ],
  async ({ api, given, judge, representation }) => {
    const interaction = await given.interaction();
    const valid = {
      agent_sys_id: given.agent,
      interaction_sys_id: interaction,
      external: true,
      external_segment_id: given.unique(),
      segmented: false,
      opened_on: await given.openingTime(interaction, 0),
      configuration: { enable_codes: false, duration, show_timer: true },
    };

    const accepted = await api.createSegment(valid);
    // Where not even this is accepted, a refusal is not one of the duration.
    const { request: control } = await given.openSegment(
      given.externalSegment({ interaction_sys_id: await given.nextInteraction(interaction) }),
    );
    judge('segment.create/duration-accepted').accepted(accepted);
    const found = await api.getSegment(control.external_segment_id ?? '');

    const code = given.code();
    await given.codes(code);
    const { interaction_sys_id: another, opened_on: openedOn } = await given.further(valid);
    const withCodes = await given.externalSegmentWithCodes([code.code], {
      interaction_sys_id: another,
      opened_on: openedOn,
    });
    const limited = await api.createSegment({
      ...withCodes,
      configuration: { ...withCodes.configuration, duration, show_timer: true },
    });
    judge('segment.create/duration-with-codes').accepted(limited);

    const hidden = await api.createSegment({
      ...(await given.further(valid)),
      configuration: { enable_codes: false, duration, show_timer: false },
    });
    const isHiddenRejected = accepted.status < 300 && hidden.status === 400;
    judge('segment.create/duration-with-timer-flag').follows(
      isAccepted(hidden) ? 'accepted' : isHiddenRejected ? 'rejected' : undefined,
      hidden,
    );

    for (const [rule, nothing, lacking] of [
      [
        'segment.create/show-timer-required',
        'segment.create/no-show-timer-makes-nothing',
        {
          ...valid,
          external_segment_id: given.unique(),
          configuration: { enable_codes: false, duration },
        },
      ],
      [
        'segment.create/opened-on-required',
        'segment.create/no-opened-on-makes-nothing',
        { ...valid, external_segment_id: given.unique(), opened_on: undefined },
      ],
    ] as const) {
      const answer = await api.createSegment(lacking);
      judge(rule).rejected(answer, 400);
      judge(nothing).present(found, 'segment');
      judge(nothing).refused(await api.getSegment(lacking.external_segment_id));
    }

    // In XML a number is text.
    if (representation === 'json') {
      const asNumber = await api.createSegment({
        ...(await given.further(valid)),
        configuration: { enable_codes: false, duration: Number(duration), show_timer: true },
      });
      const refused = isRejection(asNumber) ? 'number-rejected' : undefined;
      const value = isAccepted(asNumber) ? 'number-accepted' : refused;
      judge('segment.create/duration-as-number').follows(value, asNumber);
    }
  },
);
