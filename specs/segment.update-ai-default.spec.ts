import { check } from '../fixtures/test.ts';

check(
  'the code of an update with an AI code',
  [
    'segment.update/ai-default',
    'segment.update/ai-default-yields-to-agent',
    'segment.update/default-without-ai-code',
  ],
  async ({ api, given, judge }) => {
    const [byDefault, byAi, byAgent] = [given.code(), given.code(), given.code()];
    await given.codes(byDefault, byAi, byAgent);
    const interaction = await given.interaction();
    const request = async () =>
      given.externalSegmentWithCodes([byDefault.code, byAi.code, byAgent.code], {
        interaction_sys_id: await given.nextInteraction(interaction),
        configuration: { use_third_party_ai: true, enable_ai_code: true, use_ai_as_default: true },
      });
    const notes = given.sentence();

    const undecided = await given.openSegment(request());
    await given.pushAi(undecided.sysId, { ai_wrap_up_code: byAi.code });
    const without = await api.updateSegment({ segment_sys_id: undecided.sysId }, { notes });
    const label = without.body?.segment?.code?.code;
    const reading =
      label === byAi.code ? 'ai-code' : label === byDefault.code ? 'configured-default' : undefined;
    judge('segment.update/ai-default').follows(reading, without);

    const decided = await given.openSegment(request());
    await given.pushAi(decided.sysId, { ai_wrap_up_code: byAi.code });
    const withCode = await api.updateSegment(
      { segment_sys_id: decided.sysId },
      { wrap_up_code: byAgent.code, notes },
    );
    judge('segment.update/ai-default-yields-to-agent').equal(withCode, 'segment.code.code', byAgent.code);

    const unadvised = await given.openSegment(request());
    const neither = await api.updateSegment({ segment_sys_id: unadvised.sysId }, { notes });
    const ofNeither = neither.body?.segment?.code?.code;
    judge('segment.update/default-without-ai-code').follows(
      ofNeither === byDefault.code ? 'configured-default' : ofNeither === undefined ? 'none' : undefined,
      neither,
    );
  },
);
