import { describeResponse, check, rawValue, valueAt, type Answer } from '../fixtures/test.ts';

/** Which form of the reading absent-members a member without a value has; undefined if it has one. */
function formOfNothing(answer: Answer, path: string): string | undefined {
  if (answer.body === undefined) return undefined;
  const value = rawValue(answer, path);
  return value === undefined ? 'absent' : value === null ? 'null' : value === '' ? 'empty' : undefined;
}

/** Which form of the reading response-code-and-notes a closed segment has; undefined if a value is wrong. */
function formOfCodeAndNotes(answer: Answer, code: string, notes: string): string | undefined {
  if (answer.body === undefined) return undefined;
  const shownCode = rawValue(answer, 'segment.code.code') || undefined;
  const shownNotes = rawValue(answer, 'segment.notes') || undefined;
  if ((shownCode ?? code) !== code || (shownNotes ?? notes) !== notes) return undefined;
  return shownCode === undefined && shownNotes === undefined ? 'absent' : 'present';
}

/** The allowed codes of a segment, in the order of their labels. */
function allowedCodes(answer: Answer): readonly unknown[] {
  const list = valueAt(answer.body, 'segment.wrap_up_configuration.allowed_codes');
  return Array.isArray(list) ? list.toSorted((a, b) => (label(a) < label(b) ? -1 : 1)) : [];
}

function label(code: unknown): string {
  return String(valueAt(code, 'code'));
}

const whenOpen = [
  'segment-id-returned',
  'sys-id-returned',
  'describes-outcome',
  'agent-returned',
  'interaction-returned',
  'external-returned',
  'opened-on-returned',
  'segmented-false',
  'state-open',
  'submitted-on-absent-when-open',
  'confirmed-on-absent-when-open',
  'enable-codes-returned',
  'allowed-code-label',
  'default-code-label',
  'changes-nothing',
] as const;
const codeMembers = [
  ['sys-id', 'sys_id'],
  ['active', 'active'],
  ['external', 'external'],
  ['description', 'description'],
  ['translated-code', 'translated_code'],
  ['translated-description', 'translated_description'],
] as const;
const whenClosed = [
  'state-closed',
  'submitted-on-returned',
  'confirmed-on-returned',
  'awaiting-confirmation-false',
  'code-and-notes-as-sent',
] as const;
const bothReads = ['segment.get', 'segment.get-by-agent-interaction'] as const;

check(
  'an external wrap-up is read by its identifiers, open and closed',
  [
    ...bothReads.flatMap((read) => [...whenOpen, ...whenClosed].map((name) => `${read}/${name}` as const)),
    ...bothReads.flatMap((read) => codeMembers.map(([name]) => `${read}/allowed-code-${name}` as const)),
    ...bothReads.flatMap((read) => codeMembers.map(([name]) => `${read}/default-code-${name}` as const)),
    'segment.get/found-by-sys-id',
    'segment.get/found-by-external-id',
    'segment.get/unknown-id',
    'segment.get-by-agent-interaction/agrees-with-get',
  ],
  async ({ api, given, judge }) => {
    const german = () => ({ language: 'de', code: given.label(), description: given.sentence() });
    const [, other, preferred] = await given.codes(
      given.code(),
      given.code({ translations: [german()] }),
      given.code({ translations: [german()] }),
    );
    const labels = [other?.code ?? '', preferred?.code ?? ''] as const;
    const segment = await given.openSegment(
      given.externalSegment({
        opened_on: given.dateTime(-120),
        configuration: {
          enable_codes: true,
          allowed_codes: [{ code: labels[0] }, { code: labels[1] }],
          default_code: labels[1],
        },
      }),
    );
    const { agent_sys_id: agent, interaction_sys_id: interaction, opened_on: openedOn } = segment.request;

    // One read after the other: what two of them turned around and back would not be seen.
    const bySysId = await api.getSegment(segment.sysId);
    const bySysIdAgain = await api.getSegment(segment.sysId);
    const byPair = await api.getSegmentByAgentAndInteraction(agent, interaction);
    const byPairAgain = await api.getSegmentByAgentAndInteraction(agent, interaction);
    const byExternalId = await api.getSegment(segment.request.external_segment_id ?? '');
    const otherCode = await api.getCode(other?.sys_id ?? '');
    const preferredCode = await api.getCode(preferred?.sys_id ?? '');

    judge('segment.get/found-by-sys-id').accepted(bySysId);
    judge('segment.get/found-by-external-id').holds(
      [segment.answer, byExternalId],
      byExternalId.body?.segment?.sys_id === segment.sysId,
      {
        expected: `status 200 and the segment ${segment.sysId}`,
        actual: describeResponse(byExternalId.exchange),
      },
    );
    judge('segment.get/changes-nothing').same(bySysId, bySysIdAgain, 'segment');
    judge('segment.get-by-agent-interaction/changes-nothing').same(byPair, byPairAgain, 'segment');
    judge('segment.get-by-agent-interaction/agrees-with-get').same(bySysId, byPair, 'segment');
    for (const answer of [bySysId, byPair]) {
      const read = answer === bySysId ? 'segment.get' : 'segment.get-by-agent-interaction';
      const configuration = 'segment.wrap_up_configuration';
      judge(`${read}/segment-id-returned`).equal(answer, 'segment_id', segment.sysId);
      judge(`${read}/sys-id-returned`).equal(answer, 'segment.sys_id', segment.sysId);
      judge(`${read}/describes-outcome`).present(answer, 'message');
      judge(`${read}/agent-returned`).equal(answer, 'segment.agent', agent);
      judge(`${read}/interaction-returned`).equal(answer, 'segment.interaction', interaction);
      judge(`${read}/external-returned`).equal(answer, 'segment.external', true);
      judge(`${read}/opened-on-returned`).equal(answer, 'segment.opened_on', openedOn);
      judge(`${read}/segmented-false`).matches(answer, 'segment.segmented', (is) => is !== true, 'not true');
      judge(`${read}/state-open`).equal(answer, 'segment.state', 'open');
      judge(`${read}/submitted-on-absent-when-open`).absent(answer, 'segment.submitted_on');
      judge(`${read}/confirmed-on-absent-when-open`).follows(
        'absent-members',
        formOfNothing(answer, 'segment.confirmed_on'),
        answer,
      );
      judge(`${read}/enable-codes-returned`).equal(answer, `${configuration}.enable_codes`, true);
      const allowed = allowedCodes(answer);
      judge(`${read}/allowed-code-label`).matches(
        answer,
        `${configuration}.allowed_codes`,
        () => JSON.stringify(allowed.map(label)) === JSON.stringify(labels.toSorted()),
        `the codes ${labels.join(' and ')}`,
      );
      judge(`${read}/default-code-label`).equal(answer, `${configuration}.default_code.code`, labels[1]);
      const shown = allowed.find((code) => label(code) === labels[0]);
      for (const [name, member] of codeMembers) {
        const ofOther = valueAt(otherCode.body, `result.result_map.wrap_up_code.${member}`);
        judge(`${read}/allowed-code-${name}`).matches(
          answer,
          `${configuration}.allowed_codes`,
          () => valueAt(shown, member) === ofOther,
          `${member} of ${labels[0]} as the read of that code shows it: ${JSON.stringify(ofOther) ?? 'no value'}`,
        );
        const ofPreferred = valueAt(preferredCode.body, `result.result_map.wrap_up_code.${member}`);
        judge(`${read}/default-code-${name}`).equal(
          answer,
          `${configuration}.default_code.${member}`,
          ofPreferred,
        );
      }
    }

    const [confirmedOn, notes] = [given.dateTime(-5), given.sentence()];
    const update = { wrap_up_code: labels[0], notes, confirmed_on: confirmedOn };
    await given.closeSegment(segment.sysId, update);
    const closed = await api.getSegment(segment.sysId);
    judge('segment.get/changes-nothing').same(closed, await api.getSegment(segment.sysId), 'segment');
    const closedByPair = await api.getSegmentByAgentAndInteraction(agent, interaction);

    judge('segment.get-by-agent-interaction/agrees-with-get').same(closed, closedByPair, 'segment');
    for (const answer of [closed, closedByPair]) {
      const read = answer === closed ? 'segment.get' : 'segment.get-by-agent-interaction';
      judge(`${read}/state-closed`).equal(answer, 'segment.state', 'closed');
      judge(`${read}/submitted-on-returned`).present(answer, 'segment.submitted_on');
      judge(`${read}/confirmed-on-returned`).equal(answer, 'segment.confirmed_on', confirmedOn);
      judge(`${read}/awaiting-confirmation-false`).equal(answer, 'segment.awaiting_confirmation', false);
      judge(`${read}/code-and-notes-as-sent`).follows(
        'response-code-and-notes',
        formOfCodeAndNotes(answer, labels[0], notes),
        answer,
      );
    }
    const unknown = await api.getSegment(given.sysId());
    judge('segment.get/unknown-id').follows(
      'unknown-id',
      unknown.status >= 400 ? String(unknown.status) : undefined,
      unknown,
    );
  },
);
