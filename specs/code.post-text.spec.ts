import { check, languageOf, withoutSysId } from '../fixtures/test.ts';

const codePath = 'result.result_map.wrap_up_code';

check(
  'letters beyond ASCII in a code',
  [
    'code.post/label-non-ascii',
    'code.post/description-non-ascii',
    'code.post/translation-non-ascii',
    'code.get/non-ascii-text-stored',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const code = given.code({
      code: `${given.unique()} Łódź 顧客 한국 عميل`,
      description: 'Größe, façade, señal; 苦情受付; تم الحل',
    });
    const translation = {
      language,
      code: `${given.unique()} 請求の問題`,
      description: '料金についての質問',
    };
    const translatedCode = given.code({ translations: [translation] });

    const answer = await api.postCodes({ codes: [code] });
    const answerTranslated = await api.postCodes({ codes: [translatedCode] });

    const [shown] = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    judge('code.post/label-non-ascii').holds([answer], shown?.code === code.code, {
      expected: `code ${JSON.stringify(code.code)}`,
      actual: `code ${JSON.stringify(shown?.code)}`,
    });
    judge('code.post/description-non-ascii').holds([answer], shown?.description === code.description, {
      expected: `description ${JSON.stringify(code.description)}`,
      actual: `description ${JSON.stringify(shown?.description)}`,
    });
    const [translated] = answerTranslated.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const { translated_code: shownTranslation } = translated ?? {};
    if (translated !== undefined && shownTranslation === undefined) {
      judge('code.post/translation-non-ascii').blocked('code.post/translated-code', answerTranslated);
    } else {
      judge('code.post/translation-non-ascii').follows(
        languageOf(shownTranslation, [translation.code], translatedCode.code),
        answerTranslated,
      );
    }
    if (shown?.sys_id === undefined) {
      judge('code.get/non-ascii-text-stored').blocked(
        withoutSysId(shown, 'code.post/label-non-ascii'),
        answer,
      );
      return;
    }
    const read = await api.getCode(shown.sys_id);
    judge('code.get/non-ascii-text-stored').equal(read, `${codePath}.code`, code.code);
    judge('code.get/non-ascii-text-stored').equal(read, `${codePath}.description`, code.description);
  },
);

check(
  'markup, and characters outside the basic plane, in a code',
  [
    'code.post/label-emoji',
    'code.post/description-emoji',
    'code.get/emoji-stored',
    'code.post/label-markup',
    'code.post/description-markup',
    'code.post/description-line-breaks',
    'code.get/markup-stored',
  ],
  async ({ api, given, judge }) => {
    {
      const code = given.code({ code: `${given.unique()} 🎉 𝒲`, description: 'Solved 😀, called 𠮷 back' });

      const answer = await api.postCodes({ codes: [code] });

      const [shown] = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
      judge('code.post/label-emoji').holds([answer], shown?.code === code.code, {
        expected: `code ${JSON.stringify(code.code)}`,
        actual: `code ${JSON.stringify(shown?.code)}`,
      });
      judge('code.post/description-emoji').holds([answer], shown?.description === code.description, {
        expected: `description ${JSON.stringify(code.description)}`,
        actual: `description ${JSON.stringify(shown?.description)}`,
      });
      if (shown?.sys_id === undefined) {
        judge('code.get/emoji-stored').blocked(withoutSysId(shown, 'code.post/label-emoji'), answer);
      } else {
        const read = await api.getCode(shown.sys_id);
        judge('code.get/emoji-stored').equal(read, `${codePath}.code`, code.code);
        judge('code.get/emoji-stored').equal(read, `${codePath}.description`, code.description);
      }
    }
    {
      // READINGS sizes: neither the label, with its mark, nor the description has more than 40 characters.
      const [label, markup] = [`<b>&amp;"'`, `<b>R&D</b> "x" 'y' ]]> &#65;`];
      const lines = '\nb\n\n\td';
      const code = given.code({
        code: `${given.unique()} ${label}`,
        description: `A ${markup}${lines}`,
      });

      const answer = await api.postCodes({ codes: [code] });

      const [shown] = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
      judge('code.post/label-markup').holds([answer], shown?.code === code.code, {
        expected: `code ${JSON.stringify(code.code)}`,
        actual: `code ${JSON.stringify(shown?.code)}`,
      });
      judge('code.post/description-markup').holds(
        [answer],
        shown?.description?.startsWith(`A ${markup}`) === true,
        {
          expected: `description that begins with ${JSON.stringify(`A ${markup}`)}`,
          actual: `description ${JSON.stringify(shown?.description)}`,
        },
      );
      judge('code.post/description-line-breaks').holds(
        [answer],
        shown?.description?.endsWith(lines) === true,
        {
          expected: `description that ends with ${JSON.stringify(lines)}`,
          actual: `description ${JSON.stringify(shown?.description)}`,
        },
      );
      if (shown?.sys_id === undefined) {
        judge('code.get/markup-stored').blocked(withoutSysId(shown, 'code.post/label-markup'), answer);
      } else {
        const read = await api.getCode(shown.sys_id);
        judge('code.get/markup-stored').equal(read, `${codePath}.code`, code.code);
        judge('code.get/markup-stored').equal(read, `${codePath}.description`, code.description);
      }
    }
  },
);
