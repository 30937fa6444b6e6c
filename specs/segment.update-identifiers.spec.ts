import { check, type Answer } from '../fixtures/test.ts';

/** The sys_ids under which an answer to an update names its segment. */
function named(
  answer: Answer<{ sys_id?: string; segment?: { sys_id?: string } }>,
): readonly (string | undefined)[] {
  return [answer.body?.sys_id, answer.body?.segment?.sys_id];
}

/** What is expected of an update that finds a segment, and what came. */
function evidence(answer: Answer<object>, sysId: string): { expected: string; actual: string } {
  const names = named(answer).filter((id) => id !== undefined);
  return {
    expected: `status 200 and the segment ${sysId}`,
    actual: `status ${answer.status} and ${names.length === 0 ? 'no segment' : `the segment ${names.join(', ')}`}`,
  };
}

check(
  'an update by each identifier',
  [
    'segment.update/found-by-pair',
    'segment.update/found-by-external-segment-id',
    'segment.update/external-segment-id-leaves-others',
    'segment.update/sys-id-wins',
    'segment.update/sys-id-wins-alone',
    'segment.update/identifiers-together',
    'segment.update/sys-id-with-half-pair',
  ],
  async ({ api, given, judge }) => {
    const notes = given.sentence();
    const several = await given.severalUnavailable();
    const { sysId: first, request } = await given.openSegment();
    const { agent_sys_id: agent, interaction_sys_id: interaction } = request;
    const openNext = async () =>
      given.openSegment(
        given.externalSegment({ interaction_sys_id: await given.nextInteraction(interaction) }),
      );
    const withAgent = await api.updateSegment({ segment_sys_id: first, agent_sys_id: agent }, { notes });
    judge('segment.update/sys-id-with-half-pair').holds(
      [withAgent],
      named(withAgent).includes(first),
      evidence(withAgent, first),
    );

    const older = await openNext();
    // Of one agent and interaction, where the target takes several: what is changed with them would show.
    const other = several
      ? await openNext()
      : await given.openSegment(
          given.externalSegment({ interaction_sys_id: older.request.interaction_sys_id }),
        );
    const byExternalId = await api.updateSegment(
      { external_segment_id: older.request.external_segment_id ?? '' },
      { notes },
    );
    judge('segment.update/found-by-external-segment-id').holds(
      [byExternalId],
      named(byExternalId).includes(older.sysId),
      evidence(byExternalId, older.sysId),
    );
    const otherRead = await api.getSegment(other.sysId);
    judge('segment.update/external-segment-id-leaves-others').equal(otherRead, 'segment.state', 'open');

    const winner = await openNext();
    const byBoth = await api.updateSegment(
      { segment_sys_id: winner.sysId, external_segment_id: other.request.external_segment_id ?? '' },
      { notes },
    );
    judge('segment.update/sys-id-wins').holds(
      [byBoth],
      named(byBoth).includes(winner.sysId),
      evidence(byBoth, winner.sysId),
    );
    const loser = await api.getSegment(other.sysId);
    judge('segment.update/sys-id-wins-alone').equal(loser, 'segment.state', 'open');

    const byAll = await api.updateSegment(
      {
        segment_sys_id: other.sysId,
        external_segment_id: other.request.external_segment_id ?? '',
        agent_sys_id: agent,
        interaction_sys_id: other.request.interaction_sys_id,
      },
      { notes },
    );
    judge('segment.update/identifiers-together').holds(
      [byAll],
      named(byAll).includes(other.sysId),
      evidence(byAll, other.sysId),
    );

    // The only wrap-up of its interaction: which of several a pair finds is open.
    const alone = await given.openSegment();
    const byPair = await api.updateSegment(
      { agent_sys_id: agent, interaction_sys_id: alone.request.interaction_sys_id },
      { notes },
    );
    judge('segment.update/found-by-pair').holds(
      [byPair],
      named(byPair).includes(alone.sysId),
      evidence(byPair, alone.sysId),
    );
  },
);

check(
  'updates that name no segment, or none that exists',
  [
    'segment.update/half-pair-agent',
    'segment.update/half-pair-interaction',
    'segment.update/no-identifier',
    'segment.update/unidentified-changes-nothing',
    'segment.update/unknown-sys-id',
    'segment.update/unknown-external-segment-id',
    'segment.update/unknown-pair',
    'segment.update/unknown-changes-nothing',
  ],
  async ({ api, given, judge }) => {
    const { sysId, request } = await given.openSegment();
    const { agent_sys_id: agent, interaction_sys_id: interaction } = request;
    const update = { notes: given.sentence(), confirmed_on: await given.confirmationTime(0) };
    const before = await api.getSegment(sysId);

    judge('segment.update/half-pair-agent').rejected(
      await api.updateSegment({ agent_sys_id: agent }, update),
      400,
    );
    judge('segment.update/half-pair-interaction').rejected(
      await api.updateSegment({ interaction_sys_id: interaction }, update),
      400,
    );
    judge('segment.update/no-identifier').rejected(await api.updateSegment({}, update), 400);
    const between = await api.getSegment(sysId);
    judge('segment.update/unidentified-changes-nothing').same(before, between, 'segment');

    const unknownSysId = await api.updateSegment({ segment_sys_id: given.sysId() }, update);
    judge('segment.update/unknown-sys-id').follows(String(unknownSysId.status), unknownSysId);
    const unknownExternalId = await api.updateSegment({ external_segment_id: given.unique() }, update);
    judge('segment.update/unknown-external-segment-id').follows(
      String(unknownExternalId.status),
      unknownExternalId,
    );
    const unknownPair = await api.updateSegment(
      { agent_sys_id: agent, interaction_sys_id: given.sysId() },
      update,
    );
    judge('segment.update/unknown-pair').follows(String(unknownPair.status), unknownPair);
    const after = await api.getSegment(sysId);
    judge('segment.update/unknown-changes-nothing').same(between, after, 'segment');
  },
);
