import { check, isAccepted, isRefusal, languageOf, withoutSysId } from '../fixtures/test.ts';

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

/** What the read of a code shows of a description that was sent. */
function sizeOf(sent: string, shown: string | undefined): 'accepted' | 'cut' | undefined {
  if (shown === sent) return 'accepted';
  // READINGS sizes: the shortest column of a text has 40 characters.
  const isCut = shown !== undefined && shown.length >= 40 && sent.startsWith(shown);
  return isCut ? 'cut' : undefined;
}

check(
  'blanks at the ends of a description, and a long one',
  ['code.post/text-edges', 'code.post/long-description'],
  async ({ api, given, judge }) => {
    // It works with a usual description: what is rejected below is rejected for this one.
    await given.codes(given.code());
    const post = async (description: string) => {
      const code = given.code({ description });
      const answer = await api.postCodes({ codes: [code] });
      const listed = answer.body?.result?.result_map?.created_wrap_up_codes?.find(
        (each) => each.code === code.code,
      );
      const read = listed?.sys_id === undefined ? undefined : await api.getCode(listed.sys_id);
      return {
        answer,
        listed,
        read,
        // A batch of which no code is valid may be answered with an empty list.
        isRejected: isRefusal(answer) || (answer.status === 207 && listed === undefined),
        shown: read?.body?.result?.result_map?.wrap_up_code?.description,
      };
    };

    const inner = given.sentence();
    const edges = await post(`  ${inner}  `);
    if (edges.isRejected) {
      judge('code.post/text-edges').skip(
        'the target rejects a description with blanks at its ends',
        'a target that takes one',
      );
    } else if (edges.read === undefined) {
      judge('code.post/text-edges').blocked(
        withoutSysId(edges.listed, 'code.post/created-are-listed'),
        edges.answer,
      );
    } else {
      const kept = edges.shown === `  ${inner}  ` ? 'kept' : undefined;
      judge('code.post/text-edges').follows(edges.shown === inner ? 'trimmed' : kept, edges.read);
    }

    const description = given.characters(300);
    const long = await post(description);
    if (long.isRejected) judge('code.post/long-description').follows('rejected', long.answer);
    else if (long.read === undefined && isAccepted(long.answer)) {
      judge('code.post/long-description').blocked(
        withoutSysId(long.listed, 'code.post/created-are-listed'),
        long.answer,
      );
    } else {
      judge('code.post/long-description').follows(sizeOf(description, long.shown), long.read ?? long.answer);
    }
  },
);
