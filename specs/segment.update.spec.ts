import { check, valueAt } from '../fixtures/test.ts';

const day = 86_400;
/** Lines in several scripts, one with two blanks inside. */
const textInScripts = '007 Größe  geändert\nمرحبا، تم الحل\n契約を更新しました\nПозвонить завтра';

check(
  'an update with notes and confirmation time',
  [
    'segment.update/found-by-sys-id',
    'segment.update/returns-sys-id',
    'segment.update/sys-ids-agree',
    'segment.update/describes-outcome',
    'segment.update/state-closed',
    'segment.update/closed-is-stored',
    'segment.update/agent-kept',
    'segment.update/interaction-kept',
    'segment.update/external-kept',
    'segment.update/opened-on-kept',
    'segment.update/not-segmented',
    'segment.update/rest-is-stored',
    'segment.update/leaves-pair-alone',
    'segment.update/leaves-agents-others-alone',
    'segment.update/notes-returned',
    'segment.update/confirmed-on-returned',
    'segment.update/confirmed-on-stored',
    'segment.update/submitted-on-set',
    'segment.update/submitted-on-format',
    'segment.update/submitted-on-own',
    'segment.update/submitted-on-stored',
    'segment.update/awaiting-false-when-confirmed',
    'segment.update/awaiting-is-stored',
  ],
  async ({ api, given, judge }) => {
    // Days ago, so that no zone turns these times into that of the update.
    const interaction = await given.interaction();
    const openedOn = await given.openingTime(interaction, 2 * day + 17);
    const notes = given.sentence();
    const segment = await given.openSegment(
      given.externalSegment({ interaction_sys_id: interaction, opened_on: openedOn }),
    );
    const { agent_sys_id: agent } = segment.request;
    const several = await given.severalUnavailable();
    const sibling = several
      ? undefined
      : await given.openSegment(given.externalSegment({ interaction_sys_id: interaction }));
    const confirmedOn = await given.confirmationTime(day + 5);
    const elsewhere = await given.openSegment();

    const updated = await api.updateSegment(
      { segment_sys_id: segment.sysId },
      { notes, confirmed_on: confirmedOn },
    );

    const about = [updated.body?.sys_id, updated.body?.segment?.sys_id];
    judge('segment.update/found-by-sys-id').holds([updated], about.includes(segment.sysId), {
      expected: `status 200 and the segment ${segment.sysId}`,
      actual: `status ${updated.status} and the segment ${about.filter((id) => id !== undefined).join(', ') || 'none'}`,
    });
    judge('segment.update/returns-sys-id').equal(updated, 'sys_id', segment.sysId);
    judge('segment.update/sys-ids-agree').equal(updated, 'segment.sys_id', segment.sysId);
    judge('segment.update/describes-outcome').present(updated, 'message');
    judge('segment.update/state-closed').equal(updated, 'segment.state', 'closed');
    judge('segment.update/agent-kept').equal(updated, 'segment.agent', agent);
    judge('segment.update/interaction-kept').equal(updated, 'segment.interaction', interaction);
    judge('segment.update/external-kept').equal(updated, 'segment.external', true);
    judge('segment.update/opened-on-kept').equal(updated, 'segment.opened_on', openedOn);
    judge('segment.update/not-segmented').matches(
      updated,
      'segment.segmented',
      (flag) => flag !== true,
      'not true',
    );
    judge('segment.update/notes-returned').equal(updated, 'segment.notes', notes);
    judge('segment.update/confirmed-on-returned').equal(updated, 'segment.confirmed_on', confirmedOn);
    judge('segment.update/awaiting-false-when-confirmed').equal(
      updated,
      'segment.awaiting_confirmation',
      false,
    );
    judge('segment.update/submitted-on-set').present(updated, 'segment.submitted_on');
    judge('segment.update/submitted-on-format').matches(
      updated,
      'segment.submitted_on',
      (time) => typeof time === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time),
      'YYYY-MM-DD HH:MM:SS',
    );
    judge('segment.update/submitted-on-own').matches(
      updated,
      'segment.submitted_on',
      (time) => time !== undefined && time !== confirmedOn && time !== openedOn,
      `the time of the update, neither ${confirmedOn} nor ${openedOn}`,
    );

    const read = await api.getSegment(segment.sysId);
    judge('segment.update/closed-is-stored').equal(read, 'segment.state', 'closed');
    judge('segment.update/confirmed-on-stored').equal(read, 'segment.confirmed_on', confirmedOn);
    judge('segment.update/submitted-on-stored').same(updated, read, 'segment.submitted_on');
    judge('segment.update/awaiting-is-stored').same(updated, read, 'segment.awaiting_confirmation');
    judge('segment.update/rest-is-stored').same(updated, read, 'segment.agent');
    judge('segment.update/rest-is-stored').same(updated, read, 'segment.interaction');
    judge('segment.update/rest-is-stored').same(updated, read, 'segment.external');
    judge('segment.update/rest-is-stored').same(updated, read, 'segment.opened_on');

    if (sibling) {
      const siblingRead = await api.getSegment(sibling.sysId);
      judge('segment.update/leaves-pair-alone').equal(siblingRead, 'segment.state', 'open');
      judge('segment.update/leaves-pair-alone').absent(siblingRead, 'segment.confirmed_on');
    } else if (several) {
      judge('segment.update/leaves-pair-alone').skip(...several);
    }
    const elsewhereRead = await api.getSegment(elsewhere.sysId);
    judge('segment.update/leaves-agents-others-alone').equal(elsewhereRead, 'segment.state', 'open');
    judge('segment.update/leaves-agents-others-alone').absent(elsewhereRead, 'segment.confirmed_on');
  },
);

check(
  'updates with one member alone',
  [
    'segment.update/notes-alone',
    'segment.update/confirmed-on-alone',
    'segment.update/notes-not-invented',
    'segment.update/confirmed-on-not-invented',
    'segment.update/code-not-invented',
    'segment.update/awaiting-true-when-unconfirmed',
    'segment.update/awaiting-is-stored',
    'segment.update/notes-long',
    'segment.update/notes-text',
  ],
  async ({ api, given, judge }) => {
    const interaction = await given.interaction();
    const open = async () =>
      given.openSegment(
        given.externalSegment({ interaction_sys_id: await given.nextInteraction(interaction) }),
      );
    const [noted, confirmed, long] = [await open(), await open(), await open()];

    const withNotes = await api.updateSegment({ segment_sys_id: noted.sysId }, { notes: textInScripts });
    judge('segment.update/notes-alone').accepted(withNotes);
    judge('segment.update/notes-alone').holds(
      [withNotes],
      valueAt(withNotes.body, 'segment.state') === 'closed',
      {
        expected: 'segment.state: "closed"',
        actual: `segment.state: ${withNotes.body?.segment?.state ?? 'no value'}`,
      },
    );
    judge('segment.update/notes-text').equal(withNotes, 'segment.notes', textInScripts);
    judge('segment.update/confirmed-on-not-invented').absent(withNotes, 'segment.confirmed_on');
    judge('segment.update/code-not-invented').absent(withNotes, 'segment.code.code');
    judge('segment.update/awaiting-true-when-unconfirmed').equal(
      withNotes,
      'segment.awaiting_confirmation',
      true,
    );
    const read = await api.getSegment(noted.sysId);
    judge('segment.update/awaiting-is-stored').same(withNotes, read, 'segment.awaiting_confirmation');
    judge('segment.update/confirmed-on-not-invented').absent(read, 'segment.confirmed_on');

    const withTime = await api.updateSegment(
      { segment_sys_id: confirmed.sysId },
      { confirmed_on: await given.confirmationTime(0) },
    );
    judge('segment.update/confirmed-on-alone').accepted(withTime);
    judge('segment.update/confirmed-on-alone').holds(
      [withTime],
      valueAt(withTime.body, 'segment.state') === 'closed',
      {
        expected: 'segment.state: "closed"',
        actual: `segment.state: ${withTime.body?.segment?.state ?? 'no value'}`,
      },
    );
    judge('segment.update/notes-not-invented').absent(withTime, 'segment.notes');

    const longNotes = given.characters(1000);
    const withLongNotes = await api.updateSegment({ segment_sys_id: long.sysId }, { notes: longNotes });
    judge('segment.update/notes-long').equal(withLongNotes, 'segment.notes', longNotes);
  },
);
