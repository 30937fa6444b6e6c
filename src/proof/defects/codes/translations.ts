import type { Rule } from '../../../reference/behaviour/types.ts';
import type { CodeRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { changing, replacing } from '../../../reference/replacing.ts';

/** Shows a member of the translations as the name of their language. */
const asLanguage = (
  id: string,
  sentence: string,
  breaks: Defect['breaks'],
  member: 'translated_code' | 'translated_description',
  isWrong: (count: number) => boolean,
): Defect => ({
  id: `code/${id}`,
  sentence,
  breaks,
  patch: changing('codeView', member, (right) => (code, context) => {
    const [first] = code.translations;
    return first && isWrong(code.translations.length) ? first.language : right?.(code, context);
  }),
});

/** Faults of the translations of codes: how they are validated, and which of them are shown. */
export const codeTranslationDefects: readonly Defect[] = [
  {
    id: 'code/first-translation-validated',
    sentence: 'Only the first translation is validated.',
    breaks: ['code.post/every-translation-validated'],
    patch: ({ codeRules }) => ({
      codeRules: Object.fromEntries(
        Object.entries(codeRules).map(([name, rule]) => [
          name,
          (({ translations, ...request }, context) =>
            rule?.(
              translations ? { ...request, translations: translations.slice(0, 1) } : request,
              context,
            )) satisfies Rule<CodeRequest>,
        ]),
      ),
    }),
  },
  {
    id: 'code/first-translated-description-validated',
    sentence: 'Only the first translation needs a description.',
    breaks: ['code.post/every-translation-validated'],
    patch: changing(
      'codeRules',
      'translation-description-required',
      (right) =>
        ({ translations, ...request }, context) =>
          right?.(translations ? { ...request, translations: translations.slice(0, 1) } : request, context),
    ),
  },
  {
    id: 'code/invalid-translations-left-out',
    sentence: 'A code with a valid translation is created without the invalid ones.',
    breaks: ['code.post/every-translation-validated'],
    patch: changing(
      'codeRules',
      'translation-language-required',
      (right) => (request, context) =>
        request.translations?.some(({ language }) => language) ? undefined : right?.(request, context),
    ),
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
    patch: replacing('codeView', 'translated_code', ({ translations }) =>
      translations.map(({ code }) => code).join(', '),
    ),
  },
  asLanguage(
    'translated-code-is-language',
    'The one translation of a code is shown as the name of its language.',
    ['code.post/translated-code'],
    'translated_code',
    (count) => count === 1,
  ),
  asLanguage(
    'translated-description-is-language',
    'The one translated description of a code is shown as the name of its language.',
    ['code.post/translated-description'],
    'translated_description',
    (count) => count === 1,
  ),
  asLanguage(
    'several-translated-codes-are-language',
    'Of several translations of a label the name of a language is shown.',
    ['code.post/translated-code-of-several', 'code.post/translated-pair'],
    'translated_code',
    (count) => count > 1,
  ),
];
