import { check, valueAt, type Answer } from '../fixtures/test.ts';

/** Waits until a new stamp has to differ from this one: some targets count in whole seconds. */
async function untilNextStamp(stamp: string | undefined): Promise<void> {
  const milliseconds = stamp?.endsWith('000') === true ? 1100 : 20;
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function isMilliseconds(stamp: unknown): boolean {
  return typeof stamp === 'string' && /^\d{13}$/.test(stamp);
}

/** Which value of the reading on stamps some answers follow; undefined when one has no epoch milliseconds. */
function resolution(answers: readonly Answer[], path: string): 'milliseconds' | 'whole-seconds' | undefined {
  const stamps = answers.map((answer) => valueAt(answer.body, path));
  if (!stamps.every(isMilliseconds)) return undefined;
  return stamps.every((stamp) => String(stamp).endsWith('000')) ? 'whole-seconds' : 'milliseconds';
}

/** What became of a member that a push did not send; undefined where it is neither kept nor cleared. */
function kept(read: string | undefined, pushed: string): 'kept' | 'cleared' | undefined {
  if (read === undefined) return 'cleared';
  return read === pushed ? 'kept' : undefined;
}

check(
  'pushes of one member at a time',
  [
    'segment.update-ai/code-alone-sets-no-notes',
    'segment.update-ai/notes-alone-sets-no-code',
    'segment.update-ai/code-alone-notes-kept-or-cleared',
    'segment.update-ai/notes-alone-code-kept-or-cleared',
    'segment.update-ai/code-alone-notes-stamp-follows',
    'segment.update-ai/notes-alone-code-stamp-follows',
    'segment.update-ai/code-alone-answers-notes',
    'segment.update-ai/notes-alone-answer-code',
    'segment.update-ai/code-replaced',
    'segment.update-ai/notes-replaced',
    'segment.update-ai/code-stamp-format',
    'segment.update-ai/notes-stamp-format',
    'segment.update-ai/code-stamp-renewed',
    'segment.update-ai/notes-stamp-renewed',
  ],
  async ({ api, given, judge }) => {
    const [first, second] = [given.code(), given.code()];
    await given.codes(first, second);
    const [firstNotes, secondNotes] = [given.sentence(), given.sentence()];
    const interaction = await given.interaction();
    const request = async () =>
      given.externalSegmentWithCodes([first.code, second.code], {
        interaction_sys_id: await given.nextInteraction(interaction),
        configuration: { use_third_party_ai: true, enable_ai_code: true, enable_ai_notes: true },
      });

    const other = await given.openSegment(request());
    await given.pushAi(other.sysId, { ai_notes: firstNotes });
    const notesOnly = await api.getSegment(other.sysId);
    judge('segment.update-ai/notes-alone-sets-no-code').absent(notesOnly, 'segment.ai_wrap_up_code');
    judge('segment.update-ai/notes-alone-sets-no-code').absent(notesOnly, 'segment.ai_code_defined_at');

    const { sysId } = await given.openSegment(request());
    const firstPush = await given.pushAi(sysId, { ai_wrap_up_code: first.code });
    const withCode = await api.getSegment(sysId);
    judge('segment.update-ai/code-alone-sets-no-notes').absent(withCode, 'segment.ai_notes');
    judge('segment.update-ai/code-alone-sets-no-notes').absent(withCode, 'segment.ai_notes_defined_at');

    await untilNextStamp(withCode.body?.segment?.ai_code_defined_at);
    const notesPush = await api.updateSegmentAi({ segment_sys_id: sysId, ai_notes: firstNotes });
    const withBoth = await api.getSegment(sysId);
    judge('segment.update-ai/notes-alone-answer-code').same(notesPush, withBoth, 'segment.ai_wrap_up_code');
    const codeAfter = kept(withBoth.body?.segment?.ai_wrap_up_code, first.code);
    judge('segment.update-ai/notes-alone-code-kept-or-cleared').follows(codeAfter, withBoth);
    if (codeAfter === 'cleared') {
      judge('segment.update-ai/notes-alone-code-stamp-follows').absent(
        withBoth,
        'segment.ai_code_defined_at',
      );
    } else {
      judge('segment.update-ai/notes-alone-code-stamp-follows').same(
        withCode,
        withBoth,
        'segment.ai_code_defined_at',
      );
    }

    await untilNextStamp(withBoth.body?.segment?.ai_notes_defined_at);
    const codePush = await api.updateSegmentAi({ segment_sys_id: sysId, ai_wrap_up_code: second.code });
    const newCode = await api.getSegment(sysId);
    judge('segment.update-ai/code-alone-answers-notes').same(codePush, newCode, 'segment.ai_notes');
    const notesAfter = kept(newCode.body?.segment?.ai_notes, firstNotes);
    judge('segment.update-ai/code-alone-notes-kept-or-cleared').follows(notesAfter, newCode);
    if (notesAfter === 'cleared') {
      judge('segment.update-ai/code-alone-notes-stamp-follows').absent(
        newCode,
        'segment.ai_notes_defined_at',
      );
    } else {
      judge('segment.update-ai/code-alone-notes-stamp-follows').same(
        withBoth,
        newCode,
        'segment.ai_notes_defined_at',
      );
    }
    judge('segment.update-ai/code-replaced').equal(newCode, 'segment.ai_wrap_up_code', second.code);
    const codeStamp = withCode.body?.segment?.ai_code_defined_at;
    judge('segment.update-ai/code-stamp-renewed').matches(
      newCode,
      'segment.ai_code_defined_at',
      (stamp) => Number(stamp) > Number(codeStamp),
      `later than ${codeStamp}`,
    );

    await untilNextStamp(newCode.body?.segment?.ai_code_defined_at);
    const lastPush = await given.pushAi(sysId, { ai_notes: secondNotes });
    const newNotes = await api.getSegment(sysId);
    judge('segment.update-ai/notes-replaced').equal(newNotes, 'segment.ai_notes', secondNotes);
    const notesStamp = withBoth.body?.segment?.ai_notes_defined_at;
    judge('segment.update-ai/notes-stamp-renewed').matches(
      newNotes,
      'segment.ai_notes_defined_at',
      (stamp) => Number(stamp) > Number(notesStamp),
      `later than ${notesStamp}`,
    );

    const digits = '13 digits of epoch milliseconds, as a string';
    for (const push of [firstPush, codePush]) {
      judge('segment.update-ai/code-stamp-format').matches(
        push,
        'segment.ai_code_defined_at',
        isMilliseconds,
        digits,
      );
    }
    for (const push of [notesPush, lastPush]) {
      judge('segment.update-ai/notes-stamp-format').matches(
        push,
        'segment.ai_notes_defined_at',
        isMilliseconds,
        digits,
      );
    }
    const codeReading = resolution([firstPush, codePush], 'segment.ai_code_defined_at');
    if (codeReading !== undefined) {
      judge('segment.update-ai/code-stamp-format').follows(codeReading, codePush);
    }
    const notesReading = resolution([notesPush, lastPush], 'segment.ai_notes_defined_at');
    if (notesReading !== undefined) {
      judge('segment.update-ai/notes-stamp-format').follows(notesReading, lastPush);
    }
  },
);
