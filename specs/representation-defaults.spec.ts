import { describeResponse, check, difference, valueAt, type Answer } from '../fixtures/test.ts';

/** Whether an answer is JSON by its header and by its text. */
function isJson(answer: Answer): boolean {
  const type = answer.response.headers['content-type'] ?? '';
  return answer.body !== undefined && /^application\/json\b/i.test(type);
}

function form(answer: Answer): string {
  return `Content-Type ${answer.response.headers['content-type'] ?? 'none'}, ${describeResponse(answer.exchange)}`;
}

/** Whether two answers have the same value at a path; no value is none. */
function agree(first: Answer, second: Answer, path: string): boolean {
  const [one, other] = [first, second].map((answer) => JSON.stringify(valueAt(answer.body, path)));
  return one !== undefined && one === other;
}

/** What a versioned URL answers other than the default one: only what differs, where both answer with a body. */
function otherwise(
  plain: Answer,
  versioned: Answer,
  path: string,
  quote: (value: unknown) => string,
): { expected: string; actual: string } {
  const [expected, actual] =
    plain.body === undefined || versioned.body === undefined
      ? [describeResponse(plain.exchange), describeResponse(versioned.exchange)]
      : difference(valueAt(plain.body, path), valueAt(versioned.body, path), quote);
  return { expected: `what the default URL answers: ${expected}`, actual };
}

const code = 'result.result_map.wrap_up_code';

const version = 'v1';

check(
  'versioned URLs of codes',
  ['code.get/versioned-url', 'code.post/versioned-url'],
  async ({ api, given, judge, quote }) => {
    const [{ sys_id: codeId }] = await given.codes(given.code());
    const plainCode = await api.getCode(codeId);
    const versionedCode = await api.getCode(codeId, { version });
    judge('code.get/versioned-url').holds(
      [plainCode, versionedCode],
      agree(plainCode, versionedCode, code),
      otherwise(plainCode, versionedCode, code, quote),
    );
    const label = given.label();
    const posted = await api.postCodes({ codes: [{ code: label }] }, { version });
    judge('code.post/versioned-url').holds(
      [posted],
      posted.body?.result?.result_map?.created_wrap_up_codes?.[0]?.code === label,
      { expected: `status 200 and the code ${label}`, actual: describeResponse(posted.exchange) },
    );
  },
);

check(
  'versioned URLs of segments',
  [
    'segment.get/versioned-url',
    'segment.get-by-agent-interaction/versioned-url',
    'segment.create/versioned-url',
    'segment.update/versioned-url',
  ],
  async ({ api, given, judge, quote }) => {
    const { sysId, request } = await given.openSegment();
    const { agent_sys_id: agent, interaction_sys_id: interaction } = request;

    const plain = await api.getSegment(sysId);
    const versioned = await api.getSegment(sysId, { version });
    judge('segment.get/versioned-url').holds(
      [plain, versioned],
      agree(plain, versioned, 'segment'),
      otherwise(plain, versioned, 'segment', quote),
    );
    const byPair = await api.getSegmentByAgentAndInteraction(agent, interaction);
    const versionedByPair = await api.getSegmentByAgentAndInteraction(agent, interaction, { version });
    judge('segment.get-by-agent-interaction/versioned-url').holds(
      [byPair, versionedByPair],
      agree(byPair, versionedByPair, 'segment'),
      otherwise(byPair, versionedByPair, 'segment', quote),
    );

    const another = await given.further(request);
    const { interaction_sys_id: further } = another;
    const created = await api.createSegment(another, { version });
    judge('segment.create/versioned-url').holds([created], created.body?.segment?.interaction === further, {
      expected: `status 200 and a segment of ${further}`,
      actual: describeResponse(created.exchange),
    });
    const updated = await api.updateSegment(
      { segment_sys_id: sysId },
      { notes: given.sentence() },
      { version },
    );
    judge('segment.update/versioned-url').holds([updated], updated.body?.segment?.state === 'closed', {
      expected: 'status 200 and state closed',
      actual: describeResponse(updated.exchange),
    });
  },
);

/** What sends a request without Accept, and one whose body is JSON without a Content-Type. */
const [accept, body] = ['none', 'json-undeclared'] as const;

const inJson = (answer: Answer) =>
  [[answer], isJson(answer), { expected: 'status 200 and a JSON body', actual: form(answer) }] as const;

check(
  'requests on codes without Accept and without Content-Type',
  ['code.get/accept-default', 'code.post/accept-default', 'code.post/content-type-default'],
  async ({ api, given, judge }) => {
    const [made] = await given.codes(given.code());
    const readCode = await api.getCode(made.sys_id, { accept });
    judge('code.get/accept-default').holds(...inJson(readCode));
    const postedCodes = await api.postCodes({ codes: [given.code()] }, { accept });
    judge('code.post/accept-default').holds(...inJson(postedCodes));

    const newCode = given.code();
    const undeclaredCodes = await api.postCodes({ codes: [newCode] }, { body });
    judge('code.post/content-type-default').holds(
      [undeclaredCodes],
      undeclaredCodes.body?.result?.result_map?.created_wrap_up_codes?.[0]?.code === newCode.code,
      {
        expected: `status 200 and the code ${newCode.code}`,
        actual: describeResponse(undeclaredCodes.exchange),
      },
    );
  },
);

check(
  'requests on segments without Accept and without Content-Type',
  [
    'segment.get/accept-default',
    'segment.get-by-agent-interaction/accept-default',
    'segment.create/accept-default',
    'segment.create/content-type-default',
    'segment.update/accept-default',
    'segment.update/content-type-default',
  ],
  async ({ api, given, judge }) => {
    const first = await given.openSegment();
    const { interaction_sys_id: interaction } = first.request;
    const second = await given.openSegment(given.further(first.request));

    const read = await api.getSegment(first.sysId, { accept });
    const readByPair = await api.getSegmentByAgentAndInteraction(given.agent, interaction, { accept });
    const created = await api.createSegment(await given.further(first.request), { accept });
    const updated = await api.updateSegment(
      { segment_sys_id: first.sysId },
      { notes: given.sentence() },
      { accept },
    );
    for (const [id, answer] of [
      ['segment.get/accept-default', read],
      ['segment.get-by-agent-interaction/accept-default', readByPair],
      ['segment.create/accept-default', created],
      ['segment.update/accept-default', updated],
    ] as const) {
      judge(id).holds(...inJson(answer));
    }

    const forUndeclared = await given.further(first.request);
    const undeclaredSegment = await api.createSegment(forUndeclared, { body });
    judge('segment.create/content-type-default').holds(
      [undeclaredSegment],
      undeclaredSegment.body?.segment?.interaction === forUndeclared.interaction_sys_id,
      {
        expected: `status 200 and a segment of ${forUndeclared.interaction_sys_id}`,
        actual: describeResponse(undeclaredSegment.exchange),
      },
    );
    const notes = given.sentence();
    const undeclaredUpdate = await api.updateSegment({ segment_sys_id: second.sysId }, { notes }, { body });
    judge('segment.update/content-type-default').holds(
      [undeclaredUpdate],
      undeclaredUpdate.body?.segment?.notes === notes,
      { expected: `status 200 and the notes ${notes}`, actual: describeResponse(undeclaredUpdate.exchange) },
    );
  },
);
