import { check, isAccepted, openedSysId } from '../fixtures/test.ts';

const allowedCodes = 'segment.wrap_up_configuration.allowed_codes';

check('twelve allowed codes', ['segment.create/twelve-allowed-codes'], async ({ api, given, judge }) => {
  const codes = Array.from({ length: 12 }, () => given.code());
  // Large batches are judged elsewhere.
  await given.codes(...codes.slice(0, 6));
  await given.codes(...codes.slice(6));
  const labels = codes.map(({ code }) => code ?? '');
  const [byDefault = ''] = labels.slice(-1);
  const { answer, sysId } = await given.openSegment(
    given.externalSegmentWithCodes([byDefault], {
      configuration: { allowed_codes: labels.map((code) => ({ code })) },
    }),
  );
  for (const shown of [answer, await api.getSegment(sysId)]) {
    const listed = (shown.body?.segment?.wrap_up_configuration?.allowed_codes ?? []).map(({ code }) => code);
    judge('segment.create/twelve-allowed-codes').matches(
      shown,
      allowedCodes,
      () => labels.every((label) => listed.includes(label)),
      `the codes ${labels.join(', ')}`,
    );
  }
});

check(
  'labels beyond ASCII as codes of a wrap-up',
  ['segment.create/allowed-code-non-ascii', 'segment.update/code-non-ascii'],
  async ({ api, given, judge }) => {
    const [first, second] = ['Łódź 顧客 한국 عميل', '請求の問題 façade'].map((text) =>
      given.code({ code: `${given.unique()} ${text}` }),
    );
    const labels = [first?.code ?? '', second?.code ?? ''] as const;
    await given.codesJudgedBy('code.post/label-non-ascii', { code: labels[0] }, { code: labels[1] });
    // With labels in ASCII the same creation is accepted: what is refused is refused for its letters.
    const plain = given.code();
    await given.codes(plain);
    const control = await given.openSegment(given.externalSegmentWithCodes([plain.code]));
    const answer = await api.createSegment(
      await given.externalSegmentWithCodes(labels, {
        interaction_sys_id: await given.nextInteraction(control.request.interaction_sys_id),
      }),
    );
    judge('segment.create/allowed-code-non-ascii').accepted(answer);
    const sysId = openedSysId(answer);
    if (sysId === undefined) {
      judge('segment.update/code-non-ascii').blockedFor(answer, {
        refused: 'segment.create/allowed-code-non-ascii',
        lacking: 'segment.create/returns-sys-id',
      });
      return;
    }
    for (const shown of [answer, await api.getSegment(sysId)]) {
      const listed = (shown.body?.segment?.wrap_up_configuration?.allowed_codes ?? []).map(
        ({ code }) => code,
      );
      judge('segment.create/allowed-code-non-ascii').matches(
        shown,
        allowedCodes,
        () => labels.every((label) => listed.includes(label)),
        `the codes ${labels.join(', ')}`,
      );
      judge('segment.create/allowed-code-non-ascii').equal(
        shown,
        'segment.wrap_up_configuration.default_code.code',
        labels[0],
      );
    }
    const updated = await api.updateSegment({ segment_sys_id: sysId }, { wrap_up_code: labels[1] });
    judge('segment.update/code-non-ascii').accepted(updated);
    if (!isAccepted(updated)) return;
    judge('segment.update/code-non-ascii').equal(updated, 'segment.code.code', labels[1]);
  },
);

check(
  'an inactive code among the allowed ones',
  [
    'segment.create/allowed-code-inactive',
    'segment.get/allowed-code-inactive',
    'segment.get-by-agent-interaction/allowed-code-inactive',
    'segment.update/allowed-code-inactive',
  ],
  async ({ api, given, judge }) => {
    const [active, inactive] = [given.code(), given.code({ active: false })];
    const [, posted] = await given.codes(active, inactive);
    const request = await given.externalSegmentWithCodes([active.code, inactive.code]);
    const created = await api.createSegment(request);
    const sysId = openedSysId(created);
    if (!isAccepted(created) || sysId === undefined) {
      // Refused for the inactive code, which is open, or as every creation is?
      await given.openSegment(given.externalSegmentWithCodes([active.code]));
    }
    const found = sysId !== undefined && isAccepted(created);
    const answers = {
      'segment.create/allowed-code-inactive': created,
      'segment.get/allowed-code-inactive': found ? await api.getSegment(sysId) : created,
      'segment.get-by-agent-interaction/allowed-code-inactive': found
        ? await api.getSegmentByAgentAndInteraction(request.agent_sys_id, request.interaction_sys_id)
        : created,
      'segment.update/allowed-code-inactive': found
        ? await api.updateSegment({ segment_sys_id: sysId }, { wrap_up_code: active.code ?? '' })
        : created,
    } as const;
    for (const id of [
      'segment.create/allowed-code-inactive',
      'segment.get/allowed-code-inactive',
      'segment.get-by-agent-interaction/allowed-code-inactive',
      'segment.update/allowed-code-inactive',
    ] as const) {
      const answer = answers[id];
      const codes = answer.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
      const place = codes.findIndex(
        ({ code, sys_id: codeId }) => code === inactive.code || codeId === posted.sys_id,
      );
      if (found && (place !== -1 || !isAccepted(answer))) {
        judge(id).equal(answer, `${allowedCodes}.${place}.active`, false);
      } else {
        judge(id).skip(
          'the target allows no inactive code in a wrap-up',
          'a target that lists inactive codes among the allowed ones',
        );
      }
    }
  },
);
