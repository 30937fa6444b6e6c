import { check, isAccepted, isRefusal, isRejection, notOpened, openedSysId } from '../fixtures/test.ts';

const rootCauses = notOpened('segment.create/internal-opens');
const isNotTrue = (value: unknown): boolean => value !== true;

check(
  'opening and closing an internal wrap-up',
  [
    'segment.create/internal-opens',
    'segment.create/internal-state-open',
    'segment.create/internal-not-external',
    'segment.create/external-default-false',
    'segment.create/configuration-id-when-external',
    'segment.create/inactive-configuration',
    'segment.update/internal-closes',
    'segment.update/internal-not-external',
  ],
  async ({ api, given, judge }) => {
    const request = await given.internalSegment();

    const created = await api.createSegment(request);
    // Refused for being internal, or as every creation is? Then nothing here can be judged.
    if (!isAccepted(created)) await given.openSegment();
    judge('segment.create/internal-opens').accepted(created);
    const sysId = openedSysId(created);
    if (sysId === undefined) {
      judge('segment.create/internal-state-open').blockedFor(created, rootCauses);
      judge('segment.create/internal-not-external').blockedFor(created, rootCauses);
      judge('segment.update/internal-closes').blockedFor(created, rootCauses);
      judge('segment.update/internal-not-external').blockedFor(created, rootCauses);
    } else {
      const read = await api.getSegment(sysId);
      for (const shown of [created, read]) {
        judge('segment.create/internal-state-open').equal(shown, 'segment.state', 'open');
        judge('segment.create/internal-not-external').matches(
          shown,
          'segment.external',
          isNotTrue,
          'false or no value',
        );
      }

      const updated = await api.updateSegment({ segment_sys_id: sysId }, { notes: given.sentence() });
      const closed = await api.getSegment(sysId);
      judge('segment.update/internal-closes').equal(updated, 'segment.state', 'closed');
      judge('segment.update/internal-closes').equal(closed, 'segment.state', 'closed');
      judge('segment.update/internal-not-external').matches(
        updated,
        'segment.external',
        isNotTrue,
        'false or no value',
      );
    }

    const byDefault = await api.createSegment({
      agent_sys_id: request.agent_sys_id,
      interaction_sys_id: await given.interaction(),
      wrap_up_configuration_sys_id: request.wrap_up_configuration_sys_id,
    });
    judge('segment.create/external-default-false').accepted(byDefault);
    if (isAccepted(byDefault)) {
      judge('segment.create/external-default-false').matches(
        byDefault,
        'segment.external',
        isNotTrue,
        'false or no value',
      );
    }

    const inactive = await api.createSegment({
      agent_sys_id: request.agent_sys_id,
      interaction_sys_id: await given.interaction(),
      external: false,
      wrap_up_configuration_sys_id: await given.inactiveConfiguration(),
    });
    judge('segment.create/inactive-configuration').follows(
      isAccepted(inactive) ? 'accepted' : isRefusal(inactive) ? 'rejected' : undefined,
      inactive,
    );

    // An external wrap-up works without: what is rejected is rejected for the configuration that it names.
    const external = await given.openSegment();
    const both = await api.createSegment({
      agent_sys_id: request.agent_sys_id,
      interaction_sys_id: external.request.interaction_sys_id,
      external: true,
      external_segment_id: given.unique(),
      configuration: { enable_codes: false },
      wrap_up_configuration_sys_id: request.wrap_up_configuration_sys_id,
    });
    const value = isRejection(both) ? 'rejected' : isAccepted(both) ? 'accepted' : undefined;
    judge('segment.create/configuration-id-when-external').follows(value, both);
  },
);

check(
  'an internal wrap-up without a configuration',
  [
    'segment.create/configuration-id-required',
    'segment.create/no-configuration-id-makes-nothing',
    'segment.create/configuration-id-required-by-default',
    'segment.create/no-configuration-id-by-default-makes-nothing',
  ],
  async ({ api, given, judge }) => {
    const external = {
      agent_sys_id: given.agent,
      interaction_sys_id: await given.interaction(),
      external: true,
      external_segment_id: given.unique(),
      configuration: { enable_codes: false },
    };
    const { agent_sys_id: agent, interaction_sys_id: interaction } = external;
    // The pair may have older segments.
    const before = await api.getSegmentByAgentAndInteraction(agent, interaction);
    const named = await api.createSegment({
      agent_sys_id: agent,
      interaction_sys_id: interaction,
      external: false,
    });
    const afterNamed = await api.getSegmentByAgentAndInteraction(agent, interaction);
    const byDefault = await api.createSegment({ ...external, external: undefined });
    const afterDefault = await api.getSegmentByAgentAndInteraction(agent, interaction);

    // Agent and interaction are good, and a segment of theirs is found: they open one that is external.
    await given.openSegment(external);
    const found = await api.getSegmentByAgentAndInteraction(agent, interaction);

    for (const [rule, nothing, answer, earlier, later] of [
      [
        'segment.create/configuration-id-required',
        'segment.create/no-configuration-id-makes-nothing',
        named,
        before,
        afterNamed,
      ],
      [
        'segment.create/configuration-id-required-by-default',
        'segment.create/no-configuration-id-by-default-makes-nothing',
        byDefault,
        afterNamed,
        afterDefault,
      ],
    ] as const) {
      judge(rule).rejected(answer, 400);
      judge(nothing).present(found, 'segment');
      judge(nothing).holds(
        [earlier, answer, later],
        isAccepted(earlier)
          ? later.body?.segment?.sys_id === earlier.body?.segment?.sys_id
          : isRejection(later),
        {
          expected: `${earlier.body?.segment?.sys_id ?? 'no segment'} for the agent and the interaction, as before`,
          actual: `status ${later.status}, segment ${later.body?.segment?.sys_id ?? 'without an id'}`,
        },
      );
    }
  },
);

check(
  'the configuration of an internal wrap-up',
  [
    'segment.create/internal-enable-codes',
    'segment.create/internal-allowed-codes',
    'segment.create/internal-default-code',
  ],
  async ({ api, given, judge }) => {
    const [first, second] = [given.code(), given.code()];
    const posted = await given.codes(first, second);
    const ids = posted.map(({ sys_id: sysId }) => sysId);
    const fields = { enable_codes: 'true', allowed_codes: ids.join(','), default_code: posted[1].sys_id };
    const request = await given.internalSegment(fields);

    const answer = await api.createSegment(request);
    const sysId = openedSysId(answer);
    if (sysId === undefined) {
      // Refused for being internal, or as every creation is?
      if (!isAccepted(answer)) await given.openSegment();
      judge('segment.create/internal-enable-codes').blockedFor(answer, rootCauses);
      judge('segment.create/internal-allowed-codes').blockedFor(answer, rootCauses);
      judge('segment.create/internal-default-code').blockedFor(answer, rootCauses);
      return;
    }
    const read = await api.getSegment(sysId);
    for (const shown of [answer, read]) {
      const labels = (shown.body?.segment?.wrap_up_configuration?.allowed_codes ?? []).map(
        ({ code }) => code,
      );
      judge('segment.create/internal-enable-codes').equal(
        shown,
        'segment.wrap_up_configuration.enable_codes',
        true,
      );
      judge('segment.create/internal-allowed-codes').matches(
        shown,
        'segment.wrap_up_configuration.allowed_codes',
        () => labels.length === 2 && labels.includes(first.code) && labels.includes(second.code),
        `the codes ${first.code} and ${second.code}`,
      );
      judge('segment.create/internal-default-code').equal(
        shown,
        'segment.wrap_up_configuration.default_code.code',
        second.code,
      );
    }
  },
);
