import { check, isAccepted } from '../fixtures/test.ts';

const listPath = 'result.result_map.created_wrap_up_codes';

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
    'code.post/external',
    'code.post/describes-outcome',
  ],
  async ({ api, given, judge }) => {
    const [plain, inactive, other] = [given.code(), given.code({ active: false }), given.code()];
    const alone = given.code();

    const answer = await api.postCodes({ codes: [plain, inactive, other] });
    const answerAlone = await api.postCodes({ codes: [alone] });

    const list = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const labels = [plain, inactive, other].map(({ code }) => code);
    if (isAccepted(answer)) judge('code.post/all-valid-answers-200').accepted(answer, 200);
    else judge('code.post/all-valid-answers-200').blocked('code.post/answers-200', answer);
    judge('code.post/created-are-listed').matches(
      answer,
      listPath,
      () => labels.every((label) => list.some(({ code }) => code === label)),
      `the labels ${labels.join(', ')}`,
    );
    // The list has no documented order, so a label that may be wrong is looked at where it is the only one.
    const only = answerAlone.body?.result?.result_map?.created_wrap_up_codes?.[0];
    if (isAccepted(answerAlone) && only === undefined) {
      judge('code.post/shows-label').blocked('code.post/created-are-listed', answerAlone);
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
    judge('code.post/active-by-default').equal(answer, `${plainPath}.active`, true);
    judge('code.post/inactive-kept').equal(answer, `${inactivePath}.active`, false);
    judge('code.post/external').equal(answer, `${plainPath}.external`, true);
    judge('code.post/describes-outcome').present(answer, 'result.message');

    if (only?.sys_id === undefined)
      judge('code.post/creates').blocked('code.post/returns-sys-id', answerAlone);
    else judge('code.post/creates').accepted(await api.getCode(only.sys_id));
  },
);

check('a created code as a record', ['code.post/stored-in-table'], async ({ api, given, judge }) => {
  const table = 'interaction_wrap_up_code';
  const { tables } = given;
  const { code } = given.code();
  const answer = await api.postCodes({ codes: [{ code }] });
  const [created] = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
  if (created?.sys_id === undefined) {
    judge('code.post/stored-in-table').blocked('code.post/returns-sys-id', answer);
    return;
  }

  const record = await tables.read(table, created.sys_id);
  // Without any record in sight nothing can be concluded: access rules may hide the table.
  const isReadable = record !== undefined || ((await tables.query(table, '', 1))?.length ?? 0) > 0;

  if (!isReadable) {
    judge('code.post/stored-in-table').skip(
      `no record of ${table} can be read`,
      `a provisioning user that may read the table ${table}`,
    );
    return;
  }
  judge('code.post/stored-in-table').holds([answer], record?.['sys_id'] === created.sys_id, {
    expected: `a record ${created.sys_id} in ${table}`,
    actual: record === undefined ? 'no such record' : `a record with the sys_id ${record['sys_id']}`,
  });
});
