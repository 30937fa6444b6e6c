import { check, isAccepted, isRefusal } from '../fixtures/test.ts';

check(
  'pushes by each identifier, and by none',
  [
    'segment.update-ai/found-by-pair',
    'segment.update-ai/pair-push-stored',
    'segment.update-ai/identifiers-together',
    'segment.update-ai/external-segment-id',
    'segment.update-ai/external-segment-id-all-or-nothing',
    'segment.update-ai/half-pair-agent',
    'segment.update-ai/half-pair-interaction',
    'segment.update-ai/no-identifier',
    'segment.update-ai/unidentified-changes-nothing',
    'segment.update-ai/unknown-sys-id',
    'segment.update-ai/unknown-pair',
    'segment.update-ai/unknown-changes-nothing',
  ],
  async ({ api, given, judge }) => {
    const configuration = {
      enable_codes: false,
      use_third_party_ai: true,
      enable_ai_code: true,
      enable_ai_notes: true,
    };
    // Alone with its agent and interaction, so that the pair leaves no choice.
    const { sysId, request } = await given.openSegment(given.externalSegment({ configuration }));
    const { agent_sys_id: agent, interaction_sys_id: interaction } = request;
    const pairNotes = given.sentence();
    const byPair = await api.updateSegmentAi({
      agent_sys_id: agent,
      interaction_sys_id: interaction,
      ai_notes: pairNotes,
    });
    judge('segment.update-ai/found-by-pair').accepted(byPair);
    const pairRead = await api.getSegment(sysId);
    judge('segment.update-ai/pair-push-stored').equal(pairRead, 'segment.ai_notes', pairNotes);

    const externalNotes = given.sentence();
    const byExternalId = await api.updateSegmentAi({
      external_segment_id: request.external_segment_id ?? '',
      ai_notes: externalNotes,
    });
    const before = await api.getSegment(sysId);
    judge('segment.update-ai/external-segment-id').follows(
      isAccepted(byExternalId) ? 'accepted' : isRefusal(byExternalId) ? 'rejected' : undefined,
      byExternalId,
    );
    if (isAccepted(byExternalId)) {
      judge('segment.update-ai/external-segment-id-all-or-nothing').equal(
        before,
        'segment.ai_notes',
        externalNotes,
      );
    } else {
      judge('segment.update-ai/external-segment-id-all-or-nothing').same(pairRead, before, 'segment');
    }

    const ai_notes = given.sentence();
    judge('segment.update-ai/half-pair-agent').rejected(
      await api.updateSegmentAi({ agent_sys_id: agent, ai_notes }),
      400,
    );
    judge('segment.update-ai/half-pair-interaction').rejected(
      await api.updateSegmentAi({ interaction_sys_id: interaction, ai_notes }),
      400,
    );
    judge('segment.update-ai/no-identifier').rejected(await api.updateSegmentAi({ ai_notes }), 400);
    const between = await api.getSegment(sysId);
    judge('segment.update-ai/unidentified-changes-nothing').same(before, between, 'segment');

    const unknownSysId = await api.updateSegmentAi({ segment_sys_id: given.sysId(), ai_notes });
    judge('segment.update-ai/unknown-sys-id').follows(String(unknownSysId.status), unknownSysId);
    const unknownPair = await api.updateSegmentAi({
      agent_sys_id: agent,
      interaction_sys_id: given.sysId(),
      ai_notes,
    });
    judge('segment.update-ai/unknown-pair').follows(String(unknownPair.status), unknownPair);
    const after = await api.getSegment(sysId);
    judge('segment.update-ai/unknown-changes-nothing').same(between, after, 'segment');

    const together = await api.updateSegmentAi({
      segment_sys_id: sysId,
      agent_sys_id: agent,
      interaction_sys_id: interaction,
      ai_notes: given.sentence(),
    });
    judge('segment.update-ai/identifiers-together').accepted(together);
  },
);
