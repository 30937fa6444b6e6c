import { check, isAccepted, isRejection, withoutSysId, type Answer } from '../fixtures/test.ts';

/** Whether no code of a batch was taken. Which of the two ways is chosen has a clause of its own. */
function takesNone(answer: Answer, created: readonly unknown[]): boolean {
  return isRejection(answer) || (answer.status === 207 && created.length === 0);
}

/** Codes that lack something which the page requires: a language, a translated label, a translated description. */
function invalidCodes(given: { label(): string; sentence(): string }, language: string) {
  const told = () => ({ code: given.label(), description: given.sentence() });
  return [
    { ...told(), translations: [{ code: given.label(), description: given.sentence() }] },
    { ...told(), translations: [{ language, description: given.sentence() }] },
    { ...told(), translations: [{ language, code: given.label() }] },
  ] as const;
}

check(
  'what a code must have',
  [
    'code.post/codes-required',
    'code.post/code-required',
    'code.post/translation-language-required',
    'code.post/translation-code-required',
    'code.post/translation-description-required',
    'code.post/every-translation-validated',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translation = () => ({ language, code: given.label(), description: given.sentence() });
    // A target that refuses every code, or every translation, has not earned what follows.
    await given.codes(given.code());
    const translated = await api.postCodes({ codes: [given.code({ translations: [translation()] })] });
    const incomplete = () => {
      const { language: _language, ...withoutLanguage } = translation();
      const { code: _code, ...withoutCode } = translation();
      const { description: _description, ...withoutDescription } = translation();
      return [withoutLanguage, withoutCode, withoutDescription] as const;
    };
    const [withoutLanguage, withoutCode, withoutDescription] = incomplete();
    const invalid = [
      ['code.post/code-required', { description: given.sentence(), active: true }],
      ['code.post/translation-language-required', { ...given.code(), translations: [withoutLanguage] }],
      ['code.post/translation-code-required', { ...given.code(), translations: [withoutCode] }],
      ['code.post/translation-description-required', { ...given.code(), translations: [withoutDescription] }],
      ...incomplete().map(
        (second) =>
          [
            'code.post/every-translation-validated',
            { ...given.code(), translations: [translation(), second] },
          ] as const,
      ),
    ] as const;

    judge('code.post/codes-required').rejected(await api.postCodes({}), 400);
    for (const [id, code] of invalid) {
      if (
        'translations' in code &&
        translated.body?.result?.result_map?.created_wrap_up_codes === undefined
      ) {
        judge(id).blockedFor(translated, {
          refused: 'code.post/translations-accepted',
          lacking: 'code.post/created-are-listed',
        });
        continue;
      }
      const answer = await api.postCodes({ codes: [code] });
      const created = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
      judge(id).holds([answer], takesNone(answer, created), {
        expected: 'status 400, or 207 without created codes',
        actual: `status ${answer.status}, created ${JSON.stringify(created)}`,
      });
    }
  },
);

check('a batch without a valid code', ['code.post/all-invalid-batch'], async ({ api, given, judge }) => {
  const [language] = await given.languages();
  await given.codes(given.code());
  const invalid = invalidCodes(given, language);
  const answer = await api.postCodes({ codes: [...invalid, { description: given.sentence() }] });
  judge('code.post/all-invalid-batch').follows(String(answer.status), answer);
});

check(
  'a batch of valid and invalid codes',
  [
    'code.post/some-invalid-answers-207',
    'code.post/mixed-lists-valid',
    'code.post/mixed-lists-no-invalid',
    'code.post/mixed-creates-valid',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const validCode = () => ({ code: given.label(), description: given.sentence() });
    const valid = [validCode(), validCode(), validCode()] as const;
    const [withoutLanguage, withoutCode, withoutDescription] = invalidCodes(given, language);
    const answer = await api.postCodes({
      codes: [
        valid[0],
        withoutLanguage,
        valid[1],
        { description: given.sentence() },
        withoutCode,
        withoutDescription,
        valid[2],
      ],
    });
    const created = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const listed = valid.map(({ code }) => created.find((each) => each.code === code));
    const unexpected = created.filter(({ code }) => !valid.some((each) => each.code === code));

    judge('code.post/some-invalid-answers-207').accepted(answer, 207);
    judge('code.post/mixed-lists-valid').holds([answer], !listed.includes(undefined), {
      expected: `created: ${valid.map(({ code }) => code).join(', ')}`,
      actual: `created: ${created.map(({ code }) => code).join(', ') || 'none'}`,
    });
    // An empty list holds no invalid code, and says nothing.
    if (created.length === 0) {
      judge('code.post/mixed-lists-no-invalid').blocked('code.post/mixed-lists-valid', answer);
    } else {
      judge('code.post/mixed-lists-no-invalid').holds([answer], unexpected.length === 0, {
        expected: 'only valid codes among the created ones',
        actual: `created besides: ${JSON.stringify(unexpected)}`,
      });
    }
    for (const [index, code] of listed.entries()) {
      if (code?.sys_id === undefined) {
        judge('code.post/mixed-creates-valid').blocked(
          withoutSysId(code, 'code.post/mixed-lists-valid'),
          answer,
        );
        continue;
      }
      const read = await api.getCode(code.sys_id);
      const found = read.body?.result?.result_map?.wrap_up_code;
      judge('code.post/mixed-creates-valid').holds([answer, read], found?.code === valid[index]?.code, {
        expected: `the code ${valid[index]?.code} under ${code.sys_id}`,
        actual: `status ${read.status}, ${JSON.stringify(found)}`,
      });
    }
  },
);

check(
  'what batches with invalid codes leave, as a wrap-up shows it',
  ['code.post/all-invalid-creates-nothing', 'code.post/mixed-creates-no-invalid'],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const valid = given.code();
    await given.codes(valid);
    for (const [id, others] of [
      ['code.post/all-invalid-creates-nothing', []],
      ['code.post/mixed-creates-no-invalid', [{ code: given.label(), description: given.sentence() }]],
    ] as const) {
      const invalid = invalidCodes(given, language);
      const answer = await api.postCodes({ codes: [...invalid, ...others] });
      // The only way to look for a label: a code that a wrap-up brings into being has no description, one that
      // was there before has that of the batch.
      const labels = [valid.code, ...invalid.map(({ code }) => code)] as const;
      const segment = await api.createSegment(await given.externalSegmentWithCodes(labels));
      // Refused for labels that do not exist, or for another reason, which would block this.
      if (!isAccepted(segment)) await given.openSegment(given.externalSegmentWithCodes([valid.code]));

      const allowed = segment.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
      const stored = allowed.filter((code) =>
        invalid.some((each) => each.code === code.code && each.description === code.description),
      );
      judge(id).holds([answer, segment], stored.length === 0, {
        expected: 'no code with a label and description of an invalid one',
        actual: `there: ${JSON.stringify(stored)}`,
      });
    }
  },
);

check(
  'a large batch',
  ['code.post/batch-of-20-listed', 'code.post/large-batch-created', 'code.post/large-batch-sys-ids-differ'],
  async ({ api, given, judge }) => {
    // READINGS sizes: nothing promises that a target takes more.
    const codes = Array.from({ length: 20 }, () => given.code());

    const answer = await api.postCodes({ codes });

    const created = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const byLabel = new Map(created.map((each) => [each.code, each.sys_id]));
    const missing = codes.filter(({ code }) => !byLabel.has(code));
    const ids = new Set(created.map(({ sys_id: sysId }) => sysId));
    judge('code.post/batch-of-20-listed').holds([answer], missing.length === 0, {
      expected: `all ${codes.length} codes among the created ones`,
      actual: `status ${answer.status}, ${created.length} created, ${missing.length} missing`,
    });
    if (created.length === 0) {
      judge('code.post/large-batch-sys-ids-differ').blocked('code.post/batch-of-20-listed', answer);
    } else {
      judge('code.post/large-batch-sys-ids-differ').holds([answer], ids.size === created.length, {
        expected: `${created.length} different sys_ids`,
        actual: `${ids.size} different sys_ids`,
      });
    }
    for (const code of [codes.at(0), codes.at(-1)]) {
      const sysId = byLabel.get(code?.code);
      if (code === undefined || sysId === undefined) {
        const isListed = byLabel.has(code?.code);
        judge('code.post/large-batch-created').blocked(
          isListed ? 'code.post/returns-sys-id' : 'code.post/batch-of-20-listed',
          answer,
        );
        continue;
      }
      const read = await api.getCode(sysId);
      const found = read.body?.result?.result_map?.wrap_up_code;
      judge('code.post/large-batch-created').holds(
        [answer, read],
        found?.code === code.code && found.description === code.description,
        {
          expected: `code ${code.code}, description ${code.description}`,
          actual: `status ${read.status}, code ${found?.code}, description ${found?.description}`,
        },
      );
    }
  },
);
