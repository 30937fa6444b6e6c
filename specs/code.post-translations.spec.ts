import { check, isAccepted, languageOf, shownTranslations, withoutSysId } from '../fixtures/test.ts';

const listPath = 'result.result_map.created_wrap_up_codes';
const codePath = 'result.result_map.wrap_up_code';

/** The root causes where the answer to a code with translations does not list it. */
const notListed = {
  refused: 'code.post/translations-accepted',
  lacking: 'code.post/created-are-listed',
} as const;

check(
  'codes with and without description and translations',
  [
    'code.post/description-optional',
    'code.post/translations-optional',
    'code.post/translation-description-optional',
    'code.post/translations-accepted',
    'code.post/several-translations-accepted',
    'code.post/translated-code',
    'code.post/translated-description',
    'code.post/translated-code-of-several',
    'code.post/translated-pair',
    'code.post/shows-label',
    'code.post/shows-description',
  ],
  async ({ api, given, judge }) => {
    const translation = (language: string) => ({
      language,
      code: given.label(),
      description: given.sentence(),
    });
    const [language, another] = await given.languages();
    const one = translation(language);
    const two = [translation(language), ...(another === undefined ? [] : [translation(another)])];
    const [translated, several] = [given.code({ translations: [one] }), given.code({ translations: two })];
    const bare = { code: given.label() };
    const withoutDescriptions = {
      code: given.label(),
      translations: [{ language, code: given.label() }],
    };

    const forBare = await api.postCodes({ codes: [bare] });
    const forDescribed = await api.postCodes({ codes: [given.code()] });
    const forWithoutDescriptions = await api.postCodes({ codes: [withoutDescriptions] });
    const forTranslated = await api.postCodes({ codes: [translated] });
    const forSeveral = await api.postCodes({ codes: [several] });

    const judgements = [
      ['code.post/description-optional', forBare],
      ['code.post/translations-optional', forDescribed],
      ['code.post/translation-description-optional', forWithoutDescriptions],
      ['code.post/translations-accepted', forTranslated],
      ['code.post/several-translations-accepted', forSeveral],
    ] as const;
    const isSomeAccepted = judgements.some(([, answer]) => isAccepted(answer));
    for (const [id, answer] of judgements) {
      // Where every code is refused, it is not for what this one has or lacks.
      if (isSomeAccepted) judge(id).accepted(answer, 200);
      else judge(id).blockedFor(answer, { lacking: 'code.post/created-are-listed' });
    }

    const [shown] = forTranslated.body?.result?.result_map?.created_wrap_up_codes ?? [];
    if (shown === undefined) {
      judge('code.post/shows-label').blockedFor(forTranslated, notListed);
      judge('code.post/shows-description').blockedFor(forTranslated, notListed);
    } else {
      judge('code.post/shows-label').equal(forTranslated, `${listPath}.0.code`, translated.code);
      judge('code.post/shows-description').equal(
        forTranslated,
        `${listPath}.0.description`,
        translated.description,
      );
    }
    judge('code.post/translated-code').follows(
      shown && languageOf(shown.translated_code, [one.code], translated.code),
      forTranslated,
    );
    judge('code.post/translated-description').follows(
      shown && languageOf(shown.translated_description, [one.description], translated.description),
      forTranslated,
    );

    const [both] = forSeveral.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const labels = two.map(({ code }) => code);
    if (shown?.translated_code === undefined) {
      // That nothing is shown has failed for one translation.
      judge('code.post/translated-code-of-several').blocked('code.post/translated-code', forTranslated);
    } else {
      judge('code.post/translated-code-of-several').follows(
        both && languageOf(both.translated_code, labels, several.code),
        forSeveral,
      );
    }
    const missing =
      both?.translated_code === undefined
        ? 'code.post/translated-code-of-several'
        : both.translated_description === undefined && 'code.post/translated-description';
    if (missing) {
      judge('code.post/translated-pair').blocked(
        shown?.translated_code === undefined ? 'code.post/translated-code' : missing,
        forSeveral,
      );
      return;
    }
    const ofCode = two.find(({ code }) => code === both?.translated_code);
    const ofDescription = two.find(({ description }) => description === both?.translated_description);
    const none = 'no language given';
    judge('code.post/translated-pair').holds([forSeveral], both !== undefined && ofCode === ofDescription, {
      expected: 'translated_code and translated_description of one language',
      actual: `translated_code of ${ofCode?.language ?? none}, translated_description of ${ofDescription?.language ?? none}`,
    });
  },
);

check(
  'an inactive code with description and translation',
  ['code.post/inactive-keeps-texts'],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const code = () =>
      given.code({ translations: [{ language, code: given.label(), description: given.sentence() }] });
    const [active, inactive] = [code(), { ...code(), active: false }];
    const [{ sys_id: activeId }, { sys_id: inactiveId }] = await given.codes(active, inactive);
    const readActive = await api.getCode(activeId);
    const read = await api.getCode(inactiveId);

    judge('code.post/inactive-keeps-texts').equal(read, `${codePath}.description`, inactive.description);
    // What a read shows of the other one's translation tells what it shows of this one's.
    const { translated_code: shown } = readActive.body?.result?.result_map?.wrap_up_code ?? {};
    if (shown === active.translations?.[0]?.code) {
      const [translation] = inactive.translations ?? [];
      judge('code.post/inactive-keeps-texts').equal(read, `${codePath}.translated_code`, translation?.code);
    }
  },
);

check(
  'a translation that is read back and posted again',
  [
    'code.get/shows-label',
    'code.get/shows-description',
    'code.get/shows-translated-code',
    'code.get/shows-translated-description',
    'code.post/update-translation',
  ],
  async ({ api, given, judge }) => {
    const { code, description = '' } = given.code();
    const [language] = await given.languages();
    const translation = () => ({ language, code: given.label(), description: given.sentence() });
    const [earlier, later] = [translation(), translation()];
    const posted = { code, description, translations: [earlier] };
    const answer = await api.postCodes({ codes: [posted] });
    // Refused for its translation, or as every code is?
    if (!isAccepted(answer)) await given.codes(given.code());
    const [created] = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    if (created?.sys_id === undefined) {
      const rootCauses = { ...notListed, lacking: withoutSysId(created, notListed.lacking) };
      judge('code.get/shows-label').blockedFor(answer, rootCauses);
      judge('code.get/shows-description').blockedFor(answer, rootCauses);
      judge('code.get/shows-translated-code').blockedFor(answer, rootCauses);
      judge('code.get/shows-translated-description').blockedFor(answer, rootCauses);
      judge('code.post/update-translation').blockedFor(answer, rootCauses);
      return;
    }

    const read = await api.getCode(created.sys_id);
    const answerAgain = await api.postCodes({ codes: [{ code, description, translations: [later] }] });
    const [updated] = answerAgain.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const readAgain = await api.getCode(updated?.sys_id ?? created.sys_id);

    judge('code.get/shows-label').equal(read, `${codePath}.code`, code);
    judge('code.get/shows-description').equal(read, `${codePath}.description`, description);
    judge('code.get/shows-translated-code').oneOf(read, `${codePath}.translated_code`, [
      created.translated_code,
      ...shownTranslations('translated_code', posted),
    ]);
    judge('code.get/shows-translated-description').oneOf(read, `${codePath}.translated_description`, [
      created.translated_description,
      ...shownTranslations('translated_description', posted),
    ]);
    const found = readAgain.body?.result?.result_map?.wrap_up_code;
    if (found !== undefined && found.translated_code === undefined) {
      const by =
        created.translated_code === undefined
          ? 'code.post/translated-code'
          : 'code.get/shows-translated-code';
      judge('code.post/update-translation').blocked(by, readAgain);
      return;
    }
    judge('code.post/update-translation').follows(
      found && languageOf(found.translated_code, [later.code], code),
      readAgain,
    );
  },
);
