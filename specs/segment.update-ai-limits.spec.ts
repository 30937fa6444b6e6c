import { check, isAccepted, isRejection } from '../fixtures/test.ts';

const alphabets = [
  { id: 'segment.update-ai/notes-4000-ascii', count: 4000, alphabet: 'abcdefghijklmnopqrstuvwxyz0123456789' },
  { id: 'segment.update-ai/notes-4000-accented', count: 4000, alphabet: 'àâäçéèêëîïñôöùûüÿæœßåø' },
  { id: 'segment.update-ai/notes-4000-arabic', count: 4000, alphabet: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي' },
  { id: 'segment.update-ai/notes-4000-cjk', count: 4000, alphabet: '契約更新料金確認電話保守日本語中文客服' },
  { id: 'segment.update-ai/notes-2000-outside-bmp', count: 2000, alphabet: '😀🚀🎉📞🧾𝒜𝒟𠮷𡈽' },
] as const;

check(
  'pushed notes, up to their limit and over it',
  [
    'segment.update-ai/notes-4000-ascii',
    'segment.update-ai/notes-4000-accented',
    'segment.update-ai/notes-4000-arabic',
    'segment.update-ai/notes-4000-cjk',
    'segment.update-ai/notes-2000-outside-bmp',
    'segment.update-ai/notes-text',
    'segment.update-ai/code-text',
    'segment.update-ai/notes-4001',
    'segment.update-ai/notes-4001-all-or-nothing',
    'segment.update-ai/notes-never-over-4000',
    'segment.update-ai/notes-4000-outside-bmp',
  ],
  async ({ api, given, judge }) => {
    const label = `é&<ü>"½" ${given.unique()}`;
    const other = given.label();
    await given.codes(given.code({ code: label }), given.code({ code: other }));
    const { sysId } = await given.openSegment(
      given.externalSegmentWithCodes([label, other], {
        configuration: { use_third_party_ai: true, enable_ai_code: true, enable_ai_notes: true },
      }),
    );

    let isSomeAccepted = false;
    for (const { id, count, alphabet } of alphabets) {
      const notes = given.characters(count, alphabet);
      const pushed = await api.updateSegmentAi({ segment_sys_id: sysId, ai_notes: notes });
      judge(id).accepted(pushed);
      isSomeAccepted ||= isAccepted(pushed);
      if (isAccepted(pushed)) judge(id).equal(pushed, 'segment.ai_notes', notes);
      // What a push stores is read back for the longest text in bytes and in UTF-16 units; the answers show the rest.
      if (id.endsWith('-cjk') || id.endsWith('-outside-bmp')) {
        judge(id).equal(await api.getSegment(sysId), 'segment.ai_notes', notes);
      }
    }

    // With two blanks inside.
    const text = 'Kunde  fragt: <b>"2 & 2"</b> ]]> 🎉\nمرحبا\n契約を\'更新\'';
    await api.updateSegmentAi({ segment_sys_id: sysId, ai_wrap_up_code: label, ai_notes: text });
    const read = await api.getSegment(sysId);
    judge('segment.update-ai/notes-text').equal(read, 'segment.ai_notes', text);
    judge('segment.update-ai/code-text').equal(read, 'segment.ai_wrap_up_code', label);

    // Notes that fit are taken: what is rejected below is rejected for its length.
    if (!isSomeAccepted) await given.pushAi(sysId, { ai_notes: given.sentence() });
    const tooLong = given.characters(4001);
    const push = await api.updateSegmentAi({
      segment_sys_id: sysId,
      ai_wrap_up_code: other,
      ai_notes: tooLong,
    });
    const after = await api.getSegment(sysId);
    const kept = after.body?.segment?.ai_notes ?? '';
    const isRejected = push.status === 400 || (isRejection(push) && push.status < 300);
    const isTruncated = isAccepted(push) && kept === tooLong.slice(0, 4000);
    judge('segment.update-ai/notes-4001').follows(
      isRejected ? 'rejected' : isTruncated ? 'truncated' : undefined,
      isAccepted(push) ? after : push,
    );
    judge('segment.update-ai/notes-never-over-4000').matches(
      after,
      'segment.ai_notes',
      (notes) => typeof notes !== 'string' || [...notes].length <= 4000,
      '4000 characters at most',
    );
    if (isAccepted(push)) {
      judge('segment.update-ai/notes-4001-all-or-nothing').equal(after, 'segment.ai_wrap_up_code', other);
    } else {
      judge('segment.update-ai/notes-4001-all-or-nothing').same(read, after, 'segment');
    }

    const outside = given.characters(4000, '😀🚀🎉📞🧾𝒜𝒟𠮷𡈽');
    const outsidePush = await api.updateSegmentAi({ segment_sys_id: sysId, ai_notes: outside });
    const outsideRead = await api.getSegment(sysId);
    const outsideKept = outsideRead.body?.segment?.ai_notes ?? '';
    const isBegin = outside.startsWith(outsideKept) && [...outsideKept].length >= 2000;
    const outsideReading =
      outsidePush.status === 400 || (isRejection(outsidePush) && outsidePush.status < 300)
        ? 'rejected'
        : !isAccepted(outsidePush) || !isBegin
          ? undefined
          : outsideKept === outside
            ? 'stored'
            : 'truncated';
    judge('segment.update-ai/notes-4000-outside-bmp').follows(
      outsideReading,
      isAccepted(outsidePush) ? outsideRead : outsidePush,
    );
  },
);
