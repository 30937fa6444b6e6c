import { describeResponse, check } from '../fixtures/test.ts';

const codePath = 'result.result_map.wrap_up_code';

check(
  'codes read by their sys_ids',
  [
    'code.get/finds-by-sys-id',
    'code.get/shows-sys-id',
    'code.get/shows-label',
    'code.get/shows-description',
    'code.get/shows-default-active',
    'code.get/shows-inactive',
    'code.get/external-as-created',
    'code.get/changes-nothing',
    'code.get/describes-outcome',
    'code.get/unknown-id',
  ],
  async ({ api, given, judge }) => {
    const requests = [given.code(), given.code(), given.code({ active: false })] as const;
    const [first, second, inactive] = await given.codes(...requests);

    const read = await api.getCode(second.sys_id);
    const readInactive = await api.getCode(inactive.sys_id);
    const readFirst = await api.getCode(first.sys_id);
    const again = await api.getCode(second.sys_id);
    const unknown = await api.getCode(given.sysId());

    judge('code.get/finds-by-sys-id').equal(readFirst, `${codePath}.sys_id`, first.sys_id);
    judge('code.get/finds-by-sys-id').equal(read, `${codePath}.sys_id`, second.sys_id);
    judge('code.get/shows-sys-id').present(read, `${codePath}.sys_id`);
    judge('code.get/shows-label').equal(readFirst, `${codePath}.code`, requests[0].code);
    judge('code.get/shows-label').equal(read, `${codePath}.code`, requests[1].code);
    judge('code.get/shows-description').equal(read, `${codePath}.description`, requests[1].description);
    judge('code.get/shows-default-active').flag(read, `${codePath}.active`, true, true);
    // Not by `equal`: a refused read would be charged to reading in general.
    const { active } = readInactive.body?.result?.result_map?.wrap_up_code ?? {};
    judge('code.get/shows-inactive').holds([readInactive], active === false, {
      expected: 'active: false',
      actual: describeResponse(readInactive.exchange),
    });
    judge('code.get/external-as-created').equal(read, `${codePath}.external`, second.external);
    judge('code.get/changes-nothing').same(read, again, codePath);
    judge('code.get/describes-outcome').present(read, 'result.message');
    judge('code.get/unknown-id').follows(String(unknown.status), unknown);
  },
);
