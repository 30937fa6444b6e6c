import {
  accessClauses,
  describeResponse,
  check,
  judgeAccess,
  type Answer,
  type RefusedIdentity,
} from '../fixtures/test.ts';

const ofCodes = [
  ...accessClauses['code.get'],
  ...accessClauses['code.post'],
  'code.post/unauthenticated-changes-nothing',
] as const;

check('access to codes', ofCodes, async ({ api, given, judge }) => {
  const unavailable = given.unavailable('anonymous');
  if (unavailable) {
    for (const id of ofCodes) judge(id).skip(...unavailable);
    return;
  }
  const [code] = await given.codes(given.code());
  const changed = { code: code.code ?? '', description: given.sentence() };

  await judgeAccess(judge, 'code.get', given, (as) => api.getCode(code.sys_id, { as }));
  await judgeAccess(judge, 'code.post', given, (as) => api.postCodes({ codes: [changed] }, { as }));

  judge('code.post/unauthenticated-changes-nothing').equal(
    await api.getCode(code.sys_id),
    'result.result_map.wrap_up_code.description',
    code.description,
  );
});

const operations = [
  'segment.get',
  'segment.get-by-agent-interaction',
  'segment.create',
  'segment.update',
] as const;
const ofSegments = [
  ...accessClauses['segment.get'],
  ...accessClauses['segment.get-by-agent-interaction'],
  ...accessClauses['segment.create'],
  ...accessClauses['segment.update'],
  'segment.create/unauthenticated-changes-nothing',
  'segment.update/unauthenticated-changes-nothing',
] as const;

check('access to segments', ofSegments, async ({ api, given, judge }) => {
  const unavailable = given.unavailable('anonymous');
  if (unavailable) {
    for (const id of ofSegments) judge(id).skip(...unavailable);
    return;
  }
  const { sysId, request } = await given.openSegment();
  const { agent_sys_id: agent, interaction_sys_id: interaction } = request;
  const intruding = { ...request, external_segment_id: given.unique() };
  const notes = given.sentence();
  const calls: Record<(typeof operations)[number], (as: RefusedIdentity) => Promise<Answer>> = {
    'segment.get': (as) => api.getSegment(sysId, { as }),
    'segment.get-by-agent-interaction': (as) =>
      api.getSegmentByAgentAndInteraction(agent, interaction, { as }),
    'segment.create': (as) => api.createSegment(intruding, { as }),
    'segment.update': (as) => api.updateSegment({ segment_sys_id: sysId }, { notes }, { as }),
  };

  for (const operation of operations) await judgeAccess(judge, operation, given, calls[operation]);

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
