import type { OperationId } from '../../contract/operations.ts';
import type { JsonObject } from '../json.ts';
import type { Defect } from './defect.ts';

const read: OperationId = 'code.get';

const beyondLatin1 = (text: string): string => text.replaceAll(/[\u0100-\uD7FF\uE000-\uFFFF]/g, '?');
const beyondBasicPlane = (text: string): string => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?');

/** Loses something of the text that GET code shows; what is stored is right. */
const shownWithout = (
  id: string,
  what: string,
  breaks: Defect['breaks'],
  lose: (text: string) => string,
): Defect => ({
  id: `code/read-${id}`,
  sentence: `GET code ${what} in what it shows.`,
  breaks,
  patch: ({ renderCode }) => ({
    renderCode: (operation, code, context): JsonObject =>
      renderCode(
        operation,
        operation === read ? { ...code, code: lose(code.code), description: lose(code.description) } : code,
        context,
      ),
  }),
});

/** Loses something of one member when a code is made. */
const madeWithout = (
  id: string,
  what: string,
  member: 'code' | 'description',
  breaks: Defect['breaks'],
  lose: (text: string) => string,
): Defect => ({
  id: `code/made-${id}-${member}`,
  sentence: `POST code takes a ${member === 'code' ? 'label' : member} without its ${what}.`,
  breaks,
  patch: ({ codeMembers }) => ({
    codeMembers: {
      ...codeMembers,
      [member]: ((source, context) =>
        lose(codeMembers[member](source, context))) satisfies (typeof codeMembers)[typeof member],
    },
  }),
});

/** Faults in the text of codes: lost where it is read, or where a label or a description is taken. */
export const codeTextDefects: readonly Defect[] = [
  shownWithout(
    'latin-1',
    'loses characters beyond Latin-1',
    ['code.get/non-ascii-text-stored'],
    beyondLatin1,
  ),
  shownWithout(
    'basic-plane',
    'loses characters outside the basic plane',
    ['code.get/emoji-stored'],
    beyondBasicPlane,
  ),
  shownWithout(
    'references',
    'resolves references',
    ['code.get/markup-stored', 'wire/markup-intact'],
    (text) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
  ),
  shownWithout(
    'tabs',
    'shows tabs as spaces',
    ['code.get/markup-stored', 'wire/line-breaks-intact'],
    (text) => text.replaceAll('\t', '    '),
  ),
  shownWithout('carriage-returns', 'loses carriage returns', ['wire/carriage-returns-intact'], (text) =>
    text.replaceAll('\r', ''),
  ),
  madeWithout('latin-1', 'characters beyond Latin-1', 'code', ['code.post/label-non-ascii'], beyondLatin1),
  madeWithout(
    'latin-1',
    'characters beyond Latin-1',
    'description',
    ['code.post/description-non-ascii', 'wire/beyond-ascii-intact'],
    beyondLatin1,
  ),
  madeWithout(
    'basic-plane',
    'characters outside the basic plane',
    'code',
    ['code.post/label-emoji'],
    beyondBasicPlane,
  ),
  madeWithout(
    'basic-plane',
    'characters outside the basic plane',
    'description',
    ['code.post/description-emoji', 'wire/beyond-ascii-intact'],
    beyondBasicPlane,
  ),
  madeWithout(
    'white-space',
    'line breaks',
    'description',
    ['code.post/description-line-breaks', 'wire/line-breaks-intact'],
    (text) => text.replaceAll('\n', ' '),
  ),
];
