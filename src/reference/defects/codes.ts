import type { ClauseId } from '../../contract/catalogue.ts';
import type { OperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import type { CodeRecord } from '../records.ts';
import { invalid } from '../rejection.ts';
import { broken } from './breaking.ts';
import type { Defect } from './defect.ts';
import { editAt } from './patches/edit.ts';

type CodeRule = NonNullable<Behaviour['codeRules']['code-required']>;

/** A rule that the page does not have. */
const refusing =
  (refuses: CodeRule): Defect['patch'] =>
  ({ codeRules }) => ({
    codeRules: {
      ...codeRules,
      'code-required': (request, context) =>
        codeRules['code-required']?.(request, context) ?? refuses(request, context),
    },
  });

/** Changes how one operation shows a code. */
const shown =
  (operation: OperationId, change: (code: JsonObject) => JsonObject): Defect['patch'] =>
  ({ renderCode }) => ({
    renderCode: (asked, code, context) => {
      const right = renderCode(asked, code, context);
      return asked === operation ? change(right) : right;
    },
  });

const stored =
  (change: (code: CodeRecord) => CodeRecord): Defect['patch'] =>
  ({ keepCode }) => ({ keepCode: (code, existing, context) => change(keepCode(code, existing, context)) });

const texts = ['code', 'description', 'translated_code', 'translated_description'] as const;

function rewritten(change: (text: string) => string): (code: JsonObject) => JsonObject {
  return (code) => {
    const changed = texts.map((name): [string, Json | undefined] => {
      const text = code[name];
      return [name, typeof text === 'string' ? change(text) : text];
    });
    return { ...code, ...Object.fromEntries(changed) };
  };
}

const ofTranslations =
  (change: (text: string) => string): Defect['patch'] =>
  ({ codeMembers }) => ({
    codeMembers: {
      ...codeMembers,
      translations: (source, context) =>
        codeMembers
          .translations(source, context)
          .map((each) => ({ ...each, code: change(each.code), description: change(each.description) })),
    },
  });

type Loss = 'latin-1' | 'basic-plane' | 'entities' | 'white-space';

/** Ways in which text is lost. */
const losses: readonly (readonly [Loss, string, (text: string) => string])[] = [
  [
    'latin-1',
    'loses characters beyond Latin-1',
    (text) => text.replaceAll(/[\u0100-\uD7FF\uE000-\uFFFF]/g, '?'),
  ],
  [
    'basic-plane',
    'loses characters outside the basic plane',
    (text) => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?'),
  ],
  ['entities', 'shows ampersands as entities', (text) => text.replaceAll('&', '&amp;')],
  ['white-space', 'folds white space', (text) => text.replaceAll(/\s+/g, ' ')],
];

/** What the page says of text that a loss of this name touches, where it is shown, stored and translated. */
const textual: Readonly<
  Record<Loss, Readonly<Record<'answer' | 'stored' | 'translation', readonly ClauseId[]>>>
> = {
  'latin-1': {
    answer: [
      'code.post/label-non-ascii',
      'code.post/description-non-ascii',
      'code.post/translation-non-ascii',
    ],
    stored: ['code.get/non-ascii-text-stored', 'wire/beyond-ascii-intact'],
    translation: ['code.post/translation-non-ascii'],
  },
  'basic-plane': {
    answer: ['code.post/label-emoji', 'code.post/description-emoji'],
    stored: ['code.get/emoji-stored', 'wire/beyond-ascii-intact'],
    translation: [],
  },
  entities: {
    answer: ['code.post/created-are-listed'],
    stored: ['code.get/markup-stored', 'wire/markup-intact'],
    translation: [],
  },
  'white-space': {
    answer: ['code.post/description-line-breaks'],
    stored: ['code.get/markup-stored', 'wire/line-breaks-intact'],
    translation: [],
  },
};

const lost: readonly Defect[] = losses.flatMap(([id, what, change]): Defect[] => {
  const { answer, stored: kept, translation: translated } = textual[id];
  return [
    {
      id: `code/answer-${id}`,
      sentence: `POST code ${what}.`,
      breaks: broken(answer, id),
      patch: shown('code.post', rewritten(change)),
    },
    {
      id: `code/stored-${id}`,
      sentence: `What is stored of a code ${what}.`,
      breaks: broken(kept, id),
      patch: stored((code) => ({ ...code, code: change(code.code), description: change(code.description) })),
    },
    ...(translated.length === 0
      ? []
      : [
          {
            id: `code/translation-${id}`,
            sentence: `A stored translation ${what}.`,
            breaks: broken(translated, id),
            patch: ofTranslations(change),
          },
        ]),
  ];
});

const list = '/result/result_map/created_wrap_up_codes';

/** Changes the list of a batch that was created in part. */
const ofPartial =
  (change: (listed: readonly Json[]) => readonly Json[]): Defect['patch'] =>
  ({ transformAnswer }) => ({
    transformAnswer: (asked, answer, representation) => {
      const right = transformAnswer(asked, answer, representation);
      if (asked !== 'code.post' || right.status !== 207) return right;
      return { ...right, body: editAt(right.body, list, (codes) => (isList(codes) ? change(codes) : codes)) };
    },
  });

/** Faults of codes: what may be left out, what is shown, what text survives, what a batch says. */
export const codeDefects: readonly Defect[] = [
  ...lost,
  {
    id: 'code/description-needed',
    sentence: 'A code without a description is refused.',
    breaks: ['code.post/description-optional'],
    patch: refusing(({ description }) => (description ? undefined : invalid('description'))),
  },
  {
    id: 'code/translations-needed',
    sentence: 'A code without translations is refused.',
    breaks: ['code.post/translations-optional'],
    patch: refusing(({ translations }) => (translations ? undefined : invalid('translations'))),
  },
  {
    id: 'code/translations-refused',
    sentence: 'A code with translations is refused.',
    breaks: ['code.post/translations-accepted'],
    patch: refusing(({ translations }) => (translations ? invalid('translations') : undefined)),
  },
  {
    id: 'code/one-translation',
    sentence: 'A code with two translations is refused.',
    breaks: ['code.post/several-translations-accepted'],
    patch: refusing(({ translations }) =>
      (translations?.length ?? 0) > 1 ? invalid('translations') : undefined,
    ),
  },
  {
    id: 'code/translation-description-needed',
    sentence: 'A translation needs a description although the code has none.',
    breaks: ['code.post/translation-description-optional'],
    patch: refusing(({ translations }) =>
      translations?.every(({ description }) => description) === false ? invalid('description') : undefined,
    ),
  },
  {
    id: 'code/first-translation-validated',
    sentence: 'Only the first translation is validated.',
    breaks: ['code.post/every-translation-validated'],
    patch: ({ codeRules }) => ({
      codeRules: Object.fromEntries(
        Object.entries(codeRules).map(([name, rule]) => [
          name,
          ((request, context) =>
            rule?.(
              request.translations ? { ...request, translations: request.translations.slice(0, 1) } : request,
              context,
            )) satisfies CodeRule,
        ]),
      ),
    }),
  },
  {
    id: 'code/translations-swapped',
    sentence: 'The translated label is shown as the translated description.',
    breaks: ['code.post/translated-code', 'code.post/translated-description'],
    patch: ({ codeView }) => ({
      codeView: {
        ...codeView,
        translated_code: ({ translations }) => translations[0]?.description ?? '',
        translated_description: ({ translations }) => translations[0]?.code ?? '',
      },
    }),
  },
  {
    id: 'code/languages-joined',
    sentence: 'All translations are shown at once.',
    breaks: ['code.post/translated-code-of-several', 'code.post/translated-pair'],
    patch: ({ codeView }) => ({
      codeView: {
        ...codeView,
        translated_code: ({ translations }) => translations.map(({ code }) => code).join(', '),
      },
    }),
  },
  {
    id: 'code/get-first',
    sentence: 'GET code answers with the first code whatever the id.',
    breaks: ['code.get/finds-by-sys-id'],
    patch: () => ({ findCode: (_id, { store }) => [...store.codes()][0] }),
  },
  {
    id: 'code/get-changes',
    sentence: 'Reading a code changes it.',
    breaks: ['code.get/changes-nothing'],
    patch: ({ findCode }) => ({
      findCode: (id, context) => {
        const code = findCode(id, context);
        if (code)
          context.store.putCode(context.behaviour.codeKey(code.code), {
            ...code,
            description: `${code.description}!`,
          });
        return code;
      },
    }),
  },
  {
    id: 'code/not-in-table',
    sentence: 'Codes are not in the table of codes.',
    breaks: ['code.post/stored-in-table'],
    patch: ({ transformAnswer }) => ({
      transformAnswer: (asked, answer, representation) => {
        const right = transformAnswer(asked, answer, representation);
        const { result } = isObject(right.body) ? right.body : {};
        return asked === undefined && isObject(result) && 'translations' in result
          ? { ...right, status: 404, body: { error: { message: 'No Record found' } } }
          : right;
      },
    }),
  },
  {
    id: 'code/partial-forgets',
    sentence: 'A batch created in part does not list its last valid code.',
    breaks: ['code.post/mixed-lists-valid'],
    patch: ofPartial((codes) => codes.slice(0, -1)),
  },
  {
    id: 'code/partial-invents',
    sentence: 'A batch created in part lists codes that it did not create.',
    breaks: ['code.post/mixed-lists-no-invalid'],
    patch: ofPartial((codes) => [
      ...codes,
      { code: 'Broken', sys_id: 'b'.repeat(32), active: true, external: true },
    ]),
  },
  {
    id: 'code/lists-twenty',
    sentence: 'No more than twenty created codes are listed.',
    breaks: ['code.post/large-batch-listed'],
    patch: () => ({ listedCodes: (made) => made.slice(0, 20).map(({ code }) => code) }),
  },
  {
    id: 'code/lists-known-only',
    sentence: 'A batch with a known label lists nothing new.',
    breaks: ['code.post/new-beside-known'],
    patch: () => ({
      listedCodes: (made) =>
        (made.some(({ existed }) => existed) ? made.filter(({ existed }) => existed) : made).map(
          ({ code }) => code,
        ),
    }),
  },
  {
    id: 'code/update-ignores-false',
    sentence: 'An update does not deactivate.',
    breaks: ['code.post/update-deactivates'],
    patch: (standard) => ({
      codeMembers: {
        ...standard.codeMembers,
        active: ({ request, existing }) =>
          existing ? existing.active || (request.active ?? true) : (request.active ?? true),
      },
    }),
  },
  {
    id: 'code/update-ignores-true',
    sentence: 'An update does not activate.',
    breaks: ['code.post/update-activates'],
    patch: (standard) => ({
      codeMembers: {
        ...standard.codeMembers,
        active: ({ request, existing }) =>
          existing ? existing.active && (request.active ?? true) : (request.active ?? true),
      },
    }),
  },
  {
    id: 'code/update-answers-old',
    sentence: 'The answer of an update shows the old description.',
    breaks: ['code.post/update-shows-new-values'],
    patch: () => ({
      listedCodes: (made) =>
        made.map(({ code, existed }) => (existed ? { ...code, description: 'old' } : code)),
    }),
  },
];
