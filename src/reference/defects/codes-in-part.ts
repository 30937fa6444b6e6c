import type { MadeCode } from '../behaviour/themes.ts';
import type { Defect } from './defect.ts';

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

/** Codes that are good, and answered as though a part of their batch were not. */
export const codesInPartDefects: readonly Defect[] = [
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
