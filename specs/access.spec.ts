import {
  accessClauses,
  describeResponse,
  check,
  judgeAccess,
  type Answer,
  type RefusedIdentity,
} from '../fixtures/test.ts';

const reads = ['code.get', 'segment.get', 'segment.get-by-agent-interaction'] as const;
const writes = ['code.post', 'segment.create', 'segment.update'] as const;
const core = [
  ...accessClauses['code.get'],
  ...accessClauses['segment.get'],
  ...accessClauses['segment.get-by-agent-interaction'],
  ...accessClauses['code.post'],
  ...accessClauses['segment.create'],
  ...accessClauses['segment.update'],
  'code.post/unauthenticated-changes-nothing',
  'segment.create/unauthenticated-changes-nothing',
  'segment.update/unauthenticated-changes-nothing',
] as const;

check('access to codes and segments', core, async ({ api, given, judge }) => {
  const unavailable = given.unavailable('anonymous');
  if (unavailable) {
    for (const id of core) judge(id).skip(...unavailable);
    return;
  }
  const [code] = await given.codes(given.code());
  const codeId = code?.sys_id ?? '';
  const { sysId, request } = await given.openSegment();
  const { agent_sys_id: agent, interaction_sys_id: interaction } = request;
  const intruding = { ...request, external_segment_id: given.unique() };
  const changed = { code: code?.code ?? '', description: given.sentence() };
  const notes = given.sentence();
  const calls: Record<
    (typeof reads)[number] | (typeof writes)[number],
    (as: RefusedIdentity) => Promise<Answer>
  > = {
    'code.get': (as) => api.getCode(codeId, { as }),
    'segment.get': (as) => api.getSegment(sysId, { as }),
    'segment.get-by-agent-interaction': (as) =>
      api.getSegmentByAgentAndInteraction(agent, interaction, { as }),
    'code.post': (as) => api.postCodes({ codes: [changed] }, { as }),
    'segment.create': (as) => api.createSegment(intruding, { as }),
    'segment.update': (as) => api.updateSegment({ segment_sys_id: sysId }, { notes }, { as }),
  };

  for (const operation of [...reads, ...writes]) {
    await judgeAccess(judge, operation, given, calls[operation]);
  }

  judge('code.post/unauthenticated-changes-nothing').equal(
    await api.getCode(codeId),
    'result.result_map.wrap_up_code.description',
    code?.description,
  );
  const intruded = await api.getSegment(intruding.external_segment_id);
  judge('segment.create/unauthenticated-changes-nothing').holds(
    [intruded],
    intruded.body?.segment?.sys_id === undefined,
    {
      expected: `no segment with the external id ${intruding.external_segment_id}`,
      actual: describeResponse(intruded.exchange),
    },
  );
  judge('segment.update/unauthenticated-changes-nothing').equal(
    await api.getSegment(sysId),
    'segment.state',
    'open',
  );
});
