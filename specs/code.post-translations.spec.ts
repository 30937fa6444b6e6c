import { check } from '../fixtures/test.ts';

/**
 * Which value of the reading translation-language a text follows: the translation that was given, or, where
 * the language of the session has none, nothing or the text itself. `undefined` for anything else.
 */
function languageOf(
  shown: string | undefined,
  translations: readonly string[],
  own: string | undefined,
): 'given' | 'session' | undefined {
  if (shown === undefined || shown === own) return 'session';
  return translations.includes(shown) ? 'given' : undefined;
}

check(
  'a code with one translation and one with two',
  [
    'code.post/translations-accepted',
    'code.post/translated-code',
    'code.post/translated-description',
    'code.post/several-translations-accepted',
    'code.post/translated-code-of-several',
    'code.post/translated-pair',
  ],
  async ({ api, given, judge }) => {
    const translation = { language: 'de', code: given.label(), description: given.sentence() };
    const code = given.code({ translations: [translation] });

    const answer = await api.postCodes({ codes: [code] });

    const [shown] = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    judge('code.post/translations-accepted').accepted(answer, 200);
    judge('code.post/translated-code').follows(
      'translation-language',
      shown && languageOf(shown.translated_code, [translation.code], code.code),
      answer,
    );
    judge('code.post/translated-description').follows(
      'translation-language',
      shown && languageOf(shown.translated_description, [translation.description], code.description),
      answer,
    );

    const translations = ['de', 'fr'].map((language) => ({
      language,
      code: given.label(),
      description: `${given.sentence()} ${given.unique()}`,
    }));
    const several = given.code({ translations });

    const answerToSeveral = await api.postCodes({ codes: [several] });

    const [both] = answerToSeveral.body?.result?.result_map?.created_wrap_up_codes ?? [];
    judge('code.post/several-translations-accepted').accepted(answerToSeveral, 200);
    judge('code.post/translated-code-of-several').follows(
      'translation-language',
      both &&
        languageOf(
          both.translated_code,
          translations.map((each) => each.code),
          several.code,
        ),
      answerToSeveral,
    );
    const ofCode = translations.find((each) => each.code === both?.translated_code);
    const ofDescription = translations.find((each) => each.description === both?.translated_description);
    judge('code.post/translated-pair').holds(
      [answerToSeveral],
      both !== undefined && ofCode === ofDescription,
      {
        expected: 'translated_code and translated_description in one language',
        actual: `translated_code in ${ofCode?.language ?? 'none of the given languages'}, translated_description in ${ofDescription?.language ?? 'none of the given languages'}`,
      },
    );
  },
);
