import { check } from '../fixtures/test.ts';

check(
  'closing an internal wrap-up with code and notes, and without a code',
  ['segment.update/internal-entered', 'segment.update/internal-default-code'],
  async ({ api, given, judge }) => {
    const [byDefault, other] = await given.codes(given.code(), given.code());
    const configuration = {
      enable_codes: 'true',
      allowed_codes: [byDefault.sys_id, other.sys_id].join(','),
      default_code: byDefault.sys_id,
    };
    const { sysId } = await given.openInternalSegment(configuration);

    const notes = given.characters(1000);
    const updated = await given.closeSegment(sysId, { wrap_up_code: other.code ?? '', notes });
    const entered = judge('segment.update/internal-entered');
    entered.equal(updated, 'segment.code.code', other.code);
    entered.equal(updated, 'segment.notes', notes);
    entered.present(updated, 'segment.submitted_on');
    entered.same(updated, await api.getSegment(sysId), 'segment.submitted_on');

    const undecided = await given.openInternalSegment(configuration);
    const without = await given.closeSegment(undecided.sysId);
    judge('segment.update/internal-default-code').equal(without, 'segment.code.code', byDefault.code);
  },
);
