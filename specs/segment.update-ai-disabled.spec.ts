import { check, isRejection } from '../fixtures/test.ts';

const thirdParty = { use_third_party_ai: true, enable_ai_code: true, enable_ai_notes: true } as const;

check(
  'pushes of members that are not enabled',
  [
    'segment.update-ai/code-disabled',
    'segment.update-ai/notes-disabled',
    'segment.update-ai/notes-beside-disabled-code',
    'segment.update-ai/code-beside-disabled-notes',
    'segment.update-ai/disabled-code-stamp',
    'segment.update-ai/disabled-notes-stamp',
  ],
  async ({ api, given, judge }) => {
    const [byDefault, byAi] = [given.code(), given.code()];
    await given.codes(byDefault, byAi);
    const interaction = await given.interaction();
    const request = async (flags: object) =>
      given.externalSegmentWithCodes([byDefault.code, byAi.code], {
        interaction_sys_id: await given.nextInteraction(interaction),
        configuration: { ...thirdParty, ...flags },
      });
    const content = { ai_wrap_up_code: byAi.code, ai_notes: given.sentence() };

    const withoutCode = await given.openSegment(request({ enable_ai_code: false }));
    const notesOnly = await api.updateSegmentAi({ segment_sys_id: withoutCode.sysId, ...content });
    const notesOnlyRead = await api.getSegment(withoutCode.sysId);
    const { ai_wrap_up_code: code } = notesOnlyRead.body?.segment ?? {};
    judge('segment.update-ai/code-disabled').follows(
      isRejection(notesOnly) ? undefined : stored(code, content.ai_wrap_up_code),
      isRejection(notesOnly) ? notesOnly : notesOnlyRead,
    );
    judge('segment.update-ai/notes-beside-disabled-code').equal(
      notesOnlyRead,
      'segment.ai_notes',
      content.ai_notes,
    );
    const codeStampJudge = judge('segment.update-ai/disabled-code-stamp');
    if (code === undefined) codeStampJudge.absent(notesOnlyRead, 'segment.ai_code_defined_at');
    else codeStampJudge.present(notesOnlyRead, 'segment.ai_code_defined_at');

    const withoutNotes = await given.openSegment(request({ enable_ai_notes: false }));
    const codeOnly = await api.updateSegmentAi({ segment_sys_id: withoutNotes.sysId, ...content });
    const codeOnlyRead = await api.getSegment(withoutNotes.sysId);
    const { ai_notes: notes } = codeOnlyRead.body?.segment ?? {};
    judge('segment.update-ai/notes-disabled').follows(
      isRejection(codeOnly) ? undefined : stored(notes, content.ai_notes),
      isRejection(codeOnly) ? codeOnly : codeOnlyRead,
    );
    judge('segment.update-ai/code-beside-disabled-notes').equal(
      codeOnlyRead,
      'segment.ai_wrap_up_code',
      content.ai_wrap_up_code,
    );
    const notesStampJudge = judge('segment.update-ai/disabled-notes-stamp');
    if (notes === undefined) notesStampJudge.absent(codeOnlyRead, 'segment.ai_notes_defined_at');
    else notesStampJudge.present(codeOnlyRead, 'segment.ai_notes_defined_at');
  },
);

/** Whether a value that was pushed was stored; undefined when something else was. */
function stored(read: string | undefined, pushed: string): 'stored' | 'not-stored' | undefined {
  if (read === undefined) return 'not-stored';
  return read === pushed ? 'stored' : undefined;
}
