import { describeResponse, check, notOpened, openedSysId, type Answer } from '../fixtures/test.ts';

function form(answer: Answer): string {
  return `Content-Type ${answer.response.headers['content-type'] ?? 'none'}, ${describeResponse(answer.exchange)}`;
}

const ways = [
  { body: 'json', accept: 'xml' },
  { body: 'xml', accept: 'json' },
] as const;

const written = ({ body, accept }: (typeof ways)[number]): string =>
  `a body in ${body} answered in ${accept}`;

check(
  'codes in JSON and XML together',
  ['code.post/content-type-independent', 'wire/same-code-in-both'],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translation = { language, code: given.label(), description: given.sentence() };
    const [made] = await given.codes(given.code({ translations: [translation] }));

    for (const way of ways) {
      const newCode = given.code();
      const posted = await api.postCodes({ codes: [newCode] }, way);
      judge('code.post/content-type-independent').holds(
        [posted],
        posted.body?.result?.result_map?.created_wrap_up_codes?.[0]?.description === newCode.description,
        { expected: `${written(way)}: the code ${newCode.code}`, actual: form(posted) },
      );
    }

    const [codeAsXml, codeAsJson] = [
      await api.getCode(made.sys_id),
      await api.getCode(made.sys_id, { accept: 'json' }),
    ];
    judge('wire/same-code-in-both').same(codeAsJson, codeAsXml, 'result.result_map.wrap_up_code');
  },
);

check(
  'segments in JSON and XML together',
  [
    'segment.create/content-type-independent',
    'segment.update/content-type-independent',
    'wire/same-segment-in-both',
  ],
  async ({ api, given, judge }) => {
    const [language] = await given.languages();
    const translation = { language, code: given.label(), description: given.sentence() };
    const code = given.code({ translations: [translation] });
    await given.codes(code);
    const interaction = await given.interaction();
    const segment = await given.openSegment(
      given.externalSegmentWithCodes([code.code], {
        interaction_sys_id: interaction,
        opened_on: await given.openingTime(interaction, 60),
      }),
    );

    for (const way of ways) {
      const further = await given.nextInteraction(interaction);
      const request = await given.externalSegment({
        interaction_sys_id: further,
        opened_on: await given.openingTime(further, 30),
      });
      const created = await api.createSegment(request, way);
      judge('segment.create/content-type-independent').holds(
        [created],
        created.body?.segment?.opened_on === request.opened_on,
        { expected: `${written(way)}: a segment opened on ${request.opened_on}`, actual: form(created) },
      );
      const notes = given.sentence();
      const createdId = openedSysId(created);
      if (createdId === undefined) {
        judge('segment.update/content-type-independent').blockedFor(
          created,
          notOpened('segment.create/content-type-independent'),
        );
        continue;
      }
      const updated = await api.updateSegment({ segment_sys_id: createdId }, { notes }, way);
      judge('segment.update/content-type-independent').holds(
        [updated],
        updated.body?.segment?.notes === notes,
        { expected: `${written(way)}: the notes ${notes}`, actual: form(updated) },
      );
    }

    const [segmentAsXml, segmentAsJson] = [
      await api.getSegment(segment.sysId),
      await api.getSegment(segment.sysId, { accept: 'json' }),
    ];
    judge('wire/same-segment-in-both').same(segmentAsJson, segmentAsXml, 'segment');
  },
);
