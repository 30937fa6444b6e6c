import { describeResponse, check } from '../fixtures/test.ts';

const tooManyBytes = 11 * 1024 * 1024;
const levels = 10_000;

check(
  'oversized and hostile input',
  [
    'wire/oversized-body',
    'wire/long-label',
    'wire/deep-nesting',
    'wire/entity-not-expanded',
    'wire/external-entity-not-read',
    'wire/answers-after-hostile-input',
  ],
  async ({ api, given, judge, representation }) => {
    const { open, close } = await given.xmlFrame();
    const [known] = await given.codes(given.code());

    const oversized = await api.postCodes({ codes: [given.code({ description: 'x'.repeat(tooManyBytes) })] });
    judge('wire/oversized-body').refused(oversized);

    const long = await api.postCodes({ codes: [{ code: `${given.unique()} ${given.characters(10_000)}` }] });
    judge('wire/long-label').holds([long], long.status < 500, {
      expected: 'any status below 500',
      actual: describeResponse(long.exchange),
    });

    const code = given.label();
    const nested =
      representation === 'json'
        ? `{"codes":[{"code":"${code}","nested":${'['.repeat(levels)}${']'.repeat(levels)}}]}`
        : `${open}<codes><code>${code}</code>${'<nested>'.repeat(levels)}${'</nested>'.repeat(levels)}</codes>${close}`;
    const deep = await api.postCodes({}, { rawBody: nested });
    judge('wire/deep-nesting').holds([deep], deep.status < 500, {
      expected: 'any status below 500',
      actual: describeResponse(deep.exchange),
    });

    if (representation === 'xml') {
      const expansion = given.unique();
      const request = `${open}<codes><code>${given.label()}</code><description>&text;</description></codes>${close}`;
      const internal = await api.postCodes(
        {},
        { rawBody: `<!DOCTYPE request [<!ENTITY text "${expansion}">]>${request}` },
      );
      const isExpanded = internal.response.body.includes(expansion);
      judge('wire/entity-not-expanded').holds([internal], internal.status >= 400 || !isExpanded, {
        expected: `a rejection, or no expansion to ${expansion}`,
        actual: describeResponse(internal.exchange),
      });
      // The file does not exist: a target that opens it fails, and no file is disclosed.
      const file = `no-such-file-${given.unique()}`;
      const external = await api.postCodes(
        {},
        { rawBody: `<!DOCTYPE request [<!ENTITY text SYSTEM "file:///${file}">]>${request}` },
      );
      const isLookedFor = external.response.body.includes(file);
      judge('wire/external-entity-not-read').holds([external], external.status < 500 && !isLookedFor, {
        expected: `a status below 500, and no word of ${file}`,
        actual: describeResponse(external.exchange),
      });
    }

    judge('wire/answers-after-hostile-input').equal(
      await api.getCode(known?.sys_id ?? ''),
      'result.result_map.wrap_up_code.description',
      known?.description,
    );
  },
);
