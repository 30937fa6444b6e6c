import { check, shownTranslations } from '../fixtures/test.ts';

check(
  'the codes of an update',
  [
    'segment.update/selected-code',
    'segment.update/code-sys-id',
    'segment.update/code-label',
    'segment.update/code-active',
    'segment.update/code-external',
    'segment.update/code-own-description',
    'segment.update/code-shows-translated-code',
    'segment.update/code-own-translated-description',
    'segment.update/enable-codes-kept',
    'segment.update/allowed-codes-kept',
    'segment.update/allowed-code-label',
    'segment.update/allowed-code-sys-id',
    'segment.update/allowed-code-active',
    'segment.update/allowed-code-external',
    'segment.update/allowed-code-own-description',
    'segment.update/allowed-code-shows-translated-code',
    'segment.update/allowed-code-own-translated-description',
    'segment.update/default-code-kept',
    'segment.update/default-code-label',
    'segment.update/default-code-sys-id',
    'segment.update/default-code-active',
    'segment.update/default-code-external',
    'segment.update/default-code-own-description',
    'segment.update/default-code-shows-translated-code',
    'segment.update/default-code-own-translated-description',
    'segment.update/codes-are-stored',
    'segment.update/code-alone',
    'segment.update/default-code-used',
    'segment.update/default-code-used-where-optional',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translated = () =>
      given.code({
        translations: [{ language, code: given.label(), description: given.sentence() }],
      });
    const [first, second, third] = [translated(), translated(), translated()];
    const [byDefault, selected, allowed] = await given.codes(first, second, third);
    const labels = [first.code, second.code, third.code] as const;
    const segment = await given.openSegment(given.externalSegmentWithCodes(labels));

    const updated = await api.updateSegment({ segment_sys_id: segment.sysId }, { wrap_up_code: second.code });
    const read = await api.getSegment(segment.sysId);
    const [readDefault, readSelected, readAllowed] = await Promise.all(
      [byDefault, selected, allowed].map(async (code) => {
        const answer = await api.getCode(code?.sys_id ?? '');
        return answer.body?.result?.result_map?.wrap_up_code;
      }),
    );

    const { code } = updated.body?.segment ?? {};
    judge('segment.update/selected-code').matches(
      updated,
      'segment.code',
      () => code?.code === second.code || code?.sys_id === selected?.sys_id,
      `the code with the label ${second.code}`,
    );
    judge('segment.update/code-label').equal(updated, 'segment.code.code', second.code);
    judge('segment.update/code-sys-id').equal(updated, 'segment.code.sys_id', selected?.sys_id);
    judge('segment.update/code-active').equal(updated, 'segment.code.active', readSelected?.active);
    judge('segment.update/code-external').equal(updated, 'segment.code.external', readSelected?.external);
    judge('segment.update/code-own-description').equal(
      updated,
      'segment.code.description',
      readSelected?.description,
    );
    judge('segment.update/code-shows-translated-code').oneOf(updated, 'segment.code.translated_code', [
      readSelected?.translated_code,
      ...shownTranslations('translated_code', second),
    ]);
    judge('segment.update/code-own-translated-description').oneOf(
      updated,
      'segment.code.translated_description',
      [readSelected?.translated_description, ...shownTranslations('translated_description', second)],
    );

    const configuration = updated.body?.segment?.wrap_up_configuration;
    judge('segment.update/enable-codes-kept').equal(
      updated,
      'segment.wrap_up_configuration.enable_codes',
      true,
    );
    const defaultPath = 'segment.wrap_up_configuration.default_code';
    judge('segment.update/default-code-kept').matches(
      updated,
      defaultPath,
      () =>
        configuration?.default_code?.code === first.code ||
        configuration?.default_code?.sys_id === byDefault?.sys_id,
      `the code with the label ${first.code}`,
    );
    judge('segment.update/default-code-label').equal(updated, `${defaultPath}.code`, first.code);
    judge('segment.update/default-code-sys-id').equal(updated, `${defaultPath}.sys_id`, byDefault?.sys_id);
    judge('segment.update/default-code-active').equal(updated, `${defaultPath}.active`, readDefault?.active);
    judge('segment.update/default-code-external').equal(
      updated,
      `${defaultPath}.external`,
      readDefault?.external,
    );
    judge('segment.update/default-code-own-description').equal(
      updated,
      `${defaultPath}.description`,
      readDefault?.description,
    );
    judge('segment.update/default-code-shows-translated-code').oneOf(
      updated,
      `${defaultPath}.translated_code`,
      [readDefault?.translated_code, ...shownTranslations('translated_code', first)],
    );
    judge('segment.update/default-code-own-translated-description').oneOf(
      updated,
      `${defaultPath}.translated_description`,
      [readDefault?.translated_description, ...shownTranslations('translated_description', first)],
    );

    const list = configuration?.allowed_codes ?? [];
    const known = [byDefault, selected, allowed];
    judge('segment.update/allowed-codes-kept').matches(
      updated,
      'segment.wrap_up_configuration.allowed_codes',
      () =>
        list.length === known.length &&
        known.every((one) => list.some((each) => each.sys_id === one?.sys_id || each.code === one?.code)),
      `the codes with the labels ${labels.join(', ')}`,
    );
    // Lists have no documented order: the code is looked up, and judged by its place.
    const place = list.findIndex((each) => each.sys_id === allowed?.sys_id || each.code === third.code);
    const allowedPath = `segment.wrap_up_configuration.allowed_codes.${place}`;
    judge('segment.update/allowed-code-label').equal(updated, `${allowedPath}.code`, third.code);
    judge('segment.update/allowed-code-sys-id').equal(updated, `${allowedPath}.sys_id`, allowed?.sys_id);
    judge('segment.update/allowed-code-active').equal(updated, `${allowedPath}.active`, readAllowed?.active);
    judge('segment.update/allowed-code-external').equal(
      updated,
      `${allowedPath}.external`,
      readAllowed?.external,
    );
    judge('segment.update/allowed-code-own-description').equal(
      updated,
      `${allowedPath}.description`,
      readAllowed?.description,
    );
    judge('segment.update/allowed-code-shows-translated-code').oneOf(
      updated,
      `${allowedPath}.translated_code`,
      [readAllowed?.translated_code, ...shownTranslations('translated_code', third)],
    );
    judge('segment.update/allowed-code-own-translated-description').oneOf(
      updated,
      `${allowedPath}.translated_description`,
      [readAllowed?.translated_description, ...shownTranslations('translated_description', third)],
    );

    const stored = 'segment.wrap_up_configuration';
    judge('segment.update/codes-are-stored').equal(read, `${stored}.enable_codes`, true);
    judge('segment.update/codes-are-stored').equal(read, `${stored}.default_code.code`, first.code);
    judge('segment.update/codes-are-stored').matches(
      read,
      `${stored}.allowed_codes`,
      (codes) =>
        Array.isArray(codes) &&
        codes.length === labels.length &&
        labels.every((label) => codes.some((each: { code?: string }) => each.code === label)),
      `the codes with the labels ${labels.join(', ')}`,
    );

    judge('segment.update/code-alone').accepted(updated);
    judge('segment.update/code-alone').equal(read, 'segment.state', 'closed');

    const undecided = await given.openSegment(
      given.externalSegmentWithCodes(labels, {
        interaction_sys_id: await given.nextInteraction(segment.request.interaction_sys_id),
        // Not the first one of the allowed codes.
        configuration: { default_code: second.code },
      }),
    );
    const without = await api.updateSegment({ segment_sys_id: undecided.sysId }, { notes: given.sentence() });
    judge('segment.update/default-code-used').equal(without, 'segment.code.code', second.code);

    const optional = await given.openSegment(
      given.externalSegmentWithCodes(labels, {
        interaction_sys_id: await given.nextInteraction(segment.request.interaction_sys_id),
        configuration: { enable_codes: false },
      }),
    );
    const withoutAny = await api.updateSegment(
      { segment_sys_id: optional.sysId },
      { notes: given.sentence() },
    );
    judge('segment.update/default-code-used-where-optional').equal(
      withoutAny,
      'segment.code.code',
      first.code,
    );
  },
);
