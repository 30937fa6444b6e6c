import { check, isAccepted, isRejection } from '../fixtures/test.ts';

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
    'segment.create/allowed-code-description',
    'segment.create/allowed-code-external',
    'segment.create/allowed-code-translated-code',
    'segment.create/allowed-code-translated-description',
    'segment.create/default-code-shown',
    'segment.create/default-code-label',
    'segment.create/default-code-reused',
    'segment.create/default-code-active',
    'segment.create/default-code-description',
    'segment.create/default-code-external',
    'segment.create/default-code-translated-code',
    'segment.create/default-code-translated-description',
    'segment.create/configuration-stored',
    'segment.create/translation-accepted',
    'segment.create/translation-shown',
  ],
  async ({ api, given, judge }) => {
    const translation = { language: 'de', code: given.label(), description: given.sentence() };
    // The last one is posted and not allowed.
    const requested = [given.code(), given.code({ translations: [translation] }), given.code(), given.code()];
    const posted = await given.codes(...requested);
    const [, preferred, plain, spare] = posted;
    const wanted = requested[1];
    const labels = requested.slice(0, 3).map(({ code }) => code);
    const allowedCodes = labels.map((code) => ({ code }));
    const interaction = await given.interaction();
    const request = {
      agent_sys_id: given.agent,
      interaction_sys_id: interaction,
      external: true,
      external_segment_id: given.unique(),
      // The second label is the default, and it is given last: neither place stands for it.
      configuration: {
        enable_codes: true,
        allowed_codes: [...allowedCodes.slice(0, 1), ...allowedCodes.slice(2), ...allowedCodes.slice(1, 2)],
        default_code: wanted?.code ?? '',
      },
    };

    const { answer: created, sysId } = await given.openSegment(request);
    judge('segment.create/enable-codes-returned').equal(created, `${configuration}.enable_codes`, true);

    const listed = created.body?.segment?.wrap_up_configuration?.allowed_codes ?? [];
    // By either identifier, so that a fault of one is not taken for a missing code.
    const places = posted.map(({ sys_id: sysId, code }) =>
      listed.findIndex((item) => item.code === code || (sysId !== undefined && item.sys_id === sysId)),
    );
    judge('segment.create/allowed-codes-all').matches(
      created,
      `${configuration}.allowed_codes`,
      () => places.slice(0, 3).every((place) => place >= 0),
      `objects of the codes ${labels.join(', ')}`,
    );
    judge('segment.create/allowed-codes-no-more').matches(
      created,
      `${configuration}.allowed_codes`,
      () => listed.length <= 3 && listed.every((_, place) => places.slice(0, 3).includes(place)),
      `no code besides ${labels.join(', ')}, and none twice`,
    );
    for (const [index, code] of posted.slice(0, 3).entries()) {
      const item = `${configuration}.allowed_codes.${places[index]}`;
      judge('segment.create/allowed-code-label').equal(created, `${item}.code`, labels[index]);
      judge('segment.create/allowed-code-reused').equal(created, `${item}.sys_id`, code.sys_id);
      judge('segment.create/allowed-code-active').equal(created, `${item}.active`, true);
      judge('segment.create/allowed-code-external').equal(created, `${item}.external`, true);
      judge('segment.create/allowed-code-description').equal(
        created,
        `${item}.description`,
        requested[index]?.description,
      );
    }

    const shown = created.body?.segment?.wrap_up_configuration?.default_code;
    const byDefault = `${configuration}.default_code`;
    judge('segment.create/default-code-shown').matches(
      created,
      byDefault,
      () => shown !== undefined && (shown.code === preferred?.code || shown.sys_id === preferred?.sys_id),
      `the code ${wanted?.code} (${preferred?.sys_id})`,
    );
    judge('segment.create/default-code-label').equal(created, `${byDefault}.code`, wanted?.code);
    judge('segment.create/default-code-reused').equal(created, `${byDefault}.sys_id`, preferred?.sys_id);
    judge('segment.create/default-code-active').equal(created, `${byDefault}.active`, true);
    judge('segment.create/default-code-external').equal(created, `${byDefault}.external`, true);
    judge('segment.create/default-code-description').equal(
      created,
      `${byDefault}.description`,
      wanted?.description,
    );

    const code = await api.getCode(preferred?.sys_id ?? '');
    const reference = code.body?.result?.result_map?.wrap_up_code;
    if (reference === undefined) {
      judge('segment.create/allowed-code-translated-code').blocked('code.get/answers-200', code);
      judge('segment.create/allowed-code-translated-description').blocked('code.get/answers-200', code);
      judge('segment.create/default-code-translated-code').blocked('code.get/answers-200', code);
      judge('segment.create/default-code-translated-description').blocked('code.get/answers-200', code);
    } else {
      const { translated_code: label, translated_description: description } = reference;
      const item = `${configuration}.allowed_codes.${places[1]}`;
      judge('segment.create/allowed-code-translated-code').equal(created, `${item}.translated_code`, label);
      judge('segment.create/default-code-translated-code').equal(
        created,
        `${byDefault}.translated_code`,
        label,
      );
      judge('segment.create/allowed-code-translated-description').equal(
        created,
        `${item}.translated_description`,
        description,
      );
      judge('segment.create/default-code-translated-description').equal(
        created,
        `${byDefault}.translated_description`,
        description,
      );
    }

    const read = await api.getSegment(sysId);
    const idOf = (item: { sys_id?: string }): string => item.sys_id ?? '';
    judge('segment.create/configuration-stored').equal(read, `${configuration}.enable_codes`, true);
    judge('segment.create/configuration-stored').equal(read, `${byDefault}.sys_id`, shown?.sys_id);
    judge('segment.create/configuration-stored').matches(
      read,
      `${configuration}.allowed_codes`,
      () =>
        (read.body?.segment?.wrap_up_configuration?.allowed_codes ?? []).map(idOf).toSorted().join() ===
        listed.map(idOf).toSorted().join(),
      `the codes ${listed.map(idOf).join(', ')}`,
    );

    const added = { language: 'de', code: given.label() };
    const translated = await api.createSegment({
      ...request,
      external_segment_id: given.unique(),
      configuration: {
        enable_codes: true,
        allowed_codes: [{ code: spare?.code ?? '' }, { code: plain?.code ?? '', translation: added }],
        default_code: spare?.code ?? '',
      },
    });
    judge('segment.create/translation-accepted').accepted(translated);
    const inGerman = translated.body?.segment?.wrap_up_configuration?.allowed_codes?.find(
      (item) => item.code === plain?.code || item.sys_id === plain?.sys_id,
    )?.translated_code;
    // What this target shows of a translation that was posted tells what it is to show of this one.
    const showsGerman = reference?.translated_code === translation.code;
    const showsNone = !showsGerman && (inGerman === undefined || inGerman === plain?.code);
    const value = inGerman === added.code ? 'given' : showsNone ? 'session' : undefined;
    if (isAccepted(translated)) {
      judge('segment.create/translation-shown').follows('translation-language', value, translated);
    } else {
      judge('segment.create/translation-shown').blocked('segment.create/translation-accepted', translated);
    }
  },
);

check(
  'labels that are no codes, or not allowed ones',
  [
    'segment.create/unknown-allowed-code',
    'segment.create/unknown-allowed-code-as-answered',
    'segment.create/new-code-readable',
    'segment.create/new-code-active',
    'segment.create/default-code-not-allowed',
  ],
  async ({ api, given, judge }) => {
    const [allowed, outside] = [given.code(), given.code()];
    await given.codes(allowed, outside);
    // It works with labels that exist: what is refused below is refused for its labels.
    const control = await given.openSegment(given.externalSegmentWithCodes([allowed.code]));
    const { interaction_sys_id: interaction } = control.request;

    const label = given.label();
    const request = await given.externalSegmentWithCodes([label], { interaction_sys_id: interaction });
    const answer = await api.createSegment(request);
    const made = answer.body?.segment?.wrap_up_configuration?.allowed_codes?.find(
      ({ code }) => code === label,
    );
    const value = isRejection(answer) ? 'rejected' : made ? 'created' : undefined;
    judge('segment.create/unknown-allowed-code').follows('unknown-allowed-code', value, answer);

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

    if (made?.sys_id === undefined) {
      const enabledBy = 'a target that makes codes of new labels';
      judge('segment.create/new-code-readable').skip('the creation made no code', enabledBy);
      judge('segment.create/new-code-active').skip('the creation made no code', enabledBy);
    } else {
      const code = await api.getCode(made.sys_id);
      judge('segment.create/new-code-readable').equal(code, 'result.result_map.wrap_up_code.code', label);
      judge('segment.create/new-code-active').holds([answer], made.active === true, {
        expected: `active true for the code ${label}`,
        actual: `active ${made.active ?? 'without a value'}`,
      });
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
    judge('segment.create/default-code-not-allowed').follows('default-code-not-allowed', which, elsewhere);
  },
);
