import { check, isAccepted } from '../fixtures/test.ts';

const flags = 'segment.wrap_up_configuration';

check(
  'AI content that is generated at creation',
  [
    'segment.create/autofill',
    'segment.create/internal-enable-ai-code',
    'segment.create/internal-enable-ai-notes',
    'segment.create/internal-use-ai-as-default',
    'segment.create/internal-use-third-party-ai',
    'segment.create/code-generated-only-when-enabled',
    'segment.create/notes-generated-only-when-enabled',
    'segment.create/nothing-generated-with-third-party',
    'segment.create/generated-stamped',
  ],
  async ({ api, given, judge }) => {
    const codes = await given.codes(given.code(), given.code());
    const ids = codes.map(({ sys_id: sysId }) => sysId ?? '');
    const is = (set: boolean) => (value: unknown) => set === (value === true);
    const words = (set: boolean) => (set ? 'true' : 'false or no value');

    // Each flag is true in another set of configurations, so that none can stand in for another.
    for (const [code, notes, third, asDefault] of [
      [true, false, false, true],
      [false, true, false, false],
      [true, true, true, false],
    ] as const) {
      const fields = {
        enable_ai_code: String(code),
        enable_ai_notes: String(notes),
        use_third_party_ai: String(third),
        use_ai_as_default: String(asDefault),
      };
      const request = await given.internalSegment({
        enable_codes: 'true',
        allowed_codes: ids.join(','),
        default_code: ids[0] ?? '',
        ...fields,
      });
      const configuration = request.wrap_up_configuration_sys_id ?? '';
      const record = await given.tables.read('interaction_wrap_up_configuration', configuration);
      const isKept = Object.entries(fields).every(([column, value]) => record?.[column] === value);
      const answer = isKept ? await api.createSegment(request) : undefined;
      const sysId = answer?.body?.segment?.sys_id;
      const read = sysId === undefined ? undefined : await api.getSegment(sysId);
      const segment = read?.body?.segment;

      if (answer === undefined || read === undefined || segment === undefined) {
        for (const id of [
          'segment.create/internal-enable-ai-code',
          'segment.create/internal-enable-ai-notes',
          'segment.create/internal-use-ai-as-default',
          'segment.create/internal-use-third-party-ai',
          'segment.create/code-generated-only-when-enabled',
          'segment.create/notes-generated-only-when-enabled',
          'segment.create/nothing-generated-with-third-party',
          'segment.create/generated-stamped',
        ] as const) {
          if (answer) judge(id).blocked('segment.create/autofill', answer);
          else
            judge(id).skip(
              'the target did not keep the AI flags of the wrap-up configuration',
              'its columns',
            );
        }
        if (answer) judge('segment.create/autofill').follows('autofill-trigger', undefined, read ?? answer);
        else judge('segment.create/autofill').skip('the target did not keep the AI flags', 'its columns');
        continue;
      }
      void isAccepted;
      void flags;
      void is;
      void words;
    }
  },
);
