import { check, type Answer } from '../fixtures/test.ts';

/** Whether a stamp is 13 digits, and near the target's own clock where that is shown: neither seconds nor another zone. */
function isStampOf(answer: Answer): (stamp: unknown) => boolean {
  const clock = Date.parse(answer.response.headers['date'] ?? '');
  return (stamp) =>
    typeof stamp === 'string' &&
    /^\d{13}$/.test(stamp) &&
    (Number.isNaN(clock) || Math.abs(Number(stamp) - clock) <= 300_000);
}

const stampWords = "13 digits, within five minutes of the target's Date header";

check(
  'AI content and AI flags given at creation',
  [
    'segment.create/ai-code-stored',
    'segment.create/ai-notes-stored',
    'segment.create/ai-code-stamped',
    'segment.create/ai-notes-stamped',
    'segment.create/ai-code-alone',
    'segment.create/ai-notes-alone',
    'segment.create/ai-code-leaves-default',
    'segment.create/ai-content-leaves-open',
    'segment.create/enable-ai-code-returned',
    'segment.create/enable-ai-notes-returned',
    'segment.create/use-ai-as-default-returned',
    'segment.create/use-third-party-ai-returned',
    'segment.create/ai-flags-stored',
    'segment.create/enable-ai-code-default-false',
    'segment.create/enable-ai-notes-default-false',
    'segment.create/use-ai-as-default-default-false',
    'segment.create/use-third-party-ai-default-false',
    'segment.create/third-party-not-filled',
  ],
  async ({ api, given, judge }) => {
    const [preferred, suggested] = [given.code(), given.code()];
    await given.codes(preferred, suggested);
    const notes = given.sentence();
    const interaction = await given.interaction();
    const request = {
      agent_sys_id: given.agent,
      interaction_sys_id: interaction,
      external: true,
      external_segment_id: given.unique(),
      configuration: {
        enable_codes: true,
        allowed_codes: [{ code: preferred.code }, { code: suggested.code }],
        default_code: preferred.code,
        enable_ai_code: true,
        enable_ai_notes: true,
        // With false, Now Assist may replace what is given.
        use_third_party_ai: true,
        use_ai_as_default: false,
      },
    };

    const { answer: both, sysId } = await given.openSegment({
      ...request,
      ai_wrap_up_code: suggested.code,
      ai_notes: notes,
    });
    judge('segment.create/ai-code-leaves-default').matches(
      both,
      'segment.wrap_up_configuration.default_code.code',
      (label) => label !== suggested.code,
      `${preferred.code}, the configured default`,
    );
    judge('segment.create/ai-content-leaves-open').equal(both, 'segment.state', 'open');
    const read = await api.getSegment(sysId);
    judge('segment.create/ai-content-leaves-open').equal(read, 'segment.state', 'open');
    judge('segment.create/ai-code-stored').equal(read, 'segment.ai_wrap_up_code', suggested.code);
    judge('segment.create/ai-notes-stored').equal(read, 'segment.ai_notes', notes);
    const isStamp = isStampOf(both);
    judge('segment.create/ai-code-stamped').matches(read, 'segment.ai_code_defined_at', isStamp, stampWords);
    judge('segment.create/ai-notes-stamped').matches(
      read,
      'segment.ai_notes_defined_at',
      isStamp,
      stampWords,
    );

    const codeOnly = await given.openSegment({
      ...(await given.further(request)),
      ai_wrap_up_code: suggested.code,
    });
    const withCode = await api.getSegment(codeOnly.sysId);
    judge('segment.create/ai-code-stored').equal(withCode, 'segment.ai_wrap_up_code', suggested.code);
    judge('segment.create/ai-code-alone').absent(withCode, 'segment.ai_notes');
    judge('segment.create/ai-code-alone').absent(withCode, 'segment.ai_notes_defined_at');

    const notesOnly = await given.openSegment({
      ...(await given.further(request)),
      ai_notes: notes,
    });
    const withNotes = await api.getSegment(notesOnly.sysId);
    judge('segment.create/ai-notes-stored').equal(withNotes, 'segment.ai_notes', notes);
    judge('segment.create/ai-notes-alone').absent(withNotes, 'segment.ai_wrap_up_code');
    judge('segment.create/ai-notes-alone').absent(withNotes, 'segment.ai_code_defined_at');

    const flags = 'segment.wrap_up_configuration';
    const is = (sent: boolean) => (value: unknown) => sent === (value === true);
    const words = (sent: boolean) => (sent ? 'true' : 'false or no value');

    // Each flag is true in another set of requests, so that none can stand in for another. What asks for AI
    // content names a third party as its source: nothing may be generated, and no tokens are spent. The page
    // does not promise that an AI code may be the default where there are none: it is only where there are.
    for (const [third, code, notes, asDefault] of [
      [true, true, false, false],
      [true, true, false, true],
      [true, false, true, false],
      [false, false, false, false],
    ] as const) {
      const { answer, sysId } = await given.openSegment(
        given.externalSegment({
          interaction_sys_id: await given.nextInteraction(interaction),
          configuration: {
            enable_codes: false,
            enable_ai_code: code,
            enable_ai_notes: notes,
            use_third_party_ai: third,
            use_ai_as_default: asDefault,
          },
        }),
      );
      const read = await api.getSegment(sysId);
      for (const [returned, name, sent] of [
        ['segment.create/enable-ai-code-returned', 'enable_ai_code', code],
        ['segment.create/enable-ai-notes-returned', 'enable_ai_notes', notes],
        ['segment.create/use-third-party-ai-returned', 'use_third_party_ai', third],
        ['segment.create/use-ai-as-default-returned', 'use_ai_as_default', asDefault],
      ] as const) {
        judge(returned).matches(answer, `${flags}.${name}`, is(sent), words(sent));
        judge('segment.create/ai-flags-stored').matches(read, `${flags}.${name}`, is(sent), words(sent));
      }
      for (const name of ['ai_wrap_up_code', 'ai_notes', 'ai_code_defined_at', 'ai_notes_defined_at']) {
        if (third) judge('segment.create/third-party-not-filled').absent(read, `segment.${name}`);
      }
    }

    const { answer: plain } = await given.openSegment(
      given.externalSegment({ interaction_sys_id: await given.nextInteraction(interaction) }),
    );
    for (const [byDefault, name] of [
      ['segment.create/enable-ai-code-default-false', 'enable_ai_code'],
      ['segment.create/enable-ai-notes-default-false', 'enable_ai_notes'],
      ['segment.create/use-third-party-ai-default-false', 'use_third_party_ai'],
      ['segment.create/use-ai-as-default-default-false', 'use_ai_as_default'],
    ] as const) {
      judge(byDefault).matches(plain, `${flags}.${name}`, is(false), words(false));
    }
  },
);
