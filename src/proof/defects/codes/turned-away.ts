import type { MadeCode } from '../../../reference/behaviour/types.ts';
import type { Patch, Rule } from '../../../reference/behaviour/types.ts';
import { invalid } from '../../../reference/rejection.ts';
import type { CodeRequest } from '../../../reference/requests.ts';
import type { Defect } from '../defect.ts';
import { ruleAfter } from '../../../reference/replacing.ts';

/** Refuses codes that the page allows. */
const refusing = (refuses: Rule<CodeRequest>): Patch => ruleAfter('codeRules', 'code-required', refuses);

/** A lone code of one kind is made, and the batch answered as one that was created in part. */
const answeredInPart = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  isMeant: (made: MadeCode) => boolean,
): Defect => ({
  id: `code/in-part-${id}`,
  sentence: `A code ${what} is created, and the batch answered with 207.`,
  breaks,
  patch: ({ listedCodes, successStatus }) => {
    let isInPart = false;
    return {
      listedCodes: (made) => {
        isInPart = made.some(isMeant);
        return listedCodes(made);
      },
      successStatus: (operation, extent) => {
        const status = operation === 'code.post' && isInPart ? 207 : successStatus(operation, extent);
        isInPart = false;
        return status;
      },
    };
  },
});

/** Faults of codes that are valid: refused, or answered as though a part of their batch were not. */
export const turnedAwayCodeDefects: readonly Defect[] = [
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
  answeredInPart(
    'without-description',
    'without a description',
    ['code.post/description-optional'],
    ({ code, existed }) => !existed && code.description === '' && code.translations.length === 0,
  ),
  answeredInPart(
    'with-a-translation',
    'with one translation',
    ['code.post/translations-accepted'],
    ({ code, existed }) => !existed && code.description !== '' && code.translations.length === 1,
  ),
  answeredInPart(
    'with-two-translations',
    'with two translations',
    ['code.post/several-translations-accepted'],
    ({ code }) => code.translations.length === 2,
  ),
  answeredInPart(
    'translation-without-description',
    'without a description, with a translation,',
    ['code.post/translation-description-optional'],
    ({ code }) => code.description === '' && code.translations.length === 1,
  ),
  answeredInPart('known', 'whose label is known', ['code.post/update-accepted'], ({ existed }) => existed),
];
