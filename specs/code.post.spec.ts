import { check, isAccepted, judgeInTable, withoutSysId } from '../fixtures/test.ts';

const listPath = 'result.result_map.created_wrap_up_codes';

const notListed = { lacking: 'code.post/created-are-listed' } as const;

check(
  'codes that are created',
  [
    'code.post/all-valid-answers-200',
    'code.post/created-are-listed',
    'code.post/shows-label',
    'code.post/returns-sys-id',
    'code.post/sys-ids-differ',
    'code.post/creates',
    'code.post/shows-description',
    'code.post/active-by-default',
    'code.post/inactive-kept',
    'code.post/external-flag',
    'code.post/describes-outcome',
    'code.post/stored-in-table',
  ],
  async ({ api, given, judge }) => {
    const [plain, inactive, other] = [given.code(), given.code({ active: false }), given.code()];
    const alone = given.code();

    const answer = await api.postCodes({ codes: [plain, inactive, other] });
    const answerAlone = await api.postCodes({ codes: [alone] });

    const list = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const labels = [plain, inactive, other].map(({ code }) => code);
    if (isAccepted(answer)) judge('code.post/all-valid-answers-200').accepted(answer, 200);
    else judge('code.post/all-valid-answers-200').blockedFor(answer, notListed);
    judge('code.post/created-are-listed').matches(
      answer,
      listPath,
      () => labels.every((label) => list.some(({ code }) => code === label)),
      `the labels ${labels.join(', ')}`,
    );
    // The list has no documented order, so a label that may be wrong is looked at where it is the only one.
    const only = answerAlone.body?.result?.result_map?.created_wrap_up_codes?.[0];
    if (only === undefined) {
      judge('code.post/shows-label').blockedFor(answerAlone, notListed);
    } else {
      judge('code.post/shows-label').equal(answerAlone, `${listPath}.0.code`, alone.code);
    }

    const plainPath = `${listPath}.${list.findIndex(({ code }) => code === plain.code)}`;
    const inactivePath = `${listPath}.${list.findIndex(({ code }) => code === inactive.code)}`;
    const ids = list.map(({ sys_id: sysId }) => sysId);
    judge('code.post/returns-sys-id').present(answer, `${plainPath}.sys_id`);
    judge('code.post/returns-sys-id').present(answer, `${inactivePath}.sys_id`);
    judge('code.post/sys-ids-differ').matches(
      answer,
      listPath,
      () => new Set(ids).size === ids.length,
      'a different sys_id for each',
    );
    judge('code.post/shows-description').equal(answer, `${plainPath}.description`, plain.description);
    judge('code.post/active-by-default').flag(answer, `${plainPath}.active`, true, true);
    judge('code.post/inactive-kept').equal(answer, `${inactivePath}.active`, false);
    const external = new Set(list.map((each) => each.external));
    const [flag] = external;
    judge('code.post/external-flag').follows(
      external.size === 1 && flag !== undefined ? String(flag) : undefined,
      answer,
    );
    judge('code.post/describes-outcome').present(answer, 'result.message');

    if (only?.sys_id === undefined) {
      const rootCauses = { lacking: withoutSysId(only, notListed.lacking) };
      judge('code.post/creates').blockedFor(answerAlone, rootCauses);
      judge('code.post/stored-in-table').blockedFor(answerAlone, rootCauses);
      return;
    }
    judge('code.post/creates').accepted(await api.getCode(only.sys_id));

    await judgeInTable(
      judge('code.post/stored-in-table'),
      given,
      'interaction_wrap_up_code',
      only.sys_id,
      answerAlone,
    );
  },
);
