import { expect, test } from '@playwright/test';

import { Bench, creation, pushed } from './support.ts';

const codes = { allowed_codes: [{ code: 'Billing' }, { code: 'Store' }], default_code: 'Billing' };

const refusals: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['no agent', { agent_sys_id: undefined }, 'agent_sys_id'],
  ['an empty agent', { agent_sys_id: '' }, 'agent_sys_id'],
  ['no interaction', { interaction_sys_id: undefined }, 'interaction_sys_id'],
  ['external without configuration', { configuration: undefined }, 'configuration'],
  ['external without its identifier', { external_segment_id: undefined }, 'external_segment_id'],
  [
    'enable_codes without allowed_codes',
    { configuration: { enable_codes: true, default_code: 'Billing' } },
    'configuration.allowed_codes',
  ],
  [
    'enable_codes with an empty list',
    { configuration: { enable_codes: true, default_code: 'Billing', allowed_codes: [] } },
    'configuration.allowed_codes',
  ],
  [
    'enable_codes without default_code',
    { configuration: { enable_codes: true, allowed_codes: [{ code: 'Billing' }] } },
    'configuration.default_code',
  ],
  [
    'an allowed code without label',
    { configuration: { allowed_codes: [{}] } },
    'configuration.allowed_codes.code',
  ],
  ['segmented without segment_id', { segmented: true, segment_table: 'phone' }, 'segment_id'],
  ['segmented without segment_table', { segmented: true, segment_id: 'x' }, 'segment_table'],
  [
    'duration without show_timer',
    { opened_on: '2026-03-12 09:00:00', configuration: { duration: '60' } },
    'configuration.show_timer',
  ],
  ['duration without opened_on', { configuration: { duration: '60', show_timer: true } }, 'opened_on'],
  ['internal without a configuration', { external: false }, 'wrap_up_configuration_sys_id'],
  ['no external and no configuration', { external: undefined }, 'wrap_up_configuration_sys_id'],
];

for (const [name, change, member] of refusals) {
  test(`create: ${name} is refused and makes nothing`, () => {
    const bench = new Bench();
    expect(bench.refused('segment.create', creation(change))).toBe(`invalid: ${member} is required`);
    expect([...bench.model.store.segments(), ...bench.model.store.codes()]).toEqual([]);
    expect([...bench.model.store.configurations()]).toEqual([]);
  });
}

test('create: what is required only elsewhere may be missing', () => {
  const bench = new Bench();
  const accepted = [
    creation(),
    creation({ configuration: { enable_codes: false, allowed_codes: [{ code: 'Billing' }] } }),
    creation({ configuration: { duration: '' } }),
    creation({ opened_on: '2026-03-12 09:00:00', configuration: { duration: '60', show_timer: false } }),
    creation({ segmented: false }),
  ];
  for (const body of accepted) expect(bench.refused('segment.create', body)).toBe('accepted');
});

test('create: answers the documented members, and stores them', () => {
  const bench = new Bench();
  const body = bench.done(
    'segment.create',
    creation({
      segmented: true,
      segment_id: 'phone one',
      segment_table: 'sn_openframe_phone_log',
      opened_on: '2026-03-12 09:00:00',
      configuration: { enable_codes: true, ...codes, ...pushed },
    }),
  );
  const code = (label: string) => ({
    active: true,
    code: label,
    description: '',
    external: true,
    sys_id: expect.stringMatching(/^[\da-f]{32}$/),
    translated_code: '',
    translated_description: '',
  });
  const opened = {
    agent: 'agent one',
    external: true,
    interaction: 'interaction one',
    opened_on: '2026-03-12 09:00:00',
    segmented: true,
    segment_id: 'phone one',
    segment_table: 'sn_openframe_phone_log',
    state: 'open',
    sys_id: body['sys_id'],
    wrap_up_configuration: {
      allowed_codes: [code('Billing'), code('Store')],
      default_code: code('Billing'),
      enable_codes: true,
      ...pushed,
      use_ai_as_default: false,
    },
  };
  expect(body).toEqual({
    success: true,
    message: expect.any(String),
    sys_id: body['sys_id'],
    segment: opened,
  });
  expect(bench.segment(body['sys_id'])).toEqual({ ...opened, awaiting_confirmation: false });
  expect(bench.segment('outside one')).toEqual(bench.segment(body['sys_id']));
});

test('create: every flag is false unless given', () => {
  const bench = new Bench();
  const segment = bench.segment(bench.open());
  expect(segment['segmented']).toBe(false);
  expect(segment['wrap_up_configuration']).toEqual({
    allowed_codes: [],
    enable_codes: false,
    enable_ai_code: false,
    enable_ai_notes: false,
    use_ai_as_default: false,
    use_third_party_ai: false,
  });
});

test('create: a translation given with an allowed code becomes that of the code', () => {
  const bench = new Bench();
  const labels = [{ code: 'Billing', translation: { language: 'de', code: 'Abrechnung' } }];
  bench.open({ configuration: { allowed_codes: labels } });
  const [code] = [...bench.model.store.codes()];
  expect(code?.translations).toEqual([{ language: 'de', code: 'Abrechnung', description: '' }]);
});

test('create: a label that is known stands for the code that is there', () => {
  const bench = new Bench();
  bench.done('code.post', { codes: [{ code: 'Billing', description: 'about bills', active: false }] });
  bench.open({ configuration: codes });
  const billing = [...bench.model.store.codes()].filter(({ code }) => code === 'Billing');
  expect(billing).toMatchObject([{ description: 'about bills', active: false }]);
});

test('create: AI content is stored and stamped member by member', () => {
  const bench = new Bench();
  const stamp = String(bench.now);
  const both = { enable_ai_code: true, enable_ai_notes: true };
  const onlyCode = bench.segment(bench.open({ ai_wrap_up_code: 'Billing', configuration: both }));
  expect(onlyCode).toMatchObject({ ai_wrap_up_code: 'Billing', ai_code_defined_at: stamp, state: 'open' });
  expect(onlyCode['ai_notes_defined_at']).toBeUndefined();
  const onlyNotes = bench.segment(bench.open({ ai_notes: 'Called.', configuration: both }));
  expect(onlyNotes).toMatchObject({ ai_notes: 'Called.', ai_notes_defined_at: stamp });
  expect(onlyNotes['ai_code_defined_at']).toBeUndefined();
});

test('create: AI notes have at most 4000 characters', () => {
  const bench = new Bench();
  const configuration = { enable_ai_notes: true };
  for (const letter of ['a', 'é', 'م', '漢']) {
    const notes = letter.repeat(4000);
    expect(bench.segment(bench.open({ configuration, ai_notes: notes }))['ai_notes']).toBe(notes);
    expect(bench.refused('segment.create', creation({ configuration, ai_notes: `${notes}.` }))).toContain(
      '4000',
    );
  }
  const emoji = '😀'.repeat(2000);
  expect(bench.segment(bench.open({ configuration, ai_notes: emoji }))['ai_notes']).toBe(emoji);
});

test('create: an internal segment takes the configuration that it names', () => {
  const bench = new Bench();
  const internal = creation({ external: false, configuration: undefined, external_segment_id: undefined });
  const named = (id: string) => ({ ...internal, wrap_up_configuration_sys_id: id });
  expect(bench.refused('segment.create', named('nowhere'))).toContain('wrap_up_configuration_sys_id');
  bench.open({ configuration: { ...codes, enable_codes: true } });
  const [held] = [...bench.model.store.configurations()];
  const segment = bench.done('segment.create', named(held?.sys_id ?? ''))['segment'];
  expect(segment).toMatchObject({
    external: false,
    wrap_up_configuration: { enable_codes: true, default_code: { code: 'Billing' } },
  });
});

test('create: Now Assist fills in an internal segment as its configuration says, and only then', () => {
  const bench = new Bench();
  const fill = (flags: Record<string, unknown>) => {
    bench.open({ configuration: { ...codes, ...flags } });
    const id = [...bench.model.store.configurations()].at(-1)?.sys_id;
    const internal = { ...creation({ external: false, configuration: undefined }), ai_notes: undefined };
    const body = { ...internal, wrap_up_configuration_sys_id: id };
    return bench.segment(bench.done('segment.create', body)['sys_id']);
  };
  const code = fill({ enable_ai_code: true });
  expect(code).toMatchObject({ ai_wrap_up_code: 'Billing', ai_code_defined_at: String(bench.now) });
  expect(code['ai_notes']).toBeUndefined();
  expect(fill({ enable_ai_notes: true })['ai_notes']).toContain('interaction one');
  const thirdParty = fill(pushed);
  expect([thirdParty['ai_wrap_up_code'], thirdParty['ai_notes']]).toEqual([undefined, undefined]);
  const external = bench.segment(
    bench.open({ configuration: { enable_ai_code: true, enable_ai_notes: true } }),
  );
  expect([external['ai_wrap_up_code'], external['ai_notes']]).toEqual([undefined, undefined]);
});
