import { check, isAccepted, isRejection, openedSysId } from '../fixtures/test.ts';

const alphabets = {
  ascii: 'abcdefghijklmnopqrstuvwxyz0123456789.,;!?',
  accented: 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßÀÉÖÑ',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  cjk: '日本語中文漢字終話顧客対応記録連絡先請求書確認済返金処理完了',
  outsideBmp: '😀😃😄😁🙂🎧📞💬🧾💳𝒜𝒞𐍈',
};

const withNotes = {
  enable_codes: false,
  enable_ai_code: true,
  enable_ai_notes: true,
  // With false, Now Assist may replace what is given.
  use_third_party_ai: true,
};

check(
  'AI notes at creation, up to their limit and over it',
  [
    'segment.create/ai-notes-4000-ascii',
    'segment.create/ai-notes-4000-accented',
    'segment.create/ai-notes-4000-arabic',
    'segment.create/ai-notes-4000-cjk',
    'segment.create/ai-notes-2000-outside-bmp',
    'segment.create/ai-notes-too-long',
    'segment.create/ai-notes-never-over-4000',
    'segment.create/ai-notes-4000-outside-bmp',
  ],
  async ({ api, given, judge }) => {
    const interaction = await given.interaction();
    const request = async (notes: string) =>
      given.externalSegment({
        interaction_sys_id: await given.nextInteraction(interaction),
        ai_notes: notes,
        configuration: withNotes,
      });
    let fitting: string | undefined;
    for (const [id, count, alphabet] of [
      ['segment.create/ai-notes-4000-ascii', 4000, alphabets.ascii],
      ['segment.create/ai-notes-4000-accented', 4000, alphabets.accented],
      ['segment.create/ai-notes-4000-arabic', 4000, alphabets.arabic],
      ['segment.create/ai-notes-4000-cjk', 4000, alphabets.cjk],
      ['segment.create/ai-notes-2000-outside-bmp', 2000, alphabets.outsideBmp],
    ] as const) {
      const notes = given.characters(count, alphabet);
      const body = await request(notes);
      const answer = await api.createSegment(body);
      judge(id).accepted(answer);
      const sysId = openedSysId(answer);
      if (sysId === undefined) continue;
      judge(id).equal(await api.getSegment(sysId), 'segment.ai_notes', notes);
      fitting ??= body.external_segment_id;
    }
    // Such a request works with notes that fit: what is rejected below is rejected for their length.
    if (fitting === undefined) {
      const short = await given.openSegment(request(given.sentence()));
      fitting = short.request.external_segment_id;
    }
    const found = await api.getSegment(fitting ?? '');

    const notes = given.characters(4001, alphabets.ascii);
    const id = given.unique();
    const tooLong = await api.createSegment({ ...(await request(notes)), external_segment_id: id });
    const read = await api.getSegment(id);
    const stored = read.body?.segment?.ai_notes ?? '';
    const refused = tooLong.status === 400 || (isRejection(tooLong) && tooLong.status < 300);
    const truncated = isAccepted(tooLong) && stored === notes.slice(0, 4000);
    const value = refused ? 'rejected' : truncated ? 'truncated' : undefined;
    judge('segment.create/ai-notes-too-long').follows(value, tooLong);
    judge('segment.create/ai-notes-never-over-4000').present(found, 'segment');
    judge('segment.create/ai-notes-never-over-4000').holds(
      [tooLong, read],
      isAccepted(tooLong) ? stored.length <= 4000 : isRejection(read),
      {
        expected: isAccepted(tooLong) ? 'at most 4000 characters stored' : 'no segment after the rejection',
        actual: `status ${read.status}, ${stored.length} characters stored`,
      },
    );

    const wide = given.characters(4000, alphabets.outsideBmp);
    const wideId = given.unique();
    const outside = await api.createSegment({ ...(await request(wide)), external_segment_id: wideId });
    const kept = (await api.getSegment(wideId)).body?.segment?.ai_notes ?? '';
    const wideRefused = outside.status === 400 || (isRejection(outside) && outside.status < 300);
    // 4000 UTF-16 units are accepted whole, so no less is kept of more.
    const wideTruncated = kept.length >= 4000 && wide.startsWith(kept);
    const how = !isAccepted(outside)
      ? wideRefused
        ? 'rejected'
        : undefined
      : kept === wide
        ? 'stored'
        : wideTruncated
          ? 'truncated'
          : undefined;
    judge('segment.create/ai-notes-4000-outside-bmp').follows(how, outside);
  },
);
