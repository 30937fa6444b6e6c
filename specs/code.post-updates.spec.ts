import { describeResponse, check, isAccepted } from '../fixtures/test.ts';

const codePath = 'result.result_map.wrap_up_code';

check(
  'labels that are posted again',
  [
    'code.post/update-accepted',
    'code.post/update-keeps-sys-id',
    'code.post/update-description',
    'code.post/update-activates',
    'code.post/update-deactivates',
    'code.post/inactive-keeps-texts',
    'code.post/update-keeps-external',
    'code.post/update-shows-new-values',
    'code.post/new-beside-known',
    'code.post/update-leaves-others',
  ],
  async ({ api, given, judge }) => {
    const [code, activeCode, inactiveCode] = [given.code(), given.code(), given.code({ active: false })];
    const [known, active, inactive, other] = await given.codes(code, activeCode, inactiveCode, given.code());
    const otherBefore = await api.getCode(other.sys_id);
    const description = given.sentence();
    const fresh = given.code();

    const answer = await api.postCodes({
      codes: [
        { code: code.code, description },
        fresh,
        { ...activeCode, active: false },
        { ...inactiveCode, active: true },
      ],
    });

    const list = answer.body?.result?.result_map?.created_wrap_up_codes ?? [];
    const listed = list.find((each) => each.code === code.code);
    const listedActive = list.find((each) => each.code === activeCode.code);
    const listedInactive = list.find((each) => each.code === inactiveCode.code);
    const read = await api.getCode(listed?.sys_id ?? known.sys_id);
    const readDeactivated = await api.getCode(listedActive?.sys_id ?? active.sys_id);
    const readActivated = await api.getCode(listedInactive?.sys_id ?? inactive.sys_id);
    const otherAfter = await api.getCode(other.sys_id);

    const how = listed === undefined ? 'not-listed' : 'listed';
    judge('code.post/update-accepted').follows(
      isAccepted(answer) && answer.status === 200 ? how : undefined,
      answer,
    );
    const readDescription = read.body?.result?.result_map?.wrap_up_code?.description;
    if (listed === undefined && readDescription !== description) {
      judge('code.post/update-keeps-sys-id').blocked('code.post/update-description', read);
    } else {
      // Where updates are not listed, it is the old sys_id under which the new description was read.
      judge('code.post/update-keeps-sys-id').holds(
        [answer, read],
        (listed ?? known).sys_id === known.sys_id,
        {
          expected: `sys_id ${known.sys_id}, as before`,
          actual: `sys_id ${listed?.sys_id}`,
        },
      );
    }
    judge('code.post/update-description').equal(read, `${codePath}.description`, description);
    // Not by `equal`: that an inactive code can be read at all is another clause.
    const deactivated = readDeactivated.body?.result?.result_map?.wrap_up_code;
    judge('code.post/update-deactivates').holds([answer, readDeactivated], deactivated?.active === false, {
      expected: 'active: false',
      actual: describeResponse(readDeactivated.exchange),
    });
    judge('code.post/inactive-keeps-texts').equal(
      readDeactivated,
      `${codePath}.description`,
      activeCode.description,
    );
    judge('code.post/update-keeps-external').equal(read, `${codePath}.external`, known.external);
    const activated = readActivated.body?.result?.result_map?.wrap_up_code;
    judge('code.post/update-activates').holds(
      [answer, readActivated],
      activated !== undefined && activated.active !== false,
      {
        expected: 'active: true, or no value, as it is the default',
        actual: describeResponse(readActivated.exchange),
      },
    );

    if (!isAccepted(answer)) {
      judge('code.post/update-shows-new-values').blocked('code.post/update-accepted', answer);
    } else if (listed === undefined) {
      judge('code.post/update-shows-new-values').skip(
        'the target lists no code that it updated, so it was not judged',
        'a target that lists updated codes',
      );
    } else {
      judge('code.post/update-shows-new-values').holds([answer], listed?.description === description, {
        expected: `description ${JSON.stringify(description)}`,
        actual: `description ${JSON.stringify(listed?.description)}`,
      });
    }
    judge('code.post/new-beside-known').holds(
      [answer],
      list.some((each) => each.code === fresh.code),
      { expected: `${fresh.code} among the created codes`, actual: `created: ${JSON.stringify(list)}` },
    );
    judge('code.post/update-leaves-others').same(otherBefore, otherAfter, codePath);
  },
);
