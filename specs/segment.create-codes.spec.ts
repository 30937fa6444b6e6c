import { check, isAccepted, isRefusal, isRejection, shownTranslations } from '../fixtures/test.ts';

const configuration = 'segment.wrap_up_configuration';

check(
  'the codes of an external wrap-up',
  [
    'segment.create/enable-codes-returned',
    'segment.create/allowed-codes-all',
    'segment.create/allowed-codes-no-more',
    'segment.create/allowed-code-label',
    'segment.create/allowed-code-reused',
    'segment.create/allowed-code-active',
    'segment.create/allowed-code-own-description',
    'segment.create/allowed-code-external-as-created',
    'segment.create/allowed-code-shows-translated-code',
    'segment.create/allowed-code-own-translated-description',
    'segment.create/default-code-shown',
    'segment.create/default-code-label',
    'segment.create/default-code-reused',
    'segment.create/default-code-active',
    'segment.create/default-code-own-description',
    'segment.create/default-code-external-as-created',
    'segment.create/default-code-shows-translated-code',
    'segment.create/default-code-own-translated-description',
    'segment.create/configuration-stored',
    'segment.create/translation-accepted',
    'segment.create/translation-of-known-code',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translation = { language, code: given.label(), description: given.sentence() };
    const [first, second] = [given.code(), given.code()];
    const preferred = given.code({ translations: [translation] });
    const allowed = [first, preferred, second];
    const posted = await given.codes(first, preferred, second);
    const {
      answer: created,
      sysId,
      request,
    } = await given.openSegment(
      given.externalSegment({
        // The default is in the middle: neither place stands for it.
        configuration: {
          enable_codes: true,
          allowed_codes: allowed.map(({ code }) => ({ code })),
          default_code: preferred.code,
        },
      }),
    );

    judge('segment.create/enable-codes-returned').equal(created, `${configuration}.enable_codes`, true);
    const listed = created.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
    // By either identifier, so that a fault of one is not taken for a missing code.
    const places = posted.map((code) =>
      listed.findIndex((item) => item.code === code.code || item.sys_id === code.sys_id),
    );
    judge('segment.create/allowed-codes-all').matches(
      created,
      `${configuration}.allowed_codes`,
      () => !places.includes(-1),
      `objects of the codes ${allowed.map(({ code }) => code).join(', ')}`,
    );
    judge('segment.create/allowed-codes-no-more').matches(
      created,
      `${configuration}.allowed_codes`,
      () => listed.every((_, place) => places.includes(place)),
      `no code besides ${allowed.map(({ code }) => code).join(', ')}, and none twice`,
    );
    for (const [index, { code, description }] of allowed.entries()) {
      const item = `${configuration}.allowed_codes.${places[index]}`;
      judge('segment.create/allowed-code-label').equal(created, `${item}.code`, code);
      judge('segment.create/allowed-code-reused').equal(created, `${item}.sys_id`, posted[index]?.sys_id);
      judge('segment.create/allowed-code-active').flag(created, `${item}.active`, true, true);
      judge('segment.create/allowed-code-external-as-created').equal(
        created,
        `${item}.external`,
        posted[index]?.external,
      );
      judge('segment.create/allowed-code-own-description').equal(created, `${item}.description`, description);
    }

    const byDefault = `${configuration}.default_code`;
    const { sys_id: preferredId } = posted[1];
    const shown = created.body?.segment?.wrap_up_configuration?.default_code;
    judge('segment.create/default-code-shown').matches(
      created,
      byDefault,
      () => shown?.code === preferred.code || shown?.sys_id === preferredId,
      `the code ${preferred.code} (${preferredId})`,
    );
    judge('segment.create/default-code-label').equal(created, `${byDefault}.code`, preferred.code);
    judge('segment.create/default-code-reused').equal(created, `${byDefault}.sys_id`, preferredId);
    judge('segment.create/default-code-active').flag(created, `${byDefault}.active`, true, true);
    judge('segment.create/default-code-external-as-created').equal(
      created,
      `${byDefault}.external`,
      posted[1].external,
    );
    judge('segment.create/default-code-own-description').equal(
      created,
      `${byDefault}.description`,
      preferred.description,
    );

    const read = await api.getSegment(sysId);
    const stored = read.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
    judge('segment.create/configuration-stored').equal(read, `${configuration}.enable_codes`, true);
    judge('segment.create/configuration-stored').equal(read, `${byDefault}.code`, preferred.code);
    judge('segment.create/configuration-stored').matches(
      read,
      `${configuration}.allowed_codes`,
      () =>
        stored.length === allowed.length &&
        allowed.every(({ code }) => stored.some((item) => item.code === code)),
      `the codes ${allowed.map(({ code }) => code).join(', ')}`,
    );

    const code = await api.getCode(preferredId);
    const known = code.body?.result?.result_map?.wrap_up_code;
    const item = `${configuration}.allowed_codes.${places[1]}`;
    for (const [id, path, member] of [
      ['segment.create/allowed-code-shows-translated-code', item, 'translated_code'],
      ['segment.create/allowed-code-own-translated-description', item, 'translated_description'],
      ['segment.create/default-code-shows-translated-code', byDefault, 'translated_code'],
      ['segment.create/default-code-own-translated-description', byDefault, 'translated_description'],
    ] as const) {
      if (known === undefined) judge(id).blockedFor(code, { lacking: 'code.get/shows-label' });
      else {
        const expected = [known[member], ...shownTranslations(member, preferred)];
        judge(id).oneOf(created, `${path}.${member}`, expected);
      }
    }

    // The same labels without a translation worked: what is rejected is rejected for it.
    const translationNow = { language, code: given.label() };
    const answer = await api.createSegment(
      await given.externalSegment({
        interaction_sys_id: await given.nextInteraction(request.interaction_sys_id),
        configuration: {
          enable_codes: true,
          allowed_codes: [{ code: preferred.code, translation: translationNow }, { code: second.code }],
          default_code: second.code,
        },
      }),
    );
    judge('segment.create/translation-accepted').accepted(answer);
    if (isAccepted(answer)) {
      // Both answers show the code in a configuration: what that shows of a translation is open.
      const { translated_code: before } =
        created.body?.segment?.wrap_up_configuration?.allowed_codes?.[places[1] ?? -1] ?? {};
      const item = answer.body?.segment?.wrap_up_configuration?.allowed_codes?.find(
        (each) => each.code === preferred.code || each.sys_id === preferredId,
      );
      const takenOver = item?.translated_code === translationNow.code ? 'taken-over' : undefined;
      // A target that shows those of the session's language showed none of this one before either.
      const kept = item && item.translated_code === before ? 'kept' : undefined;
      judge('segment.create/translation-of-known-code').follows(takenOver ?? kept, answer);
    } else {
      judge('segment.create/translation-of-known-code').blocked(
        'segment.create/translation-accepted',
        answer,
      );
    }
  },
);

check(
  'labels that are no codes, or not allowed ones',
  [
    'segment.create/unknown-allowed-code',
    'segment.create/unknown-allowed-code-as-answered',
    'segment.create/known-codes-beside-new',
    'segment.create/translation-of-new-code',
    'segment.create/new-code-readable',
    'segment.create/new-code-active',
    'segment.create/default-code-not-allowed',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translation = { language, code: given.label(), description: given.sentence() };
    const [allowed, outside] = [given.code({ translations: [translation] }), given.code()];
    await given.codes(allowed, outside);
    // It works with labels that exist: what is refused below is refused for its labels.
    const control = await given.openSegment(given.externalSegmentWithCodes([allowed.code]));
    const { interaction_sys_id: interaction } = control.request;

    const label = given.label();
    const request = await given.externalSegment({
      interaction_sys_id: await given.nextInteraction(interaction),
      configuration: {
        enable_codes: true,
        // The new one is in the middle: what stops there shows.
        allowed_codes: [{ code: allowed.code }, { code: label }, { code: outside.code }],
        default_code: allowed.code,
      },
    });
    const answer = await api.createSegment(request);
    const list = answer.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
    const made = list.find(({ code }) => code === label);
    const leftOut = isAccepted(answer) ? 'left-out' : undefined;
    const value = isRefusal(answer) ? 'rejected' : made ? 'created' : leftOut;
    judge('segment.create/unknown-allowed-code').follows(value, answer);

    const read = await api.getSegment(request.external_segment_id ?? '');
    const opened = answer.body?.segment?.sys_id;
    judge('segment.create/unknown-allowed-code-as-answered').holds(
      [answer, read],
      isAccepted(answer) ? read.body?.segment?.sys_id === opened : isRejection(read),
      {
        expected: isAccepted(answer) ? `the segment ${opened}` : 'no segment after the rejection',
        actual: `status ${read.status}, segment ${read.body?.segment?.sys_id ?? 'without an id'}`,
      },
    );

    if (isAccepted(answer)) {
      for (const shown of [answer, read]) {
        const labels = (shown.body?.segment?.wrap_up_configuration?.allowed_codes ?? []).map(
          ({ code }) => code,
        );
        judge('segment.create/known-codes-beside-new').matches(
          shown,
          `${configuration}.allowed_codes`,
          () => labels.includes(allowed.code) && labels.includes(outside.code),
          `the codes ${allowed.code} and ${outside.code} among them`,
        );
      }
    } else {
      judge('segment.create/known-codes-beside-new').skip(
        'the creation with a new label was rejected',
        'a target that takes new labels',
      );
    }

    const enabledBy = 'a target that makes codes of new labels';
    if (made === undefined) {
      judge('segment.create/translation-of-new-code').skip('the creation made no code', enabledBy);
    } else {
      const ofNew = { language, code: given.label() };
      const translated = given.label();
      const withTranslation = await api.createSegment(
        await given.externalSegment({
          interaction_sys_id: await given.nextInteraction(interaction),
          configuration: {
            enable_codes: true,
            allowed_codes: [{ code: allowed.code }, { code: translated, translation: ofNew }],
            default_code: allowed.code,
          },
        }),
      );
      const items = withTranslation.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
      const place = items.findIndex(({ code }) => code === translated);
      const beside = items.find(({ code }) => code === allowed.code);
      // Whether a configuration shows translations, and of which language, is open: the known code tells.
      if (isAccepted(withTranslation) && beside?.translated_code !== translation.code) {
        judge('segment.create/translation-of-new-code').skip(
          'the target shows no translation of this language',
          `a user whose language is ${language}`,
        );
      } else if (isAccepted(withTranslation)) {
        judge('segment.create/translation-of-new-code').equal(
          withTranslation,
          `${configuration}.allowed_codes.${place}.translated_code`,
          ofNew.code,
        );
      } else {
        judge('segment.create/translation-of-new-code').blocked(
          'segment.create/translation-accepted',
          withTranslation,
        );
      }
    }

    if (made?.sys_id === undefined) {
      judge('segment.create/new-code-readable').skip('the creation made no code', enabledBy);
      judge('segment.create/new-code-active').skip('the creation made no code', enabledBy);
    } else {
      const code = await api.getCode(made.sys_id);
      const read = code.body?.result?.result_map?.wrap_up_code?.code;
      judge('segment.create/new-code-readable').holds([answer, code], read === label, {
        expected: `the code ${label} under ${made.sys_id}`,
        actual: `status ${code.status}, ${read ?? 'no label'}`,
      });
      if (made.active === undefined) judge('segment.create/new-code-active').neverSent(answer, 'active');
      else {
        judge('segment.create/new-code-active').holds([answer], made.active, {
          expected: `active true for the code ${label}`,
          actual: 'active false',
        });
      }
    }

    const foreign = await given.externalSegmentWithCodes([allowed.code], {
      interaction_sys_id: interaction,
      configuration: {
        enable_codes: true,
        allowed_codes: [{ code: allowed.code }],
        default_code: outside.code,
      },
    });
    const elsewhere = await api.createSegment(foreign);
    const which = isRejection(elsewhere) ? 'rejected' : isAccepted(elsewhere) ? 'accepted' : undefined;
    judge('segment.create/default-code-not-allowed').follows(which, elsewhere);
  },
);
