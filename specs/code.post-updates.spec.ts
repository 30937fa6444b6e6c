import { check, isAccepted } from '../fixtures/test.ts';

const codePath = 'result.result_map.wrap_up_code';

check(
  'labels that are posted again',
  [
    'code.post/update-accepted',
    'code.post/update-keeps-sys-id',
    'code.post/update-description',
    'code.post/update-activates',
    'code.post/update-deactivates',
    'code.post/update-translation',
    'code.post/update-shows-new-values',
    'code.post/new-beside-known',
    'code.post/update-leaves-others',
  ],
  async ({ api, given, judge }) => {
    const translation = (text: string) => ({ language: 'de', code: text, description: given.sentence() });
    const [oldText, newText] = [given.label(), given.label()];
    const [code, inactiveCode] = [
      given.code({ translations: [translation(oldText)] }),
      given.code({ active: false }),
    ];
    const [known, inactive, other] = await given.codes(code, inactiveCode, given.code());
    const otherBefore = await api.getCode(other.sys_id);
    const description = `${given.sentence()} ${given.unique()}`;
    const fresh = given.code();

    const answer = await api.postCodes({
      codes: [
        { code: code.code, description, active: false, translations: [translation(newText)] },
        fresh,
        { ...inactiveCode, active: true },
      ],
    });

    const list = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const listed = list.find((each) => each.code === code.code);
    const listedInactive = list.find((each) => each.code === inactiveCode.code);
    const read = await api.getCode(listed?.sys_id ?? known.sys_id);
    const readInactive = await api.getCode(listedInactive?.sys_id ?? inactive.sys_id);
    const otherAfter = await api.getCode(other.sys_id);

    const how = listed === undefined ? 'not-listed' : 'listed';
    judge('code.post/update-accepted').follows(
      'upsert-identity',
      isAccepted(answer) && answer.status === 200 ? how : undefined,
      answer,
    );
    judge('code.post/update-keeps-sys-id').holds(
      [answer, read],
      listed === undefined || listed.sys_id === known.sys_id,
      { expected: `sys_id ${known.sys_id}, as before`, actual: `sys_id ${listed?.sys_id}` },
    );
    judge('code.post/update-description').equal(read, `${codePath}.description`, description);
    judge('code.post/update-deactivates').equal(read, `${codePath}.active`, false);
    judge('code.post/update-activates').equal(readInactive, `${codePath}.active`, true);

    const shown = read.body?.result?.result_map?.wrap_up_code;
    const asForNone = shown?.translated_code === undefined || shown.translated_code === code.code;
    judge('code.post/update-translation').follows(
      'translation-language',
      shown?.translated_code === newText ? 'given' : shown && asForNone ? 'session' : undefined,
      read,
    );
    judge('code.post/update-shows-new-values').holds(
      [answer],
      listed === undefined || (listed.description === description && listed.active === false),
      {
        expected: `description ${JSON.stringify(description)}, active false`,
        actual: `description ${JSON.stringify(listed?.description)}, active ${listed?.active}`,
      },
    );
    judge('code.post/new-beside-known').holds(
      [answer],
      list.some((each) => each.code === fresh.code),
      { expected: `${fresh.code} among the created codes`, actual: `created: ${JSON.stringify(list)}` },
    );
    judge('code.post/update-leaves-others').same(otherBefore, otherAfter, codePath);
  },
);
