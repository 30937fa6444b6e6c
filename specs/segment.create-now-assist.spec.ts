import { check, isAccepted, notOpened, openedSysId } from '../fixtures/test.ts';

const configurationClauses = [
  'segment.create/internal-enable-ai-code',
  'segment.create/internal-enable-ai-notes',
  'segment.create/internal-use-ai-as-default',
  'segment.create/internal-use-third-party-ai',
] as const;

const contentClauses = [
  'segment.create/code-generated-only-when-enabled',
  'segment.create/notes-generated-only-when-enabled',
  'segment.create/nothing-generated-with-third-party',
  'segment.create/generated-stamped',
] as const;

check(
  'AI content that is generated at creation',
  ['segment.create/autofill', ...configurationClauses, ...contentClauses],
  async ({ api, given, judge }) => {
    const codes = await given.codes(given.code(), given.code());
    const ids = codes.map(({ sys_id: sysId }) => sysId);
    const common = { enable_codes: 'true', allowed_codes: ids.join(','), default_code: codes[0].sys_id };

    // Each flag is true in another set of configurations, so that none can stand in for another.
    for (const flags of [
      { enable_ai_code: true, enable_ai_notes: false, use_third_party_ai: false, use_ai_as_default: true },
      { enable_ai_code: false, enable_ai_notes: true, use_third_party_ai: false, use_ai_as_default: false },
      { enable_ai_code: true, enable_ai_notes: true, use_third_party_ai: true, use_ai_as_default: false },
    ]) {
      const columns = Object.entries(flags).map(([column, set]): [string, string] => [column, String(set)]);
      const request = await given.internalSegment({ ...common, ...Object.fromEntries(columns) });
      const answer = await api.createSegment(request);
      const sysId = openedSysId(answer);
      if (sysId === undefined) {
        // Refused for its AI content, or as every internal wrap-up is?
        if (!isAccepted(answer)) await given.openInternalSegment();
        for (const id of ['segment.create/autofill', ...configurationClauses, ...contentClauses] as const) {
          judge(id).blockedFor(answer, notOpened('segment.create/autofill'));
        }
        return;
      }
      for (const [id, name] of [
        ['segment.create/internal-enable-ai-code', 'enable_ai_code'],
        ['segment.create/internal-enable-ai-notes', 'enable_ai_notes'],
        ['segment.create/internal-use-ai-as-default', 'use_ai_as_default'],
        ['segment.create/internal-use-third-party-ai', 'use_third_party_ai'],
      ] as const) {
        judge(id).matches(
          answer,
          `segment.wrap_up_configuration.${name}`,
          (value) => flags[name] === (value === true),
          flags[name] ? 'true' : 'false or no value',
        );
      }

      const read = await api.getSegment(sysId);
      if (flags.use_third_party_ai) {
        judge('segment.create/nothing-generated-with-third-party').absent(read, 'segment.ai_wrap_up_code');
        judge('segment.create/nothing-generated-with-third-party').absent(read, 'segment.ai_notes');
        continue;
      }
      const { ai_wrap_up_code: code, ai_notes: notes } = read.body?.segment ?? {};
      const filled = flags.enable_ai_code ? code : notes;
      judge('segment.create/autofill').follows(filled ? 'filled' : 'not-filled', read);
      if (!flags.enable_ai_code) {
        judge('segment.create/code-generated-only-when-enabled').absent(read, 'segment.ai_wrap_up_code');
      }
      if (!flags.enable_ai_notes) {
        judge('segment.create/notes-generated-only-when-enabled').absent(read, 'segment.ai_notes');
      }
      judge('segment.create/generated-stamped').matches(
        read,
        'segment.ai_code_defined_at',
        (stamp) => (code === undefined ? stamp === undefined : /^\d{13}$/.test(String(stamp))),
        code === undefined ? 'no value, as there is no AI code' : '13 digits',
      );
      judge('segment.create/generated-stamped').matches(
        read,
        'segment.ai_notes_defined_at',
        (stamp) => (notes === undefined ? stamp === undefined : /^\d{13}$/.test(String(stamp))),
        notes === undefined ? 'no value, as there are no AI notes' : '13 digits',
      );
    }
  },
);
