import { describeResponse, check, isRefusal, valueAt, type Answer } from '../fixtures/test.ts';

interface Told {
  readonly code: string;
  readonly description: string;
}

/** Whether a code was created as it was told. */
function lists(answer: Answer, { code, description }: Told): boolean {
  const created = valueAt(answer.body, 'result.result_map.created_wrap_up_codes');
  const same = (each: unknown) =>
    valueAt(each, 'code') === code && valueAt(each, 'description') === description;
  return Array.isArray(created) && created.some(same);
}

function evidence(answer: Answer, told: Told): { expected: string; actual: string } {
  return {
    expected: `status 200 and the code ${JSON.stringify(told)}`,
    actual: describeResponse(answer.exchange),
  };
}

/** READINGS sizes: none has more than 40 characters, counted as UTF-16 units too. */
const texts = [
  ['wire/markup-intact', `Q&A <b c="x">'y'</b> ]]> C:\\t &lt; %20`],
  ['wire/line-breaks-intact', 'first line\nsecond\n\n\tindented fourth'],
  ['wire/carriage-returns-not-lost', 'first line\r\nsecond line\rthird line'],
  ['wire/beyond-ascii-intact', 'Zoë Ærø, Łódź, 東京都, القاهرة 😀 👩‍🚀 z'],
] as const;

const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

const isSameText = (sent: string) => (value: unknown) =>
  typeof value === 'string' && withLineFeeds(value) === withLineFeeds(sent);

check(
  'text comes back as it was sent',
  texts.map(([id]) => id),
  async ({ api, given, judge }) => {
    const codes = await given.codes(...texts.map(([, description]) => given.code({ description })));
    for (const [index, [id, description]] of texts.entries()) {
      const answer = await api.getCode(codes[index]?.sys_id ?? '');
      const path = 'result.result_map.wrap_up_code.description';
      if (id !== 'wire/carriage-returns-not-lost') judge(id).equal(answer, path, description);
      // As a line feed it is the same text by the rules of XML, whose parsers turn a bare one into that.
      else judge(id).matches(answer, path, isSameText(description), JSON.stringify(description));
    }
  },
);

check(
  'forms of a request that mean the same',
  [
    'wire/xml-declaration-optional',
    'wire/xml-indentation',
    'wire/xml-cdata',
    'wire/xml-character-references',
    'wire/xml-request-form',
    'wire/json-escapes',
    'wire/member-order',
    'wire/charset-parameter',
    'wire/wrong-url',
  ],
  async ({ api, given, judge, representation }) => {
    const told = () => ({ code: given.label(), description: given.sentence() });

    const reordered = told();
    const { code, description } = reordered;
    const inOtherOrder = await api.postCodes({ codes: [{ description, code }] });
    judge('wire/member-order').holds(
      [inOtherOrder],
      lists(inOtherOrder, reordered),
      evidence(inOtherOrder, reordered),
    );

    const accented = { code: given.label(), description: 'Crème brûlée' };
    const type = representation === 'json' ? 'application/json' : 'application/xml';
    const withCharset = await api.postCodes({ codes: [accented] }, { contentType: `${type}; charset=UTF-8` });
    judge('wire/charset-parameter').holds(
      [withCharset],
      lists(withCharset, accented),
      evidence(withCharset, accented),
    );

    const nowhere = await api.getSegment('', { path: `/api/now/wrapup/no-such-resource` });
    judge('wire/wrong-url').follows(nowhere.status >= 400 ? String(nowhere.status) : undefined, nowhere);

    if (representation === 'json') {
      const escaped = { code: given.label(), description: 'é 😀 /"\\& end' };
      const written = String.raw`\u00e9 \uD83D\ude00 \/\"\\\u0026 end`;
      const rawBody = `{"codes":[{"code":"${escaped.code}","description":"${written}"}]}`;
      const answer = await api.postCodes({}, { rawBody });
      judge('wire/json-escapes').holds([answer], lists(answer, escaped), evidence(answer, escaped));
      return;
    }

    const { open, close } = await given.xmlFrame();
    const plain = told();
    const undeclared = await api.postCodes(
      {},
      {
        rawBody: `${open}<codes><code>${plain.code}</code><description>${plain.description}</description></codes>${close}`,
      },
    );
    judge('wire/xml-declaration-optional').holds(
      [undeclared],
      lists(undeclared, plain),
      evidence(undeclared, plain),
    );

    const spaced = told();
    const indented = await api.postCodes(
      {},
      {
        rawBody: [
          '<?xml version="1.0" encoding="UTF-8"?>',
          open,
          '  <codes>',
          `    <code>${spaced.code}</code>`,
          `    <description>${spaced.description}</description>`,
          '  </codes>',
          close,
          '',
        ].join('\n'),
      },
    );
    judge('wire/xml-indentation').holds([indented], lists(indented, spaced), evidence(indented, spaced));

    const quoted = { code: given.label(), description: 'a <b> & &amp; c' };
    const cdata = await api.postCodes(
      {},
      {
        rawBody: `${open}<codes><code>${quoted.code}</code><description>a <![CDATA[<b> & &amp;]]> c</description></codes>${close}`,
      },
    );
    judge('wire/xml-cdata').holds([cdata], lists(cdata, quoted), evidence(cdata, quoted));

    const referred = { code: given.label(), description: 'é € 😀 end' };
    const references = await api.postCodes(
      {},
      {
        rawBody: `${open}<codes><code>${referred.code}</code><description>&#233; &#x20AC; &#x1F600; end</description></codes>${close}`,
      },
    );
    judge('wire/xml-character-references').holds(
      [references],
      lists(references, referred),
      evidence(references, referred),
    );

    const [outside, inside] = [told(), told()];
    const bare = await api.postCodes({ codes: [outside] }, { xmlForm: 'bare' });
    const entry = await api.postCodes({ codes: [inside] }, { xmlForm: 'entry' });
    const [isBareRead, isEntryRead] = [lists(bare, outside), lists(entry, inside)];
    // What is not read is refused: an answer that takes the other form for something else follows no reading.
    const onlyBare = isBareRead && isRefusal(entry) ? 'bare' : undefined;
    const oneForm = isEntryRead && isRefusal(bare) ? 'entry' : onlyBare;
    judge('wire/xml-request-form').follows(
      isBareRead && isEntryRead ? 'both' : oneForm,
      isBareRead ? entry : bare,
    );
  },
);
