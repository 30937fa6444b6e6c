import type { OperationId } from '../../contract/operations.ts';
import type { Behaviour } from '../behaviour/types.ts';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import type { CodeRecord } from '../records.ts';
import { invalid } from '../rejection.ts';
import type { Defect } from './defect.ts';
import { editAt } from './edit.ts';

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

/** Ways in which text is lost. */
const losses: readonly (readonly [string, string, (text: string) => string])[] = [
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

const lost: readonly Defect[] = losses.flatMap(([id, what, change]): Defect[] => [
  { id: `code/answer-${id}`, sentence: `POST code ${what}.`, patch: shown('code.post', rewritten(change)) },
  {
    id: `code/stored-${id}`,
    sentence: `What is stored of a code ${what}.`,
    patch: stored((code) => ({ ...code, code: change(code.code), description: change(code.description) })),
  },
  {
    id: `code/translation-${id}`,
    sentence: `A stored translation ${what}.`,
    patch: (standard) => ({
      codeMembers: {
        ...standard.codeMembers,
        translations: (source, context) =>
          standard.codeMembers
            .translations(source, context)
            .map((each) => ({ ...each, code: change(each.code), description: change(each.description) })),
      },
    }),
  },
]);

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
  ...lost.filter(
    ({ id }) =>
      id !== 'code/translation-entities' &&
      id !== 'code/translation-white-space' &&
      id !== 'code/translation-basic-plane',
  ),
  {
    id: 'code/description-needed',
    sentence: 'A code without a description is refused.',
    patch: refusing(({ description }) => (description ? undefined : invalid('description'))),
  },
  {
    id: 'code/translations-needed',
    sentence: 'A code without translations is refused.',
    patch: refusing(({ translations }) => (translations ? undefined : invalid('translations'))),
  },
  {
    id: 'code/translations-refused',
    sentence: 'A code with translations is refused.',
    patch: refusing(({ translations }) => (translations ? invalid('translations') : undefined)),
  },
  {
    id: 'code/one-translation',
    sentence: 'A code with two translations is refused.',
    patch: refusing(({ translations }) =>
      (translations?.length ?? 0) > 1 ? invalid('translations') : undefined,
    ),
  },
  {
    id: 'code/translation-description-needed',
    sentence: 'A translation needs a description although the code has none.',
    patch: refusing(({ translations }) =>
      translations?.every(({ description }) => description) === false ? invalid('description') : undefined,
    ),
  },
  {
    id: 'code/first-translation-validated',
    sentence: 'Only the first translation is validated.',
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
    patch: () => ({ findCode: (_id, { store }) => [...store.codes()][0] }),
  },
  {
    id: 'code/get-changes',
    sentence: 'Reading a code changes it.',
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
    patch: ({ transformAnswer }) => ({
      transformAnswer: (asked, answer, representation) => {
        const right = transformAnswer(asked, answer, representation);
        const { body } = right;
        const isRecord =
          asked === undefined && right.status === 200 && isObject(body) && isObject(body['result']);
        return isRecord ? { ...right, status: 404, body: { error: { message: 'No Record found' } } } : right;
      },
    }),
  },
  {
    id: 'code/partial-forgets',
    sentence: 'A batch created in part does not list its last valid code.',
    patch: ofPartial((codes) => codes.slice(0, -1)),
  },
  {
    id: 'code/partial-invents',
    sentence: 'A batch created in part lists codes that it did not create.',
    patch: ofPartial((codes) => [
      ...codes,
      { code: 'Broken', sys_id: 'b'.repeat(32), active: true, external: true },
    ]),
  },
  {
    id: 'code/lists-twenty',
    sentence: 'No more than twenty created codes are listed.',
    patch: () => ({ listedCodes: (made) => made.slice(0, 20).map(({ code }) => code) }),
  },
  {
    id: 'code/lists-known-only',
    sentence: 'A batch with a known label lists nothing new.',
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
    patch: () => ({
      listedCodes: (made) =>
        made.map(({ code, existed }) => (existed ? { ...code, description: 'old' } : code)),
    }),
  },
];
