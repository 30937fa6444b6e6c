import { check, type Answer } from '../fixtures/test.ts';

/** The status of a rejection, as the reading unknown-id names it. */
function rejectedWith(answer: Answer): string | undefined {
  return answer.status >= 400 ? String(answer.status) : undefined;
}

check(
  'a pair finds a segment of its own agent and interaction',
  [
    'segment.get-by-agent-interaction/found-by-interaction',
    'segment.get-by-agent-interaction/unknown-agent',
    'segment.get-by-agent-interaction/unknown-interaction',
    'segment.get-by-agent-interaction/several-of-a-pair',
    'segment.get-by-agent-interaction/enable-codes-returned',
    'segment.get/enable-codes-returned',
    'segment.get/awaiting-confirmation-true',
  ],
  async ({ api, given, judge }) => {
    const [interaction, otherInteraction] = [await given.interaction(), await given.interaction()];
    const first = await given.openSegment(given.externalSegment({ interaction_sys_id: interaction }));
    const second = await given.openSegment(given.externalSegment({ interaction_sys_id: otherInteraction }));

    const ofFirst = await api.getSegmentByAgentAndInteraction(given.agent, interaction);
    judge('segment.get-by-agent-interaction/found-by-interaction').equal(
      ofFirst,
      'segment.sys_id',
      first.sysId,
    );
    const ofSecond = await api.getSegmentByAgentAndInteraction(given.agent, otherInteraction);
    judge('segment.get-by-agent-interaction/found-by-interaction').equal(
      ofSecond,
      'segment.sys_id',
      second.sysId,
    );
    judge('segment.get-by-agent-interaction/enable-codes-returned').flag(
      ofSecond,
      'segment.wrap_up_configuration.enable_codes',
      false,
      false,
    );

    const ofOtherAgent = await api.getSegmentByAgentAndInteraction(given.sysId(), interaction);
    judge('segment.get-by-agent-interaction/unknown-agent').follows(rejectedWith(ofOtherAgent), ofOtherAgent);
    const ofNoInteraction = await api.getSegmentByAgentAndInteraction(given.agent, given.sysId());
    judge('segment.get-by-agent-interaction/unknown-interaction').follows(
      rejectedWith(ofNoInteraction),
      ofNoInteraction,
    );

    await given.closeSegment(first.sysId);
    const closed = await api.getSegment(first.sysId);
    judge('segment.get/enable-codes-returned').flag(
      closed,
      'segment.wrap_up_configuration.enable_codes',
      false,
      false,
    );
    judge('segment.get/awaiting-confirmation-true').equal(closed, 'segment.awaiting_confirmation', true);

    const several = await given.severalUnavailable();
    if (several) {
      judge('segment.get-by-agent-interaction/several-of-a-pair').skip(...several);
      return;
    }
    // Closed, open, closed, in this order: each reading finds another one.
    const middle = await given.openSegment(given.externalSegment({ interaction_sys_id: interaction }));
    const newest = await given.openSegment(given.externalSegment({ interaction_sys_id: interaction }));
    await given.closeSegment(newest.sysId);
    const ofSeveral = await api.getSegmentByAgentAndInteraction(given.agent, interaction);
    const readings = new Map([
      [first.sysId, 'oldest'],
      [middle.sysId, 'open'],
      [newest.sysId, 'newest'],
    ]);
    judge('segment.get-by-agent-interaction/several-of-a-pair').follows(
      readings.get(ofSeveral.body?.segment?.sys_id ?? ''),
      ofSeveral,
    );
  },
);
