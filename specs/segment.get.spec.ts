import {
  describeResponse,
  check,
  rawValue,
  shownTranslations,
  valueAt,
  type Answer,
} from '../fixtures/test.ts';

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
  return Array.isArray(list) ? list : [];
}

function label(code: unknown): string {
  return String(valueAt(code, 'code'));
}

/** The clauses on what both reads show of a segment, open and closed. */
const clauses = {
  'segment.get': {
    segmentId: 'segment.get/segment-id-returned',
    sysId: 'segment.get/sys-id-returned',
    describesOutcome: 'segment.get/describes-outcome',
    agent: 'segment.get/agent-returned',
    interaction: 'segment.get/interaction-returned',
    external: 'segment.get/external-returned',
    openedOn: 'segment.get/opened-on-returned',
    segmentedFalse: 'segment.get/segmented-false',
    stateOpen: 'segment.get/state-open',
    submittedOnAbsentWhenOpen: 'segment.get/submitted-on-absent-when-open',
    confirmedOnAbsentWhenOpen: 'segment.get/confirmed-on-absent-when-open',
    enableCodes: 'segment.get/enable-codes-returned',
    allowedCodeLabel: 'segment.get/allowed-code-label',
    defaultCodeLabel: 'segment.get/default-code-label',
    changesNothing: 'segment.get/changes-nothing',
    stateClosed: 'segment.get/state-closed',
    submittedOn: 'segment.get/submitted-on-returned',
    confirmedOn: 'segment.get/confirmed-on-returned',
    awaitingConfirmationFalse: 'segment.get/awaiting-confirmation-false',
    codeAndNotesAsSent: 'segment.get/code-and-notes-as-sent',
  },
  'segment.get-by-agent-interaction': {
    segmentId: 'segment.get-by-agent-interaction/segment-id-returned',
    sysId: 'segment.get-by-agent-interaction/sys-id-returned',
    describesOutcome: 'segment.get-by-agent-interaction/describes-outcome',
    agent: 'segment.get-by-agent-interaction/agent-returned',
    interaction: 'segment.get-by-agent-interaction/interaction-returned',
    external: 'segment.get-by-agent-interaction/external-returned',
    openedOn: 'segment.get-by-agent-interaction/opened-on-returned',
    segmentedFalse: 'segment.get-by-agent-interaction/segmented-false',
    stateOpen: 'segment.get-by-agent-interaction/state-open',
    submittedOnAbsentWhenOpen: 'segment.get-by-agent-interaction/submitted-on-absent-when-open',
    confirmedOnAbsentWhenOpen: 'segment.get-by-agent-interaction/confirmed-on-absent-when-open',
    enableCodes: 'segment.get-by-agent-interaction/enable-codes-returned',
    allowedCodeLabel: 'segment.get-by-agent-interaction/allowed-code-label',
    defaultCodeLabel: 'segment.get-by-agent-interaction/default-code-label',
    changesNothing: 'segment.get-by-agent-interaction/changes-nothing',
    stateClosed: 'segment.get-by-agent-interaction/state-closed',
    submittedOn: 'segment.get-by-agent-interaction/submitted-on-returned',
    confirmedOn: 'segment.get-by-agent-interaction/confirmed-on-returned',
    awaitingConfirmationFalse: 'segment.get-by-agent-interaction/awaiting-confirmation-false',
    codeAndNotesAsSent: 'segment.get-by-agent-interaction/code-and-notes-as-sent',
  },
} as const;

/** The members of a code, with the clauses on them where it is an allowed code and where it is the default. */
const codeMembers = [
  {
    member: 'sys_id',
    'segment.get': {
      allowed: 'segment.get/allowed-code-sys-id',
      byDefault: 'segment.get/default-code-sys-id',
    },
    'segment.get-by-agent-interaction': {
      allowed: 'segment.get-by-agent-interaction/allowed-code-sys-id',
      byDefault: 'segment.get-by-agent-interaction/default-code-sys-id',
    },
  },
  {
    member: 'active',
    'segment.get': {
      allowed: 'segment.get/allowed-code-active',
      byDefault: 'segment.get/default-code-active',
    },
    'segment.get-by-agent-interaction': {
      allowed: 'segment.get-by-agent-interaction/allowed-code-active',
      byDefault: 'segment.get-by-agent-interaction/default-code-active',
    },
  },
  {
    member: 'external',
    'segment.get': {
      allowed: 'segment.get/allowed-code-external',
      byDefault: 'segment.get/default-code-external',
    },
    'segment.get-by-agent-interaction': {
      allowed: 'segment.get-by-agent-interaction/allowed-code-external',
      byDefault: 'segment.get-by-agent-interaction/default-code-external',
    },
  },
  {
    member: 'description',
    'segment.get': {
      allowed: 'segment.get/allowed-code-own-description',
      byDefault: 'segment.get/default-code-own-description',
    },
    'segment.get-by-agent-interaction': {
      allowed: 'segment.get-by-agent-interaction/allowed-code-own-description',
      byDefault: 'segment.get-by-agent-interaction/default-code-own-description',
    },
  },
  {
    member: 'translated_code',
    'segment.get': {
      allowed: 'segment.get/allowed-code-shows-translated-code',
      byDefault: 'segment.get/default-code-shows-translated-code',
    },
    'segment.get-by-agent-interaction': {
      allowed: 'segment.get-by-agent-interaction/allowed-code-shows-translated-code',
      byDefault: 'segment.get-by-agent-interaction/default-code-shows-translated-code',
    },
  },
  {
    member: 'translated_description',
    'segment.get': {
      allowed: 'segment.get/allowed-code-own-translated-description',
      byDefault: 'segment.get/default-code-own-translated-description',
    },
    'segment.get-by-agent-interaction': {
      allowed: 'segment.get-by-agent-interaction/allowed-code-own-translated-description',
      byDefault: 'segment.get-by-agent-interaction/default-code-own-translated-description',
    },
  },
] as const;

check(
  'an external wrap-up is read by its identifiers, open and closed',
  [
    ...Object.values(clauses['segment.get']),
    ...Object.values(clauses['segment.get-by-agent-interaction']),
    ...codeMembers.flatMap((each) => Object.values(each['segment.get'])),
    ...codeMembers.flatMap((each) => Object.values(each['segment.get-by-agent-interaction'])),
    'segment.get/found-by-sys-id',
    'segment.get/found-by-external-id',
    'segment.get/unknown-id',
    'segment.get-by-agent-interaction/agrees-with-get',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translation = () => ({ language, code: given.label(), description: given.sentence() });
    const [otherRequest, preferredRequest] = [
      given.code({ translations: [translation()] }),
      given.code({ translations: [translation()] }),
    ];
    const [, other, preferred] = await given.codes(given.code(), otherRequest, preferredRequest);
    const labels = [other?.code ?? '', preferred?.code ?? ''] as const;
    const opening = await given.interaction();
    const segment = await given.openSegment(
      given.externalSegment({
        interaction_sys_id: opening,
        opened_on: await given.openingTime(opening, 120),
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
      const ids = clauses[read];
      const configuration = 'segment.wrap_up_configuration';
      judge(ids.segmentId).equal(answer, 'segment_id', segment.sysId);
      judge(ids.sysId).equal(answer, 'segment.sys_id', segment.sysId);
      judge(ids.describesOutcome).present(answer, 'message');
      judge(ids.agent).equal(answer, 'segment.agent', agent);
      judge(ids.interaction).equal(answer, 'segment.interaction', interaction);
      judge(ids.external).equal(answer, 'segment.external', true);
      judge(ids.openedOn).equal(answer, 'segment.opened_on', openedOn);
      judge(ids.segmentedFalse).matches(answer, 'segment.segmented', (is) => is !== true, 'not true');
      judge(ids.stateOpen).equal(answer, 'segment.state', 'open');
      judge(ids.submittedOnAbsentWhenOpen).absent(answer, 'segment.submitted_on');
      judge(ids.confirmedOnAbsentWhenOpen).follows(formOfNothing(answer, 'segment.confirmed_on'), answer);
      judge(ids.enableCodes).equal(answer, `${configuration}.enable_codes`, true);
      const allowed = allowedCodes(answer);
      judge(ids.allowedCodeLabel).matches(
        answer,
        `${configuration}.allowed_codes`,
        () => JSON.stringify(allowed.map(label).toSorted()) === JSON.stringify(labels.toSorted()),
        `the codes ${labels.join(' and ')}`,
      );
      judge(ids.defaultCodeLabel).equal(answer, `${configuration}.default_code.code`, labels[1]);
      const place = allowed.findIndex((code) => label(code) === labels[0]);
      for (const { member, ...ofCode } of codeMembers) {
        // The id by which a code is read is the one that its creation gave it.
        const known = (of: Answer, created: { readonly sys_id: string } | undefined) =>
          member === 'sys_id'
            ? created?.sys_id
            : valueAt(of.body, `result.result_map.wrap_up_code.${member}`);
        const ofOther = known(otherCode, other);
        judge(ofCode[read].allowed).oneOf(answer, `${configuration}.allowed_codes.${place}.${member}`, [
          ofOther,
          ...shownTranslations(member, otherRequest),
        ]);
        const ofPreferred = known(preferredCode, preferred);
        judge(ofCode[read].byDefault).oneOf(answer, `${configuration}.default_code.${member}`, [
          ofPreferred,
          ...shownTranslations(member, preferredRequest),
        ]);
      }
    }

    const [confirmedOn, notes] = [await given.confirmationTime(5), given.sentence()];
    const update = { wrap_up_code: labels[0], notes, confirmed_on: confirmedOn };
    await given.closeSegment(segment.sysId, update);
    const closed = await api.getSegment(segment.sysId);
    judge('segment.get/changes-nothing').same(closed, await api.getSegment(segment.sysId), 'segment');
    const closedByPair = await api.getSegmentByAgentAndInteraction(agent, interaction);

    judge('segment.get-by-agent-interaction/agrees-with-get').same(closed, closedByPair, 'segment');
    for (const answer of [closed, closedByPair]) {
      const ids = clauses[answer === closed ? 'segment.get' : 'segment.get-by-agent-interaction'];
      judge(ids.stateClosed).equal(answer, 'segment.state', 'closed');
      judge(ids.submittedOn).present(answer, 'segment.submitted_on');
      judge(ids.confirmedOn).equal(answer, 'segment.confirmed_on', confirmedOn);
      judge(ids.awaitingConfirmationFalse).equal(answer, 'segment.awaiting_confirmation', false);
      if (answer.body !== undefined && valueAt(answer.body, 'segment') === undefined)
        judge(ids.codeAndNotesAsSent).blocked(ids.stateClosed, answer);
      else judge(ids.codeAndNotesAsSent).follows(formOfCodeAndNotes(answer, labels[0], notes), answer);
    }
    const unknown = await api.getSegment(given.sysId());
    judge('segment.get/unknown-id').follows(
      unknown.status >= 400 ? String(unknown.status) : undefined,
      unknown,
    );
  },
);
