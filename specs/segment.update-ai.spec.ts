import { check, type Answer } from '../fixtures/test.ts';

const thirdParty = { use_third_party_ai: true, enable_ai_code: true, enable_ai_notes: true } as const;

/** Seconds between a stamp and the clock of the target, as the Date header of the same answer shows it. */
function secondsOff(stamp: unknown, answer: Answer): number | undefined {
  const clock = Date.parse(answer.response.headers['date'] ?? '');
  return Number.isNaN(clock) ? undefined : Math.round(Math.abs(Number(stamp) - clock) / 1000);
}

check(
  'a push and what it leaves alone',
  [
    'segment.update-ai/found-by-sys-id',
    'segment.update-ai/returns-sys-id',
    'segment.update-ai/agent-answered',
    'segment.update-ai/interaction-answered',
    'segment.update-ai/describes-outcome',
    'segment.update-ai/code-answered',
    'segment.update-ai/notes-answered',
    'segment.update-ai/code-stored',
    'segment.update-ai/notes-stored',
    'segment.update-ai/code-stamp-stored',
    'segment.update-ai/notes-stamp-stored',
    'segment.update-ai/code-stamp-plausible',
    'segment.update-ai/notes-stamp-plausible',
    'segment.update-ai/stays-open',
    'segment.update-ai/submits-nothing',
    'segment.update-ai/record-kept',
    'segment.update-ai/external-identifier-kept',
    'segment.update-ai/default-code-kept',
    'segment.update-ai/configuration-kept',
    'segment.update-ai/leaves-pair-alone',
    'segment.update-ai/leaves-agents-others-alone',
    'segment.update/ai-default-needs-flag',
    'segment.update/ai-notes-are-not-notes',
    'segment.update/ai-code-survives',
    'segment.update/ai-notes-survive',
    'segment.update/ai-code-stamp-survives',
    'segment.update/ai-notes-stamp-survives',
    'segment.update/ai-flags-survive',
  ],
  async ({ api, given, judge }) => {
    const [byDefault, byAi] = [given.code(), given.code()];
    await given.codes(byDefault, byAi);
    const interaction = await given.interaction();
    const request = async (at: string) =>
      given.externalSegmentWithCodes([byDefault.code, byAi.code], {
        interaction_sys_id: at,
        opened_on: await given.openingTime(at, 3600),
        configuration: thirdParty,
      });
    const segment = await given.openSegment(request(interaction));
    const several = await given.severalUnavailable();
    const sibling = several ? undefined : await given.openSegment(request(interaction));
    const elsewhere = await given.openSegment(request(await given.interaction()));
    const before = await api.getSegment(segment.sysId);
    const [label, notes] = [byAi.code, given.sentence()];

    const pushed = await api.updateSegmentAi({
      segment_sys_id: segment.sysId,
      ai_wrap_up_code: label,
      ai_notes: notes,
    });
    judge('segment.update-ai/found-by-sys-id').accepted(pushed);
    judge('segment.update-ai/returns-sys-id').equal(pushed, 'segment.sys_id', segment.sysId);
    judge('segment.update-ai/agent-answered').equal(pushed, 'segment.agent', segment.request.agent_sys_id);
    judge('segment.update-ai/interaction-answered').equal(pushed, 'segment.interaction', interaction);
    judge('segment.update-ai/describes-outcome').present(pushed, 'message');
    judge('segment.update-ai/code-answered').equal(pushed, 'segment.ai_wrap_up_code', label);
    judge('segment.update-ai/notes-answered').equal(pushed, 'segment.ai_notes', notes);
    const codeOff = secondsOff(pushed.body?.segment?.ai_code_defined_at, pushed);
    const notesOff = secondsOff(pushed.body?.segment?.ai_notes_defined_at, pushed);
    if (codeOff === undefined || notesOff === undefined) {
      judge('segment.update-ai/code-stamp-plausible').skip(...noClock);
      judge('segment.update-ai/notes-stamp-plausible').skip(...noClock);
    } else {
      // Ten minutes forgive a clock of its own in front of the target, but no other zone.
      judge('segment.update-ai/code-stamp-plausible').matches(
        pushed,
        'segment.ai_code_defined_at',
        () => codeOff <= 600,
        `within 10 minutes of the Date header ${pushed.response.headers['date']}`,
      );
      judge('segment.update-ai/notes-stamp-plausible').matches(
        pushed,
        'segment.ai_notes_defined_at',
        () => notesOff <= 600,
        `within 10 minutes of the Date header ${pushed.response.headers['date']}`,
      );
    }

    const read = await api.getSegment(segment.sysId);
    judge('segment.update-ai/code-stored').equal(read, 'segment.ai_wrap_up_code', label);
    judge('segment.update-ai/notes-stored').equal(read, 'segment.ai_notes', notes);
    judge('segment.update-ai/code-stamp-stored').same(pushed, read, 'segment.ai_code_defined_at');
    judge('segment.update-ai/notes-stamp-stored').same(pushed, read, 'segment.ai_notes_defined_at');
    judge('segment.update-ai/stays-open').equal(read, 'segment.state', 'open');
    judge('segment.update-ai/submits-nothing').absent(read, 'segment.submitted_on');
    judge('segment.update-ai/submits-nothing').absent(read, 'segment.confirmed_on');
    judge('segment.update-ai/record-kept').same(before, read, 'segment.agent');
    judge('segment.update-ai/record-kept').same(before, read, 'segment.interaction');
    judge('segment.update-ai/record-kept').same(before, read, 'segment.external');
    judge('segment.update-ai/record-kept').same(before, read, 'segment.opened_on');
    const byExternalId = await api.getSegment(segment.request.external_segment_id ?? '');
    judge('segment.update-ai/external-identifier-kept').holds(
      [byExternalId],
      byExternalId.body?.segment?.sys_id === segment.sysId,
      {
        expected: `the segment ${segment.sysId}`,
        actual: `status ${byExternalId.status}, segment ${byExternalId.body?.segment?.sys_id ?? 'without an id'}`,
      },
    );
    judge('segment.update-ai/default-code-kept').same(
      before,
      read,
      'segment.wrap_up_configuration.default_code',
    );
    judge('segment.update-ai/configuration-kept').same(before, read, 'segment.wrap_up_configuration');

    if (sibling) {
      const siblingRead = await api.getSegment(sibling.sysId);
      judge('segment.update-ai/leaves-pair-alone').absent(siblingRead, 'segment.ai_wrap_up_code');
      judge('segment.update-ai/leaves-pair-alone').absent(siblingRead, 'segment.ai_notes');
    } else if (several) {
      judge('segment.update-ai/leaves-pair-alone').skip(...several);
    }
    const elsewhereRead = await api.getSegment(elsewhere.sysId);
    judge('segment.update-ai/leaves-agents-others-alone').absent(elsewhereRead, 'segment.ai_wrap_up_code');
    judge('segment.update-ai/leaves-agents-others-alone').absent(elsewhereRead, 'segment.ai_notes');

    const updated = await given.closeSegment(segment.sysId, {
      confirmed_on: await given.confirmationTime(0),
    });
    judge('segment.update/ai-default-needs-flag').equal(updated, 'segment.code.code', byDefault.code);
    const { notes: shownNotes } = updated.body?.segment ?? {};
    judge('segment.update/ai-notes-are-not-notes').holds([updated], shownNotes !== notes, {
      expected: 'segment.notes: anything but the AI notes',
      actual: 'segment.notes: the AI notes',
    });
    const closed = await api.getSegment(segment.sysId);
    judge('segment.update/ai-code-survives').equal(closed, 'segment.ai_wrap_up_code', label);
    judge('segment.update/ai-notes-survive').equal(closed, 'segment.ai_notes', notes);
    judge('segment.update/ai-code-stamp-survives').same(read, closed, 'segment.ai_code_defined_at');
    judge('segment.update/ai-notes-stamp-survives').same(read, closed, 'segment.ai_notes_defined_at');
    const flags = 'segment.wrap_up_configuration';
    judge('segment.update/ai-flags-survive').equal(closed, `${flags}.use_third_party_ai`, true);
    judge('segment.update/ai-flags-survive').equal(closed, `${flags}.enable_ai_code`, true);
    judge('segment.update/ai-flags-survive').equal(closed, `${flags}.enable_ai_notes`, true);
  },
);

const noClock = [
  'the answer has no Date header',
  'a target, or a proxy in front of it, that sends Date',
] as const;

check(
  'pushes that are refused',
  [
    'segment.update-ai/third-party-false',
    'segment.update-ai/third-party-false-changes-nothing',
    'segment.update-ai/third-party-absent',
    'segment.update-ai/third-party-absent-changes-nothing',
    'segment.update-ai/closed',
    'segment.update-ai/closed-changes-nothing',
  ],
  async ({ api, given, judge }) => {
    const [byDefault, byAi] = [given.code(), given.code()];
    await given.codes(byDefault, byAi);
    const interaction = await given.interaction();
    const enabled = { enable_ai_code: true, enable_ai_notes: true };
    const request = async (configuration: object) =>
      given.externalSegmentWithCodes([byDefault.code, byAi.code], {
        interaction_sys_id: await given.nextInteraction(interaction),
        configuration: { ...enabled, ...configuration },
      });
    const content = { ai_wrap_up_code: byAi.code, ai_notes: given.sentence() };
    const each = [content, { ai_wrap_up_code: content.ai_wrap_up_code }, { ai_notes: content.ai_notes }];

    const withFalse = await given.openSegment(request({ use_third_party_ai: false }));
    for (const pushed of each) {
      const answer = await api.updateSegmentAi({ segment_sys_id: withFalse.sysId, ...pushed });
      judge('segment.update-ai/third-party-false').refused(answer);
    }
    const falseRead = await api.getSegment(withFalse.sysId);
    judge('segment.update-ai/third-party-false-changes-nothing').equal(falseRead, 'segment.state', 'open');
    // The instance itself may have generated content in between: only what was pushed may not be there.
    judge('segment.update-ai/third-party-false-changes-nothing').matches(
      falseRead,
      'segment.ai_wrap_up_code',
      (code) => code !== content.ai_wrap_up_code,
      'anything but the pushed code',
    );
    judge('segment.update-ai/third-party-false-changes-nothing').matches(
      falseRead,
      'segment.ai_notes',
      (notes) => notes !== content.ai_notes,
      'anything but the pushed notes',
    );

    const withoutFlag = await given.openSegment(request({}));
    for (const pushed of each) {
      const answer = await api.updateSegmentAi({ segment_sys_id: withoutFlag.sysId, ...pushed });
      judge('segment.update-ai/third-party-absent').refused(answer);
    }
    const absentRead = await api.getSegment(withoutFlag.sysId);
    judge('segment.update-ai/third-party-absent-changes-nothing').equal(absentRead, 'segment.state', 'open');
    judge('segment.update-ai/third-party-absent-changes-nothing').matches(
      absentRead,
      'segment.ai_wrap_up_code',
      (code) => code !== content.ai_wrap_up_code,
      'anything but the pushed code',
    );
    judge('segment.update-ai/third-party-absent-changes-nothing').matches(
      absentRead,
      'segment.ai_notes',
      (notes) => notes !== content.ai_notes,
      'anything but the pushed notes',
    );

    const closed = await given.openSegment(request({ use_third_party_ai: true }));
    await given.pushAi(closed.sysId, { ai_notes: given.sentence() });
    await given.closeSegment(closed.sysId);
    const before = await api.getSegment(closed.sysId);
    const ontoClosed = await api.updateSegmentAi({ segment_sys_id: closed.sysId, ...content });
    judge('segment.update-ai/closed').refused(ontoClosed);
    const after = await api.getSegment(closed.sysId);
    judge('segment.update-ai/closed-changes-nothing').same(before, after, 'segment');
  },
);
